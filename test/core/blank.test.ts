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
import { expectFindings, findingsOf } from '../support/expect-findings.ts';

/** Blank is not zero: what an empty cell means for the sums, the prose and last year's report. */
const EXAMPLE = fixture('example.gknb');
const changed = changedBy(EXAMPLE);
const GRANTED = '（一）予以公开\t\t6\t3\t0\t0\t0\t0\t9';
const CARRIED_IN = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const CARRIED_OUT = '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3';
const REPEATED = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';

const codesOf = ({ findings }: CheckedReport) => findings.map(({ code }) => code);
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
    const { findings } = expectFindings(text.replace(/(?<=继续办理.*)\t$/m, '⟦cell-blank=info \t⟧'));
    const [{ message, cells, fixes }] = findings as [Finding];
    assert.deepEqual(cells, ['requests.carriedOut.total']);
    assert.deepEqual([fixes.length, fixes[0]!.title.zh, fixes[0]!.preferred], [1, '填入 3', true]);
    assert.match(message.zh, /未填，各项之和为 3/);
    assert.equal(applyEdits(text, fixes[0]!.edits), EXAMPLE);
  });
  it('in each row leaves the grand total right', () => {
    const analysis = analyse(
      withoutColumns((column) => column === 6).replace('\t21\t9\t0\t1\t4\t0\t\n四', '\t21\t9\t0\t1\t4\t0\t35\n四'),
    );
    assert.deepEqual(codesOf(analysis), Array(24).fill('cell-blank'), 'one a row');
  });
  it('of a column, and of a block, is told alone', () => {
    const { findings } = expectFindings(changed(['（七）总计\t\t21\t9', '（七）总计\t\t⟦cell-blank \t⟧9']));
    assert.deepEqual(findings[0]!.cells, ['requests.resultsTotal.naturalPerson']);
    assert.deepEqual(titles(findings), ['填入 21']);
  });
  it('does not hide what is wrong elsewhere', () => {
    const analysis = analyse(
      changed([CARRIED_OUT, CARRIED_OUT.replace(/3$/, '')], [GRANTED, GRANTED.replace(/9$/, '8')]),
    );
    assert.deepEqual(
      new Set(codesOf(analysis)),
      new Set(['row-total', 'results-total', 'likely-wrong-cell', 'cell-blank']),
    );
  });
  it('counts in the prose with what its row comes to', () => {
    const blank = changed([GRANTED, GRANTED.replace(/9$/, '')]);
    const sentence = (granted: string) =>
      expectFindings(
        blank
          .replace('二、主动公开', `全年对政府信息公开申请予以公开${granted}。\n\n二、主动公开`)
          .replace(/(?<=予以公开\t.*)\t$/m, '⟦cell-blank \t⟧'),
      );
    sentence('9件');
    const [mismatch] = findingsOf(sentence('⟦figure-mismatch 7⟧件'), 'figure-mismatch');
    assert.deepEqual([mismatch!.expected, mismatch!.actual], [9, 7]);
    assert.match(mismatch!.message.zh, /未填，各项之和）为 9/);
  });
});

describe('a sum', () => {
  it('of which no part is filled in is not judged', () => {
    const analysis = analyse(withoutColumns((column) => column < 6));
    assert.deepEqual(new Set(codesOf(analysis)), new Set(['cell-blank']));
  });
  it('with a total and one part at least is: blank parts add nothing', () => {
    const { findings } = expectFindings(changed([REPEATED, '2.重复申请\t⟦cell-blank 1\t\t\t\t\t\t1⟧']));
    assert.deepEqual(
      findings[0]!.cells,
      ['business', 'research', 'socialOrganization', 'legalService', 'other'].map(
        (column) => `requests.notProcessed.repeated.${column}`,
      ),
    );
    const wrong = analyse(changed([REPEATED, '2.重复申请\t\t0\t0\t0\t0\t0\t1']));
    const [row] = findingsOf(wrong, 'row-total');
    assert.deepEqual([row?.expected, row?.actual], [0, 1]);
    assert.ok(!wrong.findings.some(({ message }) => /为 0，.*填错/.test(message.zh)));
  });
  it('is not said of a blank in words that would make it zero', () => {
    const text = changed([REPEATED, '2.重复申请\t\t0\t0\t0\t0\t0\t1']);
    for (const { message } of findingsOf(analyse(text), 'cell-blank')) assert.doesNotMatch(message.zh, /0/);
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
    const blanks = (text: string) => findingsOf(analyse(text), 'cell-blank');
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
    const { findings } = expectFindings(
      changed([CARRIED_OUT, CARRIED_OUT.replace(/\d/g, '').replace('四、结转下年度继续办理', '⟦cell-blank $&⟧')]),
    );
    assert.deepEqual(titles(findings), ['填入自然人 2、商业企业 1、总计 3']);
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

describe('a sum of which a part is not filled in', () => {
  const text = changed([GRANTED, GRANTED.replace(/\t\d+/g, '\t')]);
  const { findings } = analyse(text);
  const broken = findings.filter(({ code }) => code === 'results-total');

  it('names the part, and offers first to fill in its row: the total may be right', () => {
    assert.equal(broken.length, 3, 'the columns that the row had figures in, and the grand total');
    assert.match(broken[0]!.message.zh, /应为各项之和：15，表中为 21，差 6；其中“（一）予以公开”的“自然人”未填$/);
    for (const { fixes } of broken) {
      assert.match(fixes[0]!.title.zh, /^填入自然人 6、商业企业 3、总计 9$/);
      assert.equal(fixes[0]!.preferred, true);
      assert.deepEqual(
        fixes.slice(1).map(({ preferred }) => preferred),
        fixes.slice(1).map(() => false),
      );
    }
    const filled = analyse(applyEdits(text, broken[0]!.fixes[0]!.edits));
    assert.deepEqual(new Set(codesOf(filled)), new Set(['cell-blank']), 'its zeros are for a person');
  });

  it('has its own fix where the empty cells cannot be what it lacks', () => {
    const low = changed(['（七）总计\t\t21\t9', '（七）总计\t\t19\t9'], [REPEATED, REPEATED.replace('\t0', '\t')]);
    const [first] = analyse(low).findings.filter(({ code }) => code === 'results-total');
    assert.match(first!.message.zh, /表中为 19，差 2$/);
    assert.doesNotMatch(first!.fixes[0]!.title.zh, /^填入/);
  });
});
