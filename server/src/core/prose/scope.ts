import type { Clause } from './clauses.ts';
import type { DateToken, Token, WordToken } from './lexer.ts';
import { SENSE, Senses } from './senses.ts';
import type { Surroundings } from './sentences.ts';
import type { Time } from './statements.ts';

/** Words of time and of whose work it is. */
export const OF_SCOPE = Senses.of(
  'than',
  'becomes',
  'lastYear',
  'thisYear',
  'nextYear',
  'partOfYear',
  'cumulative',
  'others',
  'plan',
  'whole',
);

/** When, and whose work, what a sentence tells is. */
export class Scope {
  time: Time = 'this';
  /** Told of this organ's own work. */
  own = true;
  /** What held before the clause: a comparison with last year is told of this. */
  private timeBefore: Time = 'this';
  /** Where the last date ends. */
  private dated = -1;

  constructor(private readonly surroundings: Surroundings) {}

  /** Behind a comma. */
  nextClause(): void {
    this.timeBefore = this.time;
  }

  /** A word of `OF_SCOPE` holds for the rest of the sentence. */
  word({ senses, start }: WordToken, clause: Clause): void {
    if (senses.has(SENSE.than)) {
      clause.comparing = true;
      this.time = this.timeBefore;
    }
    if (senses.has(SENSE.becomes)) this.time = 'this';
    if (senses.has(SENSE.lastYear)) {
      clause.carried ??= 'in';
      if (!clause.comparing) this.time = 'earlier';
    } else if (senses.has(SENSE.thisYear)) this.time = 'this';
    else if (senses.has(SENSE.nextYear)) {
      clause.carried = 'out';
    } else if (senses.has(SENSE.partOfYear)) this.time = 'part';
    else if (senses.has(SENSE.cumulative) && start !== this.dated) this.time = 'other'; // 2024年以来: the year tells when
    if (senses.has(SENSE.others) || senses.has(SENSE.plan)) this.own = false;
    if (senses.has(SENSE.whole) && !this.surroundings.coversAll) this.own = false;
  }

  /** A year tells when, a month that it is only a part of it. */
  date({ date, end }: DateToken, tokens: readonly Token[], index: number, clause: Clause): void {
    const { year } = this.surroundings;
    this.dated = end;
    if (date.year !== null && year !== null) {
      if (date.year === year - 1) clause.carried ??= 'in';
      if (date.year === year + 1) clause.carried = 'out';
    }
    if (clause.comparing || isOfCarrying(tokens, index)) return;
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
    const between = this.surroundings.text.slice(before.end, tokens[index]!.start);
    return before.date.year !== year && /^\s*[、和与及至到—~-]\s*$/.test(between);
  }
}

/** 2023年结转3件, 结转到2025年4件: the year tells whence or whither, not when. */
function isOfCarrying(tokens: readonly Token[], index: number): boolean {
  const carries = (token: Token | undefined) =>
    token?.kind === 'word' && (token.senses.has(SENSE.carry) || token.senses.has(SENSE.extended));
  const [before, previous] = [tokens[index - 2], tokens[index - 1]];
  const isTo = previous?.kind === 'word' && previous.senses.has(SENSE.to);
  return carries(tokens[index + 1]) || carries(isTo ? before : previous);
}
