import { Exact } from '../../figures/decimal.ts';
import { compareKey } from '../../text/normalise.ts';
import type { DocumentFinding, DocumentView } from '../document.ts';
import type { Rule } from '../rule.ts';
import { countsOfBodies } from './bodies.ts';
import type { Fact } from './facts.ts';
import { factsOf, likeFacts } from './facts.ts';
import { lowered, startedAtOnce } from './laterValues.ts';
import { bodyOf, periodOf } from './scope.ts';
import { agree, named, valueText } from './values.ts';

const CODE = 'SAME_FACT_TWO_VALUES';
/** A fact with more values than this is a series (one for each commune, each month), not a contradiction. */
const VALUES = 3;
/** From so many differing statements on, running text repeats a form of words for several things. */
const REPEATS = 3;

/** The report of March 2025: documents issued electronically 97,69% in row 15 and 100% in row 20. */
export const sameFactTwoValues: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Cùng một nội dung, hai số liệu khác nhau',
  explanation:
    'Tìm những số liệu cùng nói về một nội dung, cùng cấp, cùng kỳ (trong bảng, ghi chú, nội dung thực hiện, lời văn, ' +
    'hoặc ở các tệp khác nhau) nhưng ghi hai giá trị khác nhau, ví dụ trong bảng 82,67%, trong lời văn 78,57%. ' +
    'Nội dung gần giống nhưng không trùng hẳn, và chỉ tiêu kỳ sau thấp hơn kỳ trước, chỉ là lưu ý. ' +
    'Cần thống nhất số liệu hoặc nói rõ hai nội dung khác nhau thế nào. ' +
    'Tài liệu trên 2.000 dòng và đoạn không được so theo cách này.',
  checkDocument(document) {
    const facts = factsOf(document);
    const pairs = [...likeFacts(facts)].filter(({ a, b }) => mayContradict(a, b) && a.year === b.year);
    return [...contradictions(pairs), ...differingBodies(document)];
  },
  checkDocuments(documents) {
    const facts = documents.flatMap(factsOf);
    const period = new Map(documents.map((document) => [document, periodOf(document)]));
    const body = new Map(documents.map((document) => [document, bodyOf(document)]));
    const between = [...likeFacts(facts)].filter(
      ({ a, b }) =>
        a.document !== b.document &&
        body.get(a.document) === body.get(b.document) &&
        a.unit === b.unit &&
        a.year === b.year,
    );
    const now = between.filter(({ a, b }) => {
      const [one, other] = [period.get(a.document), period.get(b.document)];
      return one != null && one.name === other?.name && mayContradict(a, b);
    });
    const alike = between.filter(({ a, likeness }) => likeness === 'same' && a.year === null);
    const scopes = { period, body };
    return [
      ...contradictions(now),
      ...lowered(alike, scopes, CODE),
      ...startedAtOnce(documents, facts, scopes, CODE),
    ];
  },
};

interface Likened {
  a: Fact;
  b: Fact;
  likeness: 'same' | 'narrower';
}

/** Figures of one row are for the rules of rows; rows of one table are told apart by section and agency. */
function mayContradict(a: Fact, b: Fact): boolean {
  if (a.unit !== b.unit || (a.row !== null && a.row === b.row)) return false;
  if (a.when !== '' && b.when !== '' && a.when !== b.when) return false;
  if (a.where !== b.where && (isText(a) || isText(b))) return false;
  if (a.unit !== '%' && a.words.length !== b.words.length) return false;
  if (a.table === null || a.table !== b.table || a.row === null || b.row === null || !a.ofRow || !b.ofRow)
    return true;
  const [one, other] = [a.row.view, b.row.view];
  return (
    one.section === other.section && compareKey(one.texts.lead ?? '') === compareKey(other.texts.lead ?? '')
  );
}

/** A statement in the running text, whose level or place may be told sentences before. */
function isText({ table }: Fact): boolean {
  return table === null;
}

function contradictions(likened: readonly Likened[]): DocumentFinding[] {
  const differing = likened.filter(({ a, b }) => !agree(a.value, b.value));
  // A text that says the same of several bodies or times, one after another, contradicts itself in nothing.
  const repeats = differing.filter(({ a, b }) => isText(a) && isText(b)).length >= REPEATS;
  const pairs = differing.filter(({ a, b }) => !(repeats && isText(a) && isText(b)));
  const values = new Map<Fact, Set<string>>();
  for (const { a, b } of pairs) {
    addTo(values, a, b);
    addTo(values, b, a);
  }
  const told = pairs.filter(({ a, b }) => [a, b].every((fact) => (values.get(fact)?.size ?? 0) < VALUES));
  return firstOfEach(told.map(contradiction));
}

function addTo(values: Map<Fact, Set<string>>, fact: Fact, other: Fact): void {
  const known = values.get(fact) ?? new Set();
  values.set(fact, known.add(new Exact(other.value).toFixed()));
}

function contradiction({ a, b, likeness }: Likened): DocumentFinding {
  // Two departments may each report a figure of their own under one name.
  const same = likeness === 'same' && a.document.agency === b.document.agency;
  return {
    code: CODE,
    severity: same ? 'warning' : 'note',
    message: same
      ? `Cùng một nội dung nhưng ghi hai số: ${named(a.subject)} ${valueText(a)}, ${named(b.subject)} ${valueText(b)}.`
      : `Hai nội dung giống nhau hoặc gần giống nhau ghi hai số: ${named(a.subject)} ${valueText(a)}, ${named(b.subject)} ${valueText(b)}; cần nói rõ khác nhau ở đâu.`,
    places: [a.place, b.place],
  };
}

/** A table and its copy give the same finding twice: the first is enough. */
function firstOfEach(found: readonly DocumentFinding[]): DocumentFinding[] {
  const seen = new Set<string>();
  return found.filter(({ message }) => {
    const fresh = !seen.has(message);
    seen.add(message);
    return fresh;
  });
}

/** "13/20 cơ quan cấp tỉnh" beside "21 sở, ngành tỉnh". */
function differingBodies(document: DocumentView): DocumentFinding[] {
  return countsOfBodies(document).map(({ base, listed, level }) => ({
    code: CODE,
    severity: 'warning',
    message: `Số cơ quan ${level} dùng làm mẫu số là ${base.count}, trong khi nơi khác trong văn bản liệt kê ${listed.count}.`,
    places: [base.place, listed.place],
  }));
}
