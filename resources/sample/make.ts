/** `npm run sample`: writes the sample files next to this script. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSample } from './build.ts';

for (const [name, bytes] of await buildSample()) {
  await writeFile(path.join(import.meta.dirname, name), bytes);
  console.log(`resources/sample/${name}: ${bytes.length} byte`);
}
