import type { FormEdition } from '../form/types.ts';
import { say } from '../text/bilingual.ts';
import { isWhole } from '../text/number.ts';
import { type Fact, isOfAllRequests, proactiveFact } from './facts.ts';
import type { NumberToken, WordToken } from './lexer.ts';
import { carriedFact, concludedFact, handledFact, onRequestFact, receivedFact, rowFact } from './request-facts.ts';
import { COLUMNS, groupOf, ROWS } from './request-rows.ts';
import { OUTCOMES, type ReviewKind, reviewFact } from './review-facts.ts';
import { SENSE, Senses } from './senses.ts';
import type { Sense } from './vocabulary.ts';

/** What the words before have made the talk of: an ellipsis is understood by it. */
export interface Talk {
  /** Requests for information have been named, or the paragraph's heading is theirs. */
  requests: boolean;
  review: readonly ReviewKind[];
  document: 'rules' | 'normativeDocuments' | null;
}

/** The talk that a figure stands in. */
export interface Frame extends Readonly<Talk> {
  /** What figures before in the sentence told of the table of requests: an applicant may be one of those rows, a result one of his. */
  readonly told: Pick<Fact, 'rows' | 'column'>;
  /** What the figure right before the bracket counts, of which the words in it tell parts; undefined outside of brackets. */
  readonly bracketOf: Fact | null | undefined;
}

export const NOTHING_TOLD: Frame['told'] = { rows: [], column: null };

/** Whence or whither 结转 is, when a year beside it tells. */
export type Carried = 'in' | 'out' | null;

const REVIEW_KINDS = ['reconsideration', 'litigation', 'direct', 'afterReconsideration'] as const;
const OF_REVIEW = Senses.of(...REVIEW_KINDS);
const NO_KINDS: readonly ReviewKind[] = [];

/** Whose words come before which. */
const isBefore = (words: Words, first: Senses, second: Senses): boolean => {
  const at = words.all.findIndex(({ senses }) => senses.hasAny(first));
  const then = words.all.findIndex(({ senses }) => senses.hasAny(second));
  return at >= 0 && then >= 0 && at < then;
};

/** Words in their order, asked by sense. */
export class Words {
  /** All that they mean. */
  readonly senses: Senses;

  constructor(readonly all: readonly WordToken[]) {
    this.senses = Senses.together(all);
  }

  has(...senses: readonly Senses[]): boolean {
    for (const sense of senses) if (this.senses.has(sense)) return true;
    return false;
  }

  /** Those of some senses that occur, each once, in the words' order. */
  pick(kind: Senses): readonly Sense[] {
    if (!this.senses.hasAny(kind)) return NOTHING;
    const found: Sense[] = [];
    for (const { senses } of this.all)
      if (senses.hasAny(kind))
        for (const sense of senses.within(kind).list) if (!found.includes(sense)) found.push(sense);
    return found;
  }
}

const NOTHING: readonly Sense[] = [];

/** What the words say is counted; null when it is nothing of the tables, or is told in a way that could mean two things. */
export function meaningOf(
  words: Words,
  { unit, value }: Pick<NumberToken, 'unit' | 'value'>,
  frame: Frame,
  carried: Carried,
  form: FormEdition,
): Fact | null {
  // 分别: which of the figures that follow is whose cannot be told.
  if (words.senses.hasAny(UNTELLING)) return null;
  if (MONEY.includes(unit)) return words.has(SENSE.fees) && !words.has(SENSE.processingFee) ? FEES : null;
  if (!COUNT_UNITS.includes(unit) || !isWhole(value)) return null;
  return (
    reviewMeaning(words, frame) ?? requestMeaning(words, frame, carried, form) ?? proactiveMeaning(words, frame, unit)
  );
}

const UNTELLING = Senses.of('foreign', 'exceptional', 'channel', 'respectively');

const MONEY = ['万元', '元'];
/** Units that one thing is counted in, as reports vary them. */
const COUNT_UNITS = ['件', '条', '份', '起', '宗', '项', '个', '件次', '例', ''];

export const FEES = proactiveFact('fees', 'amount', say('行政事业性收费', 'administrative fees'));

export function reviewKindsOf(words: Words): readonly ReviewKind[] {
  if (!words.senses.hasAny(OF_REVIEW)) return NO_KINDS;
  const kinds = REVIEW_KINDS.filter((kind) => words.has(SENSE[kind]));
  const parts = kinds.filter((kind) => kind === 'direct' || kind === 'afterReconsideration');
  return parts.length > 0 ? parts : kinds;
}

function reviewMeaning(words: Words, frame: Frame): Fact | null {
  if (!words.senses.hasAny(OF_REVIEW_OR_OUTCOME)) return null;
  if (words.senses.hasAny(OF_NO_REVIEW)) return null;
  const named = reviewKindsOf(words);
  const outcomes = words.pick(OUTCOMES);
  if (outcomes.length > 1) return null;
  const kinds = named.length > 0 ? named : outcomes.length > 0 ? frame.review : [];
  return kinds.length > 0 ? reviewFact(kinds, outcomes[0] ?? null) : null;
}

const OF_REVIEW_OR_OUTCOME = OF_REVIEW.with(OUTCOMES);
const OF_NO_REVIEW = Senses.of('judge', 'carry', 'carriedIn', 'carriedOut', 'lastYear');

/**
 * The rows that the words name; a group is left out where one of its rows is named: 因涉及国家秘密不予公开. Where that row is
 * but an instance, it is the group that is told: 因本机关不掌握等原因无法提供.
 */
export function rowsNamed(words: Words): readonly Sense[] {
  const named = words.pick(ROWS);
  const rows = named.filter((row) => groupOf(row) === null || !isInstance(words, row));
  return rows.length < 2 ? rows : rows.filter((row) => !rows.some((other) => other !== row && groupOf(other) === row));
}

const isInstance = ({ all }: Words, row: Sense): boolean =>
  all.some(({ senses }, index) => senses.has(SENSE[row]) && all[index + 1]?.text.startsWith('等'));

/** 本机关不掌握、依法不予公开: the reason is one of another group, so that the clerk may have put it in either. */
const areAtOdds = (rows: readonly Sense[]): boolean =>
  rows.some((row) => groupOf(row) !== null) && rows.some((row) => GROUP_NAMES.has(row));

const GROUP_NAMES: ReadonlySet<Sense> = new Set(['denied', 'unavailable', 'notProcessed', 'otherHandling']);

function requestMeaning(words: Words, frame: Frame, carried: Carried, form: FormEdition): Fact | null {
  if (!frame.requests && !words.has(SENSE.request, SENSE.applicant)) return null;
  if (words.senses.hasAny(OF_REVIEW)) return null;
  // 行政许可申请436件, beside requests for information.
  if (decisionsOf(words).length > 0 && !words.has(SENSE.request)) return null;
  // 其中按时答复34件: some of those answered.
  if (words.has(SENSE.among) && words.has(SENSE.onTime)) return null;
  const columns = words.pick(COLUMNS);
  if (columns.length > 1) return null;
  const column = columns[0] ?? null;
  const rows = rowsNamed(words);
  if (areAtOdds(rows) || (rows.length === 0 && words.senses.hasAny(ROWS))) return null;
  const receives = words.has(SENSE.receive);
  const answers = words.has(SENSE.answer, SENSE.conclude);
  const handles = words.has(SENSE.handle);
  const carries = words.has(SENSE.carry, SENSE.extended);
  if (rows.length > 0 || carries) {
    const all: Sense[] = [...rows];
    if (rows.length === 0) {
      const to = words.has(SENSE.extended) ? 'out' : carried;
      if (to === null) return answers || handles ? null : carriedFact(column);
      all.push(to === 'in' ? 'carriedIn' : 'carriedOut');
    }
    const isCarried = all.includes('carriedIn') || all.includes('carriedOut');
    // 办结上年结转3件: so many of them are done, not so many were carried in.
    if (isCarried && isBefore(words, DONE, CARRIED)) return null;
    // 新收和上年结转共38件.
    if (isCarried && receives) return all.length === 1 && all[0] === 'carriedIn' ? receivedFact(column) : null;
    return resultFact(all, column, frame, form);
  }
  if (receives) return answers || handles ? handledFact(column, form) : receivedFact(column);
  if (answers) return concludedFact(column, form);
  if (handles) return handledFact(column, form);
  if (column) return applicantFact(column, words, frame, form);
  // 其中信件申请10件: some of them.
  if (words.has(SENSE.request)) return onRequestFact(form);
  return words.has(SENSE.application) && !words.has(SENSE.among) ? handledFact(null, form) : null;
}

const DONE = Senses.of('answer', 'conclude', 'handle');
const CARRIED = Senses.of('carriedIn', 'carriedOut', 'carry', 'extended');

/** 自然人21件: of what was received, or of what the figure before told. The rest may be of several kinds. */
function applicantFact(column: Sense, words: Words, { told, bracketOf }: Frame, form: FormEdition): Fact | null {
  if (words.has(SENSE.rest)) return null;
  const { rows } = bracketOf ?? told;
  const ofRows = rows.length > 0 ? rowFact(rows, column, form) : null;
  if (bracketOf !== undefined) {
    if (ofRows) return ofRows;
    return bracketOf && (isOfAllRequests(bracketOf) || bracketOf.column) ? receivedFact(column) : null;
  }
  const received = receivedFact(column);
  return ofRows ? { ...ofRows, interpretations: [...ofRows.interpretations, ...received.interpretations] } : received;
}

/** 予以公开9件: of all, or of the applicant told before. */
function resultFact(rows: readonly Sense[], column: Sense | null, frame: Frame, form: FormEdition): Fact | null {
  const fact = rowFact(rows, column, form);
  const applicant = (frame.bracketOf ?? frame.told).column;
  const ofHis = fact && !column && applicant ? rowFact(rows, applicant, form) : null;
  return fact && ofHis ? { ...fact, interpretations: [...fact.interpretations, ...ofHis.interpretations] } : fact;
}

const DOCUMENTS = {
  rules: { title: '规章', en: 'rules' },
  normativeDocuments: { title: '行政规范性文件', en: 'normative documents' },
} as const;

const DECISIONS = {
  licensing: say('行政许可', 'licences'),
  penalties: say('行政处罚', 'penalties'),
  coercion: say('行政强制', 'coercive measures'),
} as const;

export const documentOf = (words: Words): Talk['document'] =>
  words.has(SENSE.normativeDocuments) ? 'normativeDocuments' : words.has(SENSE.rules) ? 'rules' : null;

export function proactiveMeaning(words: Words, talk: Readonly<Talk>, unit = ''): Fact | null {
  if (words.has(SENSE.publish)) return null;
  const document = documentOf(words) ?? talk.document;
  if (document && !(words.has(SENSE.rules) && words.has(SENSE.normativeDocuments))) {
    const { title, en } = DOCUMENTS[document];
    if (words.has(SENSE.inForce))
      return proactiveFact(document, 'inForce', say(`现行有效的${title}`, `${en} in force`));
    if (words.has(SENSE.repeal)) return proactiveFact(document, 'repealed', say(`废止的${title}`, `${en} repealed`));
    if (words.has(SENSE.issue)) return proactiveFact(document, 'issued', say(`制发的${title}`, `${en} issued`));
  }
  // 受理行政许可申请436件: asked for, not decided.
  if (words.has(SENSE.receive, SENSE.application)) return null;
  // 承担行政许可12项: powers are counted so, and decisions only where it is said that they were made.
  if (unit === '项' && !words.has(SENSE.decide)) return null;
  const [kind, ...others] = decisionsOf(words);
  return kind && others.length === 0 ? proactiveFact(kind, 'decisions', DECISIONS[kind]) : null;
}

type Decision = keyof typeof DECISIONS;

const OF_DECISIONS = Senses.of('licensing', 'penalties', 'coercion');

export const decisionsOf = (words: Words): Decision[] =>
  words.senses.hasAny(OF_DECISIONS)
    ? (Object.keys(DECISIONS) as Decision[]).filter((kind) => words.has(SENSE[kind]))
    : [];

/** Licences, penalties and coercive measures told of together: 未实施行政处罚和行政强制. */
export function decisionsMeaning(words: Words): Fact[] {
  if (words.has(SENSE.publish, SENSE.receive, SENSE.application)) return [];
  return decisionsOf(words).map((kind) => proactiveFact(kind, 'decisions', DECISIONS[kind]));
}
