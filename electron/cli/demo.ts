/** `npm run demo`: the main job from end to end on the sample, with everything it makes left in one folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SAMPLE_SET, SAMPLE_SUBMISSIONS, sampleFile } from '../engine/sample.ts';
import { RESOURCES_FOLDER } from '../pages/layout.ts';
import type { CliEngine } from './engine.ts';
import { startEngine } from './engine.ts';
import { writeOutput } from './files.ts';
import { describeReconciliation } from './report.ts';
import { describeImport } from './report-read.ts';

/** Imports both sample submissions into a new workspace, reconciles them and writes the results to `out`. */
export async function runDemo(out: string): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'doi-soat-'));
  const engine = startEngine(home);
  try {
    await importSample(engine);
    const [base, against] = SAMPLE_SUBMISSIONS.map(({ period }) => period);
    const comparison = { set: SAMPLE_SET, base: base ?? '', against: against ?? '' };
    const result = await engine.run('reconcile.run', comparison);
    process.stdout.write(`\n${describeReconciliation(result)}\n`);
    const list = await engine.run('reconcile.export', comparison);
    const what = { set: SAMPLE_SET, period: comparison.against };
    const pdf = await engine.run('annex.render', { what, format: 'pdf' });
    const excel = await engine.run('annex.render', { what, format: 'xlsx' });
    const word = await engine.run('annex.render', { what, format: 'docx' });
    process.stdout.write('\nĐã ghi:\n');
    for (const file of [pdf, excel, word, list]) {
      const target = path.join(out, file.fileName);
      writeOutput(target, file.bytes);
      process.stdout.write(`  ${path.relative(process.cwd(), target)}\n`);
    }
  } finally {
    await engine.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function importSample(engine: CliEngine): Promise<void> {
  await engine.run('workspace.create', { name: 'Trình diễn', passphrase: crypto.randomUUID() });
  for (const { file, period } of SAMPLE_SUBMISSIONS) {
    const bytes = sampleFile(RESOURCES_FOLDER, file);
    const { draftId, suggested, read } = await engine.run('intake.open', { fileName: file, bytes });
    const outcome = await engine.run('intake.accept', {
      draftId,
      set: SAMPLE_SET,
      period,
      agency: suggested.agency,
    });
    process.stdout.write(`${file}: ${describeImport(outcome, read)}\n`);
  }
}
