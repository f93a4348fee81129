import assert from 'node:assert/strict';
import {
  analyse,
  applyEdits,
  type CheckedReport,
  digestOf,
  type Finding,
  fixText,
  NO_RELATED_REPORTS,
} from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';

/** Blank is not zero: what an empty cell means for the sums, the prose and last year's report. */
const EXAMPLE = fixture('example.gknb');
const changed = changedBy(EXAMPLE);
const GRANTED = '（一）予以公开\t\t6\t3\t0\t0\t0\t0\t9';
const CARRIED_IN = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const CARRIED_OUT = '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3';
const REPEATED = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';

const told = ({ findings }: CheckedReport) => findings.map(({ code, cells }) => [code, ...cells]);
const titles = (findings: readonly Finding[]) => findings.flatMap(({ fixes }) => fixes.map(({ title }) => title.zh));
/** The example with the figures of its table of requests in some columns taken out. */
const withoutColumns = (isOut: (column: number) => boolean) =>
  EXAMPLE.replace(/(?<=\p{Script=Han}\S*\t*?)(?:\t\d+){7}(?=\n)/gu, (values) =>
    values
      .slice(1)
      .split('\t')
      .map((value, column) => `\t${isOut(column) ? '' : value}`)
      .join(''),
  );

describe('an empty total', () => {
  it('is no error of a sum: it is told, with its sum to fill in', () => {
    const text = changed([CARRIED_OUT, CARRIED_OUT.replace(/3$/, '')]);
    const analysis = analyse(text);
    assert.deepEqual(told(analysis), [['cell-blank', 'requests.carriedOut.total']]);
    const [{ message, severity, fixes }] = analysis.findings as [Finding];
    assert.deepEqual([severity, fixes.length, fixes[0]!.title.zh, fixes[0]!.preferred], ['info', 1, '填入 3', true]);
    assert.match(message.zh, /未填，各项之和为 3/);
    assert.equal(applyEdits(text, fixes[0]!.edits), EXAMPLE);
  });
  it('in each row leaves the grand total right', () => {
    const analysis = analyse(
      withoutColumns((column) => column === 6).replace('\t21\t9\t0\t1\t4\t0\t\n四', '\t21\t9\t0\t1\t4\t0\t35\n四'),
    );
    assert.deepEqual([...new Set(analysis.findings.map(({ code }) => code))], ['cell-blank']);
    assert.equal(analysis.findings.length, 24, 'one a row');
  });
  it('of a column, and of a block, is told alone', () => {
    const results = analyse(changed(['（七）总计\t\t21\t9', '（七）总计\t\t\t9']));
    assert.deepEqual(told(results), [['cell-blank', 'requests.resultsTotal.naturalPerson']]);
    assert.deepEqual(titles(results.findings), ['填入 21']);
  });
  it('does not hide what is wrong elsewhere', () => {
    const analysis = analyse(
      changed([CARRIED_OUT, CARRIED_OUT.replace(/3$/, '')], [GRANTED, GRANTED.replace(/9$/, '8')]),
    );
    const codes = analysis.findings.map(({ code }) => code);
    assert.ok(codes.includes('row-total') && codes.includes('results-total') && codes.includes('cell-blank'));
    assert.ok(!codes.includes('balance'));
  });
  it('counts in the prose with what its row comes to', () => {
    const blank = changed([GRANTED, GRANTED.replace(/9$/, '')]);
    const sentence = (granted: number) =>
      analyse(blank.replace('二、主动公开', `全年对政府信息公开申请予以公开${granted}件。\n\n二、主动公开`));
    assert.deepEqual(told(sentence(9)), [['cell-blank', 'requests.granted.total']]);
    const [mismatch] = sentence(7).findings.filter(({ code }) => code === 'figure-mismatch');
    assert.deepEqual([mismatch!.expected, mismatch!.actual], [9, 7]);
    assert.match(mismatch!.message.zh, /未填，各项之和）为 9/);
  });
});

describe('a sum', () => {
  it('of which no part is filled in is not judged', () => {
    const analysis = analyse(withoutColumns((column) => column < 6));
    assert.deepEqual([...new Set(analysis.findings.map(({ code }) => code))], ['cell-blank']);
  });
  it('with a total and one part at least is: blank parts add nothing', () => {
    assert.deepEqual(told(analyse(changed([REPEATED, '2.重复申请\t1\t\t\t\t\t\t1']))), [
      [
        'cell-blank',
        ...['business', 'research', 'socialOrganization', 'legalService', 'other'].map(
          (column) => `requests.notProcessed.repeated.${column}`,
        ),
      ],
    ]);
    const wrong = analyse(changed([REPEATED, '2.重复申请\t\t0\t0\t0\t0\t0\t1']));
    const row = wrong.findings.find(({ code }) => code === 'row-total');
    assert.deepEqual([row?.expected, row?.actual], [0, 1]);
    assert.ok(!wrong.findings.some(({ message }) => /为 0，.*填错/.test(message.zh)));
  });
  it('is not said of a blank in words that would make it zero', () => {
    const text = changed([REPEATED, '2.重复申请\t\t0\t0\t0\t0\t0\t1']);
    for (const { message } of analyse(text).findings.filter(({ code }) => code === 'cell-blank'))
      assert.doesNotMatch(message.zh, /0/);
  });
});

describe('rows that are not begun', () => {
  it('are told one by one, and together where they are many', () => {
    const empty = (labels: readonly string[]) =>
      labels.reduce(
        (text, label) => text.replace(new RegExp(`(${label}\\S*)((?:\\t\\d+){7})(?=\\n)`), '$1\t\t\t\t\t\t\t'),
        EXAMPLE,
      );
    const few = ['1\\.属于国家秘密', '8\\.属于行政查询', '2\\.重复申请'];
    const many = [...few, '3\\.危及', '6\\.属于四类', '3\\.要求提供', '4\\.无正当理由'];
    const blanks = (text: string) => analyse(text).findings.filter(({ code }) => code === 'cell-blank');
    assert.equal(blanks(empty(few)).length, 3);
    const [all, ...others] = blanks(empty(many));
    assert.deepEqual([all!.cells.length, others.length], [49, 0]);
    assert.match(all!.message.zh, /有 7 行未填/);
  });
  it('are never filled with zeros by a batch', () => {
    const text = changed(
      ['1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0', '1.属于国家秘密\t\t\t\t\t\t\t'],
      ['行政许可\t412', '行政许可\t'],
    );
    assert.equal(fixText(text, 'preferred').text, text);
    assert.ok(titles(analyse(text).findings).includes('全部填 0（7 格）'), 'a person may choose them');
  });
  it('leave the balance open', () => {
    const text = changed([CARRIED_OUT, CARRIED_OUT.replace(/\d/g, '')]);
    const analysis = analyse(text);
    assert.deepEqual(
      analysis.findings.map(({ code }) => code),
      ['cell-blank'],
    );
    assert.deepEqual(titles(analysis.findings), ['填入自然人 2、商业企业 1、总计 3']);
  });
});

describe('上年结转 beside last year’s report', () => {
  const lastYear = digestOf(analyse(EXAMPLE.replaceAll('2024', '2023').replaceAll('2025', '2024')).report, '去年.gknb');
  const beside = (row: string) =>
    analyse(changed([CARRIED_IN, row]), { relatedReports: { ...NO_RELATED_REPORTS, lastYear } }).findings.filter(
      ({ cells }) => cells.some((cell) => cell.startsWith('requests.carriedIn')),
    );

  it('left blank is one finding, with last year’s figures to fill in', () => {
    const [finding, ...others] = beside(CARRIED_IN.replace(/\d/g, ''));
    assert.deepEqual([finding!.code, finding!.severity, others.length], ['carry-over', 'info', 0]);
    assert.match(finding!.message.zh, /未填；上年结转下年度为 3/);
    assert.match(finding!.fixes[0]!.title.zh, /^填 3/);
    assert.equal(applyEdits(changed([CARRIED_IN, CARRIED_IN.replace(/\d/g, '')]), finding!.fixes[0]!.edits), EXAMPLE);
  });
  it('with an empty total is told by the sum', () => {
    const [finding, ...others] = beside(CARRIED_IN.replace(/3$/, ''));
    assert.deepEqual([finding!.code, others.length], ['cell-blank', 0]);
  });
  it('that differs is an error still', () => {
    const [finding] = beside(CARRIED_IN.replace('\t2\t1', '\t1\t2')).filter(({ code }) => code === 'carry-over');
    assert.equal(finding!.severity, 'error');
  });
});
