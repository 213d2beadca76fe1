/** What the standing steps of a reconciliation say, one after the other. */
import type { AnsweredQuestion, DecisionInput, Dismissal, FindingKey, PairKey, Who } from '../decisions.ts';
import type { Deed } from './steps.ts';

/** A decision with the inputs that it was made on. */
export interface MadeDecision {
  step: string;
  decision: DecisionInput;
  by: Who;
  at: string;
  fingerprint: string;
}

export interface RowApproval {
  content: string;
  by: Who;
  at: string;
  step: string;
  /** Place of the step among all: what was done later was done knowing it. */
  sequence: number;
}

/** Somebody who put a finding aside. */
export interface Dismisser {
  person: string;
  sequence: number;
}

export interface WholeApproval extends RowApproval {
  /** Hash of the last journal entry before it. */
  head: string;
  publicKey: string;
  signature: string;
}

/** An agency's answer to one question. */
export interface TakenAnswer extends AnsweredQuestion {
  letter: string;
  answer: string;
  at: string;
}

export interface Folded {
  decisions: ReadonlyMap<PairKey, MadeDecision>;
  /** The last dismissal of each finding. */
  dismissals: ReadonlyMap<FindingKey, Dismissal>;
  /** Everybody who put the finding aside since it was last looked at anew. */
  dismissers: ReadonlyMap<FindingKey, readonly Dismisser[]>;
  /** Of each row the approvals that were given since, by whoever gave them. */
  approvals: ReadonlyMap<PairKey, readonly RowApproval[]>;
  /** The last approval of the whole. */
  last: WholeApproval | null;
  /** By `answerKey`. */
  answers: ReadonlyMap<string, TakenAnswer>;
}

/** Names the question that a step asked about a pair. */
export function answerKey(asked: string, pair: PairKey): string {
  return `${asked}#${pair}`;
}

/** @param deeds those that stand, in their order */
export function foldDeeds(deeds: readonly Deed[]): Folded {
  const decisions = new Map<PairKey, MadeDecision>();
  const dismissals = new Map<FindingKey, Dismissal>();
  const dismissers = new Map<FindingKey, Dismisser[]>();
  const approvals = new Map<PairKey, RowApproval[]>();
  const answers = new Map<string, TakenAnswer>();
  let last: WholeApproval | null = null;
  for (const { id: step, sequence, body, by, at } of deeds) {
    switch (body.kind) {
      case 'decide':
        for (const { pair, fingerprint } of body.pairs) {
          decisions.set(pair, { step, decision: body.decision, by, at, fingerprint });
        }
        break;
      case 'withdraw':
        for (const pair of body.pairs) decisions.delete(pair);
        break;
      case 'dismiss':
        for (const finding of body.findings) {
          dismissals.set(finding, { finding, reason: body.reason, rule: body.rule, by, at, step });
          add(dismissers, finding, { person: by.id, sequence });
        }
        break;
      case 'restore':
        for (const finding of body.findings) {
          dismissals.delete(finding);
          dismissers.delete(finding);
        }
        break;
      case 'approveRows':
        for (const { pair, content } of body.pairs) {
          add(approvals, pair, { content, by, at, step, sequence });
        }
        break;
      case 'approve': {
        const { content, head, publicKey, signature } = body;
        last = { content, head, publicKey, signature, by, at, step, sequence };
        break;
      }
      case 'answer':
        for (const item of body.items) {
          const taken = { ...item, letter: body.letter, answer: body.answer, at };
          answers.set(answerKey(item.asked, item.pair), taken);
        }
        break;
      case 'pair':
      case 'refuse':
        // They decide which rows stand beside each other, before anything is folded.
        break;
    }
  }
  return { decisions, dismissals, dismissers, approvals, last, answers };
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
