/** Whether what came back signed is what was handed out: appended to, written anew, or changed. */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { sealedInside } from '../../../electron/engine/signing/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { appended, BOX, objectLike, objectText, paper, signed } from './papers.ts';
import { itWith } from './tools.ts';

const FIGURES = ['88,18%', '1.234', '605.172/686.283'];
const sealed = await paper({ figures: FIGURES });

async function anew(change: (document: PDFDocument) => void = () => {}, streams = true): Promise<Uint8Array> {
  const document = await PDFDocument.load(sealed);
  change(document);
  return document.save({ useObjectStreams: streams, addDefaultPage: false });
}

describe('a file that was signed by appending', () => {
  it('holds the very bytes, after one signature and after two', async () => {
    const once = await signed(sealed, {}, { visible: BOX });
    expect(await sealedInside(once, sealed)).toEqual({ content: 'bytes', place: '' });
    expect(await sealedInside(await signed(once, { kind: 'rsa2048' }), sealed)).toMatchObject({
      content: 'bytes',
    });
    expect(await sealedInside(sealed, sealed)).toMatchObject({ content: 'bytes' });
  });

  it('does not where a page was changed before it was signed', async () => {
    const page = objectLike(sealed, /\/Type\s*\/Page\b/);
    const content = Number(/\/Contents\s*\[?\s*(\d+) 0 R/.exec(objectText(sealed, page))?.[1]);
    const cover = '<</Length 29>>\nstream\n1 1 1 rg 90 690 200 40 re f  \nendstream';
    const changed = await signed(appended(sealed, { [content]: cover }));
    expect(await sealedInside(changed, sealed)).toEqual({ content: 'differs', place: 'trang 1' });
  });
});

describe('a file that a tool wrote anew', () => {
  it('shows the same, with object streams and without, and signed afterwards', async () => {
    expect(await sealedInside(await anew(), sealed)).toEqual({ content: 'text', place: '' });
    // Without a date of its own it may come out byte by byte the same within one second.
    const dated = await anew((document) => document.setModificationDate(new Date(0)), false);
    expect(await sealedInside(dated, sealed)).toMatchObject({ content: 'text' });
    const after = await signed(await anew(), {}, { visible: BOX });
    expect(await sealedInside(after, sealed)).toMatchObject({ content: 'text' });
  });

  it('shows the same where only the way of drawing is written otherwise', async () => {
    const wrapped = await anew((document) => {
      for (const page of document.getPages()) page.pushOperators();
      document
        .getPage(0)
        .node.wrapContentStreams(
          document.context.register(document.context.contentStream([])),
          document.context.register(document.context.contentStream([])),
        );
    });
    expect(await sealedInside(wrapped, sealed)).toMatchObject({ content: 'text' });
  });

  for (const mode of [['--object-streams=generate'], ['--qdf'], ['--linearize'], ['--coalesce-contents']]) {
    itWith('qpdf', `shows the same after qpdf ${mode[0]}`, async () => {
      expect(await sealedInside(rewritten(sealed, mode), sealed)).toMatchObject({ content: 'text' });
    });
  }

  it('differs where a figure is another', async () => {
    const other = await paper({ figures: FIGURES.with(1, '1.235') });
    expect(await sealedInside(other, sealed)).toEqual({ content: 'differs', place: 'trang 2' });
    expect(await sealedInside(await signed(other), sealed)).toMatchObject({
      content: 'differs',
      place: 'trang 2',
    });
  });

  it('differs where a figure is covered, moved or drawn over', async () => {
    const covered = await anew((document) => {
      document.getPage(2).drawRectangle({ x: 140, y: 695, width: 90, height: 20, color: rgb(1, 1, 1) });
    });
    expect(await sealedInside(covered, sealed)).toEqual({ content: 'differs', place: 'trang 3' });
    const moved = await anew((document) => document.getPage(1).translateContent(0, 12));
    expect(await sealedInside(moved, sealed)).toMatchObject({ content: 'differs' });
    const written = await anew((document) => document.getPage(0).drawText('9', { x: 150, y: 700, size: 14 }));
    expect(await sealedInside(written, sealed)).toEqual({ content: 'differs', place: 'trang 1' });
  });

  it('differs where an annotation, or a field that is no signature, lies on a page', async () => {
    const noted = await anew((document) => {
      const note = {
        Type: 'Annot',
        Subtype: 'Square',
        Rect: [140, 695, 230, 715],
        C: [1, 1, 1],
        IC: [1, 1, 1],
      };
      document.getPage(0).node.addAnnot(document.context.register(document.context.obj(note)));
    });
    expect(await sealedInside(noted, sealed)).toEqual({ content: 'differs', place: 'trang 1' });
    const faked = await anew((document) => {
      const field = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [140, 695, 230, 715] };
      document.getPage(0).node.addAnnot(document.context.register(document.context.obj(field)));
    });
    expect(await sealedInside(faked, sealed)).toMatchObject({ content: 'differs' });
  });

  it('differs where pages were added, left out or put in another order', async () => {
    const longer = await anew((document) => void document.addPage());
    expect(await sealedInside(longer, sealed)).toEqual({
      content: 'differs',
      place: 'số trang (4 thay vì 3)',
    });
    const shorter = await anew((document) => document.removePage(1));
    expect(await sealedInside(shorter, sealed)).toMatchObject({ place: 'số trang (2 thay vì 3)' });
    const turned = await paper({ figures: FIGURES.toReversed() });
    expect(await sealedInside(turned, sealed)).toMatchObject({ content: 'differs', place: 'trang 1' });
  });
});

function rewritten(bytes: Uint8Array, mode: readonly string[]): Uint8Array {
  const place = temporaryFolder();
  try {
    const [from, to] = ['in.pdf', 'out.pdf'].map((name) => path.join(place.folder, name)) as [string, string];
    writeFileSync(from, bytes);
    spawnSync('qpdf', [...mode, from, to]);
    return new Uint8Array(readFileSync(to));
  } finally {
    place.remove();
  }
}
