/** Rules that look at one table, gravest first. */
import type { Rule } from '../rule.ts';

export const TABLE_RULES: readonly Rule[] = [];
