import type { LeftOut } from '../../../shared/contract/intake.ts';
import type { ReadingChoices, RememberedLayout } from '../../../shared/domain/reading-choices.ts';
import type { Reading } from '../../../shared/domain/submission.ts';
import type { TableKey } from './table-key.ts';

/** A file that was read, with all that it takes to read it the same way again. */
export interface SubmissionInput {
  fileName: string;
  bytes: Uint8Array;
  reading: Reading;
  choices: ReadingChoices;
  remembered: readonly RememberedLayout[];
  /** Of each table of the reading, what to keep for the next file where a person changed it. */
  layouts: readonly RememberedLayout[];
  /** Remembered layouts that a person set aside for this file: they are not used for the next one. */
  setAside: readonly RememberedLayout[];
  leftOut: readonly LeftOut[];
  /** Tables that a person left out of this file, and those that were not left out of it again. */
  tableMemory: { leaveOut: readonly TableKey[]; takeIn: readonly TableKey[] };
}

/** Where a submission belongs, as a person names it. */
export interface Destination {
  set: string;
  period: string;
  agency: string | null;
  /** `ImportPreview.seen` of the preview that was accepted; without it whatever the plan comes to is stored. */
  seen?: string | undefined;
}
