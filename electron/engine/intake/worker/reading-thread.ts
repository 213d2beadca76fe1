/** Entry of the reading thread: a file from outside is read where it can be stopped. */
import { parentPort } from 'node:worker_threads';
import { serveReading } from './serve.ts';

if (!parentPort) throw new Error('the reading thread runs only as a thread');
serveReading(parentPort);
