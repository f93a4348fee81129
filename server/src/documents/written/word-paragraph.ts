import { escaped } from './xml-words.ts';

/** A line of the title has room for twenty characters. */
const MAX_TITLE = 20;

/** A title that is too long for a line goes on behind the organ's name: a word is not torn, nor one left over. */
export function titleXml(style: string, words: string): string {
  const year = words.search(/\d{4}年/);
  if (emsOf(words) <= MAX_TITLE || year <= 0) return paragraph(style, words);
  return linesXml(style, [words.slice(0, year), words.slice(year)]);
}

/** A paragraph that is broken where its lines end. */
export const linesXml = (style: string, lines: readonly string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${lines.map(run).join('<w:r><w:br/></w:r>')}</w:p>`;

/** Two tables with nothing between would be one, and a document ends with a paragraph. */
export const SPACER =
  '<w:p><w:pPr><w:pStyle w:val="ReportLine"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/** So many characters from the right edge. */
export const indentXml = (characters: number): string =>
  `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * 320)}"/>`;

export const paragraph = (style: string, words: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${run(words)}</w:p>`;

/** Tabs are elements of their own. */
const run = (words: string): string =>
  words === ''
    ? ''
    : `<w:r>${words
        .split('\t')
        .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
        .join('<w:tab/>')}</w:r>`;

/**
 * How far organ and date stand from the right edge, in characters: the date four, the organ in the middle above it; where the
 * organ is the longer of the two it stands two from the edge, and the date in the middle below it.
 */
export function signatureIndents(lines: readonly string[]): Map<number, number> {
  const indents = new Map(lines.map((_, i) => [i, 2]));
  if (lines.length !== 2) return indents;
  const [organ, date] = lines.map(emsOf) as [number, number];
  const isDateLonger = date >= organ;
  indents.set(0, isDateLonger ? 4 + (date - organ) / 2 : 2);
  indents.set(1, isDateLonger ? 4 : 2 + (organ - date) / 2);
  return indents;
}

const emsOf = (words: string): number => [...words].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0);
