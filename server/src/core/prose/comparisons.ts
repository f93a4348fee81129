import type { FormEdition } from '../form/types.ts';
import type { Clause } from './clause-tree.ts';
import { decisionFact } from './constructions/decisions.ts';
import { documentFact } from './constructions/documents.ts';
import type { Fact } from './facts.ts';
import type { NumberToken, WordToken } from './lexer.ts';
import { concludedFact, receivedFact, rowFact } from './request-facts.ts';
import { COLUMNS, groupOf, membersOf, ORGANIZATION_COLUMNS, RESULT_GROUPS, ROWS } from './request-rows.ts';
import { OUTCOMES, reviewFact } from './review-facts.ts';
import { SENSE, Senses } from './senses.ts';
import {
  type DiscourseContext,
  decisionsOf,
  documentOf,
  OF_DECISIONS,
  OF_REVIEW,
  reviewKindsOf,
  rowsNamed,
} from './slots.ts';
import type { Comparison, Figure, Relation } from './statements.ts';
import { unknownBetween } from './unknown.ts';
import { WordGroup } from './word-group.ts';

/** A clause without a word of these, and without 倍, compares nothing. */
export const COMPARES = SENSE.compares;

export interface ComparedClause {
  readonly text: string;
  readonly clause: Clause;
  readonly words: readonly WordToken[];
  /** Those of the clause before, where it has no figure. */
  readonly announcing: readonly WordToken[];
  /** The last figure before the clause, and the number of 倍 in it. */
  readonly before: Figure | undefined;
  readonly times: NumberToken | undefined;
  /** By how much one is said to be more or less. */
  readonly change: { readonly token: NumberToken; readonly direction: number } | undefined;
  readonly context: Readonly<DiscourseContext>;
  readonly form: FormEdition;
}

/** What a clause says two figures of the tables are to one another: 自然人申请多于法人申请, 无法提供的最多, 与上年结转数持平. */
export function comparisonOf(compared: ComparedClause): Comparison | null {
  const { senses } = new WordGroup(compared.words);
  if (senses.hasAny(OF_OTHERS)) return null;
  const found = comparedIn(compared, senses);
  // 企业申请中，予以公开占多数: of theirs alone.
  const named = Senses.together(compared.announcing);
  const isOfTheirs = found?.left.column === null && found.left.rows.length > 0 && named.hasAny(COLUMNS);
  const isOfRow = found !== null && found.left.column !== null && named.hasAny(ROWS);
  return isOfTheirs || isOfRow ? null : found;
}

function comparedIn(compared: ComparedClause, senses: Senses): Comparison | null {
  const { text, clause, words } = compared;
  if (compared.change) return differenceOf(compared, compared.change);
  if (senses.has(SENSE.than)) return null;
  if (compared.times) return multipleOf(compared, compared.times);
  const at = words.find(({ senses }) => senses.has(COMPARES));
  if (!at) return null;
  const said = text.slice(at.start, at.end);
  const span = { start: clause.start, end: clause.end };
  const relation = RELATIONS.find(([word]) => word.test(said))?.[1];
  if (relation === 'more' || relation === 'fewer') {
    // 诉讼纠正占比明显高于复议: shares are compared.
    if (/占比|比例|比重|率/.test(text.slice(clause.start, clause.end))) return null;
    const left = leftOf(compared, clause.start, at.start);
    const right = sideOf(compared, at.end, clause.end);
    return left && right && left.key !== right.key ? { span, left, rights: [right], relation } : null;
  }
  if (relation === 'same' || relation === 'about') {
    const joint = lastJoint(compared, clause.start, at.start);
    const end = at.start - (/(?:大体|大致|基本|几乎)$/.exec(text.slice(at.start - 2, at.start))?.[0].length ?? 0);
    const right = joint < 0 ? null : sideOf(compared, joint + 1, end);
    const left = right && leftOf(compared, clause.start, joint);
    const isLoose = end < at.start;
    return left && left.key !== right.key
      ? { span, left, rights: [right], relation: isLoose ? 'about' : relation }
      : null;
  }
  if (relation === 'most' || relation === 'least') {
    const behind = /^的(?:是|为|依次为|依次是)?/.exec(text.slice(at.end, at.end + 5));
    const left = behind
      ? sideOf(compared, at.end + behind[0].length, clause.end)
      : sideOf(compared, clause.start, at.start);
    const rights = left ? besides(left, compared) : [];
    return left && rights.length > 0 ? { span, left, rights, relation } : null;
  }
  return relation === 'majority' ? majorityOf(compared, at) : null;
}

/** 自然人申请比法人或其他组织多12件, 比上年结转的少2件. */
function differenceOf(
  compared: ComparedClause,
  { token, direction }: NonNullable<ComparedClause['change']>,
): Comparison | null {
  const { text, clause } = compared;
  const [than, ...others] = compared.words.filter(({ senses, start }) => senses.has(SENSE.than) && start < token.start);
  if (!than || others.length > 0 || token.sureness !== 'exact') return null;
  const verb = /(?:增加了?|减少了?|多出?了?|少了?)$/.exec(text.slice(than.end, token.start));
  const right = verb && sideOf(compared, than.end, than.end + verb.index);
  const left = right && leftOf(compared, clause.start, than.start);
  if (!left || left.key === right.key) return null;
  const span = { start: clause.start, end: token.unitEnd };
  return { span, left, rights: [right], relation: direction > 0 ? 'more' : 'fewer', by: token.value };
}

/** 其申请数量接近法人或其他组织申请数量的四倍, 废止数量是制发数量的2倍. */
function multipleOf(compared: ComparedClause, times: NumberToken): Comparison | null {
  const { text, clause } = compared;
  const before = text.slice(clause.start, times.start);
  const [said, verb] =
    /(?:[是为达]|约为|接近|将近|超过|不足|不到|几乎是|近|约|超|逾)(?=[^，；]{2,24}的[^，；]{0,3}$)/.exec(before)
      ? [before, VERB.exec(before)]
      : [before, null];
  const of = said.lastIndexOf('的');
  if (!verb || of < 0) return null;
  const left = leftOf(compared, clause.start, clause.start + verb.index);
  const right = sideOf(compared, clause.start + verb.index + verb[0].length, clause.start + of);
  if (!left || !right || left.key === right.key) return null;
  const isNear = /近|约|几乎/.test(verb[0]);
  const behind = text.slice(times.unitEnd, times.unitEnd + 2);
  const isMore = /超|逾/.test(verb[0]) || /^(?:以上|多|有余)/.test(behind);
  const sureness = isMore
    ? 'atLeast'
    : /不/.test(verb[0])
      ? 'atMost'
      : isNear || /^左右|^上下/.test(behind)
        ? 'about'
        : times.sureness;
  return {
    span: { start: clause.start, end: times.unitEnd },
    left,
    rights: [right],
    relation: 'times',
    times: { value: times.value, step: times.step, sureness },
  };
}

const VERB = /(?:约为|接近|将近|超过|不足|不到|几乎是|[是为达近约超逾])(?=[^，；]{2,24}的[^，；]{0,3}$)/;

/** 结转的21件中，自然人占多数: more than half of those that are spoken of. */
function majorityOf(compared: ComparedClause, at: WordToken): Comparison | null {
  const { text, clause, before, form } = compared;
  const verb = /(?:占了?|占据了?)$/.exec(text.slice(clause.start, at.start));
  const left = verb ? sideOf(compared, clause.start, at.start - verb[0].length) : null;
  if (!left) return null;
  const span = { start: clause.start, end: clause.end };
  const whole = before?.isWhole ? before.fact : null;
  if (left.column !== null && left.rows.length === 0) {
    const isOfRow = whole && whole.rows.length === 1 && whole.column === null;
    if (before?.isWhole && !isOfRow && whole?.key !== 'requests.received.total') return null;
    const part = isOfRow ? rowFact(whole.rows, left.column, form) : left;
    return part && { span, left: part, rights: [isOfRow ? whole : receivedFact(null)], relation: 'majority' };
  }
  const [row] = left.rows;
  if (row === undefined || left.rows.length > 1 || left.column !== null) return null;
  const group = groupOf(row);
  const ofGroup = group === null ? null : rowFact([group], null, form);
  if (before?.isWhole && whole?.key !== (ofGroup ?? concludedFact(null, form)).key) return null;
  // Of its group at the least.
  return { span, left, rights: [ofGroup ?? concludedFact(null, form)], relation: 'majority' };
}

/** What else is of the same kind, of which one is said to be the most: results, grounds of one group, applicants. */
function besides(fact: Fact, { form, before, announcing }: ComparedClause): readonly Fact[] {
  const facts = (all: readonly (Fact | null)[]) => all.flatMap((each) => (each && each.key !== fact.key ? [each] : []));
  const isOfSome =
    before?.isWhole &&
    before.fact?.key !== 'requests.received.total' &&
    before.fact?.key !== 'requests.resultsTotal.total';
  const [row] = fact.rows;
  if (row !== undefined && fact.rows.length === 1 && fact.column === null) {
    const group = groupOf(row);
    if (group !== null)
      return isOfSome && before.fact?.rows[0] !== group
        ? []
        : facts(membersOf(group).map((each) => rowFact([each], null, form)));
    return isOfSome || !RESULT_GROUPS.includes(row)
      ? []
      : facts(RESULT_GROUPS.map((each) => rowFact([each], null, form)));
  }
  if (fact.column === null || fact.rows.length > 0 || isOfSome || announcing.some(({ senses }) => senses.hasAny(ROWS)))
    return [];
  const columns = ORGANIZATION_COLUMNS.includes(fact.column)
    ? ORGANIZATION_COLUMNS
    : fact.column === 'naturalPerson'
      ? (['naturalPerson', ...ORGANIZATION_COLUMNS] as const)
      : [];
  return facts(columns.map((each) => receivedFact(each)));
}

/** What stands before the comparing word; where nothing does, what was counted last, or named by the clause before. */
function leftOf(compared: ComparedClause, from: number, to: number): Fact | null {
  const { text, before, announcing, clause } = compared;
  const said = text.slice(from, to).replace(ADVERBS_BEFORE, '').replace(ADVERBS, '');
  if (said !== '' && !/^其(?:申请)?(?:数量|件数|总数|数)?$/.test(said)) return sideOf(compared, from, to);
  if (said === '' && before && before.role === 'count' && before.time === 'this' && before.own) {
    const between = text.slice(before.phrase.end, clause.start - 1);
    return /^[^，；：。]{0,8}$/.test(between) ? before.fact : null;
  }
  const columns = new WordGroup(announcing).pick(COLUMNS);
  return columns.length === 1 ? receivedFact(columns[0]!) : null;
}

/** The figure of the tables that words name; null where they name none, or no word explains a part of them. */
function sideOf({ text, words, context, form }: ComparedClause, from: number, to: number): Fact | null {
  const start = from + (ADVERBS_BEFORE.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = to - (ADVERBS.exec(text.slice(start, to))?.[0].length ?? 0);
  const group = new WordGroup(words.filter((word) => word.start >= from && word.end <= to));
  if (group.all.length === 0 || !group.senses.isWithin(NAMING) || unknownBetween(text, start, end, group.all) > 0)
    return null;
  const [columns, rows, outcomes] = [group.pick(COLUMNS), rowsNamed(group), group.pick(OUTCOMES)];
  const [kinds, decisions, document] = [
    reviewKindsOf(group),
    decisionsOf(group),
    documentOf(group) ?? context.document,
  ];
  if (columns.length > 1 || rows.length > 1 || outcomes.length > 1 || decisions.length > 1) return null;
  const [column = null] = columns;
  if (decisions.length === 1)
    return columns.length + rows.length + kinds.length > 0 ? null : decisionFact(decisions[0]!);
  if (kinds.length > 0 || outcomes.length > 0) {
    const meant = kinds.length > 0 ? kinds : context.review;
    return columns.length + rows.length > 0 || meant.length !== 1 ? null : reviewFact(meant, outcomes[0] ?? null);
  }
  if (rows.length === 1) return rowFact(rows, column, form);
  if (document && group.senses.hasAny(OF_DOCUMENTS)) return column === null ? documentFact(document, group) : null;
  if (group.has(SENSE.conclude)) return concludedFact(column, form);
  return column !== null || group.has(SENSE.receive) ? receivedFact(column) : null;
}

/** 与 or 和 that begins what is compared with: the last that stands in no word. */
function lastJoint({ text, words }: ComparedClause, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--)
    if ('与同跟和'.includes(text[i]!) && !words.some(({ start, end }) => start <= i && i < end)) return i;
  return -1;
}

const RELATIONS: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:远?多于|远?高于|大于|超过|超出|多过)/, 'more'],
  [/^(?:远?少于|远?低于|小于|不及|少过)/, 'fewer'],
  [/^(?:相等|相同|一样多|一致)/, 'same'],
  [/^(?:持平|相当)/, 'about'],
  [/(?:最多|最高|最大|居首|首位|第一)/, 'most'],
  [/(?:最少|最低|最小)/, 'least'],
  [/(?:多数|大部分|大头)/, 'majority'],
];

/** Adverbs that may stand right before what compares, and at the beginning of a clause. */
const ADVERBS =
  /(?:明显|远远|大幅|略微|首次|已经|仍然|数量|件数|占比|比例|比重|总数|总量|也|均|都|仍|略|远|已|则|数|为|以|占|量|类|的){0,4}$/;
const ADVERBS_BEFORE =
  /^(?:从[^，；]{0,6}看|其中|但是|不过|而且|仍然|说明|可见|因此|总的来看|总体上|今年|本年度|本年|全年|但|且|而|以|又|仍){0,3}/;

const OF_DOCUMENTS = Senses.of('issue', 'repeal', 'inForce');
const NAMING = ROWS.with(COLUMNS)
  .with(OUTCOMES)
  .with(OF_REVIEW)
  .with(OF_DECISIONS)
  .with(OF_DOCUMENTS)
  .with(
    Senses.of(
      ...([
        'application',
        'request',
        'applicant',
        'receive',
        'conclude',
        'neutral',
        'thisYear',
        'normativeDocuments',
      ] as const),
      ...(['rules', 'share', 'total', 'decide', 'own', 'answer', 'handle'] as const),
    ),
  );
const OF_OTHERS = Senses.of(
  ...(['lastYear', 'partOfYear', 'foreign', 'channel', 'plan', 'others', 'guides', 'cumulative', 'none'] as const),
  ...(['paper', 'withdrawn', 'invalid', 'average', 'rate', 'ifEver', 'each', 'judge'] as const),
);
