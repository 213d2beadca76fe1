/** Hands out the proof of a sealed annex. */
import { createHash } from 'node:crypto';
import { record } from '../journal/index.ts';
import { currentPerson } from '../people/index.ts';
import { makeProof } from '../proof/index.ts';
import { readerOf } from '../workspace/index.ts';
import { fileNameOf } from './file-name.ts';
import type { Handlers } from './handler.ts';

export const proofHandlers: Handlers<'annex.proof'> = {
  'annex.proof': async (input, { session, options, task }) => {
    const { workspace } = session;
    const { version, bytes } = await makeProof(workspace, input, options.resourcesFolder, task);
    const fileName = `${fileNameOf('bang-chung', version.name, `ban ${version.version}`)}.zip`;
    await workspace.write(async (writer) =>
      record(writer, {
        actor: await currentPerson(readerOf(writer), session),
        action: 'export',
        subject: `Bằng chứng: ${version.name}, bản số ${version.version}`,
        before: null,
        after: {
          Tệp: fileName,
          'SHA-256': createHash('sha256').update(bytes).digest('hex'),
          'SHA-256 của nội dung': version.contentHash,
          'Kèm tệp đầu vào': input.inputs ? 'Có' : 'Không',
        },
        records: [],
      }),
    );
    return { fileName, bytes };
  },
};
