import { CharClass, type CharIndex, charClassesOf, hasAny } from '../text/char-index.ts';
import { CLAIMING, claimsOf } from './claims.ts';
import {
  Clause,
  isElliptic,
  isFarBehind,
  isOfOneKind,
  isQualified,
  isSubject,
  type Phrase,
  restricts,
  roleOf,
  wordsBehind,
} from './clauses.ts';
import { type Fact, isOfAllOfAKind, isOfAllRequests } from './facts.ts';
import { endOf, type NumberToken, type Token, type WordToken } from './lexer.ts';
import { meaningOf, NOTHING_TOLD, type Talk, Words } from './meaning.ts';
import { ROWS } from './request-rows.ts';
import { OF_SCOPE, Scope } from './scope.ts';
import { SENSE, Senses } from './senses.ts';
import type { Surroundings } from './sentences.ts';
import type { Claim, Figure, Sentence } from './statements.ts';
import { remember, STEERING_TALK } from './talk.ts';
import { tellsAttributes, tellsResults } from './topics.ts';
import { unknownBetween } from './unknown.ts';

/** All that stand for `\s`. */
const BLANKS = charClassesOf(CharClass.blank, CharClass.otherBlank, CharClass.delimiter);

const NOTHING: Pick<Sentence, 'figures' | 'claims'> = { figures: [], claims: [] };

/** Reads a paragraph's sentences, one after the other: what the talk is of goes on from one to the next. */
export class SentenceReader {
  private readonly talk: Talk;
  private scope: Scope;
  private disclosure: number;
  private readonly hasBlanks: boolean;
  /** Where the sentence begins. */
  private start = 0;
  /** All that its words mean. */
  private senses = Senses.NONE;
  /** What figures of the sentence told of the table of requests. */
  private told = NOTHING_TOLD;
  /** What follows are parts of something that is in no table: 权责清单事项142项，其中行政许可15项. */
  private dividesOther = false;
  /** What is listed was published, so that it is not counted how much of it there was: 公布行政许可12件、行政处罚8件. */
  private published = false;
  /** The last figure of the sentence before. */
  private lastBefore: Figure | undefined;
  /** Papers are counted by attribute, so that 依申请公开 is none of requests. */
  private attributes = false;

  constructor(
    private readonly surroundings: Surroundings,
    charIndex: CharIndex,
  ) {
    const { text, onRequests } = surroundings;
    this.talk = { requests: onRequests, review: [], document: null };
    this.scope = new Scope(surroundings);
    this.disclosure = text.indexOf(DISCLOSURE);
    this.hasBlanks = hasAny(charIndex, BLANKS);
  }

  read(tokens: readonly Token[], senses: Senses, start: number): Pick<Sentence, 'figures' | 'claims'> {
    if (tellsResults(senses)) this.talk.requests = true;
    if (!senses.hasAny(HEARD) && !tokens.some(isNumber)) {
      this.lastBefore = undefined;
      return NOTHING;
    }
    const figures: Figure[] = [];
    const claims: Claim[] = [];
    const outer: Clause[] = [];
    this.scope = new Scope(this.surroundings);
    this.start = start;
    this.senses = senses;
    this.told = NOTHING_TOLD;
    this.dividesOther = false;
    this.published = false;
    this.attributes = tellsAttributes(tokens, senses);
    let before: readonly WordToken[] = [];
    let clause = new Clause(start);
    let previous: Token | null = null;
    for (let index = 0; index < tokens.length; index++) {
      const token: Token = tokens[index]!;
      if (token.kind === 'word') {
        clause.words.push(token);
        if (token.senses.hasAny(STEERING)) this.steer(token, clause, figures);
      } else if (token.kind === 'date') {
        this.scope.date(token, tokens, index, clause);
      } else if (token.kind === 'number') {
        const figure = this.figure(token, tokens, index, clause, before, outer.length);
        figures.push(figure);
        if (figure.role === 'count' && outer.length === 0 && figure.fact) this.tell(figure.fact);
        clause.addFigure(token.unitEnd);
      } else if (token.kind === 'mark') {
        if (token.text === '、') {
          if (previous?.kind === 'number') this.rememberItem(clause);
          if (!clause.hasWordsSinceFigure) clause.start = token.end;
        } else if (token.text === '（') {
          this.remember(clause.words, clause.figures);
          outer.push(clause);
          const bracketOf = previous?.kind === 'number' ? figures.at(-1)!.fact : clause.bracketOf;
          const { comparing } = clause;
          clause = new Clause(token.end, false, bracketOf);
          clause.comparing = comparing;
        } else if (token.text === '）') {
          if (outer.length > 0) {
            this.finish(clause, token.start, figures, claims);
            const inner = clause;
            clause = outer.pop()!;
            if (tokens[index + 1]?.kind === 'number' && namesRow(inner)) clause.words.push(...inner.words);
          }
          if (!clause.hasWordsSinceFigure) clause.start = token.end;
        } else {
          this.finish(clause, token.start, figures, claims);
          before = clause.figures === 0 ? clause.words : [];
          clause = new Clause(token.end, token.text === '：', clause.bracketOf);
          this.scope.nextClause();
          if (token.text === '；') {
            this.told = NOTHING_TOLD;
            this.published = false;
          }
        }
      }
      previous = token;
    }
    const last = tokens.at(-1);
    this.finish(clause, last ? endOf(last) : 0, figures, claims);
    // What stands before a bracket that is never closed ends with its last word.
    while (outer.length > 0) {
      clause = outer.pop()!;
      this.finish(clause, clause.words.at(-1)?.end ?? clause.start, figures, claims);
    }
    this.lastBefore = figures.at(-1);
    return { figures, claims };
  }

  /** A word of `STEERING` changes how what follows is meant. */
  private steer(token: WordToken, clause: Clause, figures: readonly Figure[]): void {
    const { senses } = token;
    if (senses.has(SENSE.among)) this.dividesOther = isOfNoTable(figures.at(-1) ?? this.lastBefore);
    if (senses.has(SENSE.publish)) this.published = true;
    else if (isOfDoing(token)) this.published = false;
    if (senses.hasAny(OF_SCOPE)) this.scope.word(token, clause);
  }

  /** What the talk is of behind a clause, and what the clause claims. */
  private finish(clause: Clause, end: number, figures: readonly Figure[], claims: Claim[]): void {
    this.remember(clause.words, clause.figures);
    if (!this.scope.own || !this.senses.hasAny(CLAIMING)) return;
    const words = new Words(clause.words);
    if (words.senses.hasAny(CLAIMING))
      claims.push(...claimsOf(words, clause, end, this.talk, figures, this.surroundings, this.scope.time));
  }

  private figure(
    token: NumberToken,
    tokens: readonly Token[],
    index: number,
    clause: Clause,
    announcing: readonly WordToken[],
    depth: number,
  ): Figure {
    const { text } = this.surroundings;
    const { start } = token;
    const before = new Words(clause.sinceFigure);
    const behind = wordsBehind(tokens, index);
    const own = behind.length === 0 ? before : new Words([...before.all, ...behind]);
    const phrase = { text, start: clause.start, figureStart: start, before, behind, own };
    const { role, direction } = roleOf(token, tokens[index + 1], phrase, clause.comparing);
    const item = text.slice(Math.max(clause.start, start - LONGEST_ITEM), start);
    return {
      span: { start, end: token.end },
      phrase: { start: Math.min(clause.start, start), end: token.unitEnd },
      item: this.hasBlanks ? item.replace(/\s+/g, '') : item,
      value: token.value,
      sureness: token.sureness,
      unit: token.unit,
      role,
      direction,
      fact: role === 'count' ? this.factOf(token, phrase, clause, announcing) : null,
      time: this.scope.time,
      own: this.scope.own && !own.senses.hasAny(NOT_DONE),
      senses: before.senses,
      token: index,
      depth,
    };
  }

  /**
   * What a count counts, where that is sure.
   *
   * @param announcing the words of the clause before, where it has no figure of its own
   */
  private factOf(token: NumberToken, phrase: Phrase, clause: Clause, announcing: readonly WordToken[]): Fact | null {
    const { own } = phrase;
    const { requests, review, document } = this.talk;
    const frame = { requests, review, document, told: this.told, bracketOf: clause.bracketOf };
    const words = isElliptic(phrase) ? new Words([...announcing, ...own.all]) : own;
    const fact = meaningOf(words, token, frame, clause.carried, this.surroundings.form);
    if (!fact || this.isOfOtherThings(fact, phrase)) return null;
    if (restricts(phrase) || isQualified(phrase) || isOfOneKind(phrase) || isFarBehind(phrase, token.unitEnd))
      return null;
    return isSubject(phrase) && (own.has(SENSE.onTime) || isOfAllOfAKind(fact)) ? null : fact;
  }

  private tell(fact: Fact): void {
    const { rows, column } = this.told;
    this.told = isOfAllRequests(fact)
      ? NOTHING_TOLD
      : { rows: fact.rows.length > 0 ? fact.rows : rows, column: fact.column ?? column };
  }

  private isOfOtherThings({ key }: Fact, phrase: Phrase): boolean {
    if (key.startsWith('review.')) return this.mayBeOfOtherThings(phrase);
    if (key.startsWith('proactive.')) return this.dividesOther || this.published;
    // 公开信息326条，其中依申请公开3条
    return this.attributes || (this.dividesOther && key === 'requests.handled.total');
  }

  /** 以我局为被告的行政诉讼案件: reviews and lawsuits are of disclosure only where that is said, or nothing else is. */
  private mayBeOfOtherThings({ text, start, before }: Phrase): boolean {
    const first = before.all.find(({ senses }) => senses.hasAny(OF_DISPUTES));
    if (!first || this.surroundings.section === 'review') return false;
    return !this.namesDisclosure(first.end) && unknownBetween(text, start, first.start, before.all) >= 4;
  }

  /** Whether 信息公开 stands in the sentence before an offset. Where it stands next is looked up once. */
  private namesDisclosure(end: number): boolean {
    if (this.disclosure >= 0 && this.disclosure < this.start)
      this.disclosure = this.surroundings.text.indexOf(DISCLOSURE, this.start);
    return this.disclosure >= 0 && this.disclosure + DISCLOSURE.length <= end;
  }

  /** What the talk is of behind an item of a list, by its own words. */
  private rememberItem(clause: Clause): void {
    this.remember(clause.words.slice(clause.remembered), clause.figures);
    clause.remembered = clause.words.length;
  }

  private remember(words: readonly WordToken[], figures: number): void {
    if (this.senses.hasAny(STEERING_TALK)) remember(this.talk, new Words(words), figures);
  }
}

const isNumber = ({ kind }: Token): boolean => kind === 'number';

const isOfNoTable = (figure: Figure | undefined): boolean =>
  figure !== undefined &&
  figure.fact === null &&
  (figure.senses.has(SENSE.foreign) || figure.senses.has(SENSE.publish));

/** A verb of its own begins what is not published: 公开信息12条，作出行政处罚8件. A name that has the verb in it is none. */
const isOfDoing = ({ senses }: WordToken): boolean => senses.hasAny(DOING) && !senses.hasAny(DECISIONS);

const DOING = Senses.of('decide', 'issue', 'repeal', 'inForce', 'receive', 'answer', 'conclude', 'handle', 'charge');
const DECISIONS = Senses.of('licensing', 'penalties', 'coercion');
const STEERING = Senses.of('among', 'publish').with(DOING).with(OF_SCOPE);
const NOT_DONE = Senses.of('plan', 'others');

/** 不予公开（属于三类内部事务信息）1件: the bracket says which. */
const namesRow = ({ words, figures }: Clause): boolean =>
  figures === 0 && words.length > 0 && words.every(({ senses }) => senses.hasAny(NAMING_ROWS));

const NAMING_ROWS = ROWS.with(Senses.of('neutral'));

/** A sentence without these and without figures is not listened to. */
const HEARD = STEERING_TALK.with(CLAIMING);
const OF_DISPUTES = Senses.of('reconsideration', 'litigation');

const DISCLOSURE = '信息公开';

/** What stands farther before a figure does not tell what it counts. */
const LONGEST_ITEM = 60;
