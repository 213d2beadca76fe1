/** What people decided: steps that stand, what each decision prints, and what the approver signed. */
import { named } from './readings.mjs';
import { canonical, sha256 } from './sha256.mjs';

const CORRECTABLE = ['target', 'lead', 'supporting', 'result', 'evaluation', 'note'];

/** The steps that stand, folded. A step that is undone, and one whose undo is undone, are told from the end on. */
export function foldSteps(steps) {
  const undone = new Set();
  for (const { id, undoes } of [...steps].reverse())
    if (undoes !== null && !undone.has(id)) undone.add(undoes);
  const folded = {
    decisions: new Map(),
    dismissals: new Map(),
    approvals: [],
    apart: new Set(),
    together: new Map(),
  };
  for (const { id, body: stored, person_id: by, at } of steps) {
    if (stored === null || undone.has(id)) continue;
    const body = JSON.parse(stored);
    if (body.kind === 'decide') {
      for (const { pair, fingerprint } of body.pairs) {
        folded.decisions.set(pair, { step: id, decision: body.decision, by, at, fingerprint });
      }
    } else if (body.kind === 'withdraw') for (const pair of body.pairs) folded.decisions.delete(pair);
    else if (body.kind === 'dismiss') {
      for (const finding of body.findings)
        folded.dismissals.set(finding, { finding, reason: body.reason, by, step: id });
    } else if (body.kind === 'restore')
      for (const finding of body.findings) folded.dismissals.delete(finding);
    else if (body.kind === 'pair') {
      folded.apart.delete(`${body.base}~${body.against}`);
      folded.together.set(`${body.base}~`, body.against).set(`~${body.against}`, body.base);
    } else if (body.kind === 'refuse') {
      folded.apart.add(`${body.base}~${body.against}`);
      folded.together.delete(`${body.base}~`);
      folded.together.delete(`~${body.against}`);
    } else if (body.kind === 'approve') folded.approvals.push({ ...body, step: id, by, at });
  }
  return folded;
}

/** Hash of the texts of both rows of a pair; a row's number is no part of it. */
export function fingerprint(base, against) {
  const side = (row) =>
    row &&
    Object.entries(named(row.texts))
      .filter(([field]) => field !== 'ordinal')
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([side(base) ?? null, side(against) ?? null]));
}

/** What a decision prints of a pair, by field [text, origin]; null where nothing is settled or the row is left out. */
export function outcomeOf(base, against, { choice, corrected, explanation, toNote }) {
  if (choice === 'ask') return null;
  const printed = chosen(base && named(base.texts), against && named(against.texts), choice);
  if (printed === null) return null;
  for (const field of CORRECTABLE)
    if (corrected[field] !== undefined) printed.set(field, [corrected[field], 'corrected']);
  if (toNote) {
    const lines = [printed.get('note')?.[0] ?? '', explanation].filter((line) => line !== '');
    printed.set('note', [lines.join('\n'), 'explanation']);
  }
  return printed;
}

function chosen(base, against, choice) {
  const whole = (texts, origin) =>
    new Map(Object.entries(texts).map(([field, text]) => [field, [text, origin]]));
  if (against === null) return base === null || choice === 'takeLater' ? null : whole(base, 'base');
  if (base === null) return choice === 'keepBase' ? null : whole(against, 'against');
  const printed = whole(against, 'against');
  if (choice !== 'keepBase') return printed;
  for (const [field, text] of Object.entries(base)) {
    const kept = CORRECTABLE.includes(field) || field.startsWith('target@');
    // A column that the later table does not have holds nothing that an empty text could take the place of.
    if (kept && text !== against[field] && (text !== '' || against[field] !== undefined))
      printed.set(field, [text, 'base']);
  }
  return printed;
}

/** The decided pairs that are pairs still: each row in one of them, as it was decided or said last. */
export function standingPairs({ decisions, apart, together }, baseRows, laterRows) {
  const taken = new Set();
  const pairs = new Map();
  for (const [pair, made] of [...decisions].reverse()) {
    const rows = rowsOfPair(pair, baseRows, laterRows);
    const [base, against] = pair.split('~');
    const sides = [...(base === '' ? [] : [`${base}~`]), ...(against === '' ? [] : [`~${against}`])];
    const others = [together.get(`${base}~`) ?? against, together.get(`~${against}`) ?? base];
    const isOne = !apart.has(pair) && others[0] === against && others[1] === base;
    if (rows === undefined || !isOne || sides.some((side) => taken.has(side))) continue;
    for (const side of sides) taken.add(side);
    pairs.set(pair, { ...made, base: rows[0], against: rows[1] });
  }
  return new Map([...pairs].reverse());
}

/** The two rows that a pair's key names; undefined where one of them is not there. */
function rowsOfPair(pair, baseRows, laterRows) {
  const [base, against] = pair.split('~');
  const rows = [base === '' ? null : baseRows.get(base), against === '' ? null : laterRows.get(against)];
  return rows.includes(undefined) ? undefined : rows;
}

/** The hash that an approval signs: what is compared, from which files, every decided pair, what was dismissed. */
export function approvedContent(reconciliation, { pairs, folded, files }, head) {
  let rows = '';
  for (const pair of [...pairs.keys()].sort()) rows += `${pairContent(pair, pairs.get(pair))}\n`;
  const { set_id, base_period_id, against_set_id, against_period_id } = reconciliation;
  return sha256(
    canonical({
      compared: [set_id, base_period_id, against_set_id, against_period_id],
      files: [...files].sort(),
      rows: sha256(rows),
      dismissed: [...folded.dismissals.values()].sort((a, b) => (a.finding < b.finding ? -1 : 1)),
      head,
    }),
  );
}

function pairContent(pair, { step, by, fingerprint: on, decision, base, against }) {
  const outcome = outcomeOf(base, against, decision);
  const texts = outcome && Object.fromEntries([...outcome].map(([field, [text]]) => [field, text]));
  if (texts !== null) delete texts.ordinal;
  const what = { step, by, on, what: decision };
  return sha256(canonical({ pair, fingerprint: fingerprint(base, against), decision: what, outcome: texts }));
}
