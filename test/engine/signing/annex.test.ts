/** An annex as the application prints it, signed by two people. */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderAnnexPdf } from '../../../electron/engine/annex/index.ts';
import { sealedInside, verifyPdf } from '../../../electron/engine/signing/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { SIGNED_AT } from '../../support/certificates.ts';
import { annexModel, modelRow, modelTable } from '../annex/models.ts';
import { BOX, signed } from './papers.ts';
import { itWith, run } from './tools.ts';

let sealed = new Uint8Array();
let twice = new Uint8Array();

beforeAll(async () => {
  const rows = [modelRow({ ordinal: '1.1', name: 'Chỉ tiêu thử', result: '88,18%' })];
  sealed = Uint8Array.from((await renderAnnexPdf(annexModel([modelTable(rows)]), UNWATCHED)).bytes);
  const once = await signed(sealed, { name: 'Trần Văn Dũng' }, { visible: { ...BOX, yMm: 100 } });
  twice = await signed(once, { kind: 'rsa2048' }, { visible: { ...BOX, xMm: 10, yMm: 100 } });
});

describe('an annex that two people signed', () => {
  it('is valid, and holds the very bytes that were handed over', async () => {
    expect(await verifyPdf(twice, 'phu-luc.pdf', SIGNED_AT)).toMatchObject({
      verdict: 'valid',
      addedAfter: [],
    });
    expect(await sealedInside(twice, sealed)).toEqual({ content: 'bytes', place: '' });
  });

  itWith('pdfsig', 'is valid to poppler, both signatures', () => {
    const { output } = run('pdfsig', ['-nocert', 'FILE'], twice);
    expect(output.match(/Signature is Valid/g)).toHaveLength(2);
    expect(output.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2);
  });

  itWith('qpdf', 'is without fault to qpdf', () => {
    const { status, output } = run('qpdf', ['--check', 'FILE'], twice);
    expect(output).toContain('No syntax or stream encoding errors');
    expect(status).toBe(0);
  });

  itWith('pdffonts', 'has every font embedded, with its letters', () => {
    const lines = run('pdffonts', ['FILE'], twice).output.trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/yes yes yes/);
  });
});
