import type { FormEdition, SectionKey } from '../form/types.ts';
import type { Organ } from '../organ/organ.ts';
import { CharClass, type CharIndex, charClassesOf, hasAny } from '../text/char-index.ts';
import { isHan } from '../text/fold.ts';
import { CLAIMING, claimsOf, noCorrection } from './claims.ts';
import type { Clause, ClauseTree, Part } from './clause-tree.ts';
import { isOfNothing, STEERING, updateContext } from './discourse.ts';
import { type Fact, isOfAllRequests } from './facts.ts';
import { understand } from './gate.ts';
import type { NumberToken, WordToken } from './lexer.ts';
import { type Mention, mentionsOf } from './mention.ts';
import { OUTCOMES } from './review-facts.ts';
import { roleOf } from './roles.ts';
import { type ClauseScope, Scope } from './scope.ts';
import { SENSE, Senses } from './senses.ts';
import { type DiscourseContext, type SentenceContext, Slots, type Surroundings, type Topic } from './slots.ts';
import type { Claim, Figure, Sentence } from './statements.ts';
import { applicationsAreBare, countsAttributes, isApplication, namesResults, topicOf } from './topics.ts';
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
  decides: boolean;
  dividesOther: boolean;
  isPublished: boolean;
  topic: Topic | null;
  ofSome: boolean;
  isReasoned: boolean;
}

const REASON = /^(?:因|由于)/;

/** Between a figure and 中 stands no more than 申请, 事项. */
const MAX_AMONG = 8;

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
    if (namesResults(senses, () => applicationsAreBare(this.text, tree.tokens))) this.context.requests = true;
    this.context.fees = senses.has(SENSE.fees);
    const { text, place } = this;
    const state: SentenceState = {
      figures: [],
      claims: [],
      scope: new Scope({ text, year: place.year, organ: place.organ, coversAll: place.coversAll }),
      row: [],
      column: null,
      dividesOther: false,
      isPublished: false,
      topic: null,
      ofSome: false,
      isReasoned: false,
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

  private readClauses(
    clauses: readonly Clause[],
    state: SentenceState,
    bracketOf: Fact | null | undefined,
    depth: number,
    comparing = false,
  ): void {
    let announcing: readonly WordToken[] = [];
    for (const clause of clauses) {
      if (clause.opening === '；') {
        state.row = [];
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
    const mentions = mentionsOf(this.text, state.tree.tokens, clause);
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
        this.readClauses(part.clauses, state, behind, depth + 1, own.comparing);
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
        last = this.figure(mentions[next]!, clause, state, own, bracketOf, next === 0 ? announcing : [], depth);
        next++;
        state.figures.push(last);
        if (last.value === 0) state.claims.push(...noCorrection(last, this.context.review));
        if (last.role === 'count' && last.fact) this.note(last, state, depth);
      }
    }
    // 县长信箱收到信件，183条: the clause before says what is counted.
    if (mentions[0]?.words.senses.isWithin(EMPTY)) this.remember(announcing, next, state);
    this.remember(words, next, state);
    if (scope.isOwn && state.senses.hasAny(CLAIMING)) this.claim(clause, words, mentions, own, state);
    if (depth === 0) this.singleOut(clause, words, next, last, state);
    return next === 0 ? words : [];
  }

  /** What the clauses that follow are of: 商业企业的申请中，……; 涉及征地的41件申请中，……. */
  private singleOut(
    { start, end }: Clause,
    words: readonly WordToken[],
    figures: number,
    last: Figure | undefined,
    state: SentenceState,
  ) {
    state.isReasoned = figures === 0 && REASON.test(this.text.slice(start, start + 2));
    if (figures === 0) state.topic = topicOf(words, this.text.slice(end - 3, end)) ?? state.topic;
    else if (last && last.unit === '件' && this.text[end - 1] === '中' && end - last.phrase.end <= MAX_AMONG)
      state.ofSome = last.fact === null || last.fact.rows.some((row) => row === 'carriedIn' || row === 'carriedOut');
  }

  private claim(
    clause: Clause,
    words: readonly WordToken[],
    mentions: readonly Mention[],
    own: ClauseScope,
    { figures, claims, scope, topic, ofSome }: SentenceState,
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
      isOfSome: (topic !== null && !topic.isDenied) || ofSome,
    }));
    claims.push(...found);
  }

  /** Words that change how what follows is meant. */
  private steer({ senses }: WordToken, state: SentenceState): void {
    if (senses.has(SENSE.among)) state.dividesOther = isOfNothing(state.figures.at(-1) ?? this.lastBefore);
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
    const { role, direction } = roleOf(token, state.tree.tokens[index + 1], before, words, own.comparing);
    const isCount = role === 'count' && !isNumberOfName(this.text, token);
    const understanding = isCount ? this.understand(mention, clause, state, own, bracketOf, announcing) : null;
    const item = this.text.slice(Math.max(start, token.start - MAX_ITEM), token.start);
    return {
      span: { start: token.start, end: token.end },
      phrase: { start: Math.min(start, token.start), end: token.unitEnd },
      item: this.hasBlanks ? item.replace(/\s+/g, '') : item,
      value: token.value,
      sureness: token.sureness,
      unit: token.unit,
      role,
      direction,
      isTakenAway: words.senses.hasAny(REDUCING),
      fact: understanding?.fact ?? null,
      isUnread: understanding !== null && understanding.fact === null,
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
  ) {
    const isElliptic = mention.words.senses.isWithin(EMPTY) && mention.unknownBefore < 2;
    const words = isElliptic ? new WordGroup([...announcing, ...mention.words.all]) : mention.words;
    const around: Surroundings = {
      form: this.place.form,
      context: this.context,
      sentence: state,
      bracketOf,
      carried: own.carried,
      isPart: own.isDivided,
      isExcepted: this.text.startsWith('除', clause.start) && this.text[clause.end - 1] === '外',
      namesDisclosure: this.namesDisclosure(state, mention.token.start),
    };
    const isFirst = state.figures.length === 0 || isElliptic;
    return understand(mention, new Slots(words, mention.token, around), isFirst);
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
    return this.disclosure >= 0 && this.disclosure < end ? this.disclosure : null;
  }

  /** What a figure says of those that follow. */
  private note({ fact, senses }: Figure, state: SentenceState, depth: number): void {
    if (senses.has(SENSE.decide)) state.decides = true;
    if (!fact || depth > 0) return;
    const startsAnew = isOfAllRequests(fact);
    state.row = startsAnew ? [] : fact.rows.length > 0 ? fact.rows : state.row;
    state.column = startsAnew ? null : (fact.column ?? state.column);
  }

  private remember(words: readonly WordToken[], figures: number, state: SentenceState): void {
    const last = words.at(-1);
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

/** 12333咨询电话: a number right before a noun, without a unit, is its name. */
const isNumberOfName = (text: string, { unit, unitEnd }: NumberToken): boolean =>
  unit === '' && isHan(text.charCodeAt(unitEnd));

const DISCLOSURE = '信息公开';
const REDUCING = Senses.of('withdrawn', 'invalid');
const RESULTS = Senses.of('partiallyGranted', 'denied', 'unavailable', 'notProcessed', 'notHeld');
const DOING = Senses.of('decide', 'issue', 'repeal', 'inForce', 'receive', 'answer', 'conclude', 'handle', 'charge');
const DECISIONS = Senses.of('licensing', 'penalties', 'coercion');

/** Senses that do not say what is counted. */
const EMPTY = Senses.of('altogether', 'thisYear', 'neutral', 'whole', 'onTime', 'level', 'to', 'arise', 'own', 'organ');

/** Whether a bracket stands right behind a figure, and explains it. */
const isFigure = (before: Part | undefined): boolean => before?.kind === 'token' && before.token.kind === 'number';
