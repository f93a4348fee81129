import type { DateToken, Token } from './lexer.ts';
import type { Time } from './statements.ts';

/** More years are listed by nobody. */
const MAX_YEARS = 6;

const isYear = (token: Token | undefined): token is DateToken =>
  token?.kind === 'date' && token.date.year !== null && token.date.month === null;

/** The years that a sentence names one behind the other, for figures that follow: 2021年、2022年, 2021年至2023年. */
export function yearsInTurn(tokens: readonly Token[], text: string): readonly number[] {
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!isYear(first)) continue;
    const years = [first.date.year!];
    let last = first;
    for (let j = i + 1; j <= Math.min(i + 2 * MAX_YEARS, tokens.length - 1); j++) {
      const token = tokens[j]!;
      if (!isYear(token)) continue;
      const between = text.slice(last.end, token.start);
      const step = token.date.year! - years.at(-1)!;
      if (/^度?\s*[至到—~-]\s*$/.test(between) && step > 0 && step < MAX_YEARS)
        for (let year = years.at(-1)! + 1; year <= token.date.year!; year++) years.push(year);
      else if (/^度?\s*[、和与及]\s*$/.test(between) && Math.abs(step) === 1) years.push(token.date.year!);
      else break;
      last = token;
    }
    if (years.length > 1) return years;
  }
  return [];
}

/** When it is, beside the report's year. */
export const timeOf = (year: number, own: number | null): Time =>
  year === own ? 'this' : own !== null && year === own - 1 ? 'earlier' : 'other';
