/** The texts of the second source, and what is true of each report. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ROOT } from '../fixtures.ts';

export interface Truth {
  readonly name: string;
  readonly organ: string;
  readonly year: number;
  readonly form: '2019' | '2021';
  /** Word makes the numbers of its headings. */
  readonly isAutoNumbered: boolean;
  /** Codes of what is wrong in the report itself: the reports are invented, and one has a slip that nobody meant. */
  readonly faults?: readonly string[];
  /** Every cell of the form; null for one that is left blank. */
  readonly cells: Readonly<Record<string, number | null>>;
}

/** What a way of taking out a text loses of the report. */
export interface Losses {
  /** Numbers that Word makes for headings. */
  readonly headingNumbers: boolean;
  /** The order of what stands on a page: a heading may come before what the table above it holds. */
  readonly order: boolean;
  /** The text was read from a picture: its words are not the report's, nor all its digits. */
  readonly isSeen: boolean;
  /** What such a text has in place of a value, by the name of the cell. */
  readonly misread: Readonly<Record<string, number>>;
}

const FOLDER = path.join(ROOT, 'test/fixtures/second-source');
const SCORE = path.join(FOLDER, 'score.json');
const TRUTHS = path.join(FOLDER, 'truth.jsonl');
const MISREAD = path.join(FOLDER, 'misread.jsonl');
const PACKED = '.jsonl.br';

/** The texts of each way, by the name of the report. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** One file for each way, its reports packed together since they are so alike. Reports that are not given keep their texts. */
export function writeTexts(texts: Texts): void {
  mkdirSync(FOLDER, { recursive: true });
  const present = new Set(ways());
  for (const [way, ofWay] of texts) {
    const all = new Map([...(present.has(way) ? textsOf(way) : []), ...ofWay]);
    const lines = Buffer.from([...all].sort(byName).map(lineOf).join(''));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: lines.length,
    };
    writeFileSync(path.join(FOLDER, way + PACKED), brotliCompressSync(lines, { params }));
  }
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

export const ways = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(PACKED))
    .map((file) => file.slice(0, -PACKED.length));

/** The texts of one way, by the name of the report. */
export const textsOf = (way: string): Map<string, string> =>
  new Map(
    linesOf(brotliDecompressSync(readFileSync(path.join(FOLDER, way + PACKED))).toString('utf8')) as [string, string][],
  );

export interface Misread {
  readonly way: string;
  readonly name: string;
  /** What the text has in place of a value. */
  readonly cells: Readonly<Record<string, number>>;
}

/** Of reports that are not given, what is known stays. */
export function writeMisread(misread: readonly Misread[]): void {
  const keyOf = ({ way, name }: Misread) => `${way} ${name}`;
  const all = new Map([...readMisread(), ...misread].map((seen) => [keyOf(seen), seen]));
  writeLines(
    MISREAD,
    [...all].sort(byName).map(([, seen]) => seen),
  );
}

const readMisread = (): Misread[] => (existsSync(MISREAD) ? (linesOf(readFileSync(MISREAD, 'utf8')) as Misread[]) : []);

/** What the texts of a way have lost, by the name of the report. */
export function lossesOf(way: string): (name: string) => Losses {
  const isSeen = way.startsWith('tesseract');
  const misread = isSeen ? readMisread().filter((seen) => seen.way === way) : [];
  return (name) => ({
    headingNumbers: way.startsWith('docx-pandoc'),
    order: way.endsWith('-pdftotext') || way.endsWith('-pdfminer'),
    isSeen,
    misread: misread.find((seen) => seen.name === name)?.cells ?? {},
  });
}

/** How many reports of a way are read exactly, and how many cells of them are right. */
export interface Score {
  readonly exact: number;
  readonly right: number;
}

/** What was reached: less is a step back. */
export const readScore = (): Record<string, Score> => JSON.parse(readFileSync(SCORE, 'utf8')) as Record<string, Score>;

export const writeScore = (score: Record<string, Score>): void => {
  const lines = Object.entries(score).map(([way, reached]) => `  ${JSON.stringify(way)}: ${JSON.stringify(reached)}`);
  writeFileSync(SCORE, `{\n${lines.join(',\n')}\n}\n`);
};

export const writeTruths = (truths: readonly Truth[]): void => writeLines(TRUTHS, truths);

export const readTruths = (): Truth[] => linesOf(readFileSync(TRUTHS, 'utf8')) as Truth[];

function writeLines(file: string, values: readonly unknown[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, values.map(lineOf).join(''));
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

const linesOf = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
