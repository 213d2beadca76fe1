/** Entry of the engine's thread: heavy reading and the database never block a window or a server. */
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../index.ts';
import type { ThreadOptions } from './messages.ts';
import { serveEngine } from './serve.ts';

if (!parentPort) throw new Error('the engine worker runs only as a thread');
const options: ThreadOptions = workerData;

serveEngine(
  parentPort,
  (emit) => createEngine({ ...options, emit }),
  (error) => process.stderr.write(`${inspect(error)}\n`),
);
