import { isDigit } from '../../text/fold.ts';

/** A run of digits in a paragraph. */
export interface Digits {
  readonly start: number;
  readonly end: number;
}

/** Where the numbers of a paragraph stand, with what belongs to a number: 1,854,488, 3.5. */
export function numbersIn(text: string): Digits[] {
  const numbers: Digits[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const start = i;
    while (isDigit(text.charCodeAt(i + 1)) || (isPoint(text.charCodeAt(i + 1)) && isDigit(text.charCodeAt(i + 2)))) i++;
    numbers.push({ start, end: i + 1 });
  }
  return numbers;
}

const isPoint = (unit: number): boolean => unit === 0x2e || unit === 0x2c;
