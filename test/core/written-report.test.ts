// What a clerk sees while a report is written from nothing, with no skeleton: what is not there yet is still to come.
import assert from 'node:assert/strict';
import { FORMS } from '../../server/src/core/form/forms.ts';
import { analyse, type Finding } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { NO_HABITS } from '../generate/habits.ts';
import { type LayoutName, layoutNamed } from '../generate/layouts/all.ts';
import type { Layout } from '../generate/layouts/layout.ts';
import { type WrittenReport, writeReport } from '../generate/report.ts';
import { READABLE } from '../properties/not-yet.ts';
import { someInTier } from '../support/tier.ts';

const EXAMPLE = fixture('example.gknb');

/** What is found when the text has been written up to there; the last keys were these. */
const findingsAt = (text: string, keys = 1): readonly Finding[] =>
  analyse(text, { written: { start: text.length - keys, end: text.length } }).findings;

const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';
const loud = (findings: readonly Finding[]): string[] =>
  findings.filter(isLoud).map(({ code, message }) => `${code} ${message.zh}`);

/** For which section, table or row something is told that is not finished. */
const infos = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity === 'info')
    .map(({ code, cells, about }) => `${code} ${cells[0]?.replace(/\.[^.]+$/, '') ?? about ?? ''}`);

describe('a right report that is written from nothing', () => {
  it('shows no error and no warning at any key, and one info at most for each thing that is not finished', () => {
    const seen = new Set<string>();
    let most = 0;
    for (let length = 1; length <= EXAMPLE.length; length++) {
      const findings = findingsAt(EXAMPLE.slice(0, length));
      for (const each of loud(findings)) seen.add(`${JSON.stringify(EXAMPLE.slice(length - 20, length))}: ${each}`);
      const told = infos(findings);
      assert.equal(new Set(told).size, told.length, told.join(', '));
      most = Math.max(most, told.length);
    }
    assert.deepEqual([...seen], []);
    assert.ok(most < 10, `${most} at once`);
  }).timeout(120_000);

  for (const name of someInTier(READABLE))
    it(`shows none row by row in ${name}`, () => {
      const report = reportIn(name);
      const earned = new Set((layoutNamed(name) as Layout).earns);
      const seen = new Set<string>();
      for (const length of rowEnds(report)) {
        const text = report.text.slice(0, length);
        for (const each of loud(findingsAt(text).filter(({ code }) => !earned.has(code))))
          seen.add(`${JSON.stringify(text.slice(-30))}: ${each}`);
      }
      assert.deepEqual([...seen], []);
    }).timeout(60_000);
});

describe('a report with wrong figures that is written from nothing', () => {
  /** As a hand slips: a digit too many, two swapped, one next to it. */
  const slips: readonly (readonly [string, string])[] = [
    ['一、本年新收政府信息公开申请数量\t\t\t21\t9', '一、本年新收政府信息公开申请数量\t\t\t21\t8'],
    ['行政事业性收费\t86.35', '行政事业性收费\t-86.35'],
    ['收到政府信息公开申请35件', '收到政府信息公开申请53件'],
  ];
  for (const i of [0, 1, 2])
    it(`shows no more errors and warnings on the way than things are wrong: ${i + 1}`, () => {
      const wrong = slips.slice(0, i + 1).reduce((text, [right, slip]) => {
        assert.ok(text.includes(right), right);
        return text.replace(right, slip);
      }, EXAMPLE);
      const ends = [...wrong.matchAll(/\n/g)].map(({ index }) => index + 1);
      const counts = ends.map((end) => loud(findingsAt(wrong.slice(0, end))).length);
      const last = loud(analyse(wrong).findings).length;
      assert.ok(last > i);
      assert.equal(counts.at(-1), last);
      assert.equal(Math.max(...counts), last);
    });
});

describe('a report that is written at its end', () => {
  const until = (words: string): string => EXAMPLE.slice(0, EXAMPLE.indexOf(words) + words.length);
  const HALF = until('三、收到和处理政府信息公开申请情况\n');

  it('is told in one sentence which sections are still to come', () => {
    const [first, ...others] = findingsAt(HALF).filter(({ code }) => code === 'section-missing');
    assert.deepEqual(others, []);
    assert.equal(first!.message.zh, '还没有写“四、政府信息公开行政复议、行政诉讼情况”等 3 个部分');
    assert.equal(first!.severity, 'info');
    assert.deepEqual(
      first!.fixes.map(({ title }) => title.zh),
      ['插入“四、政府信息公开行政复议、行政诉讼情况”'],
    );
    const last = until('六、其他需要报告的事项\n');
    assert.deepEqual(
      findingsAt(last)
        .map(({ code, severity }) => `${severity} ${code}`)
        .sort(),
      ['info section-empty'],
    );
  });

  it('has its errors all the same: what is wrong above stays', () => {
    const wrong = HALF.replace('86.35', '八十六').replace(/^行政许可\t.*\n/m, '');
    assert.notEqual(wrong, HALF);
    assert.deepEqual(
      loud(findingsAt(wrong))
        .map((each) => each.split(' ')[0])
        .sort(),
      ['cell-not-a-number', 'row-missing'],
    );
    const without = HALF.replace(/一、总体情况\n/, '');
    assert.deepEqual(loud(findingsAt(without)), ['section-missing 缺少“一、总体情况”']);
  });

  it('has a row that is short when the next is begun', () => {
    const short = until('一、本年新收政府信息公开申请数量\t\t\t21\t9');
    assert.deepEqual(loud(findingsAt(short)), []);
    assert.deepEqual(
      loud(findingsAt(`${short}\n`)).map((each) => each.split(' ')[0]),
      ['cell-missing'],
    );
  });

  it('is whole when it was not written here, or comes from elsewhere with more than one section', () => {
    const count = (findings: readonly Finding[]) =>
      findings.filter(({ code, severity }) => code === 'section-missing' && severity === 'error').length;
    assert.equal(count(analyse(HALF).findings), 3);
    assert.equal(count(findingsAt(HALF, HALF.length)), 3);
    assert.equal(count(findingsAt(HALF, HALF.length - HALF.indexOf('二、主动公开'))), 3);
    assert.equal(count(findingsAt(HALF, HALF.length - HALF.indexOf('三、收到和处理'))), 0);
  });
});

function reportIn(name: LayoutName): WrittenReport {
  return writeReport({
    seed: 3,
    form: '2021',
    size: 'some',
    layouts: { proactive: name, requests: name, review: name },
    habits: NO_HABITS,
  });
}

/** Behind each row of a table, and each line elsewhere. */
function rowEnds({ text, places }: WrittenReport): number[] {
  const rows: { start: number; end: number }[] = [];
  const starts = [...places].flatMap(([name, { start }]) => (name.startsWith('heading.') ? [start] : []));
  for (const { tables } of [FORMS[2021]])
    for (const table of Object.values(tables)) {
      let before = places.get(`heading.${table.key}`)!.end;
      for (const row of table.rows) {
        const spans = row.columns.flatMap(
          ({ key }) => places.get([table.key, row.key, key].filter((part) => part !== '').join('.')) ?? [],
        );
        if (spans.length === 0) continue;
        const end = Math.max(...spans.map((span) => span.end));
        rows.push({ start: before, end });
        before = end;
      }
      // What closes the table belongs to its last row.
      const next = Math.min(...starts.filter((start) => start > before), text.length);
      rows.push({ start: before, end: next });
    }
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const isWithin = (at: number) => rows.some(({ start, end }) => start < at && at <= end);
  const afterRows = rows.map(({ end }) => ends.find((each) => each > end) ?? text.length);
  return [...new Set([...ends.filter((at) => !isWithin(at)), ...afterRows])].sort((a, b) => a - b);
}
