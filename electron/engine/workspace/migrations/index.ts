import { initial } from './001-initial.ts';
import { intake } from './002-intake.ts';
import { reconciliation } from './003-reconciliation.ts';
import { annexes } from './004-annexes.ts';
import type { Migration } from './migration.ts';

/** All steps in order. New ones go at the end. */
export const MIGRATIONS: readonly Migration[] = [initial, intake, reconciliation, annexes];
