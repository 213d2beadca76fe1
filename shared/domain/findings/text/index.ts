/** Rules that look at the running text of a document, alone and against its tables, gravest first. */
import type { Rule } from '../rule.ts';

export const TEXT_RULES: readonly Rule[] = [];
