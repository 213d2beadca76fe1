/** `node annex-pdf-child.ts pdf|docx|xlsx FILE ROWS`: an annex of so many rows × 7 as one file; prints JSON. */
import { writeFileSync } from 'node:fs';
import type { AnnexRow, Rows } from '../../electron/engine/annex/model.ts';
import type { Task } from '../../electron/engine/task.ts';
import { annexModel, modelRow, modelSection, modelTable } from '../engine/annex/models.ts';
import { cpuText, type Measured, peakMb, Signs } from './measure.ts';

const SECTION_EVERY = 50;

/** Rows as provinces report them, made while they are taken. */
class BenchRows implements Rows<AnnexRow> {
  readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  *[Symbol.iterator](): Generator<AnnexRow> {
    for (let row = 0; row < this.length; row += 1) {
      const group = Math.floor(row / SECTION_EVERY) + 1;
      yield row % SECTION_EVERY === 0
        ? modelSection(`${group}`, `Nhóm chỉ tiêu thứ ${group}`)
        : modelRow(textsOf(row, group));
    }
  }
}

function textsOf(row: number, group: number): Parameters<typeof modelRow>[0] {
  const whole = 1000 + (row % 977);
  const part = (row * 7) % whole;
  const percent = ((part * 100) / whole).toFixed(2).replace('.', ',');
  return {
    ordinal: `${group}.${row % SECTION_EVERY}`,
    name: `Tỷ lệ hồ sơ thủ tục hành chính thứ ${row} được giải quyết trực tuyến tại xã số ${row % 156}`,
    target: '80%',
    lead: row % 3 === 0 ? 'Sở Khoa học và Công nghệ' : 'Văn phòng Ủy ban nhân dân tỉnh; UBND các xã, phường',
    result: `${percent}%\n(${part}/${whole})`,
    evaluation: part / whole >= 0.8 ? 'Đạt' : 'Chưa đạt',
    note: row % 4 === 0 ? `Theo báo cáo số ${row}/BC-SKHCN` : '',
  };
}

const [format = '', file = '', rows = ''] = process.argv.slice(2);
const model = annexModel([modelTable([], { rows: new BenchRows(Number(rows)) })]);
const signs = new Signs();
const task: Task = { step: async () => signs.seen() };
const renderers: Readonly<Record<string, () => Promise<{ bytes: Uint8Array; pages?: number }>>> = {
  pdf: async () => {
    const { renderAnnexPdf } = await import('../../electron/engine/annex/pdf/render.ts');
    return renderAnnexPdf(model, task);
  },
  docx: async () => {
    const { renderAnnexWord } = await import('../../electron/engine/annex/word/render.ts');
    return renderAnnexWord(model, task);
  },
  xlsx: async () => {
    const { renderAnnexExcel } = await import('../../electron/engine/annex/excel/render.ts');
    return renderAnnexExcel(model, task);
  },
};
const render = renderers[format];
if (render === undefined) throw new Error(`no such format: ${format}`);
const { bytes, pages = 0 } = await render();
const measured: Measured = {
  what: 'annex as PDF, read back',
  seconds: performance.now() / 1000,
  peakMb: peakMb(),
  ...signs.stop(),
  waitMs: null,
  note: `${pages} pages, ${cpuText(process.cpuUsage())}`,
};
writeFileSync(file, bytes);
process.stdout.write(JSON.stringify(measured));
