// What a clerk sees while a report is typed or pasted from an empty one: nothing is wrong before it is.
import assert from 'node:assert/strict';
import { TABLE_KEYS, type TableKey } from '../../server/src/core/form/types.ts';
import { analyse, type Finding, newReport, parseReport } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { draftValues } from '../generate/draft.ts';
import { NO_HABITS } from '../generate/habits.ts';
import { LAYOUT_NAMES, type LayoutName, layoutNamed } from '../generate/layouts/all.ts';
import type { Layout } from '../generate/layouts/layout.ts';
import { Places } from '../generate/places.ts';
import { writeTable } from '../generate/table.ts';
import { someInTier } from '../support/tier.ts';

const EXAMPLE = parseReport(fixture('example.gknb'));
const ABOUT = { organ: '云溪县水务局', year: 2024 } as const;
const DIGITS = new Map(EXAMPLE.cells.map(({ form, value }) => [form.name, String((value ?? 0) / 1_000_000)]));

interface Moment {
  readonly text: string;
  /** The cell that is being typed, while its last digit is missing; null between two cells. */
  readonly half: string | null;
}

/** The empty report after each character of each cell, in their order. Some are typed otherwise than the example has them. */
function* typed(layout: 'tabs' | 'bars' | 'markdown', wrong: ReadonlyMap<string, string> = new Map()) {
  let text = newReport({ ...ABOUT, layout });
  yield { text, half: null };
  for (const { form } of EXAMPLE.cells) {
    const digits = wrong.get(form.name) ?? DIGITS.get(form.name)!;
    const { span } = parseReport(text).cells.find((cell) => cell.form.name === form.name)!;
    assert.ok(span, form.name);
    const [before, after] = [text.slice(0, span.start), text.slice(span.start)];
    for (let length = 1; length < digits.length; length++)
      yield { text: before + digits.slice(0, length) + after, half: form.name } satisfies Moment;
    text = before + digits + after;
    yield { text, half: null };
  }
}

const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

const loud = (findings: readonly Finding[]): string[] =>
  findings.filter(isLoud).map(({ code, message }) => `${code} ${message.zh}`);

const infos = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity === 'info');

describe('a right report that is typed', () => {
  for (const layout of someInTier(['bars', 'tabs', 'markdown'] as const))
    it(`shows no error and no warning on the way, but at the figure that is being typed, and few hints: ${layout}`, () => {
      const seen = new Set<string>();
      let most = 0;
      let last = '';
      for (const { text, half } of typed(layout)) {
        const { findings } = analyse(text);
        for (const finding of findings.filter(isLoud))
          if (half === null || !finding.cells.some((cell) => cell === half)) seen.add(`${half}: ${loud([finding])[0]}`);
        most = Math.max(most, infos(findings).length);
        last = text;
      }
      assert.deepEqual([...seen], []);
      assert.ok(most < 12, `${most} at once`);
      assert.deepEqual(loud(analyse(last).findings), []);
    }).timeout(120_000);
});

describe('a report with wrong figures that is typed', () => {
  /** As a hand slips: a digit too many, two swapped, one next to it. */
  const slips: readonly [string, string][] = [
    ['requests.received.total', '350'],
    ['requests.granted.naturalPerson', '81'],
    ['review.litigation.direct.total', '7'],
  ];
  for (const i of someInTier([2, 1, 0]))
    it(`shows no more errors and warnings on the way than things are wrong: ${i + 1}`, () => {
      const wrong = new Map(slips.slice(0, i + 1));
      const moments = [...typed('bars', wrong)].filter(({ half }) => half === null);
      const final = loud(analyse(moments.at(-1)!.text).findings);
      assert.ok(final.length > i);
      const counts = moments.map(({ text }) => loud(analyse(text).findings).length);
      assert.equal(Math.max(...counts), final.length);
    }).timeout(120_000);
});

describe('a right report whose tables are pasted into an empty one', () => {
  const names = LAYOUT_NAMES.filter((name) => !(layoutNamed(name) as Layout).open);
  for (const name of someInTier(names))
    it(`shows no error and no warning that the layout does not earn: ${name}`, () => {
      const earned = new Set((layoutNamed(name) as Layout).earns);
      const tables = tablesIn(name);
      for (const order of [TABLE_KEYS, TABLE_KEYS.toReversed()]) {
        let text = newReport({ ...ABOUT, layout: 'bars' });
        const blank = infos(analyse(text).findings).length;
        for (const table of order) {
          text = pasted(text, table, tables[table]);
          const { findings } = analyse(text);
          assert.deepEqual(loud(findings.filter(({ code }) => !earned.has(code))), [], `${name} ${table}`);
          // What is told of rows is told once for each, and of what is not filled in no more than before.
          const lines = infos(findings).map(({ span }) => text.lastIndexOf('\n', span.start - 1));
          assert.equal(new Set(lines).size, lines.length, `${name} ${table}`);
          const unfilled = infos(findings).filter(({ code }) => code !== 'row-label');
          assert.ok(unfilled.length <= blank, `${name} ${table}: ${unfilled.length}`);
        }
      }
    }).timeout(60_000);
});

/** The tables of a right report in that layout. */
function tablesIn(name: LayoutName): Record<TableKey, string> {
  const draft = {
    seed: 1,
    form: '2021' as const,
    size: 'some' as const,
    layouts: { proactive: name, requests: name, review: name },
    habits: NO_HABITS,
  };
  const values = draftValues(draft);
  const places = new Places();
  const written = (table: TableKey) => writeTable(draft, table, values, places).lines.join('\n');
  return {
    proactive: places.resolve(written('proactive')).text,
    requests: places.resolve(written('requests')).text,
    review: places.resolve(written('review')).text,
  };
}

/** Over the table that stands there: it is selected and pasted over. */
function pasted(text: string, table: TableKey, words: string): string {
  const { syntax, tables } = parseReport(text);
  const blocks = tables[table]!.blocks;
  const [start, end] = [syntax.lines.start(blocks[0]!.firstLine), syntax.lines.end(blocks.at(-1)!.lastLine - 1)];
  return text.slice(0, start) + words + text.slice(end);
}
