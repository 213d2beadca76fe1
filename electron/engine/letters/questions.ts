/** What is open with the agencies of a comparison: standing `ask` decisions that nobody has answered yet. */
import type { AgencyQuestions, Question } from '../../../shared/contract/letters.ts';
import type { Pair, PairSide, Reconciliation, Unpaired } from '../../../shared/domain/reconciliation.ts';
import { answerKey, type Folded } from '../../../shared/domain/reconciling/fold.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';

/** A question and whom it is put to. */
export interface OpenQuestion extends Question {
  agency: string;
}

/** What the standing steps say that bears on questions. */
export type Asked = Pick<Folded, 'decisions' | 'answers'>;

/** Keys (`answerKey`) of the questions that stand and that nobody has answered. */
export function openKeys({ decisions, answers }: Asked): Set<string> {
  const open = new Set<string>();
  for (const [pair, { step, decision }] of decisions) {
    const key = answerKey(step, pair);
    if (decision.choice === 'ask' && !answers.has(key)) open.add(key);
  }
  return open;
}

/** The open questions in the order of the rows of the comparison. */
export function openQuestions(result: Reconciliation, asked: Asked): OpenQuestion[] {
  const open = openKeys(asked);
  const rows = [
    ...result.pairs.map((pair) => rowOf(pair, pair.base, pair.against)),
    ...result.onlyInBase.map((one) => rowOf(one, one.row, null)),
    ...result.onlyInAgainst.map((one) => rowOf(one, null, one.row)),
  ];
  return rows.flatMap((row): OpenQuestion[] => {
    const made = asked.decisions.get(row.pair);
    const question = made?.decision.question ?? null;
    if (made === undefined || question === null || !open.has(answerKey(made.step, row.pair))) return [];
    return [{ ...row, asked: made.step, agency: question.agency, text: question.text }];
  });
}

function rowOf(
  { key, indicator }: Pick<Pair | Unpaired, 'key' | 'indicator'>,
  base: PairSide | null,
  against: PairSide | null,
): Omit<OpenQuestion, 'asked' | 'agency' | 'text'> {
  // The agency looks into what it sent last.
  const shown = against ?? base;
  return {
    pair: key,
    ordinal: shown?.ordinal ?? '',
    name: shown?.name ?? indicator.name,
    base: figureOf(base),
    against: figureOf(against),
    target: against?.target ?? base?.target ?? null,
  };
}

function figureOf(side: PairSide | null): Question['base'] {
  return { result: side?.result ?? null, evaluation: side?.evaluation ?? null };
}

/**
 * The questions of each agency, agencies in alphabetical order. Names that differ in case and spaces alone are one
 * agency, under the name that comes first.
 */
export function byAgency(questions: readonly OpenQuestion[]): { agency: string; open: OpenQuestion[] }[] {
  const groups = Map.groupBy(questions, ({ agency }) => compareKey(agency));
  return Array.from(groups.values(), (open) => ({ agency: open[0]?.agency ?? '', open })).sort((a, b) =>
    compareVietnamese(a.agency, b.agency),
  );
}

/** @param sent keys (`answerKey`) of the questions that a letter holds */
export function agencyQuestions(
  questions: readonly OpenQuestion[],
  sent: ReadonlySet<string>,
): AgencyQuestions[] {
  return byAgency(questions).map(({ agency, open }) => ({
    agency,
    open: open.map(withoutAgency),
    unsent: open.filter((question) => !sent.has(answerKey(question.asked, question.pair))).length,
  }));
}

/** A question as letters keep it. */
export function withoutAgency({ agency: _, ...question }: OpenQuestion): Question {
  return question;
}
