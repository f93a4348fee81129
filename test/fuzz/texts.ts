// Texts that nobody would write: bytes, spoilt reports, and pieces of reports again and again. One number decides each.
import fc from 'fast-check';
import { damaged } from '../generate/damage.ts';
import { someDrafts } from '../generate/draft.ts';
import { type Random, randomOf } from '../generate/random.ts';
import { type WrittenReport, writeReport } from '../generate/report.ts';

const PIECES = [
  '\t',
  '\n',
  '\r\n',
  '\r',
  '|',
  ' ',
  '　',
  '0',
  '1',
  '12 3',
  '１２',
  '，',
  '。',
  '（',
  '）',
  '(',
  '<td>',
  '</tr>',
  '<table',
  '&nbsp;',
  '&#x',
  '-',
  '/',
  '无',
  '…',
  '😀',
  '𠮷',
  '\ud800',
  '\udc00',
  '\u0000',
  '\ufeff',
  '一、',
  '六、',
  '（七）',
  '总计',
  '其中',
  '2023年',
  '99999999999999999999',
  '0.1',
  '| --- |',
];

export const randomFor = (seed: number): Random => randomOf(seed, 'fuzz');

export const reportText = (seed: number): string => writtenReport(seed).text;

function writtenReport(seed: number): WrittenReport {
  const [draft] = fc.sample(someDrafts(), { seed, numRuns: 1 });
  return writeReport(draft!);
}

/** A report as typing, scanning and pasting leave it; now and then with what nobody would do on top. */
export function damagedText(seed: number): string {
  const random = randomFor(seed);
  const text = damaged(writtenReport(seed), random);
  return random.chance(0.2) ? mutated(text, random) : text;
}

export function anyText(seed: number): string {
  const random = randomFor(seed);
  if (random.chance(0.15)) return bytes(random);
  return mutated(reportText(seed), random);
}

function bytes(random: Random): string {
  const most = random.pick([0x7f, 0xff, 0x9fff, 0xffff]);
  return Array.from({ length: random.int(0, 4000) }, () => String.fromCharCode(random.int(0, most))).join('');
}

export function mutated(text: string, random: Random): string {
  let result = text;
  for (let rest = random.int(1, 30); rest > 0; rest--) {
    const start = random.int(0, result.length);
    const end = Math.min(result.length, start + random.int(0, random.pick([1, 3, 40, 400])));
    const piece = result.slice(start, end);
    const by = random.pick([
      () => '',
      () => piece + piece,
      () => random.pick(PIECES),
      () => piece.replace(/\d/g, () => String(random.int(0, 9))),
      () => piece.replaceAll('\n', random.pick(['\r', '\r\n', '', '\n\n'])),
      () => piece.replaceAll('\t', random.pick(['|', '  ', '\n', ''])),
      () => [...piece].reverse().join(''),
      () => random.pick(PIECES).repeat(random.int(1, 200)),
    ])();
    result = result.slice(0, start) + by + result.slice(random.chance(0.5) ? end : start);
  }
  return result;
}

/** A piece of a report, or of its marks, to be repeated; with what may stand before it. */
export function fragment(seed: number): { head: string; unit: string } {
  const random = randomFor(seed);
  const text = reportText(seed);
  const lines = text.split(/(?<=[\r\n])/);
  const start = random.int(0, text.length - 1);
  const line = random.int(0, lines.length - 1);
  const unit = random.pick([
    () => text.slice(start, start + random.int(1, 60)),
    () => lines.slice(line, line + random.int(1, 4)).join(''),
    () => Array.from({ length: random.int(1, 4) }, () => random.pick(PIECES)).join(''),
  ])();
  const head = random.pick(['', text.slice(0, random.int(0, text.length))]);
  return { head, unit: unit || '0' };
}
