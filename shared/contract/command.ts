import type { z } from 'zod';

/** Ties a schema to the type its command answers; the type exists for the compiler only. */
export function command<Output>() {
  return <Schema extends z.ZodType>(audience: 'page' | 'host', input: Schema) => ({
    audience,
    input,
    output: undefined as unknown as Output,
  });
}
