import type { CellName, FormEdition } from '../form/types.ts';
import { say } from '../text/bilingual.ts';
import { outcomeOfOne, PARTS } from './claims-of-one.ts';
import { withoutChannels } from './clause-mentions.ts';
import type { Clause } from './clause-tree.ts';
import { FEES } from './constructions/administrative-fees.ts';
import { decisionFact } from './constructions/decisions.ts';
import { documentFact } from './constructions/documents.ts';
import { joined } from './fact-titles.ts';
import { type Fact, isOfAllRequests } from './facts.ts';
import { spanOfWords, type WordToken } from './lexer.ts';
import type { Mention } from './mention.ts';
import { carriedFact, cellsOfColumns, otherApplicants, otherResults, receivedFact, rowFact } from './request-facts.ts';
import { areAtOdds, CELLS_OF_COLUMN, COLUMNS, cells, groupOf, ROWS, rowsOf } from './request-rows.ts';
import { OUTCOMES, otherOutcomes, pendingOf, reviewFact } from './review-facts.ts';
import { SENSE, Senses } from './senses.ts';
import { type DiscourseContext, decisionsOf, OF_REVIEW, reviewKindsOf, rowsNamed } from './slots.ts';
import type { Claim, Figure, Time } from './statements.ts';
import { unknownBetween } from './unknown.ts';
import type { Sense } from './vocabulary.ts';
import { WordGroup } from './word-group.ts';

/** A clause without a word of these claims nothing. */
export const CLAIMING = Senses.of('none', 'all', 'merely');

export interface ClaimContext {
  readonly discourse: Readonly<DiscourseContext>;
  readonly form: FormEdition;
  readonly onRequests: boolean;
  readonly text: string;
  readonly time: Time;
  readonly carried: 'in' | 'out' | null;
  /** Those of the sentence so far. */
  readonly figures: readonly Figure[];
  /** It is said of some requests that were singled out. */
  readonly isOfSome: boolean;
}

const NOTHING: readonly Claim[] = [];

/** Words that restrict what there was none of, or whose it was: 未收到网上申请, 各站均未收到, 未收到……的, 如发生. */
const RESTRICTING = Senses.of(
  'foreign',
  'exceptional',
  'channel',
  'judge',
  'plan',
  'others',
  'guides',
  'respectively',
  'ifEver',
  'restrict',
  'rest',
  'otherOnes',
  'anyFee',
  'processingFee',
  'feeTotal',
);

/** What the words of a clause of the organ's own work say there is none of, or is all there is. */
export function claimsOf(
  clause: Clause,
  words: readonly WordToken[],
  mentions: readonly Mention[],
  contextOf: () => ClaimContext,
): readonly Claim[] {
  if (!words.some(({ senses }) => senses.hasAny(CLAIMING)))
    return mentions.length > 0 ? NOTHING : outcomeOfOne(new WordGroup(words), contextOf);
  const context = contextOf();
  // 制发文件6件，无废止文件: of the documents that are spoken of.
  const isOurs = ({ text }: WordToken) => text === '文件' && context.discourse.document !== null;
  const whole = new WordGroup(withoutChannels(words.filter((word) => !isOurs(word))));
  const { time, carried } = context;
  // 上年度无结转 is of this year.
  const isOfCarrying = carried === 'in' && whole.has(SENSE.carry, SENSE.carriedIn);
  if (time !== 'this' && !(time === 'earlier' && isOfCarrying)) return [];
  if (whole.senses.hasAny(RESTRICTING) || context.isOfSome) return [];
  // 与2021年零申请相比: of the year that this one is compared with.
  const compared = whole.all.find(({ senses }) => senses.has(SENSE.than))?.start;
  const isOfThen = ({ senses, start }: WordToken) =>
    senses.hasAny(CLAIMING) &&
    (start < compared! || OTHER_YEAR.test(context.text.slice(Math.max(0, start - 7), start)));
  if (compared !== undefined && whole.all.some(isOfThen)) return [];
  const both = allAndNone(clause, whole, context.text);
  if (both && mentions.length === 0)
    return [
      ...allClaims({ ...clause, end: both.at }, both.all, mentions, context),
      ...noneClaims({ ...clause, start: both.at }, both.none, words, context),
    ];
  if (whole.has(SENSE.none)) {
    const behind = mentions.length > 0 ? ofThoseCounted(whole, mentions) : whole;
    return behind ? noneClaims(clause, behind, words, context) : [];
  }
  return allClaims(clause, whole, mentions, context);
}

/** 12件案件无一被纠正: what the reviews that are counted did not end in; null where it may be something else. */
function ofThoseCounted({ all }: WordGroup, mentions: readonly Mention[]): WordGroup | null {
  const last = mentions.at(-1)!.token.unitEnd;
  const none = all.find(({ senses }) => senses.has(SENSE.none));
  const between = all.filter(({ start }) => start >= last && start < none!.start);
  const behind = new WordGroup(all.filter(({ start }) => start >= none!.start));
  const isOfAll = /^(?:无一|没有一|未有一|均)/.test(none!.text);
  const isSo = isOfAll && mentions.length === 1 && none!.start >= last && behind.senses.hasAny(OUTCOMES);
  return isSo && between.every(({ senses }) => senses.isWithin(NAMING_CASES)) ? behind : null;
}
const NAMING_CASES = OF_REVIEW.with(SENSE.neutral);

/** 均已审结且未败诉: two claims in one clause, cut at 且. */
function allAndNone(
  { start, end }: Clause,
  { all, senses }: WordGroup,
  text: string,
): { readonly all: WordGroup; readonly none: WordGroup; readonly at: number } | null {
  if (!senses.has(SENSE.none) || !senses.hasAny(UNIVERSAL)) return null;
  const cut = text.indexOf('且', start);
  if (cut < 0 || cut >= end) return null;
  const [before, behind] = [all.filter((word) => word.end <= cut), all.filter((word) => word.start > cut)];
  const [first, second] = [new WordGroup(before), new WordGroup(behind)];
  const isSo = first.senses.hasAny(UNIVERSAL) && !first.senses.has(SENSE.none) && second.senses.has(SENSE.none);
  return isSo ? { all: first, none: second, at: cut } : null;
}

/** 较2023年零复议有所上升. */
const OTHER_YEAR = /(?:\d年度?|[上去往前]一?年度?)的?$/;

/** More characters that no word explains restrict what there was none of: 未收到通过传真提出的申请. */
const MAX_UNKNOWN = 2;

function noneClaims(
  { opening, end }: Clause,
  { all, senses }: WordGroup,
  known: readonly WordToken[],
  context: ClaimContext,
): Claim[] {
  const { text, form, onRequests, carried } = context;
  const { requests, document, review } = context.discourse;
  const negations = all.filter((word) => word.senses.has(SENSE.none));
  // 没有未办结的: the one undoes the other; 零复议、零诉讼 do not.
  if (negations.length > 1 && !negations.every((word) => word.senses.hasAny(OF_REVIEW))) return [];
  const first = all.indexOf(negations[0]!);
  // 行政诉讼零发生
  const isBehind = all[first]!.text !== '零' || all.slice(first + 1).some((word) => !word.senses.has(SENSE.arise));
  const denied = isBehind ? all.slice(first) : all;
  if (unknownBetween(text, denied[0]!.start, end, known) > MAX_UNKNOWN) return [];
  // 未登记为政府信息公开申请: what something is not, and not that there is none.
  if (denied.slice(1).some(({ start }) => '为成入按'.includes(text[start - 1]!))) return [];
  // 权利人均未同意公开: what others agreed to.
  if (text.slice(denied[0]!.start, end).includes('同意')) return [];
  const words = new WordGroup(denied);
  const claim = (fact: Fact): Claim => ({
    span: spanOfWords(denied[0]!, denied.at(-1)!),
    kind: 'none',
    title: fact.title,
    // A denial of lawsuits is of both blocks together; of requests it is of those received.
    zero: (fact.key.startsWith('review.') ? fact.interpretations.slice(0, 1) : fact.interpretations).map(
      ({ plus }) => plus,
    ),
  });
  const isBareNone = opening === '：' && all.length === 1;
  if (isBareNone && onRequests) return [claim(receivedFact(null))];
  const kinds = reviewKindsOf(words);
  if (kinds.length > 0 || (review.length > 0 && words.senses.hasAny(OUTCOMES) && !senses.has(SENSE.request))) {
    // 无因行政处罚被复议撤销的案件: of those of one kind of act.
    const outcomes = words.pick(OUTCOMES);
    return outcomes.length > 1 || decisionsOf(words).length > 0
      ? []
      : [claim(reviewFact(kinds.length > 0 ? kinds : review, outcomes[0] ?? null))];
  }
  if (!words.has(SENSE.publish)) {
    const named = (['rules', 'normativeDocuments'] as const).filter((kind) => words.has(SENSE[kind]));
    const kindsOfDocument = named.length > 0 ? named : document ? [document] : [];
    const facts = kindsOfDocument.flatMap((kind) => documentFact(kind, words) ?? []);
    if (facts.length > 0) return [noneOfAny(facts.map(claim))];
    if (words.has(SENSE.fees)) return [claim(FEES)];
    const decisions = decisionsOf(words);
    const isBare = unknownBetween(text, denied[0]!.start, end, known) === 0; // 未发生行政强制违法情形
    if (decisions.length > 0 && isBare && !words.has(SENSE.receive, SENSE.application))
      return [noneOfAny(decisions.map((kind) => claim(decisionFact(kind))))];
  }
  // 未收到企业提出的申请
  const isOfTheirs = words.senses.hasAny(COLUMNS) && words.has(SENSE.application) && NOT_RECEIVED.test(denied[0]!.text);
  const isNamed = words.has(SENSE.request) || (isOfTheirs && !context.discourse.isForeign);
  if (!isNamed && (!requests || decisionsOf(words).length > 0)) return [];
  const subject = new WordGroup(all.slice(0, first));
  const columns = words.pick(COLUMNS);
  // 法律服务机构的申请均无结转: of theirs alone.
  if (subject.senses.hasAny(COLUMNS) && !subject.senses.has(SENSE.anybody)) {
    // 法人或其他组织没有提出申请: there were none of theirs.
    const theirs = subject.pick(COLUMNS);
    const isOfPutting = columns.length === 0 && words.has(SENSE.application) && words.senses.isWithin(PUTTING);
    return isOfPutting ? [{ ...claim(receivedFact(theirs[0]!)), zero: [cellsOfColumns('received', theirs)] }] : [];
  }
  if (columns.length > 0) {
    if (words.senses.hasAny(ENDED) || rowsNamed(words).length > 0) return [];
    return [{ ...claim(receivedFact(columns[0]!)), zero: [cellsOfColumns('received', columns)] }];
  }
  const rows = rowsNamed(words);
  if (areAtOdds(rows)) return [];
  if (rows.length > 0) return rows.flatMap((row) => rowFact([row], null, form) ?? []).map(claim);
  if (words.has(SENSE.carry, SENSE.extended)) {
    if (words.has(SENSE.answer, SENSE.conclude)) return [];
    const direction = words.has(SENSE.extended) ? 'out' : carried;
    const row = direction === 'in' ? 'carriedIn' : 'carriedOut';
    return [claim(direction === null ? carriedFact(null) : rowFact([row], null, form)!)];
  }
  if (words.senses.hasAny(ENDED) || words.has(SENSE.onTime, SENSE.up, SENSE.down)) return [];
  if (!words.has(SENSE.request, SENSE.application)) return [];
  const [received] = receivedFact(null).interpretations;
  return [{ ...claim(receivedFact(null)), zero: [received!.plus] }];
}

const NOT_RECEIVED = /收到|接到|受理/;
const PUTTING = Senses.of('none', 'application', 'request', 'neutral', 'thisYear');
const ENDED = Senses.of('answer', 'conclude', 'handle');

/** 未实施行政处罚和行政强制: one claim, contradicted by any of them. */
const noneOfAny = (claims: readonly Claim[]): Claim => ({
  ...claims[0]!,
  title: joined(claims.map(({ title }) => title)),
  zero: [claims.flatMap(({ zero }) => zero[0] ?? [])],
});

function allClaims(clause: Clause, whole: WordGroup, mentions: readonly Mention[], context: ClaimContext): Claim[] {
  const { text, form, figures } = context;
  const { requests, review } = context.discourse;
  const first = whole.all.findIndex(({ senses }) => senses.hasAny(UNIVERSAL));
  const behind = whole.all.slice(first);
  const words = new WordGroup(behind);
  const [universal] = behind as [WordToken];
  // 为自然人申请 says it of all only where the clause begins with it.
  if (universal.senses.has(SENSE.merely) && universal.start !== clause.start) return [];
  const lastFigure = mentions.at(-1)?.token.unitEnd ?? -1;
  if (whole.has(SENSE.among, SENSE.rest, SENSE.otherOnes, SENSE.open) || universal.start < lastFigure) return [];
  if (mentions.some(({ token }) => token.start > universal.start)) return [];
  // 已作出决定的均维持: of those only.
  if (text[universal.start - 1] === '的') return [];
  const said = text.slice(universal.start, clause.end);
  const deciders = behind.some(({ senses }) => senses.hasAny(OUTCOMES)) ? (DECIDER.exec(said)?.[0].length ?? 0) : 0;
  if (unknownBetween(text, universal.start, clause.end, behind) - deciders > MAX_UNKNOWN) return [];
  const subject = figures.findLast(({ role }) => role === 'count');
  // 以市政府为被告的诉讼4件，均胜诉: of those, whichever they are.
  if (figures.some(({ isUnread, senses }) => isUnread && senses.hasAny(OF_REVIEW))) return [];
  const span = spanOfWords(universal, behind.at(-1)!);
  const all = (zero: Claim['zero'][number], title: Claim['title']): Claim[] => [
    { span, kind: 'all', title, zero: [zero] },
  ];
  const outcomes = words.pick(OUTCOMES);
  const named = reviewKindsOf(whole);
  const kinds = named.length > 0 ? named : review;
  const isOfReviews = !subject?.fact || /^review\..*\.total$/.test(subject.fact.key);
  const part = PARTS.find((each) => words.has(SENSE[each]));
  // 行政诉讼案件均系经复议后起诉
  if (part && outcomes.length === 0 && (named.length > 0 || isOfReviews)) {
    const other = PARTS.filter((each) => each !== part && !words.has(SENSE[each]));
    return other.length === 0
      ? []
      : all(
          other.map((each) => `review.litigation.${each}.total`),
          reviewFact([part], null).title,
        );
  }
  // 全部胜诉
  if (words.has(SENSE.won) && outcomes.length === 0 && kinds.length > 0)
    return all(
      otherOutcomes(kinds, 'upheld', false).filter((cell) => cell.endsWith('.corrected')),
      say('胜诉', 'won'),
    );
  if (outcomes.length === 1) {
    if (kinds.length === 0 || !isOfReviews) return [];
    return all(otherOutcomes(kinds, outcomes[0]!, !whole.has(SENSE.conclude)), reviewFact(kinds, outcomes[0]!).title);
  }
  if (outcomes.length > 1) return [];
  // 均按时答复 may be said of those that were due.
  const isDone = words.has(SENSE.conclude, SENSE.answer) && !whole.has(SENSE.onTime);
  const ofReviews =
    subject?.fact ?? (subject && /^[，；]?(?:合计|共计|共)$/.test(subject.item) && figures.at(-2)?.fact);
  const areReviews = ofReviews ? ofReviews.key.startsWith('review.') : named.length > 0;
  if (kinds.length > 0 && (areReviews || !requests))
    return isDone && areReviews ? all(pendingOf(kinds), say('审结', 'ended')) : [];
  if (!requests || words.senses.hasAny(OF_REVIEW)) return [];
  // 不予公开均因属于行政执法案卷: the group is named, and not counted.
  const groups = subject ? [] : new WordGroup(whole.all.slice(0, first)).pick(ROWS);
  const counted = subject?.fact ?? (groups.length === 1 ? rowFact(groups, null, form) : null);
  const ofGroup = counted && zeroBesides(counted, words, form);
  if (ofGroup) return all(ofGroup, joined([counted.title]));
  if (groups.length > 0) return [];
  const theirs = new WordGroup(whole.all.slice(0, first)).pick(COLUMNS);
  if (theirs.length > 0) return allOfTheirs(theirs, rowsNamed(words), subject, clause, whole, universal, context);
  // What is said of all stands behind a count of all.
  const before = figures[figures.length - 2];
  // 收到的160件申请和上年结转的12件申请已全部办结
  const areBoth =
    mentions.length === 2 &&
    subject?.fact?.key === 'requests.carriedIn.total' &&
    before?.fact?.key === 'requests.received.total';
  if (subject && !areBoth && !(subject.fact && isOfAllRequests(subject.fact))) return [];
  const rows = words.pick(ROWS);
  if (rows.length === 1 && (rows[0] === 'granted' || rows[0] === 'denied' || rows[0] === 'unavailable'))
    return all(otherResults(rows, form), rowFact(rows, null, form)!.title);
  const columns = words.pick(COLUMNS);
  if (rows.length > 0 || columns.length > 1) return [];
  // 均来自个人、企业和法律服务机构: of several, whether or not each is a word that is known.
  if (columns.length === 1 && /[、和及与或]/.test(text.slice(universal.end, words.all.at(-1)!.start))) return [];
  if (columns.length === 1) return isDone ? [] : all(otherApplicants(columns[0]!), receivedFact(columns[0]!).title);
  if (!isDone) return [];
  const [claim] = all(['requests.carriedOut.total'], say('办结', 'concluded'));
  return [{ ...claim!, counted: subject ?? null }];
}

/** 科研机构的两件申请均予以公开: no other row has any of theirs. */
function allOfTheirs(
  columns: readonly Sense[],
  rows: readonly Sense[],
  subject: Figure | undefined,
  { start }: Clause,
  { all }: WordGroup,
  universal: WordToken,
  { text, form }: ClaimContext,
): Claim[] {
  const [[column, ...others], [row, ...more]] = [columns, rows];
  if (column === undefined || row === undefined || others.length + more.length > 0) return [];
  const isCounted = subject?.fact?.column === column && subject.fact.rows.length === 0;
  const from = isCounted ? subject.phrase.end : start;
  if (subject && !isCounted && subject.phrase.start >= start) return [];
  if (unknownBetween(text, from, universal.start, all) > 0) return [];
  const zero = otherResults([row], form, CELLS_OF_COLUMN[column]);
  const { title } = rowFact([row], column, form) ?? {};
  return title ? [{ span: spanOfWords(universal, all.at(-1)!), kind: 'all', title, zero: [zero] }] : [];
}

/** 不予公开的16件均属于三类内部事务信息, 结转的8件均为自然人申请: the other cells of the row or group that is counted. */
function zeroBesides({ rows, column }: Fact, words: WordGroup, form: FormEdition): readonly CellName[] | null {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0 || column !== null || words.senses.hasAny(ENDED)) return null;
  const [named = null, ...more] = words.pick(ROWS);
  const columns = words.pick(COLUMNS);
  if (more.length > 0 || columns.length > 1) return null;
  if (named !== null && columns.length === 0 && groupOf(named) === row) {
    const kept = rowsOf(named, form);
    return (
      kept &&
      cells(
        rowsOf(row, form)!.filter((each) => !kept.includes(each)),
        ['total'],
      )
    );
  }
  return named === null && columns.length === 1
    ? rowsOf(row, form)!.flatMap((each) => otherApplicants(columns[0]!, each))
    : null;
}

/** Who decides on reviews: 均获县政府维持. */
const DECIDER = /(?:上级|复议)机关|[省市州盟县区旗镇]?(?:人民)?政府|[市县区]?(?:人民)?法院|司法[厅局]/;

const UNIVERSAL = Senses.of('all', 'merely');

/** 纠错率为0: no review was corrected. */
export function noCorrection(figure: Figure, kinds: DiscourseContext['review']): Claim[] {
  const { value, senses, time, own, span } = figure;
  if (value !== 0 || !senses.has(SENSE.correctionRate) || kinds.length === 0 || time !== 'this' || !own) return [];
  const { title, interpretations } = reviewFact(kinds, 'corrected');
  return [{ span, kind: 'none', title, zero: [interpretations[0]!.plus] }];
}
