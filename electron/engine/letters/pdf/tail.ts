/** The end of the PDF letter: recipients beside the signature. */
import type { Content } from 'pdfmake/interfaces.js';
import { points } from '../../annex/index.ts';
import type { LetterModel } from '../model.ts';
import { LETTER_TYPE, RECIPIENTS, SIGNATURE_SPACE, TAIL_MM } from '../page.ts';
import { PLAIN } from './table.ts';

export function drawTail(model: LetterModel): Content {
  const { authority, position, name } = model.signature;
  const above = [authority, position].filter((line) => line !== '');
  const look = { fontSize: LETTER_TYPE.signature, bold: true };
  const recipients: Content[] = [
    { text: RECIPIENTS, fontSize: LETTER_TYPE.recipientsHead, bold: true, italics: true },
    ...model.recipients.map((text) => ({ text, fontSize: LETTER_TYPE.recipients })),
  ];
  const signature: Content[] = [
    ...above.map((text) => ({ ...look, text })),
    { ...look, text: name, margin: [0, SIGNATURE_SPACE, 0, 0] },
  ];
  return {
    table: {
      widths: [points(TAIL_MM.left), points(TAIL_MM.right)],
      dontBreakRows: true,
      body: [[{ stack: recipients }, { stack: signature, alignment: 'center' }]],
    },
    layout: PLAIN,
  };
}
