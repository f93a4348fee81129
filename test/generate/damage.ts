import type { Span } from '../../server/src/core/text/span.ts';
import type { Random } from './random.ts';
import type { WrittenReport } from './report.ts';

/** A text and where its cells' numbers stand, in the order of the text. */
interface Marked {
  readonly text: string;
  readonly cells: readonly Span[];
}

/** One kind of damage, as typing, scanning and pasting leave it: what to put in place of what; null where there is no place for it. */
type Damage = (marked: Marked, random: Random) => { readonly span: Span; readonly newText: string } | null;

const cellWith = ({ text, cells }: Marked, random: Random, form: RegExp): Span | null => {
  const fitting = cells.filter(({ start, end }) => form.test(text.slice(start, end)));
  return fitting.length > 0 ? random.pick(fitting) : null;
};

/** What stands between two numbers of a row; longer than this it is another row. */
const MAX_GAP = 24;

function gapWith({ text, cells }: Marked, random: Random): Span | null {
  const gaps = cells
    .slice(1)
    .map(({ start }, i) => ({ start: cells[i]!.end, end: start }))
    .filter(({ start, end }) => end > start && end - start < MAX_GAP && /^[\s|｜]*$/.test(text.slice(start, end)));
  return gaps.length > 0 ? random.pick(gaps) : null;
}

/** The lines from the first to the last number, with their ends: the tables, and what stands between them. */
function linesOf({ text, cells }: Marked): Span[] {
  const lines: Span[] = [];
  const [from, to] = [Math.max(0, (cells[0]?.start ?? 0) - 300), cells.at(-1)?.end ?? 0];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g))
    if (line !== '' && index + line.length > from && index <= to)
      lines.push({ start: index, end: index + line.length });
  return lines;
}

/** In place of a number. */
const inPlace =
  (form: RegExp, write: (digits: string, random: Random) => string): Damage =>
  (marked, random) => {
    const cell = cellWith(marked, random, form);
    return cell && { span: cell, newText: write(marked.text.slice(cell.start, cell.end), random) };
  };

/** In place of what stands between two numbers. */
const between =
  (write: (gap: string, random: Random) => string): Damage =>
  (marked, random) => {
    const gap = gapWith(marked, random);
    return gap && { span: gap, newText: write(marked.text.slice(gap.start, gap.end), random) };
  };

/** In place of a line of the tables. */
const line =
  (write: (whole: string, random: Random) => string): Damage =>
  (marked, random) => {
    const lines = linesOf(marked);
    if (lines.length === 0) return null;
    const at = random.pick(lines);
    return { span: at, newText: write(marked.text.slice(at.start, at.end), random) };
  };

const NOISE = '口曰旦末巳|丨l.．、，·（( ';
const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Some of the words of a label are misread; digits in it stay, now and then one comes or goes. */
function spoilt(whole: string, random: Random): string {
  const places = [...whole.matchAll(/[\u4e00-\u9fff（）“”、]/g)].map(({ index }) => index);
  if (places.length === 0) return whole;
  const at = random.pick(places);
  return whole.slice(0, at) + random.pick([...NOISE, '', '1', '7']) + whole.slice(at + 1);
}

/** A gap of the kind kept, with nothing at one of its sides. */
const emptyCellIn = (gap: string): string => (gap.includes('|') ? gap + gap.trimStart() : gap + gap);

export const DAMAGES = {
  blankForDelimiter: between(() => ' '),
  wideBlankForDelimiter: between((_, random) => random.pick(['　', '  ', '   '])),
  noDelimiter: between(() => ''),
  extraDelimiter: between(emptyCellIn),
  lineEndForDelimiter: between(() => '\n'),
  tornNumber: inPlace(/^\d{2,}$/, (digits, random) => {
    const at = random.int(1, digits.length - 1);
    return `${digits.slice(0, at)} ${digits.slice(at)}`;
  }),
  thousandsBlank: inPlace(/^\d{1,3}$/, (digits, random) => `${random.int(1, 9)} ${digits.padStart(3, '0')}`),
  grouped: inPlace(
    /^\d{1,3}$/,
    (digits, random) => `${random.int(1, 9)}${random.pick([',', '，'])}${digits.padStart(3, '0')}`,
  ),
  fullWidth: inPlace(/^\d+$/, fullWidth),
  leadingZero: inPlace(/^\d+$/, (digits) => `0${digits}`),
  unit: inPlace(/^\d+$/, (digits, random) => digits + random.pick(['件', '条', '（含上年）', '万元', '元'])),
  wrongDigit: inPlace(/^\d+$/, (_, random) => String(random.int(0, random.pick([9, 300])))),
  noNumber: inPlace(/^\d+$/, (_, random) => random.pick(['/', '-', '无', '—', '1O', '2?', '约3', 'l2'])),
  blankCell: inPlace(/^\d+$/, () => ''),
  lostCell: (marked, random) => {
    const gap = gapWith(marked, random);
    const behind = gap && marked.cells.find(({ start }) => start === gap.end);
    return behind ? { span: { start: gap.start, end: behind.end }, newText: '' } : null;
  },
  extraCell: between((gap, random) => `${gap}${random.int(0, 30)}${gap}`),
  lostRow: line(() => ''),
  doubledRow: line((whole) => whole + whole),
  joinedRows: line((whole, random) => whole.replace(/[\r\n]+$/, random.pick(['', ' ', '\t']))),
  pageNumber: line((whole, random) => {
    const page = random.int(1, 12);
    const foot = random.pick([`${page}`, `- ${page} -`, `— ${page} —`, `第 ${page} 页`, `${page} / 12`, `\f${page}`]);
    return `${whole}${foot}${/[\r\n]+$/.exec(whole)?.[0] ?? '\n'}`;
  }),
  note: line((whole) => `${whole}注：其中3件为上年结转${/[\r\n]+$/.exec(whole)?.[0] ?? '\n'}`),
  noiseInLabel: line(spoilt),
  numberInLabel: line((whole, random) => `${random.int(1, 99)}${random.pick(['', ' ', '\t'])}${whole}`),
} satisfies Record<string, Damage>;

export type DamageName = keyof typeof DAMAGES;
export const DAMAGE_NAMES = Object.keys(DAMAGES) as DamageName[];

/** More than these would leave nothing to be read. */
const MAX_DAMAGES = 8;

/** The text of a report with damages of one to three kinds, some of them many times: a whole column of labels, half of the cells. */
export function damaged(
  { text, places }: WrittenReport,
  random: Random,
  kinds: readonly DamageName[] = DAMAGE_NAMES,
): string {
  const cells = [...places].filter(([name]) => /^(?:proactive|requests|review)\./.test(name)).map(([, span]) => span);
  let marked: Marked = { text, cells: cells.sort((a, b) => a.start - b.start) };
  if (random.chance(0.15)) marked = halfFilled(marked, random);
  for (let rest = random.int(1, 3); rest > 0; rest--) {
    const damage = DAMAGES[random.pick(kinds)];
    for (let times = random.int(1, random.pick([1, 2, MAX_DAMAGES])); times > 0; times--) {
      const edit = damage(marked, random);
      if (edit) marked = edited(marked, edit.span, edit.newText);
    }
  }
  return marked.text;
}

/** A draft that is being filled in: some of its cells are still empty, most in whole stretches. */
function halfFilled(marked: Marked, random: Random): Marked {
  const from = random.int(0, marked.cells.length);
  const share = random.pick([0, 0.3, 1]);
  let result = marked;
  for (let i = marked.cells.length - 1; i >= 0; i--) {
    if (!random.chance(i >= from ? 0.95 : share * 0.3)) continue;
    result = edited(result, marked.cells[i]!, '');
  }
  return result;
}

/** Cells within what was replaced are gone; an emptied one too. */
function edited({ text, cells }: Marked, { start, end }: Span, newText: string): Marked {
  const by = newText.length - (end - start);
  return {
    text: text.slice(0, start) + newText + text.slice(end),
    cells: cells.flatMap((cell) => {
      if (cell.end <= start) return [cell];
      if (cell.start >= end) return [{ start: cell.start + by, end: cell.end + by }];
      return [];
    }),
  };
}
