import type { FormId } from '../form/types.ts';
import type { Span } from '../text/span.ts';
import { claimsOf } from './claims.ts';
import { type Clause, isElliptic, isQualified, newClause, restricts, roleOf, wordsBehind } from './clauses.ts';
import { divisionsOf } from './divisions.ts';
import { type Fact, isOfAllRequests } from './facts.ts';
import type { DateToken, NumberToken, Token, WordToken } from './lexer.ts';
import { documentOf, type Frame, meaningOf, NO_FRAME, reviewKindsOf, Words } from './meaning.ts';
import type { Passage } from './passages.ts';
import type { Claim, Figure, Sentence, Time } from './statements.ts';
import { datesOf, periodOf } from './told-dates.ts';
import { tellsAttributes, tellsResults } from './topics.ts';
import { unknownBetween } from './unknown.ts';

/** What holds for all of a passage. */
export interface Surroundings {
  readonly passage: Passage;
  readonly form: FormId;
  readonly year: number | null;
  /** The heading above is 依申请公开, or the section is that of requests. */
  readonly onRequests: boolean;
  /** The report covers all organs below: what is told of 全县 is its own. */
  readonly coversAll: boolean;
}

/** Reads the sentences of a passage: one walk over its tokens, which remembers what the talk is of. */
export function readSentences(tokens: readonly Token[], surroundings: Surroundings): Sentence[] {
  const reader = new SentenceReader(surroundings);
  const sentences: Sentence[] = [];
  let before: readonly Figure[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !isEnd(tokens[to]!)) to++;
    const part = tokens.slice(from, to);
    const { figures, claims } = reader.read(part, tokens[from - 1]?.end ?? 0);
    const dates = datesOf(part, surroundings.passage);
    if (figures.length > 0 || claims.length > 0 || dates.length > 0) {
      const divisions = divisionsOf(part, figures, before);
      const period = periodOf(part, dates);
      sentences.push({ passage: surroundings.passage, figures, claims, divisions, dates, period });
    }
    before = figures;
    from = to + 1;
  }
  return sentences;
}

const isEnd = (token: Token): boolean => token.kind === 'mark' && token.mark === '。';

class SentenceReader {
  private frame: Frame;
  private time: Time = 'this';
  private own = true;
  /** Where the sentence begins. */
  private start = 0;
  /** What figures of the sentence told of the table of requests. */
  private told = NO_FRAME.told;
  /** What follows are parts of something that is in no table: 权责清单事项142项，其中行政许可15项. */
  private dividesOther = false;
  private attributes = false;

  constructor(private readonly surroundings: Surroundings) {
    this.frame = { ...NO_FRAME, requests: surroundings.onRequests };
  }

  read(tokens: readonly Token[], start: number): Pick<Sentence, 'figures' | 'claims'> {
    const figures: Figure[] = [];
    const claims: Claim[] = [];
    const outer: Clause[] = [];
    this.time = 'this';
    this.own = true;
    this.start = start;
    this.told = NO_FRAME.told;
    this.dividesOther = false;
    this.attributes = tellsAttributes(tokens);
    let timeBefore: Time = 'this';
    let before: readonly WordToken[] = [];
    let clause = newClause(start);
    if (tellsResults(tokens)) this.frame = { ...this.frame, requests: true };
    const finish = (end: number) => {
      this.remember(clause);
      claims.push(...claimsOf({ ...clause, end }, this.frame, figures, this.surroundings, this.time, this.own));
    };
    for (const [index, token] of tokens.entries()) {
      if (token.kind === 'word') {
        clause.words.push(token);
        clause.sinceFigure.push(token);
        if (token.senses.has('than')) {
          clause.comparing = true;
          this.time = timeBefore;
        }
        if (token.senses.has('becomes')) this.time = 'this';
        if (token.senses.has('among')) this.dividesOther = isOfNoTable(figures.at(-1));
        this.place(token, clause);
      } else if (token.kind === 'date') {
        this.date(token, tokens, index, clause);
      } else if (token.kind === 'number') {
        const figure = this.figure(token, tokens, index, clause, before, outer.length);
        figures.push(figure);
        if (figure.role === 'count' && outer.length === 0 && figure.fact) this.tell(figure.fact);
        clause.sinceFigure = [];
        clause.start = token.unitEnd;
        clause.figures++;
      } else if (token.kind === 'mark') {
        if (token.mark === '、') {
          if (tokens[index - 1]?.kind === 'number') this.remember(clause);
          if (clause.sinceFigure.length === 0) clause.start = token.end;
        } else if (token.mark === '（') {
          this.remember(clause);
          outer.push(clause);
          const isBehindFigure = tokens[index - 1]?.kind === 'number';
          const bracketOf = isBehindFigure ? figures.at(-1)!.fact : clause.bracketOf;
          clause = newClause(token.end, { comparing: clause.comparing, bracketOf });
        } else if (token.mark === '）') {
          if (outer.length > 0) {
            finish(token.start);
            clause = outer.pop()!;
          }
          if (clause.sinceFigure.length === 0) clause.start = token.end;
        } else {
          finish(token.start);
          before = clause.figures === 0 ? clause.words : [];
          clause = newClause(token.end, { announced: token.mark === '：', bracketOf: clause.bracketOf });
          timeBefore = this.time;
          if (token.mark === '；') this.told = NO_FRAME.told;
        }
      }
    }
    const last = tokens.at(-1);
    const end = last ? (last.kind === 'number' ? last.unitEnd : last.end) : 0;
    finish(end);
    while (outer.length > 0) {
      clause = outer.pop()!;
      finish(end);
    }
    return { figures, claims };
  }

  /** Words of time and of whose work it is hold for the rest of the sentence. */
  private place({ senses }: WordToken, clause: Clause): void {
    if (senses.has('lastYear')) {
      clause.carried ??= 'in';
      if (!clause.comparing) this.time = 'earlier';
    } else if (senses.has('thisYear')) this.time = 'this';
    else if (senses.has('nextYear')) {
      clause.carried = 'out';
    } else if (senses.has('partOfYear')) this.time = 'part';
    else if (senses.has('cumulative')) this.time = 'other';
    if (senses.has('others') || senses.has('plan')) this.own = false;
    if (senses.has('whole') && !this.surroundings.coversAll) this.own = false;
  }

  private date({ date }: DateToken, tokens: readonly Token[], index: number, clause: Clause): void {
    const { year } = this.surroundings;
    if (date.year !== null && year !== null) {
      if (date.year === year - 1) clause.carried ??= 'in';
      if (date.year === year + 1) clause.carried = 'out';
    }
    if (clause.comparing) return;
    if (date.year !== null) {
      if (this.isOneOfSeveral(date, tokens, index)) {
        this.time = 'other';
        return;
      }
      this.time = year === null || date.year === year ? 'this' : date.year === year - 1 ? 'earlier' : 'other';
      if (date.year === year && year !== null) this.own = true;
    }
    if (date.month === null || this.time !== 'this') return;
    const isWhole = (from: DateToken['date'], to: DateToken['date']) =>
      from.month === 1 && (from.day ?? 1) === 1 && to.month === 12 && (to.day ?? 31) === 31;
    const next = tokens.slice(index + 1, index + 3).find((token) => token.kind === 'date');
    const previous = tokens.slice(Math.max(0, index - 2), index).find((token) => token.kind === 'date');
    if (next && isWhole(date, next.date)) return;
    if (previous && isWhole(previous.date, date)) return;
    if (!next && !previous && date.month === 12 && date.day === 31) return;
    this.time = 'part';
  }

  /** 2022年、2023年、2024年: what follows is told of each. */
  private isOneOfSeveral({ year, month }: DateToken['date'], tokens: readonly Token[], index: number): boolean {
    const before = tokens.slice(Math.max(0, index - 2), index).findLast((token) => token.kind === 'date');
    if (!before || month !== null || before.date.month !== null || before.date.year === null) return false;
    const between = this.surroundings.passage.text.slice(before.end, tokens[index]!.start);
    return before.date.year !== year && /^\s*[、和与及至到—~-]\s*$/.test(between);
  }

  private figure(
    token: NumberToken,
    tokens: readonly Token[],
    index: number,
    clause: Clause,
    before: readonly WordToken[],
    depth: number,
  ): Figure {
    const { passage, form } = this.surroundings;
    const postposed = wordsBehind(tokens, index);
    const own = new Words([...clause.sinceFigure, ...postposed]);
    const role = roleOf(token, tokens[index + 1], own, clause);
    const frame = { ...this.frame, told: this.told, bracketOf: clause.bracketOf };
    const meaning = (words: Words) => meaningOf(words, token, frame, clause.carried, form);
    const isRestricted =
      (postposed.length === 0 && restricts(passage.text, clause, token.start)) ||
      isQualified(passage.text, clause, own, token.start);
    const fact =
      role.role !== 'count' || isRestricted
        ? null
        : isElliptic(passage.text, clause, own, token.start)
          ? meaning(new Words([...before, ...own.all]))
          : meaning(own);
    return {
      span: passage.spanOf(token.start, token.end),
      phrase: passage.spanOf(Math.min(clause.start, token.start), token.unitEnd),
      item: passage.text.slice(Math.max(clause.start, token.start - LONGEST_ITEM), token.start).replace(/\s+/g, ''),
      value: token.value,
      sureness: token.sureness,
      unit: token.unit,
      ...role,
      fact: fact && this.isOfOtherThings(fact, clause) ? null : fact,
      time: this.time,
      own: this.own && !own.has('plan', 'others'),
      senses: new Set(clause.sinceFigure.flatMap(({ senses }) => [...senses])),
      token: index,
      depth,
    };
  }

  private tell(fact: Fact): void {
    const { rows, column } = this.told;
    this.told = isOfAllRequests(fact)
      ? NO_FRAME.told
      : { rows: fact.rows.length > 0 ? fact.rows : rows, column: fact.column ?? column };
  }

  private isOfOtherThings({ key }: Fact, clause: Clause): boolean {
    if (key.startsWith('review.')) return this.mayBeOfOtherThings(clause);
    return key.startsWith('proactive.') ? this.dividesOther : this.attributes;
  }

  /** 以我局为被告的行政诉讼案件: reviews and lawsuits are of disclosure only where that is said, or nothing else is. */
  private mayBeOfOtherThings({ words, start, sinceFigure }: Clause): boolean {
    const { passage } = this.surroundings;
    const first = sinceFigure.find(({ senses }) => senses.has('reconsideration') || senses.has('litigation'));
    if (!first || passage.section === 'review') return false;
    const told = passage.text.slice(this.start, first.end);
    return !told.includes('信息公开') && unknownBetween(passage.text, start, first.start, words) >= 4;
  }

  /** What the talk is of after the clause. */
  private remember({ words, figures }: Clause): void {
    if (words.length === 0) return;
    const read = new Words(words);
    const review = reviewKindsOf(read);
    const document = documentOf(read);
    const isForeign = figures > 0 && read.has('foreign');
    this.frame = {
      ...this.frame,
      requests: read.has('request', 'applicant') || (this.frame.requests && !isForeign && review.length === 0),
      review: review.length > 0 ? review : isForeign || read.has('request') ? [] : this.frame.review,
      document: document ?? (isForeign ? null : this.frame.document),
    };
  }
}

const isOfNoTable = (figure: Figure | undefined): boolean =>
  figure !== undefined && figure.fact === null && figure.senses.has('foreign');

/** What stands farther before a figure does not tell what it counts. */
const LONGEST_ITEM = 60;

/** From a word to another, in the document. */
export const spanOfWords = (passage: Passage, first: WordToken, last: WordToken): Span =>
  passage.spanOf(first.start, last.end);
