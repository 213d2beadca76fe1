/** Automatic numbers as Word counts them: by list, whatever number of the list a paragraph names. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Numbering } from '../../../electron/engine/intake/docx/numbering.ts';
import { parseXml } from '../../../electron/engine/intake/xml.ts';

const level = (depth: number, format: string, text: string, more = '') =>
  `<lvl ilvl="${depth}"><start val="1"/><numFmt val="${format}"/>${more}<lvlText val="${text}"/></lvl>`;
const list = (id: number, ...inside: string[]) =>
  `<abstractNum abstractNumId="${id}">${inside.join('')}</abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<num numId="${id}"><abstractNumId val="${of}"/>${more}</num>`;
const startAt = (depth: number, start: number) =>
  `<lvlOverride ilvl="${depth}"><startOverride val="${start}"/></lvlOverride>`;

/** `[numId, ilvl]`; null is what the paragraph leaves to its style. */
type Place = readonly [number | null, number | null];

function properties([id, depth]: Place) {
  const parts = [
    depth === null ? '' : `<ilvl val="${depth}"/>`,
    id === null ? '' : `<numId val="${id}"/>`,
  ].join('');
  return parseXml(strToU8(`<numPr>${parts}</numPr>`));
}

function numbersOf(lists: readonly string[], places: readonly Place[], style?: Place) {
  const numbering = new Numbering(parseXml(strToU8(`<numbering>${lists.join('')}</numbering>`)));
  return places.map((place) => numbering.next(properties(place), style && properties(style)));
}

const SECTIONS = [level(0, 'upperRoman', '%1'), level(1, 'decimal', '%2.')];

describe('automatic numbers', () => {
  it.each<[string, readonly string[], readonly Place[], readonly (string | null)[]]>([
    [
      'begin anew below each section',
      [list(1, ...SECTIONS), num(1, 1)],
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 1],
      ],
      ['I', '1.', '2.', 'II', '1.'],
    ],
    [
      'go on below the next section where the list says never to begin anew',
      [list(1, level(0, 'upperRoman', '%1'), level(1, 'decimal', '%2', '<lvlRestart val="0"/>')), num(1, 1)],
      [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ],
      ['I', '1', 'II', '2'],
    ],
    [
      'go on from one number of a list to another',
      [list(1, level(0, 'decimal', '%1')), num(1, 1), num(2, 1)],
      [
        [1, 0],
        [1, 0],
        [2, 0],
        [1, 0],
      ],
      ['1', '2', '3', '4'],
    ],
    [
      'begin anew once where a number of the list says so, and go on from there',
      [list(1, level(0, 'decimal', '%1')), num(1, 1), num(2, 1, startAt(0, 1))],
      [
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
        [1, 0],
      ],
      ['1', '2', '1', '2', '3'],
    ],
    [
      'of a list that only names its style',
      [
        list(1, '<numStyleLink val="So"/>'),
        list(2, '<styleLink val="So"/>', ...SECTIONS),
        num(1, 1),
        num(2, 2),
      ],
      [
        [1, 0],
        [1, 1],
        [2, 1],
      ],
      ['I', '1.', '2.'],
    ],
    [
      'a dash is shown, a picture is not',
      [list(1, level(0, 'bullet', '-'), level(1, 'bullet', '\uf0b7')), num(1, 1)],
      [
        [1, 0],
        [1, 1],
      ],
      ['-', ''],
    ],
    [
      'are not made up for absurd starts',
      [list(1, level(0, 'upperRoman', '%1')), num(1, 1, startAt(0, 1e300))],
      [[1, 0]],
      [null],
    ],
    ['are unknown where no list describes them', [num(1, 9)], [[1, 0]], [null]],
  ])('%s', (_, lists, places, numbers) => {
    expect(numbersOf(lists, places)).toEqual(numbers);
  });

  it('take from the style what the paragraph does not say', () => {
    const lists = [list(1, ...SECTIONS), num(1, 1)];
    expect(
      numbersOf(
        lists,
        [
          [null, null],
          [null, 1],
          [null, 1],
          [0, null],
        ],
        [1, null],
      ),
    ).toEqual(['I', '1.', '2.', '']);
  });
});
