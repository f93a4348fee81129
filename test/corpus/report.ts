import assert from 'node:assert/strict';
import { analyse, applyEdits } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import type { Cells, Place, Sentence } from './sentence.ts';

const SAMPLE = fixture('example.gknb').trimEnd();
const ORGAN = '云溪县水务局';

/** The words of the sample before and behind what gives way to a sentence; behind a table nothing does. */
const PLACES: Readonly<Record<Place, readonly [after: string, before: string]>> = {
  preface: ['年度报告\n\n', '\n\n一、总体情况'],
  overview: ['一、总体情况\n\n', '\n\n二、主动公开政府信息情况'],
  requests: ['', '四、政府信息公开行政复议'],
  review: ['', '五、存在的主要问题'],
  problems: ['五、存在的主要问题及改进情况\n\n', '\n\n六、其他需要报告的事项'],
  other: ['六、其他需要报告的事项\n\n', '\n\nORGAN\n'],
  signature: ['没有收取信息处理费。\n\n', ''],
};

export interface Written {
  readonly text: string;
  /** Where the sentence stands in it. */
  readonly start: number;
  readonly end: number;
}

/** The sample report with a sentence in its place, and the sentence's cells, organ and year. */
export function reportWith({ section, text, cells = {}, organ = ORGAN, year = 2024 }: Sentence): Written {
  const dated = SAMPLE.replace(/202[45]/g, (written) => `${Number(written) + year - 2024}`).replaceAll(ORGAN, organ);
  const report = withCells(dated, cells);
  const [after, before] = PLACES[section].map((words) => words.replace('ORGAN', organ)) as [string, string];
  const end = before === '' ? report.length : report.indexOf(before, report.indexOf(after));
  const start = after === '' ? end : report.indexOf(after) + after.length;
  assert.ok(start >= after.length && end >= start, `the sample has no place “${section}”`);
  const gap = start === end ? '\n\n' : '';
  return { text: `${report.slice(0, start)}${text}${gap}${report.slice(end)}\n`, start, end: start + text.length };
}

function withCells(text: string, cells: Cells): string {
  const known = new Map(analyse(text).report.cells.map((cell) => [cell.form.name, cell]));
  const edits = Object.entries(cells).map(([name, value]) => {
    const span = known.get(name)?.span;
    assert.ok(span, `the sample has no cell “${name}”`);
    return { span, newText: String(value) };
  });
  return applyEdits(text, edits);
}
