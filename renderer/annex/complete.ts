import type { AnnexSettings } from '../../shared/contract/view.ts';
import { isoToWritten } from './dates.ts';

/** Whether settings can be stored: the form shows beside each field what it still lacks. Pure. */
export function isComplete({ heading, title, attachedTo }: AnnexSettings): boolean {
  const dated = attachedTo.date === '' || isoToWritten(attachedTo.date) !== '';
  return heading.trim() !== '' && title.trim() !== '' && dated;
}
