/** Rules that hold facts against each other, inside one document and between documents, gravest first. */
import type { Rule } from '../rule.ts';

export const ACROSS_RULES: readonly Rule[] = [];
