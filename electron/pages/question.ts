/** What a page may ask, the same through the window's bridge and through the loopback host. */
import type { Answer } from '../../shared/contract/errors.ts';
import type { EngineThread } from '../engine/thread/index.ts';

export interface Question {
  name: unknown;
  input: unknown;
  task?: string;
}

const MAX_TASK_LENGTH = 64;

/** The question in a message from a page, or null if the message is none; the engine checks name and input. */
export function readQuestion(message: unknown): Question | null {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return null;
  const { name, input, task, ...rest }: Record<string, unknown> = { ...message };
  if (Object.keys(rest).length > 0) return null;
  if (task === undefined) return { name, input };
  if (typeof task !== 'string' || task.length === 0 || task.length > MAX_TASK_LENGTH) return null;
  return { name, input, task };
}

/** Asks the engine for a page: whatever the message says, it never gets what only a host may do. */
export function forwardPageQuestion(
  engine: Pick<EngineThread, 'forward'>,
  { name, input, task }: Question,
): Promise<Answer<unknown>> {
  return engine.forward(name, input, { audience: 'page', ...(task === undefined ? {} : { task }) });
}
