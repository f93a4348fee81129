import type { FormEdition, SectionKey } from '../form/types.ts';
import type { Organ } from '../organ/organ.ts';
import { CharClass, type CharIndex, charClassesOf, hasAny } from '../text/char-index.ts';
import { isHan } from '../text/fold.ts';
import { ZERO } from '../text/number.ts';
import { CLAIMING, claimsOf, noCorrection } from './claims.ts';
import { mentionsOf } from './clause-mentions.ts';
import type { Clause, ClauseTree, Part, TokenPart } from './clause-tree.ts';
import { isCountedApart } from './counted-apart.ts';
import { isOfNothing, STEERING, updateContext } from './discourse.ts';
import { type Fact, isOfAllRequests } from './facts.ts';
import { type Understanding, understand } from './gate.ts';
import { endOf, type NumberToken, type Token, type WordToken } from './lexer.ts';
import type { Mention } from './mention.ts';
import { ofApplicantToo, rowFact } from './request-facts.ts';
import { COLUMNS, groupOf, ROWS } from './request-rows.ts';
import { OUTCOMES, outcomeOfBoth } from './review-facts.ts';
import { roleOf } from './roles.ts';
import { type ClauseScope, Scope } from './scope.ts';
import { SENSE, Senses } from './senses.ts';
import {
  type DiscourseContext,
  rowsNamed,
  type SentenceContext,
  Slots,
  type Surroundings,
  type Topic,
} from './slots.ts';
import type { Claim, Figure, Role, Sentence } from './statements.ts';
import { applicationsAreBare, countsAttributes, isApplication, namesResults, topicOf } from './topics.ts';
import { unknownBetween } from './unknown.ts';
import type { Sense } from './vocabulary.ts';
import { WordGroup } from './word-group.ts';

/** All that stand for `\s`. */
const BLANKS = charClassesOf(CharClass.blank, CharClass.otherBlank, CharClass.delimiter);

/** What holds for all of a paragraph, and is not said in it. */
export interface Place {
  readonly section: SectionKey | null;
  readonly form: FormEdition;
  readonly year: number | null;
  /** The heading above is 依申请公开, or the section is that of requests. */
  readonly onRequests: boolean;
  readonly organ: Organ;
  /** The report covers all organs below: what is said of 全县 is its own. */
  readonly coversAll: boolean;
}

type Reading = Pick<Sentence, 'figures' | 'claims'>;

/** The applicant that a clause speaks of: 商业企业新收84件，办结81件. What follows may be of those requests alone. */
interface Subject {
  readonly column: Sense;
  /** What was counted of it; null where it was but named. */
  readonly counted: string | null;
  /** How many semicolons stand before it. */
  readonly group: number;
  /** Figures without an applicant have been told of it. */
  isSpokenOf: boolean;
}

/** What the figures of a sentence have said so far. */
interface SentenceState extends SentenceContext {
  readonly figures: Figure[];
  readonly claims: Claim[];
  readonly scope: Scope;
  readonly tree: ClauseTree;
  /** Where 信息公开 first stands. */
  readonly disclosure: number | null;
  row: readonly Sense[];
  column: Sense | null;
  rowsBefore: readonly Sense[];
  rowsListed: readonly Sense[];
  columnsInDoubt: boolean;
  subject: Subject | null;
  /** Row and applicant named before a colon: they hold for all that it opens. */
  heading: { readonly row: readonly Sense[]; readonly subject: Subject | null } | null;
  /** How many semicolons stand before. */
  group: number;
  decides: boolean;
  dividesOther: boolean;
  dividesRequests: boolean;
  isPublished: boolean;
  topic: Topic | null;
  ofSome: boolean;
  isReasoned: boolean;
  /** 除结转的6件外，……: what is said of all behind it is of the others. */
  hasException: boolean;
  reasons: readonly Sense[];
  partsNamed: Senses;
  divided: Fact | null;
  ofFirst: boolean;
  ofOtherReviews: boolean;
  outcomeOfBoth: Sense | null;
  decisionsInDoubt: boolean;
}

/** Of other matters, or what is told of them is another thing. */
const CLAIMED_OTHERWISE = ROWS.with(
  Senses.of('foreign', 'publish', 'withdrawn', 'invalid', 'paper', 'partOfYear', 'lastYear'),
);

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

/** 72件申请中，……. */
function isFollowedByAmong(text: string, from: number): boolean {
  for (let i = from; i <= from + MAX_AMONG; i++) {
    const unit = text[i];
    if (unit === '中') return '，：,:'.includes(text[i + 1] ?? ' ');
    if (unit === undefined || '，、；：。'.includes(unit)) return false;
  }
  return false;
}

/** Between a figure and 中 stands no more than 申请, 事项. */
const MAX_AMONG = 8;

/** More rows than the form has are listed by nobody. */
const MAX_ROWS_LISTED = 24;

/** What stands farther before a figure does not say what it counts. */
const MAX_ITEM = 60;

/** Reads a paragraph's sentences, one after the other: what the talk is of goes on from one to the next. */
export class SentenceReader {
  private readonly context: DiscourseContext;
  private readonly hasBlanks: boolean;
  /** The last figure of the sentence before. */
  private lastBefore: Figure | undefined;
  private disclosure: number;

  constructor(
    private readonly text: string,
    private readonly place: Place,
    charIndex: CharIndex,
  ) {
    this.context = { requests: place.onRequests, review: [], document: null, fees: false, isForeign: false };
    this.disclosure = text.indexOf(DISCLOSURE);
    this.hasBlanks = hasAny(charIndex, BLANKS);
  }

  read(tree: ClauseTree, senses: Senses): Reading {
    if (namesResults(tree.tokens, senses, this.context.isForeign, () => applicationsAreBare(this.text, tree.tokens)))
      this.context.requests = true;
    this.context.fees = senses.has(SENSE.fees);
    if (!this.context.requests && senses.has(SENSE.request) && senses.has(SENSE.all) && this.areRequests(tree))
      this.context.requests = true;
    const { text, place } = this;
    const { clauses } = tree;
    const said = text.slice(clauses[0]?.start ?? 0, clauses.at(-1)?.end ?? 0);
    const isApart = isCountedApart(said);
    const state: SentenceState = {
      figures: [],
      claims: [],
      scope: new Scope(
        { text, year: place.year, organ: place.organ, coversAll: place.coversAll },
        isApart,
        HAS_BRANCHES.test(said),
      ),
      row: [],
      column: null,
      rowsBefore: [],
      rowsListed: [],
      columnsInDoubt: false,
      subject: null,
      heading: null,
      group: 0,
      dividesOther: false,
      dividesRequests: false,
      isPublished: false,
      topic: null,
      ofSome: false,
      isReasoned: false,
      hasException: false,
      reasons: [],
      partsNamed: Senses.NONE,
      divided: null,
      ofFirst: false,
      ofOtherReviews: false,
      outcomeOfBoth: null,
      decisionsInDoubt: false,
      decides: false,
      countsAttributes: countsAttributes(tree.tokens, senses),
      namesResults: senses.hasAny(RESULTS),
      tree,
      senses,
      disclosure: this.disclosureIn(tree),
    };
    this.readClauses(tree.clauses, state, undefined, 0);
    this.lastBefore = state.figures.at(-1);
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
      if (clause.opening === '；') {
        // 不予公开16件，自然人14件；企业2件: the list may go on.
        if (state.row.length > 0) state.rowsBefore = state.row;
        state.row = state.heading?.row ?? [];
        state.subject = state.heading?.subject ?? state.subject;
        state.rowsListed = [];
        state.columnsInDoubt = false;
        if (depth === 0) state.group++;
        state.ofFirst = false;
        state.outcomeOfBoth = null;
        state.hasException = false;
        state.column = null;
        state.isPublished = false;
        state.dividesOther = false;
        state.topic = null;
      }
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
    const own = scope.enter(clause);
    if (comparing) own.comparing = true;
    const mentions = mentionsOf(this.text, state.tree.tokens, clause, this.place.organ, announcing);
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
        // The clause before says what is counted of the first figure alone.
        this.turnToOthers(mentions[next]!, state);
        if (mentions[next]!.words.senses.hasAny(OF_ALL_AGAIN)) state.ofFirst = false;
        last = this.figure(mentions[next]!, clause, state, own, bracketOf, next === 0 ? announcing : [], depth);
        this.doubt(mentions[next]!, last, state);
        next++;
        state.figures.push(last);
        if (last.value === 0) state.claims.push(...noCorrection(last, this.context.review));
        if (last.role === 'count' && last.fact) this.note(last, state, depth);
        if (last.role === 'count' && depth === 0) this.noteNamed(mentions[next - 1]!, last, state, own);
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
      this.carryOn(clause, words, own, state);
      this.singleOut(clause, words, next, last, state);
    }
    return next === 0 ? words : [];
  }

  /** 有2件申请因案情复杂延期，已结转2024年: what is said to go on is no more than all that does. */
  private carryOn({ start }: Clause, words: readonly WordToken[], own: ClauseScope, state: SentenceState): void {
    const last = state.figures.at(-1);
    const behind = new WordGroup(words.filter((word) => last && word.start >= last.phrase.end));
    const goesOn = behind.has(SENSE.carriedOut) || (behind.has(SENSE.carry) && own.carried === 'out');
    if (!last || !goesOn || behind.has(SENSE.none, SENSE.plan, SENSE.all) || !this.context.requests) return;
    const isNear = last.phrase.end >= start - 1 || this.text.slice(last.phrase.end, start - 1).search(/[，；：]/) < 0;
    const isBare = last.fact === null && last.within === null && !last.senses.hasAny(CLAIMED_OTHERWISE);
    if (!isNear || !isBare || last.role !== 'count' || !OF_CASES.has(last.unit) || last.depth > 0) return;
    const within = rowFact(['carriedOut'], null, this.place.form);
    state.figures[state.figures.length - 1] = { ...last, within };
  }

  /** The words between the last mark of the list and a bracket, where nothing else stands among them. */
  private namedBefore({ parts, start }: Clause, place: number, tokens: readonly Token[]): readonly WordToken[] {
    let first = place;
    while (first > 0 && isWordPart(parts[first - 1]!)) first--;
    const before = parts[first - 1];
    const named = parts.slice(first, place).filter(isWordPart);
    if (named.length === 0 || before?.kind === 'bracket') return [];
    const from = before ? endOf(before.token) : start;
    const { end } = named.at(-1)!.token;
    const isKnown = unknownBetween(this.text, from, end, tokens, named[0]!.index, this.place.organ) === 0;
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
    if (figures === 0) this.nameSubject(start, words, state);
    if (figures === 0) state.topic = topicOf(words, this.text.slice(end - 4, end)) ?? state.topic;
    else if (last && last.unit === '件' && this.text[end - 1] === '中' && end - last.phrase.end <= MAX_AMONG)
      this.singleOutCounted(last.fact, state);
  }

  /** 法律服务机构一列，……; “结转下年度继续办理”一行，……. */
  private nameSubject(start: number, words: readonly WordToken[], state: SentenceState): void {
    const group = new WordGroup(words);
    if (group.has(SENSE.none)) return;
    const rows = rowsNamed(group);
    if (rows.length > 0) state.rowsBefore = rows;
    else if (group.has(SENSE.carry)) state.rowsBefore = ['carriedIn', 'carriedOut'];
    const columns = group.pick(COLUMNS);
    const [first] = words;
    if (columns.length === 1 && first!.start - start <= 1 && first!.senses.hasAny(COLUMNS))
      state.subject = { column: columns[0]!, counted: null, group: state.group, isSpokenOf: false };
  }

  /** 上年结转的12件中，……; what no cell counts is some of them. */
  private singleOutCounted(fact: Fact | null, state: SentenceState): void {
    const row = fact?.rows.find((each) => each === 'carriedIn' || each === 'carriedOut');
    state.ofSome = fact === null || (row !== undefined && fact.rows.length > 1);
    if (row && !state.ofSome) state.topic = { row, column: fact!.column, isDenied: false };
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

  /** What the first count of a sentence is of, when it is not of all, those behind it may be of as well. */
  private doubt({ words: { senses } }: Mention, { fact, role }: Figure, state: SentenceState): void {
    if (fact !== null || role !== 'count') return;
    // 申请事项为河道46件、许可31件: what is applied for.
    if (senses.hasAny(DECISIONS) || state.senses.has(SENSE.application)) state.decisionsInDoubt = true;
    if (senses.hasAny(REVIEWS)) state.ofOtherReviews = true;
    else if (state.figures.length === 0 && senses.hasAny(APPLICATIONS)) state.ofFirst = true;
  }

  /** 受理土地报批材料263件，办结241件，结转下年22件: what follows is of what no word explains. */
  private turnToOthers(mention: Mention, state: SentenceState): void {
    const { head, token } = mention;
    const { context } = this;
    if (!(context.requests || context.review.length > 0) || !OF_CASES.has(token.unit)) return;
    const { words } = mention;
    const isFirst = state.figures.length === 0;
    if (isFirst && context.review.length > 0 && !words.senses.hasAny(NAMING_REVIEWS))
      if (head || mention.unknownBefore > 0) context.review = [];
    if (!context.requests || words.senses.hasAny(NAMING_REQUESTS)) return;
    const isDealtWith = head?.senses.hasAny(DEALING) === true && mention.unknown.within >= 2;
    const isCounted = isFirst && !head && mention.unknownBefore >= 2;
    const isLookedThrough = isFirst && words.has(SENSE.clean);
    if (!isDealtWith && !isCounted && !isLookedThrough) return;
    context.requests = false;
    context.isForeign = true;
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

  private figure(
    mention: Mention,
    clause: Clause,
    state: SentenceState,
    own: ClauseScope,
    bracketOf: Fact | null | undefined,
    announcing: readonly WordToken[],
    depth: number,
  ): Figure {
    const { token, index, start, before, words } = mention;
    const { scope } = state;
    const plain = roleOf(token, state.tree.tokens[index + 1], before, words, own.comparing);
    // 近八成申请由自然人提出
    const isOfThose = plain.role === 'percentage' && before.all.length === 0 && words.senses.hasAny(NAMING_SOME);
    const role = isOfThose ? 'share' : plain.role;
    const { direction } = plain;
    const isCount =
      role === 'count' &&
      !isNumberOfName(this.text, token) &&
      !isHowMany(this.text, token) &&
      !isOneOfThem(this.text, token) &&
      !isAddendOfApplicants(this.text, mention);
    const understanding = isCount ? this.understand(mention, clause, state, own, bracketOf, announcing) : null;
    const about = isCount || !COMPARED.has(role) ? null : this.aboutOf(mention, clause, state, own);
    const risen = isCount && words.has(SENSE.becomes) ? risenTo(words, state.figures.at(-1)) : null;
    const item = this.text.slice(Math.max(start, token.start - MAX_ITEM), token.start);
    return {
      span: { start: token.start, end: token.end },
      phrase: { start: Math.min(start, token.start), end: token.unitEnd },
      item: this.hasBlanks ? item.replace(/\s+/g, '') : item,
      value: token.value,
      step: token.step,
      sureness: token.sureness,
      unit: token.unit,
      role,
      direction,
      isWhole: isFollowedByAmong(this.text, token.unitEnd),
      isTakenAway: words.senses.hasAny(REDUCING),
      fact: understanding?.fact ?? risen,
      about,
      isUnread: understanding !== null && understanding.fact === null && !understanding.isOfSome,
      within: risen ? null : (understanding?.within ?? null),
      time: scope.time,
      own: scope.isOwn,
      senses: before.senses,
      token: index,
      depth,
    };
  }

  private understand(
    mention: Mention,
    clause: Clause,
    state: SentenceState,
    own: ClauseScope,
    bracketOf: Fact | null | undefined,
    announcing: readonly WordToken[],
  ): Understanding | null {
    const [first, ...others] = mention.ofEach.map((each) => this.understand(each, clause, state, own, bracketOf, []));
    if (first?.fact && others.every((other) => other?.fact))
      return { ...first, fact: { ...first.fact, each: others.flatMap((other) => other?.fact ?? []) } };
    const isElliptic = mention.words.senses.isWithin(EMPTY) && mention.unknownBefore < 2;
    const isLabelEnd = mention.words.all.some(({ text }) => text === '不再处理') && announcing.some(isOverdue);
    const words =
      isElliptic || isLabelEnd ? new WordGroup([...withoutLevel(announcing), ...mention.words.all]) : mention.words;
    const around = this.around(mention, clause, state, own, bracketOf);
    const isFirst = state.figures.length === 0 || isElliptic;
    const slots = new Slots(words, mention.token, around);
    const understanding = understand(mention, slots, isFirst);
    const { subject } = state;
    if (!subject || !understanding?.fact || slots.columns.length > 0 || bracketOf !== undefined) return understanding;
    subject.isSpokenOf = true;
    return { ...understanding, fact: ofApplicantToo(understanding.fact, subject.column) };
  }

  private around(
    mention: Mention,
    clause: Clause,
    state: SentenceState,
    own: ClauseScope,
    bracketOf: Fact | null | undefined,
  ): { -readonly [Key in keyof Surroundings]: Surroundings[Key] } {
    return {
      form: this.place.form,
      context: this.context,
      sentence: state,
      bracketOf,
      carried: own.carried,
      isPart: own.isDivided,
      isExcepted: isException(this.text, clause.start, clause.end),
      hasPartlyWithin:
        mention.words.senses.hasAny(DISCLOSED) &&
        PARTLY_WITHIN.test(this.text.slice(mention.token.unitEnd, mention.token.unitEnd + 12)),
      namesDisclosure: this.namesDisclosure(state, mention.token.start),
    };
  }

  /** What a comparison or share is of, by its words. */
  private aboutOf(mention: Mention, clause: Clause, state: SentenceState, own: ClauseScope): Fact | null {
    const named = (mention.before.all.length > 0 ? mention.before : mention.words).all.filter(
      ({ senses }) => !senses.hasAny(OF_COMPARING),
    );
    if (!named.some(({ senses }) => senses.hasAny(SAYING_WHAT))) return null;
    const around = this.around(mention, clause, state, own, undefined);
    around.sentence = { ...state, ofFirst: false };
    if (!this.context.isForeign && applicationsAreBare(this.text, mention.before.all))
      around.context = { ...this.context, requests: true };
    return (
      understand(mention, new Slots(new WordGroup(named), { unit: '件', value: ZERO }, around), true)?.fact ?? null
    );
  }

  /** Whether reviews are said to be of disclosure; null where nothing says what they are of. */
  private namesDisclosure({ disclosure }: SentenceState, before: number): boolean | null {
    if (this.place.section === 'review') return true;
    return disclosure === null ? null : disclosure < before;
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

  /** What a figure says of those that follow. */
  private note({ fact, senses }: Figure, state: SentenceState, depth: number): void {
    state.outcomeOfBoth = outcomeOfBoth(fact) ?? state.outcomeOfBoth;
    // 结转6件，律所4件、自然人2件: whence or whither is not told.
    if (fact?.key.startsWith('requests.carried.')) state.rowsBefore = ['carriedIn', 'carriedOut'];
    if (senses.has(SENSE.decide)) state.decides = true;
    if (!fact || depth > 0) return;
    const startsAnew = isOfAllRequests(fact);
    if (startsAnew) state.rowsListed = [];
    else if (fact.column === null) state.rowsListed = [...state.rowsListed, ...fact.rows].slice(-MAX_ROWS_LISTED);
    state.row = startsAnew ? [] : fact.rows.length > 0 ? fact.rows : state.row;
    state.column = startsAnew ? null : (fact.column ?? state.column);
  }

  /** The row that a figure names that is not understood, and whose requests it is of. */
  private noteNamed({ words }: Mention, { fact }: Figure, state: SentenceState, own: ClauseScope): void {
    if (fact === null) {
      const rows = rowsNamed(words);
      const carried = rows.length === 0 && words.has(SENSE.carry) ? own.carried : null;
      if (carried !== null) state.row = [carried === 'in' ? 'carriedIn' : 'carriedOut'];
      // 结转件中律所4件、自然人2件: of those carried in, or out.
      else if (rows.length === 0 && words.has(SENSE.carry)) state.columnsInDoubt = true;
      else if (rows.length > 0) {
        state.row = rows.length === 1 ? rows : [];
        state.columnsInDoubt = rows.length > 1;
      }
    } else if (fact.rows.length > 0 || isOfAllRequests(fact)) state.columnsInDoubt = false;
    const [column, ...others] = words.pick(COLUMNS);
    if (column === undefined || own.isDivided) return;
    const counted = fact?.key.replace(/\.[^.]*$/, '') ?? null;
    const { subject } = state;
    // 自然人130件，企业20件: a list of them all, and none of them is spoken of.
    const isBeside = subject?.group === state.group && subject.column !== column;
    const isListed = isBeside && subject.counted === counted && !subject.isSpokenOf;
    state.subject = others.length > 0 || isListed ? null : { column, counted, group: state.group, isSpokenOf: false };
  }

  private remember(words: readonly WordToken[], figures: number, state: SentenceState): void {
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
        this.namesDisclosure(state, last.end) === true,
      );
  }
}

/** 自然人58件＋商业企业9件＝67件: what the sum is of is told elsewhere. */
const isAddendOfApplicants = (text: string, { token, start, words }: Mention): boolean =>
  (isPlus(text[token.unitEnd]) || isPlus(text[start])) && words.senses.hasAny(COLUMNS) && !words.senses.hasAny(ROWS);
const isPlus = (unit: string | undefined): boolean => unit === '+' || unit === '＋';

const ALL_OF_THEM = /^(?:均|都|皆|全部)/;

/** 除1件未审结外 */
const isException = (text: string, start: number, end: number): boolean =>
  text.startsWith('除', start) && text[end - 1] === '外';

/** 12333咨询电话: a number right before a noun, without a unit, is its name. */
const isNumberOfName = (text: string, { unit, unitEnd }: NumberToken): boolean =>
  unit === '' && isHan(text.charCodeAt(unitEnd));

/** 两项之和, 三项合计: how many of those before are taken together. */
const isHowMany = (text: string, { unit, unitEnd }: NumberToken): boolean =>
  (unit === '项' || unit === '类') && /^(?:之和|合计|共计|总计|相加)/.test(text.slice(unitEnd, unitEnd + 2));

/** 2份未到期，一份是自然人提出的; 今年一件也没有: one of those told of before, or not even one. */
const isOneOfThem = (text: string, { start, end, unit, unitEnd }: NumberToken): boolean =>
  unit !== '' &&
  text.slice(start, end) === '一' &&
  /^(?:是|系|[也都](?:没|未|无))/.test(text.slice(unitEnd, unitEnd + 2));

/** 案件数与上年持平，共8件: that there are as many as last year says nothing of what they are. */
const withoutLevel = (words: readonly WordToken[]): readonly WordToken[] =>
  words.some(({ senses }) => senses.has(SENSE.level)) ? words.filter(({ senses }) => !senses.hasAny(OF_LEVEL)) : words;
const OF_LEVEL = Senses.of('level', 'lastYear', 'than');
const NAMING_SOME = ROWS.with(COLUMNS);

/** What a clause without a figure may say of the review counted before it. */
const OF_ENDING = OUTCOMES.with(Senses.of('direct', 'afterReconsideration'));
const PARTS_OF_LAWSUITS = Senses.of('direct', 'afterReconsideration');
const OF_CASES: ReadonlySet<string> = new Set(['件', '份', '宗', '起', '例', '件次', '批', '个']);
const DEALING = Senses.of('receive', 'handle', 'register', 'decide', 'conclude', 'issue');
const NAMING_REQUESTS = ROWS.with(COLUMNS).with(
  Senses.of(
    'request',
    'application',
    'applicant',
    'carry',
    'waiting',
    'extended',
    'anybody',
    'withdrawn',
    'invalid',
    'channel',
  ),
);
const NAMING_REVIEWS = OUTCOMES.with(
  Senses.of('reconsideration', 'litigation', 'direct', 'afterReconsideration', 'conclude'),
);
/** What may be said of all again, behind a count of some. */
const OF_ALL_AGAIN = Senses.of('request', 'altogether', 'thisYear', 'whole', 'channel', 'receive', 'applicant');
const REVIEWS = Senses.of('reconsideration', 'litigation');
const APPLICATIONS = Senses.of('request', 'application');
/** 现行有效制度共56项，其中新增6项: parts of what no table counts. */
const isOfUnknown = (figure: Figure | undefined): boolean =>
  figure?.fact === null && figure.role === 'count' && !figure.isUnread && !figure.senses.hasAny(NAMING_REQUESTS);
const DISCLOSED = Senses.of('granted', 'publish');
const PARTLY_WITHIN = /^[（(](?:含|包括|包含)[^）)]{0,4}部分公开/;

/** 由上年的5件上升到8件: this year's of what was named before last year's. */
const risenTo = ({ senses }: WordGroup, before: Figure | undefined): Fact | null =>
  before?.role === 'earlier' && senses.isWithin(RISING) ? before.about : null;
const RISING = Senses.of('neutral', 'thisYear', 'to', 'altogether').with(Senses.of('becomes', 'up', 'down'));

const COMPARED: ReadonlySet<Role> = new Set(['earlier', 'change', 'growth', 'share']);
const OF_COMPARING = Senses.of('than', 'lastYear', 'up', 'down', 'share', 'total', 'becomes', 'to', 'respectively');
const SAYING_WHAT = Senses.of(
  ...(['request', 'application', 'receive', 'conclude', 'answer'] as const),
  ...(['reconsideration', 'litigation', 'licensing', 'penalties', 'coercion'] as const),
)
  .with(COLUMNS)
  .with(ROWS);

const DISCLOSURE = '信息公开';
const REDUCING = Senses.of('withdrawn', 'invalid');
const RESULTS = Senses.of('partiallyGranted', 'denied', 'unavailable', 'notProcessed', 'notHeld');
const DOING = Senses.of('decide', 'issue', 'repeal', 'inForce', 'receive', 'answer', 'conclude', 'handle', 'charge');
const DECISIONS = Senses.of('licensing', 'penalties', 'coercion');

/** Senses that do not say what is counted. */
const EMPTY = Senses.of('altogether', 'thisYear', 'neutral', 'whole', 'onTime', 'level', 'to', 'arise', 'own', 'organ');

/** 申请人逾期不补正，不再处理其申请12件: one label, cut by a mark. */
const isOverdue = ({ senses }: WordToken): boolean => senses.hasAny(OVERDUE);
const OVERDUE = Senses.of('correctionOverdue', 'feeOverdue');

const isWordPart = (part: Part): part is TokenPart & { readonly token: WordToken } =>
  part.kind === 'token' && part.token.kind === 'word';

/** Whether a bracket stands right behind a figure, and explains it. */
const isFigure = (before: Part | undefined): boolean => before?.kind === 'token' && before.token.kind === 'number';
