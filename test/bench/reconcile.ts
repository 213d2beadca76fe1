/**
 * Two tables of 100,000 rows by 8 columns as CSV, compared by daff (`--id`) and by the application, with every difference
 * and every finding; and the same files as they come from agencies, recognised first and paired by their names. Each in a
 * process of its own, in one run, on the same files; the time is that of the whole process, its start included.
 */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './measure.ts';

const CHILD = path.join(import.meta.dirname, 'reconcile-child.ts');
const run = promisify(execFile);

/** Figures as agencies write them; in the later table most of them have grown a little. */
function table(rows: number, later: boolean): string {
  const lines = ['id,Chỉ tiêu,Mục tiêu,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả thực hiện,Đánh giá,Ghi chú'];
  for (let row = 0; row < rows; row += 1) {
    const whole = 1000 + (row % 977);
    const before = (row * 7) % whole;
    const part = later ? Math.min(whole, before + (row % 13)) : before;
    const percent = ((part * 100) / whole).toFixed(2).replace('.', ',');
    const name = `Tỷ lệ hồ sơ thủ tục hành chính thứ ${row} được giải quyết trực tuyến tại xã số ${row % 156}`;
    const rated = part / whole >= 0.8 ? 'Đạt' : 'Chưa đạt';
    const result = `"${percent}% (${part}/${whole})"`;
    lines.push(`${row},"${name}",80%,"Sở Khoa học và Công nghệ","UBND các xã",${result},${rated},`);
  }
  return lines.join('\n');
}

function daffCommand(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('daff/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : (bin.daff ?? ''));
}

async function measureDaff(folder: string, files: readonly string[]): Promise<Measured> {
  const told = path.join(folder, 'peak');
  // The command ends by itself: what it needed is written down as it leaves.
  const note = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(told)}, JSON.stringify([performance.now(), process.resourceUsage().maxRSS])));`;
  const watch = `data:text/javascript,${encodeURIComponent(note)}`;
  const out = path.join(folder, 'daff.csv');
  const command = ['--import', watch, daffCommand(), '--id', 'id', '--output', out, ...files];
  await run(process.execPath, command, options(folder));
  const [milliseconds, kilobytes] = JSON.parse(readFileSync(told, 'utf8')) as [number, number];
  const silent = { steps: null, silenceMs: null, waitMs: null };
  return {
    what: 'daff --id',
    seconds: milliseconds / 1000,
    peakMb: kilobytes / 1024,
    ...silent,
    note: 'cells marked, written as CSV',
  };
}

/** Measures both in turn. */
export async function measureReconcile(folder: string, rows: number): Promise<Measured[]> {
  const files = (['base', 'against'] as const).map((side) => {
    const file = path.join(folder, `${side}.csv`);
    writeFileSync(file, table(rows, side === 'against'));
    return file;
  });
  // Started once before, so that no process pays for compiling what an installed program has compiled.
  const few = ['a.csv', 'b.csv'].map((name) => path.join(folder, name));
  for (const [index, file] of few.entries()) writeFileSync(file, table(10, index === 1));
  const measured: Measured[] = [];
  for (const [warm, pair] of [few, files].entries()) {
    const found = [await measureDaff(folder, pair)];
    for (const what of ['values', 'files']) {
      const { stdout } = await run(process.execPath, [CHILD, what, ...pair], options(folder));
      found.push(...(JSON.parse(stdout) as Measured[]));
    }
    if (warm === 1) measured.push(...found);
  }
  for (const file of [...few, ...files]) rmSync(file);
  return measured;
}

function options(folder: string) {
  return { maxBuffer: 1 << 24, env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') } };
}
