import type { PdfWords } from './make-pdf.ts';

const SIGNS_ON_LINE = 40;
const LINES_ON_PAGE = 45;

/** The pages of a report as a program prints it: cells side by side, long lines broken, a number at the foot of each page. */
export function printed(source: string): PdfWords[][] {
  const lines: [words: string, x: number][][] = [];
  for (const line of source.split('\n')) {
    if (line === '') continue;
    const cells = line.split('\t');
    if (cells.length > 1) {
      const label = cells.filter((cell) => !/^\d/.test(cell)).join('');
      const values = cells.filter((cell) => /^\d/.test(cell));
      const words = values.length === 0 ? cells.filter((cell) => cell !== '') : [label, ...values];
      lines.push(words.map((cell, i) => [cell, i === 0 ? 20 : 640 + 90 * i]));
      continue;
    }
    for (let at = 0; at < line.length; at += SIGNS_ON_LINE) lines.push([[line.slice(at, at + SIGNS_ON_LINE), 60]]);
  }
  const pages: PdfWords[][] = [];
  for (let at = 0; at < lines.length; at += LINES_ON_PAGE) {
    const page = lines
      .slice(at, at + LINES_ON_PAGE)
      .flatMap((line, row) => line.map(([words, x]): PdfWords => [words, x, 800 - 16 * row]));
    pages.push([[`- ${pages.length + 1} -`, 280, 40], ...page]);
  }
  return pages;
}
