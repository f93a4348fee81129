import type { FormId } from '../form/types.ts';
import type { Span } from '../text/span.ts';
import { claimsOf } from './claims.ts';
import { divisionsOf } from './divisions.ts';
import type { DateToken, NumberToken, Token, WordToken } from './lexer.ts';
import { type Carried, documentOf, type Frame, meaningOf, NO_FRAME, reviewKindsOf, Words } from './meaning.ts';
import type { Passage } from './passages.ts';
import type { Claim, Figure, Role, Sentence, Time } from './statements.ts';
import { datesOf, periodOf } from './told-dates.ts';
import { unknownBetween } from './unknown.ts';
import type { Sense } from './vocabulary.ts';

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
      const period = periodOf(part, surroundings.passage);
      sentences.push({ passage: surroundings.passage, figures, claims, divisions, dates, period });
    }
    before = figures;
    from = to + 1;
  }
  return sentences;
}

const isEnd = (token: Token): boolean => token.kind === 'mark' && token.mark === '。';

/** The words since the last comma, and those since the last figure. */
interface Clause {
  words: WordToken[];
  sinceFigure: WordToken[];
  /** Where the words since the last figure, or the clause, begin. */
  start: number;
  figures: number;
  comparing: boolean;
  carried: Carried;
}

const newClause = (start: number): Clause => ({
  words: [],
  sinceFigure: [],
  start,
  figures: 0,
  comparing: false,
  carried: null,
});

class SentenceReader {
  private frame: Frame;
  private time: Time = 'this';
  private own = true;
  /** Where the sentence begins. */
  private start = 0;

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
        this.place(token, clause);
      } else if (token.kind === 'date') {
        this.date(token, tokens, index, clause);
      } else if (token.kind === 'number') {
        const postposed = wordsBehind(tokens, index);
        figures.push(this.figure(token, index, clause, before, postposed, outer.length));
        clause.sinceFigure = [];
        clause.start = token.unitEnd;
        clause.figures++;
      } else if (token.kind === 'mark') {
        if (token.mark === '、') {
          if (clause.sinceFigure.length === 0) clause.start = token.end;
        } else if (token.mark === '（') {
          this.remember(clause);
          outer.push(clause);
          clause = { ...newClause(token.end), comparing: clause.comparing };
        } else if (token.mark === '）') {
          if (outer.length > 0) {
            finish(token.start);
            clause = outer.pop()!;
          }
          if (clause.sinceFigure.length === 0) clause.start = token.end;
        } else {
          finish(token.start);
          before = clause.figures === 0 ? clause.words : [];
          clause = newClause(token.end);
          timeBefore = this.time;
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

  private figure(
    token: NumberToken,
    index: number,
    clause: Clause,
    before: readonly WordToken[],
    postposed: readonly WordToken[],
    depth: number,
  ): Figure {
    const { passage, form } = this.surroundings;
    const own = new Words([...clause.sinceFigure, ...postposed]);
    const role = roleOf(token, own, clause);
    const meaning = (words: Words) => meaningOf(words, token, this.frame, clause.carried, form);
    const isElliptic = own.all.every(({ senses }) => [...senses].every((sense) => EMPTY.has(sense)));
    const isRestricted = postposed.length === 0 && restricts(passage.text, clause, token.start);
    const fact =
      role.role !== 'count' || isRestricted
        ? null
        : isElliptic
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
      fact: fact?.key.startsWith('review.') && this.mayBeOfOtherThings(clause) ? null : fact,
      time: this.time,
      own: this.own && !own.has('plan', 'others'),
      token: index,
      depth,
    };
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
      requests: read.has('request', 'applicant') || (this.frame.requests && !isForeign && review.length === 0),
      review: review.length > 0 ? review : isForeign || read.has('request') ? [] : this.frame.review,
      document: document ?? (isForeign ? null : this.frame.document),
    };
  }
}

/** Between what is counted and the number other words stand: 申请公开征地补偿类信息12件, 行政处罚类7件. */
function restricts(text: string, { sinceFigure }: Clause, numberStart: number): boolean {
  const last = sinceFigure.at(-1);
  if (!last) return false;
  return text[last.end] === '类' || unknownBetween(text, last.end, numberStart, []) >= 2;
}

const RESULTS: ReadonlySet<Sense> = new Set(['granted', 'partiallyGranted', 'denied', 'unavailable', 'notProcessed']);
/** Rows whose labels no other table has. */
const OWN_ROWS: ReadonlySet<Sense> = new Set([
  'lawProhibited',
  'thirdParty',
  'deliberative',
  'adminInquiry',
  'notHeld',
  'needsCreation',
  'unclear',
  'petition',
  'repeated',
  'excessive',
  'reconfirmation',
  'correctionOverdue',
]);

/** Whether a sentence tells results of requests, though it does not name them: two kinds of result, or a reason for one. */
function tellsResults(tokens: readonly Token[]): boolean {
  const results = new Set<Sense>();
  let hasOwnRow = false;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    for (const sense of token.senses) {
      if (sense === 'foreign') return false;
      if (OWN_ROWS.has(sense)) hasOwnRow = true;
      else if (RESULTS.has(sense)) results.add(sense);
    }
  }
  return hasOwnRow || results.size >= 2;
}

/** What stands farther before a figure does not tell what it counts. */
const LONGEST_ITEM = 60;

/** Senses that do not tell what is counted. */
const EMPTY: ReadonlySet<Sense> = new Set(['altogether', 'thisYear', 'neutral', 'whole', 'onTime', 'level', 'to']);

/** The words right behind a figure that may tell what it counts: 收到35件政府信息公开申请. Those before another figure are its own. */
function wordsBehind(tokens: readonly Token[], index: number): WordToken[] {
  const words: WordToken[] = [];
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word') words.push(token);
    else if (token.kind === 'number') return [];
    else if (token.kind === 'mark') return token.mark === '（' ? [] : words;
  }
  return words;
}

function roleOf(token: NumberToken, words: Words, clause: Clause): { role: Role; direction: Figure['direction'] } {
  const before = new Words(clause.sinceFigure);
  // 多, 少, 增, 减 alone are words of change only in a comparison.
  const changes = (sense: 'up' | 'down') =>
    clause.sinceFigure.some((word) => word.senses.has(sense) && (word.text.length > 1 || clause.comparing));
  const direction = changes('up') ? 1 : changes('down') ? -1 : 0;
  if (token.unit === '%') {
    if (direction !== 0) return { role: 'growth', direction };
    if (before.has('share')) return { role: 'share', direction };
    return { role: words.has('rate') ? 'rate' : 'percentage', direction };
  }
  if (direction !== 0 && !before.has('to')) return { role: 'change', direction };
  return { role: clause.comparing && direction === 0 ? 'earlier' : 'count', direction: 0 };
}

/** From a word to another, in the document. */
export const spanOfWords = (passage: Passage, first: WordToken, last: WordToken): Span =>
  passage.spanOf(first.start, last.end);
