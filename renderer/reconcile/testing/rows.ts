/** Rows for the tests of this folder. */
import type { Finding, PairSide, PairState } from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';
import { toRows } from '../rows.ts';

const none = { met: 0, notMet: 0, estimatedMet: 0, notAssessed: 0, unread: 0 };

export function sideOf(name: string, result: string, more: Partial<PairSide> = {}): PairSide {
  return {
    key: `${name}.-.0`,
    rowId: name,
    section: null,
    ordinal: '1',
    name,
    result,
    reading: { figure: { raw: result, parts: [] }, target: { raw: '', conditions: [] }, evaluation: null },
    sources: {},
    footnotes: [],
    submission: { id: 's', fileName: 'bao-cao.xlsx', sha256: '', agency: null, agencyId: null },
    ...more,
  };
}

/** One row as the comparison would make it. */
export function pairRowOf(
  key: string,
  base: PairSide | null,
  against: PairSide | null,
  { findings = [], ...more }: Partial<PairRow> = {},
): PairRow {
  const name = against?.name ?? base?.name ?? '';
  const indicator = { id: key, name };
  const side = base ?? against;
  const rest = { key, fingerprint: key.padEnd(64, '0'), indicator, differences: [], findings: [...findings] };
  const period = { id: 'p', name: 'Kỳ' };
  const [row] = toRows({
    set: period,
    againstSet: period,
    base: period,
    against: period,
    pairs:
      base && against
        ? [{ ...rest, pairing: { class: 'automatic', score: 1, reasons: [] }, base, against }]
        : [],
    onlyInBase: side && !against ? [{ ...rest, row: side }] : [],
    onlyInAgainst: side && !base ? [{ ...rest, row: side }] : [],
    likenessSkipped: false,
    documents: { files: [], findings: [] },
    summary: {
      pairs: 0,
      confirmed: 0,
      automatic: 0,
      suggested: 0,
      onlyInBase: 0,
      onlyInAgainst: 0,
      changed: 0,
      differencesByKind: {},
      findingsByCode: {},
      findingsBySeverity: { error: 0, warning: 0, note: 0 },
      evaluations: { base: none, against: none },
    },
  });
  if (!row) throw new Error('a row has at least one side');
  return { ...row, ...more };
}

export function findingOf(code: string, message: string, severity: Finding['severity'] = 'warning'): Finding {
  return { code, severity, message, side: 'both', cells: [] };
}

const PERSON = { id: 'người-1', name: 'Nguyễn An', position: 'Chuyên viên' };

export function stateOf(more: Partial<PairState> = {}): PairState {
  return { decision: null, approved: null, dismissed: [], question: null, outcome: null, ...more };
}

export function decided(
  choice: 'keepBase' | 'takeLater' | 'correct' | 'ask',
  more: Partial<NonNullable<PairState['decision']>> = {},
): PairState {
  return stateOf({
    decision: {
      choice,
      corrected: {},
      question: null,
      reason: 'laterIsFinal',
      explanation: '',
      toNote: false,
      evidence: [],
      step: 'b1',
      by: PERSON,
      at: '2026-01-01T00:00:00.000Z',
      stale: false,
      ...more,
    },
  });
}
