/** Steps in words, for the journal: names of rows and choices, not ids. */
import type { DecisionInput, PairKey, StepBody } from '../../../../shared/domain/decisions.ts';
import { fieldLabel } from '../../../../shared/domain/fields.ts';
import { CHOICE_LABELS, REASON_LABELS } from '../../../../shared/domain/labels.ts';
import type { PairSide } from '../../../../shared/domain/reconciliation.ts';
import type { Entries } from '../../../../shared/domain/reconciling/entries.ts';
import type { Folded, MadeDecision } from '../../../../shared/domain/reconciling/fold.ts';
import { titleOf } from '../../../../shared/domain/reconciling/titles.ts';

/** So many rows are named in one entry; the step itself, which the entry vouches for, has them all. */
const NAMED = 200;

type Facts = Record<string, unknown>;

/** A decision in words. */
export function decisionFacts({
  choice,
  corrected,
  question,
  reason,
  explanation,
  toNote,
  evidence,
}: DecisionInput): Facts {
  return {
    'Quyết định': CHOICE_LABELS[choice],
    'Lý do': REASON_LABELS[reason],
    ...(explanation === '' ? {} : { 'Diễn giải': explanation, 'Ghi vào phụ lục': toNote ? 'Có' : 'Không' }),
    ...Object.fromEntries(
      (Object.keys(corrected) as (keyof typeof corrected)[]).map((field) => [
        `${fieldLabel(field)} (đã sửa)`,
        corrected[field],
      ]),
    ),
    ...(question === null ? {} : { 'Hỏi cơ quan': question.agency, 'Câu hỏi': question.text }),
    ...(evidence.length === 0
      ? {}
      : {
          'Minh chứng': evidence.map((one) =>
            one.kind === 'file' ? `${one.fileName} (SHA-256 ${one.sha256})` : one.text,
          ),
        }),
  };
}

/** The rows that something is done to, each with what was decided of it before. */
export function rowsBefore(entries: Entries, pairs: readonly PairKey[], { decisions }: Folded): Facts {
  return listed(pairs, 'Các dòng', (pair) => ({
    ...rowFacts(entries, pair),
    ...decided(decisions.get(pair)),
  }));
}

/** The rows alone. */
export function rowNames(entries: Entries, pairs: readonly PairKey[]): Facts {
  return listed(pairs, 'Các dòng', (pair) => rowFacts(entries, pair));
}

/** Findings with the rows that they are of. */
export function findingFacts(entries: Entries, findings: readonly string[]): Facts {
  return listed(findings, 'Các phát hiện', (key) => {
    const found = entries.found.get(key);
    const [code = '', message = ''] = parts(key);
    return {
      ...(found === undefined || found.pair === '' ? {} : rowFacts(entries, found.pair)),
      Mã: code,
      'Nội dung': message,
    };
  });
}

/** A step that is undone or redone. */
export function stepFacts(body: StepBody, by: { name: string }, at: string): Facts {
  return { Bước: titleOf(body), 'Người thực hiện': by.name, Lúc: at };
}

/** One row of a side: "1.2 Tỷ lệ …". */
export function sideName(side: PairSide | null | undefined): string {
  return side === null || side === undefined ? '(không có)' : `${side.ordinal} ${side.name}`.trim();
}

function rowFacts(entries: Entries, pair: PairKey): Facts {
  const entry = entries.byKey.get(pair);
  const shown = entry?.against ?? entry?.base;
  return {
    Dòng: shown === null || shown === undefined ? pair : sideName(shown),
    'Kỳ trước': entry?.base?.result ?? null,
    'Kỳ sau': entry?.against?.result ?? null,
  };
}

function decided(made: MadeDecision | undefined): Facts {
  if (made === undefined) return { 'Quyết định': 'Chưa quyết định' };
  return { ...decisionFacts(made.decision), 'Người quyết định': made.by.name };
}

function listed<Item>(items: readonly Item[], label: string, facts: (item: Item) => Facts): Facts {
  const named = items.slice(0, NAMED).map(facts);
  return {
    'Số lượng': items.length,
    [label]: named,
    ...(items.length > NAMED ? { 'Không nêu tên': items.length - NAMED } : {}),
  };
}

/** Code and message of a finding's key; a message may hold the sign that parts the key. */
function parts(key: string): string[] {
  const [, code = '', ...message] = key.split('#');
  return [code, message.join('#')];
}
