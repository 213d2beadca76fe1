/**
 * `POST /api/dispatch`: a frame `{name, input, task?}` comes in, a frame with the engine's answer goes out.
 * A page is a page: it can never ask for what only a host may do.
 */
import type { IncomingMessage } from 'node:http';
import { decodeFrame, encodeFrame, FrameError } from '../../shared/contract/frame.ts';
import type { EngineThread } from '../engine/thread/index.ts';
import { forwardPageQuestion, type Question, readQuestion } from '../pages/question.ts';
import { BodyTooLarge, readBody } from './body.ts';

/** Files of up to 100 MB are imported whole, with their name around them. */
export const MAX_BODY_BYTES = 112 * 1024 * 1024;
const FRAME_TYPE = 'application/octet-stream';

export interface ApiReply {
  status: 200 | 400 | 413 | 415;
  body: Uint8Array;
}

const NOTHING = new Uint8Array();

/** Answers one request; rejects only when the connection breaks. */
export async function answerDispatch(
  request: IncomingMessage,
  engine: Pick<EngineThread, 'forward'>,
  limit: number,
): Promise<ApiReply> {
  // A form or a plain text can be posted here by any page without asking first; this type cannot.
  if (request.headers['content-type'] !== FRAME_TYPE) return { status: 415, body: NOTHING };
  let question: Question | null;
  try {
    question = readQuestion(decodeFrame(await readBody(request, limit)));
  } catch (error) {
    if (error instanceof BodyTooLarge) return { status: 413, body: NOTHING };
    if (error instanceof FrameError) return { status: 400, body: NOTHING };
    throw error;
  }
  if (question === null) return { status: 400, body: NOTHING };
  const answer = await forwardPageQuestion(engine, question);
  return { status: 200, body: encodeFrame(answer) };
}
