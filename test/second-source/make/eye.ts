/** Reads a printed report as a picture, and tells what was made of each value: an eye takes an 8 for a 3. */
import { readFileSync } from 'node:fs';
import type { PrintedCell } from './pdfjs.ts';
import { run } from './run.ts';

const DOTS_AN_INCH = 220;
const DOTS_A_POINT = DOTS_AN_INCH / 72;

export interface Seen {
  readonly text: string;
  /** The values that were read as another number, and as which. */
  readonly misread: Readonly<Record<string, number>>;
}

/** `mode` is Tesseract's page segmentation: 3 looks for columns by itself, 6 takes the page for one block of lines. */
export async function look(
  pdf: string,
  mode: 3 | 6,
  printed: readonly PrintedCell[],
  truth: Readonly<Record<string, number | null>>,
): Promise<Seen> {
  let text = '';
  const misread: Record<string, number> = {};
  const pages = Number(/^Pages:\s*(\d+)/m.exec(await run('pdfinfo', pdf))![1]);
  for (let page = 1; page <= pages; page++) {
    const base = `${pdf}-${mode}-${page}`;
    await run(
      'pdftoppm',
      '-r',
      `${DOTS_AN_INCH}`,
      '-gray',
      '-png',
      '-singlefile',
      '-f',
      `${page}`,
      '-l',
      `${page}`,
      pdf,
      base,
    );
    await run('tesseract', `${base}.png`, base, '-l', 'chi_sim', '--psm', `${mode}`, 'txt', 'tsv');
    text += readFileSync(`${base}.txt`, 'utf8');
    const words = wordsOf(readFileSync(`${base}.tsv`, 'utf8'));
    for (const place of printed) {
      if (place.page !== page) continue;
      const value = numberAt(words, place);
      if (value !== null && value !== truth[place.cell]) misread[place.cell] = value;
    }
  }
  return { text, misread };
}

interface Word {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A word's middle, in points. */
const wordsOf = (table: string): Word[] =>
  table
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([level]) => level === '5')
    .map(([, , , , , , left, top, width, height, , text]) => ({
      x: (Number(left) + Number(width) / 2) / DOTS_A_POINT,
      y: (Number(top) + Number(height) / 2) / DOTS_A_POINT,
      text: text ?? '',
    }));

/** Null where nothing stands that is one number. */
function numberAt(words: readonly Word[], { left, top, right, bottom }: PrintedCell): number | null {
  const inside = words.filter(({ x, y }) => x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2);
  const text = inside.map((word) => word.text).join('');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
