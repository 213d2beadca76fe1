/**
 * The forms that ship with the application, of `resources/forms/`: one for each kind of annex that the province
 * issues, each saying in `basis` which document it follows. They are checked once, when they are first asked for.
 */
import decision60 from '../../../../resources/forms/decision-60.json' with { type: 'json' };
import dti2026 from '../../../../resources/forms/dti-2026.json' with { type: 'json' };
import kienGiangList from '../../../../resources/forms/kien-giang-list.json' with { type: 'json' };
import plan9Months from '../../../../resources/forms/plan-9-months.json' with { type: 'json' };
import planAppendix from '../../../../resources/forms/plan-appendix.json' with { type: 'json' };
import planYear from '../../../../resources/forms/plan-year.json' with { type: 'json' };
import programme553 from '../../../../resources/forms/programme-553.json' with { type: 'json' };
import resolution17 from '../../../../resources/forms/resolution-17.json' with { type: 'json' };
import workingMeeting from '../../../../resources/forms/working-meeting.json' with { type: 'json' };
import { annexForm } from '../../../../shared/contract/annex-inputs.ts';
import type { AnnexForm } from '../../../../shared/domain/annex.ts';

/** In the order in which staff meet them. */
const FILES: readonly unknown[] = [
  plan9Months,
  planYear,
  planAppendix,
  programme553,
  decision60,
  kienGiangList,
  resolution17,
  dti2026,
  workingMeeting,
];

let checked: readonly AnnexForm[] | null = null;

/** The shipped forms. Never changed: who changes one works on a copy under an id of its own. */
export function shippedForms(): readonly AnnexForm[] {
  checked ??= FILES.map((file) => annexForm.parse(file));
  return checked;
}

/** Whether a form of this id ships with the application. */
export function isShipped(id: string): boolean {
  return shippedForms().some((form) => form.id === id);
}
