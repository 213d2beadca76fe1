/**
 * The sample workspace: the two submissions in `resources/sample/`, imported the way a person would. It is
 * made once for each user and kept, so that what they try in it is still there the next time.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { NO_CHOICES } from '../../shared/domain/reading-choices.ts';
import { readSubmission } from './intake/index.ts';
import type { EngineOptions } from './options.ts';
import { storeSubmission } from './submissions/index.ts';
import type { Task } from './task.ts';
import { removeFiles, Workspace } from './workspace/index.ts';

/** The sample holds public figures only; its passphrase is no secret, and nobody is asked for it. */
const SAMPLE_PASSPHRASE = 'du-lieu-mau';
export const SAMPLE_SET = 'Kế hoạch chuyển đổi số năm 2024';
export const SAMPLE_SUBMISSIONS = [
  { file: 'bao-cao-9-thang-2024.docx', period: '9 tháng 2024' },
  { file: 'bao-cao-nam-2024.xlsx', period: 'Năm 2024' },
] as const;
const SAMPLE_AGENCY = 'Sở Thông tin và Truyền thông';

/** The bytes of a sample submission. */
export function sampleFile(resourcesFolder: string, name: string): Uint8Array {
  return readFileSync(path.join(resourcesFolder, 'sample', name));
}

/** Opens the sample workspace of this user and makes it first where it is not there or of other sample files. */
export async function openSample(options: EngineOptions, task: Task): Promise<Workspace> {
  const { appFolder, resourcesFolder } = options;
  const digest = createHash('sha256');
  for (const { file } of SAMPLE_SUBMISSIONS) digest.update(sampleFile(resourcesFolder, file));
  const mark = digest.digest('hex').slice(0, 8);
  const file = path.join(appFolder, `Dữ liệu mẫu ${mark}.doisoat`);
  if (existsSync(file)) return Workspace.open(file, SAMPLE_PASSPHRASE);
  const draft = `${file}.${randomUUID()}.new`;
  try {
    const workspace = Workspace.create(draft, SAMPLE_PASSPHRASE);
    try {
      await fill(workspace, options, task);
    } finally {
      await workspace.close();
    }
    // Another process may have made it meanwhile, and somebody may already work in it.
    if (!existsSync(file)) renameSync(draft, file);
  } finally {
    removeFiles(draft);
  }
  return Workspace.open(file, SAMPLE_PASSPHRASE);
}

async function fill(workspace: Workspace, options: EngineOptions, task: Task): Promise<void> {
  await workspace.write((writer) =>
    writer.insertInto('workspace').values({ key: 'sample', value: '1' }).execute(),
  );
  for (const { file, period } of SAMPLE_SUBMISSIONS) {
    const bytes = sampleFile(options.resourcesFolder, file);
    const reading = await readSubmission({ fileName: file, bytes }, task);
    await storeSubmission(
      workspace,
      {
        fileName: file,
        bytes,
        reading,
        choices: NO_CHOICES,
        remembered: [],
        layouts: [],
        setAside: [],
        leftOut: [],
        tableMemory: { leaveOut: [], takeIn: [] },
      },
      { set: SAMPLE_SET, period, agency: SAMPLE_AGENCY },
      task,
    );
  }
}
