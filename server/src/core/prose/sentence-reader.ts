import type { CharIndex } from '../text/char-index.ts';
import { CLAIMING, claimsOf, noCorrection } from './claims.ts';
import { figuresOfEach, mentionsOf } from './clause-mentions.ts';
import type { Clause, ClauseTree, Part, TokenPart } from './clause-tree.ts';
import { COMPARES, comparisonOf } from './comparisons.ts';
import { isCountedApart } from './counted-apart.ts';
import { isOfNothing, STEERING, updateContext } from './discourse.ts';
import { type Fact, isOfAllRequests } from './facts.ts';
import { EMPTY, FigureReader, isException, MAX_AMONG } from './figure-reader.ts';
import { endOf, type Token, type WordToken } from './lexer.ts';
import { AGAINST_OWN, type Mention } from './mention.ts';
import { restOfSentence } from './relations/overlap.ts';
import { COLUMNS, groupOf, ROWS } from './request-rows.ts';
import { OUTCOMES } from './review-facts.ts';
import { mostOf } from './said-of-counted.ts';
import { type ClauseScope, Scope } from './scope.ts';
import { SENSE, Senses } from './senses.ts';
import {
  beginPart,
  beginSentence,
  DECISIONS,
  nameSubject,
  noteDoubt,
  noteFigure,
  noteNamed,
  type Place,
  type SentenceState,
  singleOutCounted,
} from './sentence-state.ts';
import { timeOf, yearsInTurn } from './series-of-years.ts';
import { type DiscourseContext, rowsNamed } from './slots.ts';
import type { Figure, Sentence } from './statements.ts';
import { applicationsAreBare, countsAttributes, isApplication, namesResults, topicOf } from './topics.ts';
import { NAMING_REQUESTS, turnToOthers } from './turn-to-others.ts';
import { unknownBetween } from './unknown.ts';
import type { Sense } from './vocabulary.ts';
import { WordGroup, withoutInstances } from './word-group.ts';

type Reading = Pick<Sentence, 'figures' | 'claims' | 'comparisons'>;

/** 受理160件，办结164件，均为政府信息公开申请. */
const ALL_ARE_REQUESTS = /(?:均|全部|都)(?:为|是|系|属于?)(?:政府)?信息公开(?:类)?申请/;
const ALL_ARE = /(?:均|全部|都)(?:为|是|系|属于?|涉及?|由|因)(?:政府)?$/;

/** 局机关收到498件；14个分局收到786件 */
const HAS_BRANCHES = /(?:分局|支局|分关|管理机构|派出机构)[^，。；、]{0,8}(?:收到|受理|办理|承办)/;

const OF_A_KIND = /类(?:申请|事项)?$/;
const isOfApplicant = ({ senses }: WordToken): boolean => senses.hasAny(COLUMNS);
const isNamed = ({ senses }: WordToken): boolean => senses.hasAny(ROWS) || senses.hasAny(COLUMNS);

const REASON = /^(?:因|由于)/;
/** 依据《条例》第十六条第二款关于行政执法案卷之规定，不予公开5件: the ground of some. */
const GROUND = /^(?:依据|根据|按照|依照|对照)/;
const ARTICLE = /第(?:十[四五六]|1[456])条/;

/** Reads a paragraph's sentences, one after the other: what the talk is of goes on from one to the next. */
export class SentenceReader {
  private readonly context: DiscourseContext;
  private readonly figures: FigureReader;
  /** The last figure of the sentence before. */
  private lastBefore: Figure | undefined;
  /** 直接起诉3件，复议后起诉4件。法院维持5件: the kinds of lawsuits that were named, of both of which the next may speak. */
  private partsBefore = Senses.NONE;
  private disclosure: number;

  constructor(
    private readonly text: string,
    private readonly place: Place,
    charIndex: CharIndex,
  ) {
    this.context = { requests: place.onRequests, review: [], document: null, fees: false, isForeign: false };
    this.disclosure = text.indexOf(DISCLOSURE);
    this.figures = new FigureReader(text, place, this.context, charIndex);
  }

  read(tree: ClauseTree, senses: Senses): Reading {
    if (namesResults(tree.tokens, senses, this.context.isForeign, () => applicationsAreBare(this.text, tree.tokens)))
      this.context.requests = true;
    this.context.fees = senses.has(SENSE.fees);
    if (!this.context.requests && senses.has(SENSE.request) && senses.has(SENSE.all) && this.areRequests(tree))
      this.context.requests = true;
    const { text, place } = this;
    const { clauses } = tree;
    const end = clauses.at(-1)?.end ?? 0;
    // A last clause without a word that is known is none of them: 不在本表统计范围.
    const said = text.slice(clauses[0]?.start ?? 0, end) + restOfSentence(text, end);
    const isApart = isCountedApart(said);
    const state = beginSentence({
      tree,
      senses,
      scope: new Scope(
        { text, year: place.year, organ: place.organ, coversAll: place.coversAll },
        isApart,
        HAS_BRANCHES.test(said),
      ),
      disclosure: this.disclosureIn(tree),
      years: senses.has(SENSE.respectively) ? yearsInTurn(tree.tokens, text) : [],
      countsAttributes: countsAttributes(tree.tokens, senses),
      namesResults: senses.hasAny(RESULTS),
      partsNamed: this.context.review.length > 0 ? this.partsBefore : Senses.NONE,
    });
    this.readClauses(tree.clauses, state, undefined, 0);
    this.lastBefore = state.figures.at(-1);
    this.partsBefore = state.partsNamed;
    return state;
  }

  private areRequests({ clauses }: ClauseTree): boolean {
    return ALL_ARE_REQUESTS.test(this.text.slice(clauses[0]?.start ?? 0, clauses.at(-1)?.end ?? 0));
  }

  private readClauses(
    clauses: readonly Clause[],
    state: SentenceState,
    bracketOf: Fact | null | undefined,
    depth: number,
    comparing = false,
    named: readonly WordToken[] = [],
  ): void {
    let announcing = named;
    for (const clause of clauses) {
      state.decisionsInDoubt = false;
      if (clause.opening === '：' && depth === 0) state.heading = { row: state.row, subject: state.subject };
      if (clause.opening === '；') beginPart(state, depth);
      const words = this.readClause(clause, state, bracketOf, depth, announcing, comparing && clause === clauses[0]);
      announcing = words;
    }
  }

  /** Gives the words of a clause without figures: the next may be understood by them. */
  private readClause(
    clause: Clause,
    state: SentenceState,
    bracketOf: Fact | null | undefined,
    depth: number,
    announcing: readonly WordToken[],
    comparing: boolean,
  ): readonly WordToken[] {
    const { scope } = state;
    this.resumeLawsuits(clause, state);
    const own = scope.enter(clause);
    if (comparing) own.comparing = true;
    const mentions = mentionsOf(this.text, state.tree.tokens, clause, this.place.organ, announcing, state.years.length);
    const areOfYears = state.years.length > 0 && figuresOfEach(clause) === state.years.length;
    const firstOfYears = areOfYears ? mentions.length - state.years.length : mentions.length;
    const words: WordToken[] = [];
    let next = 0;
    let remembered = 0;
    let last: Figure | undefined;
    for (let place = 0; place < clause.parts.length; place++) {
      const part = clause.parts[place]!;
      if (part.kind === 'bracket') {
        this.remember(words.slice(remembered), next, state);
        remembered = words.length;
        const isBehind = isFigure(clause.parts[place - 1]) || mentions[next - 1]?.words.senses.hasAny(OUTCOMES);
        const behind = isBehind ? (last?.fact ?? null) : bracketOf;
        // 行政处罚（418件）、行政强制（23件）: the noun stands before the bracket.
        const named = isBehind ? [] : this.namedBefore(clause, place, state.tree.tokens);
        this.readClauses(part.clauses, state, behind, depth + 1, own.comparing, named);
        continue;
      }
      const { token, index } = part;
      if (token.kind === 'word') {
        words.push(token);
        this.steer(token, state);
        scope.word(token, own, clause);
      } else if (token.kind === 'date') scope.date(token, state.tree.tokens, index, own);
      else if (token.kind === 'mark') {
        if (next > 0) {
          this.remember(words.slice(remembered), next, state);
          remembered = words.length;
        }
      } else if (token.kind === 'number') {
        // 8件复议中有7件获维持: what is divided says what the parts are of.
        if (last && AMONG.test(this.text.slice(last.phrase.end, token.start))) {
          this.remember(words.slice(remembered), next, state);
          remembered = words.length;
        }
        // The clause before says what is counted of the first figure alone.
        turnToOthers(mentions[next]!, state, this.context);
        if (mentions[next]!.words.senses.hasAny(OF_ALL_AGAIN)) state.ofFirst = false;
        if (next >= firstOfYears) scope.time = timeOf(state.years[next - firstOfYears]!, this.place.year);
        last = this.figures.read(mentions[next]!, clause, state, own, bracketOf, next === 0 ? announcing : [], depth);
        noteDoubt(mentions[next]!, last, state);
        next++;
        state.figures.push(last);
        if (last.value === 0) state.claims.push(...noCorrection(last, this.context.review));
        if (last.role === 'count' && last.fact) noteFigure(last, state, depth);
        if (last.role === 'count' && depth === 0) noteNamed(mentions[next - 1]!, last, state, own);
      }
    }
    // 县长信箱收到信件，183条: the clause before says what is counted.
    if (mentions[0]?.words.senses.isWithin(EMPTY)) this.remember(announcing, next, state);
    // 其中纠正的2件均为直接起诉案件；尚有2件未审结: what those few are is not what the talk is of.
    const behind = last?.phrase.end ?? clause.end;
    const areThose = ALL_OF_THEM.test(this.text.slice(behind, behind + 2));
    const steering = areThose
      ? words.filter(({ start, senses }) => start < behind || !senses.hasAny(PARTS_OF_LAWSUITS))
      : words;
    this.remember(steering, next, state);
    if (
      scope.isOwn &&
      (state.senses.hasAny(CLAIMING) || (state.figures.length > 0 && state.senses.hasAny(OF_ENDING)))
    ) {
      const { ownNames } = scope;
      const of = ownNames.length === 0 ? words : words.filter((word) => !ownNames.includes(word));
      this.claim(clause, of, mentions, own, state);
    }
    if (depth === 0) {
      const isOfAll = !state.ofSome && !(state.topic !== null && !state.topic.isDenied && state.topic.column !== null);
      if (isOfAll && scope.isOwn && scope.time === 'this') this.compare(clause, words, announcing, mentions, state);
      this.boundLast(clause, words, next > 0, own, state);
      this.singleOut(clause, words, next, last, state);
    }
    return next === 0 ? words : [];
  }

  /** 直接起诉18件，复议后起诉26件；前者维持9件，后者维持14件: which of the two kinds is told of again. */
  private resumeLawsuits({ start }: Clause, state: SentenceState): void {
    const which = this.text.slice(start, start + 2);
    if ((which !== '前者' && which !== '后者') || this.context.review.length === 0) return;
    const before = this.text.slice(0, start);
    const direct = Math.max(...['未经复议', '直接', '径'].map((word) => before.lastIndexOf(word)));
    const behind = Math.max(before.lastIndexOf('复议后'), before.lastIndexOf('复议之后'));
    if (direct < 0 || behind < 0) return;
    state.partsNamed = Senses.NONE;
    this.context.review = [direct < behind === (which === '前者') ? 'direct' : 'afterReconsideration'];
  }

  /** 自然人申请多于法人申请, 废止数量是制发数量的2倍. */
  private compare(
    clause: Clause,
    words: readonly WordToken[],
    announcing: readonly WordToken[],
    mentions: readonly Mention[],
    { figures, comparisons }: SentenceState,
  ): void {
    const times = mentions.find(({ token }) => token.unit === '倍')?.token;
    const last = figures.at(-1);
    const isChange = last?.role === 'change' && last.span.start >= clause.start;
    const change = isChange ? { token: mentions.at(-1)!.token, direction: last.direction } : undefined;
    if (!times && !change && !words.some(({ senses }) => senses.hasAny(COMPARES))) return;
    const before = figures.findLast(({ span }) => span.start < clause.start);
    const { text, context } = this;
    const { form } = this.place;
    const found = comparisonOf({ text, clause, words, announcing, before, times, change, context, form });
    if (found) comparisons.push(found);
  }

  /** What is said of the last count, by the words behind it or in the clause that follows. */
  private boundLast(
    clause: Clause,
    words: readonly WordToken[],
    isInClause: boolean,
    own: ClauseScope,
    state: SentenceState,
  ): void {
    const last = state.figures.at(-1);
    if (!last || last.within !== null) return;
    const { text, context } = this;
    const { form } = this.place;
    const within = mostOf({ text, clause, words, last, isInClause, context, form, carried: own.carried });
    if (within) state.figures[state.figures.length - 1] = { ...last, within };
  }

  /** The words right before a bracket: 行政许可（12件）、集中在内部事务信息（9件）和行政查询事项（2件）. */
  private namedBefore({ parts, start }: Clause, place: number, tokens: readonly Token[]): readonly WordToken[] {
    let first = place;
    while (first > 0 && isWordPart(parts[first - 1]!)) first--;
    const before = parts[first - 1];
    const named = parts.slice(first, place).filter(isWordPart);
    if (named.length === 0) return [];
    const { text } = this;
    const begins = named[0]!.token.start;
    // Behind another bracket goes on what is joined to it.
    if (before?.kind === 'bracket' && !/）(?:以?及|和|与)$/.test(text.slice(begins - 3, begins))) return [];
    const from = before?.kind === 'token' ? endOf(before.token) : before ? begins : start;
    const { end } = named.at(-1)!.token;
    const lead = GATHERED.exec(text.slice(from, begins))?.[0].length ?? 0;
    const isKnown = unknownBetween(text, from + lead, end, tokens, named[0]!.index, this.place.organ) === 0;
    return isKnown ? named.map(({ token }) => token) : [];
  }

  /** What the clauses that follow are of: 商业企业的申请中，……; 涉及征地的41件申请中，……. */
  private singleOut(
    { start, end }: Clause,
    words: readonly WordToken[],
    figures: number,
    last: Figure | undefined,
    state: SentenceState,
  ) {
    if (isException(this.text, start, end)) {
      state.hasException = true;
      // 除商业企业外，……: of the other applicants.
      if (figures === 0 && words.some(({ senses }) => senses.hasAny(COLUMNS))) state.ofSome = true;
    }
    const reasons = figures === 0 ? rowsNamed(new WordGroup(words)) : [];
    state.isReasoned = figures === 0 && this.givesReason(start, end, reasons);
    state.reasons = state.isReasoned ? reasons : [];
    // 水利工程类：收到42件
    if (
      figures === 0 &&
      this.text[end] === '：' &&
      OF_A_KIND.test(this.text.slice(end - 3, end)) &&
      !words.some(isNamed)
    )
      state.ofSome = true;
    if (figures === 0) nameSubject(start, words, state);
    if (figures === 0) state.topic = topicOf(words, this.text.slice(end - 4, end)) ?? state.topic;
    else if (last && last.unit === '件' && this.text[end - 1] === '中' && end - last.phrase.end <= MAX_AMONG)
      singleOutCounted(last.fact, state);
  }

  /** Whether a clause says why: 因……, or by which article or ground. */
  private givesReason(start: number, end: number, reasons: readonly Sense[]): boolean {
    const opening = this.text.slice(start, start + 2);
    if (REASON.test(opening)) return true;
    return (
      GROUND.test(opening) &&
      (reasons.some((row) => groupOf(row) !== null) || ARTICLE.test(this.text.slice(start, end)))
    );
  }

  private claim(
    clause: Clause,
    words: readonly WordToken[],
    mentions: readonly Mention[],
    own: ClauseScope,
    { figures, claims, scope, topic, ofSome, hasException, subject, group }: SentenceState,
  ): void {
    const { form, onRequests } = this.place;
    const { text, context } = this;
    const found = claimsOf(clause, words, mentions, () => ({
      discourse: context,
      form,
      onRequests,
      text,
      time: scope.time,
      carried: own.carried,
      figures,
      isOfSome:
        (topic !== null && !topic.isDenied) ||
        ofSome ||
        hasException ||
        (subject?.group === group && !words.some(isOfApplicant)),
    }));
    claims.push(...found);
  }

  /** Words that change how what follows is meant. */
  private steer({ text, senses }: WordToken, state: SentenceState): void {
    // 行政复议10件……法院维持2件: what a court decides on is a lawsuit.
    if (text.includes('法院') && this.context.review.includes('reconsideration')) this.context.review = ['litigation'];
    if (senses.has(SENSE.among)) {
      const divided = state.figures.at(-1) ?? this.lastBefore;
      state.dividesOther = isOfNothing(divided) || isOfUnknown(state.figures.at(-1));
      state.divided = divided?.fact ?? null;
      state.dividesRequests = divided?.fact != null && isOfAllRequests(divided.fact);
    }
    if (senses.has(SENSE.publish)) state.isPublished = true;
    else if (senses.hasAny(DOING) && !senses.hasAny(DECISIONS)) state.isPublished = false;
  }

  /** Where 信息公开 first stands in a sentence. Where it stands next in the paragraph is looked up once. */
  private disclosureIn({ clauses }: ClauseTree): number | null {
    const start = clauses[0]?.start ?? 0;
    const end = clauses.at(-1)?.end ?? start;
    if (this.disclosure >= 0 && this.disclosure < start) this.disclosure = this.text.indexOf(DISCLOSURE, start);
    if (this.disclosure < 0 || this.disclosure >= end) return null;
    // 行政复议10件，均涉及政府信息公开: what is said of all of them at last holds from the first.
    return ALL_ARE.test(this.text.slice(Math.max(start, this.disclosure - 8), this.disclosure))
      ? start - 1
      : this.disclosure;
  }

  private remember(all: readonly WordToken[], figures: number, state: SentenceState): void {
    const named = withoutInstances(all, COLUMNS);
    const [head] = named;
    const isOfOwn =
      named.some(({ senses }) => senses.has(SENSE.judge)) &&
      AGAINST_OWN.test(this.text.slice(head!.start, named.at(-1)!.end));
    const words = isOfOwn ? named.filter(({ senses }) => !senses.has(SENSE.judge)) : named;
    const last = words.at(-1);
    if (state.senses.hasAny(PARTS_OF_LAWSUITS))
      for (const { senses } of words) state.partsNamed = state.partsNamed.with(senses.within(PARTS_OF_LAWSUITS));
    if (last && words.some(({ senses }) => senses.hasAny(STEERING)))
      updateContext(
        this.context,
        new WordGroup(
          applicationsAreBare(this.text, words) ? words : words.filter(({ senses }) => !isApplication(senses)),
        ),
        figures,
        this.figures.namesDisclosure(state, last.end) === true,
      );
  }
}

const AMONG = /[中里]/;
/** What stands before a list: 不予公开理由主要集中在……. */
const GATHERED = /^(?:理由|原因|情形|类型)?(?:主要|多)?(?:集中|体现)?(?:在|于|为|是|有)$/;
const ALL_OF_THEM = /^(?:均|都|皆|全部)/;

/** What a clause without a figure may say of the review counted before it. */
const OF_ENDING = OUTCOMES.with(Senses.of('direct', 'afterReconsideration'));
const PARTS_OF_LAWSUITS = Senses.of('direct', 'afterReconsideration');
/** What may be said of all again, behind a count of some. */
const OF_ALL_AGAIN = Senses.of('request', 'altogether', 'thisYear', 'whole', 'channel', 'receive', 'applicant');
/** 现行有效制度共56项，其中新增6项: parts of what no table counts. */
const isOfUnknown = (figure: Figure | undefined): boolean =>
  figure?.fact === null && figure.role === 'count' && !figure.isUnread && !figure.senses.hasAny(NAMING_REQUESTS);
const DISCLOSURE = '信息公开';
const RESULTS = Senses.of('partiallyGranted', 'denied', 'unavailable', 'notProcessed', 'notHeld');
const DOING = Senses.of('decide', 'issue', 'repeal', 'inForce', 'receive', 'answer', 'conclude', 'handle', 'charge');

const isWordPart = (part: Part): part is TokenPart & { readonly token: WordToken } =>
  part.kind === 'token' && part.token.kind === 'word';

/** Whether a bracket stands right behind a figure, and explains it. */
const isFigure = (before: Part | undefined): boolean => before?.kind === 'token' && before.token.kind === 'number';
