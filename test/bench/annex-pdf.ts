/**
 * An annex of 5,000 rows × 7 as PDF: laid out, drawn, read back and compared; and LibreOffice converting the same table
 * from the Excel file of the same annex. Each in a process of its own, in one run; the time is that of
 * the whole process, its start included.
 */
import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Measured } from './measure.ts';

const CHILD = path.join(import.meta.dirname, 'annex-pdf-child.ts');
const LOOK_EVERY_MS = 200;
const run = promisify(execFile);

/** Measures both in turn; without LibreOffice it says so. */
export async function measureAnnexPdf(folder: string, rows: number): Promise<Measured[]> {
  const options = {
    maxBuffer: 1 << 24,
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') },
  };
  const made = async (format: string, count: number) => {
    const file = path.join(folder, `phu-luc.${format}`);
    const { stdout } = await run(process.execPath, [CHILD, format, file, `${count}`], options);
    return { file, measured: JSON.parse(stdout) as Measured };
  };
  // Started once before, so that no process pays for compiling what an installed program has compiled.
  await made('pdf', 10);
  const { file, measured } = await made('pdf', rows);
  rmSync(file);
  // From the Excel file: from the Word file of as many rows it takes minutes.
  const source = await made('xlsx', rows);
  const other = await measureLibreOffice(folder, source.file);
  rmSync(source.file);
  return [measured, other];
}

async function measureLibreOffice(folder: string, file: string): Promise<Measured> {
  const what = `LibreOffice, from ${path.extname(file)}`;
  const silent = { steps: null, silenceMs: null, waitMs: null };
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const convert = (out: string) => [
    '--headless',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    file,
  ];
  const start = performance.now();
  const process = spawn('soffice', convert(folder), { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => {
    process.on('exit', resolve);
    process.on('error', () => resolve(null));
  });
  let peak = 0;
  const looking = setInterval(() => {
    peak = Math.max(peak, peakOf(profile));
  }, LOOK_EVERY_MS);
  const code = await ended;
  clearInterval(looking);
  const seconds = (performance.now() - start) / 1000;
  if (code === null) return { what, seconds: 0, peakMb: 0, ...silent, note: 'skipped: it is not installed' };
  if (code !== 0) throw new Error(`${what}: ended with ${code}`);
  rmSync(file.replace(/\.\w+$/, '.pdf'));
  return { what, seconds, peakMb: peak, ...silent, note: '' };
}

/** The most memory in MiB of a process that was started with `argument`, as Linux tells it; 0 elsewhere. */
function peakOf(argument: string): number {
  let peak = 0;
  try {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(argument)) continue;
      const [, kilobytes = '0'] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      peak = Math.max(peak, Number(kilobytes) / 1024);
    }
  } catch {
    // A process that ended while it was looked at, or no such folder.
  }
  return peak;
}
