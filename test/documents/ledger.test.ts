import assert from 'node:assert/strict';
import fc from 'fast-check';
import { service } from '../../server/src/cli/service.ts';
import { ledgerKeys } from '../../server/src/core/index.ts';
import { sumOf } from '../../server/src/core/model/sums.ts';
import { countLedger } from '../../server/src/documents/ledger/count-ledger.ts';
import type { CountedLedger, LedgerWords } from '../../server/src/documents/ledger/ledger-data.ts';
import { dayIn } from '../../server/src/documents/ledger/ledger-date.ts';
import { readCommaFile } from '../../server/src/documents/sheet/comma-file.ts';
import { inTier } from '../support/tier.ts';

const YEAR = 2024;
const FORM = ledgerKeys('2021');
const NO_WORDS: LedgerWords = { applicants: {}, results: {}, columns: {} };
const HEADER = '编号,申请人类型,收到日期,办理结果,答复日期';

const count = (text: string, words: LedgerWords = NO_WORDS, year = YEAR): CountedLedger =>
  countLedger([readCommaFile(new TextEncoder().encode(text), '台账')], year, words, FORM);

const figureOf = (counted: CountedLedger, name: string) => counted.cells.find((cell) => cell.name === name);

describe('a ledger of requests', () => {
  it('is counted by the days on which each was received and answered', () => {
    const counted = count(
      [
        HEADER,
        '1,自然人,2024-01-01,予以公开,2024-12-31', // within the year
        '2,自然人,2023-12-31,予以公开,2024-01-01', // carried in
        '3,自然人,2024-12-31,,', // carried out
        '4,自然人,2024-06-01,予以公开,2025-01-01', // answered in the next
        '5,自然人,2023-05-01,予以公开,2023-12-31', // before
        '6,自然人,2025-01-01,,', // behind
        '合计,6,,,',
      ].join('\n'),
    );
    assert.deepEqual(counted.problems, []);
    const of = (name: string) => [figureOf(counted, name)?.count, figureOf(counted, name)?.rows];
    assert.deepEqual(of('received.naturalPerson'), [3, [2, 4, 5]]);
    assert.deepEqual(of('carriedIn.total'), [1, [3]]);
    assert.deepEqual(of('granted.naturalPerson'), [2, [2, 3]]);
    assert.deepEqual(of('carriedOut.total'), [2, [4, 5]]);
    assert.deepEqual([counted.counted, counted.others], [4, 2]);
    assert.equal(counted.cells.length, 175);
  });

  it('the form’s own words are known, with their numbers and without; all others are asked for', () => {
    const lines = ['商业企业,1.属于国家秘密', '企业,属于国家秘密', '企 业,其他', '其他,重复申请'].map(
      (each) => `1,${each.split(',')[0]},2024-02-01,${each.split(',')[1]},2024-02-02`,
    );
    const counted = count([HEADER, ...lines].join('\n'));
    assert.deepEqual(counted.cells, []);
    assert.deepEqual(counted.unknown, [
      { kind: 'applicants', word: '企业', rows: [3, 4] },
      { kind: 'results', word: '其他', rows: [4] },
    ]);
    const said = count([HEADER, ...lines].join('\n'), {
      ...NO_WORDS,
      applicants: { 企业: 'business' },
      results: { 其他: 'otherHandling.other' },
    });
    assert.deepEqual(said.unknown, []);
    assert.equal(figureOf(said, 'received.business')?.count, 3);
    assert.equal(figureOf(said, 'received.other')?.count, 1);
    assert.equal(figureOf(said, 'otherHandling.other.total')?.count, 1);
  });

  it('a row that cannot be counted for certain is told, and nothing is counted', () => {
    const rows: [row: string, message: RegExp][] = [
      ['1,自然人,2024-02-30,,', /不是日期/],
      ['1,自然人,三月五日,,', /不是日期/],
      ['1,自然人,,予以公开,2024-03-01', /没有收到日期/],
      ['1,自然人,2024-03-05,予以公开,', /没有答复日期/],
      ['1,自然人,2024-03-05,,2024-03-06', /没有办理结果/],
      ['1,自然人,2024-03-05,予以公开,2024-03-04', /早于收到日期/],
      ['1,,2024-03-05,,', /没有申请人类型/],
    ];
    for (const [row, message] of rows) {
      const counted = count(`${HEADER}\n${row}\n2,自然人,2024-03-05,,`);
      assert.match(counted.problems[0]?.message.zh ?? '', message);
      assert.equal(counted.problems[0]?.row, 2);
      assert.deepEqual(counted.cells, []);
    }
    const open = count(`${HEADER}\n1,自然人,2024-03-05,在办,2024-03-06`, { ...NO_WORDS, results: { 在办: 'open' } });
    assert.match(open.problems[0]?.message.zh ?? '', /未办结/);
  });

  it('a column that is not found, or twice there, is told of', () => {
    const counted = count('编号,类型,收件时间,结果,答复时间\n1,自然人,2024-03-05,,');
    assert.deepEqual(counted.missingColumns, ['applicant', 'result']);
    assert.deepEqual(counted.columnNames, ['编号', '类型', '收件时间', '结果', '答复时间']);
    const said = { ...NO_WORDS, columns: { applicant: '类型', result: '结果' } };
    assert.equal(count('编号,类型,收件时间,结果,答复时间\n1,自然人,2024-03-05,,', said).counted, 1);
    assert.equal(count(`${HEADER},答复时间\n1,自然人,2024-03-05,,,`).problems.length, 1);
    assert.deepEqual(count('').missingColumns.length, 4);
  });

  it('days in the ways that people write them', () => {
    for (const words of [
      '2024-03-05',
      '2024/3/5',
      '2024.3.5',
      '2024年3月5日',
      '20240305',
      '2024-03-05 10:20:00',
      ' 2024 年 3 月 5 日',
    ])
      assert.equal(dayIn(words), 20240305, words);
    for (const words of [
      '3月5日',
      '2024-13-01',
      '2024-2-30',
      '24-3-5',
      '45356',
      '2024-3-5至2024-3-9',
      '',
      '2024-03-05-1',
    ])
      assert.equal(dayIn(words), null, words);
  });

  it('whatever the ledger, table three holds: every equation, and each cell as a plain count has it', () => {
    const day = fc
      .date({ min: new Date('2023-01-01T00:00:00Z'), max: new Date('2025-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const request = fc.record({
      applicant: fc.constantFrom(...FORM.applicants.map(({ key }) => key)),
      result: fc.constantFrom(...FORM.results.map(({ key }) => key)),
      days: fc.tuple(day, fc.option(day)),
    });
    const words: LedgerWords = {
      columns: {},
      applicants: Object.fromEntries(FORM.applicants.map(({ key }) => [`类${key}`, key])),
      results: Object.fromEntries(FORM.results.map(({ key }) => [`果${key}`, key])),
    };
    fc.assert(
      fc.property(fc.array(request, { maxLength: 120 }), (requests) => {
        const all = requests.map(({ applicant, result, days: [a, b] }) => {
          const [received, answered] = b === null ? [a, null] : a < b ? [a, b] : [b, a];
          return { applicant, result, received, answered };
        });
        const lines = all.map(
          ({ applicant, result, received, answered }, i) =>
            `${i},类${applicant},${received},${answered === null ? ',' : `果${result},${answered}`}`,
        );
        const counted = count([HEADER, ...lines].join('\n'), words);
        assert.equal(counted.cells.length, 175);
        const isIn = (date: string | null) => date?.startsWith('2024') === true;
        const plain = (row: string, applicant: string): number =>
          all.filter((each) => {
            if (applicant !== 'total' && each.applicant !== applicant) return false;
            if (row === 'received') return isIn(each.received);
            if (row === 'carriedIn')
              return each.received < '2024' && (each.answered === null || each.answered >= '2024');
            if (row === 'carriedOut')
              return each.received < '2025' && (each.answered === null || each.answered >= '2025');
            return isIn(each.answered) && (row === 'resultsTotal' || each.result === row);
          }).length;
        for (const { name, count: value, rows } of counted.cells) {
          const dot = name.lastIndexOf('.');
          assert.equal(value, plain(name.slice(0, dot), name.slice(dot + 1)), name);
          assert.equal(new Set(rows).size, value);
        }
        const figures = new Map(counted.cells.map(({ name, count: value }) => [`requests.${name}`, String(value)]));
        const report = service.parse(`三、收到和处理政府信息公开申请情况\n${service.requestsTable(YEAR, figures)}`);
        for (const { name, count: value } of counted.cells)
          assert.equal(report.cells[report.form.cellByName.get(`requests.${name}`)!.index]!.value, value * 1_000_000);
        for (const equation of report.form.equations.filter(({ table }) => table === 'requests'))
          assert.equal(sumOf(report, equation).state, 'holds');
      }),
      { numRuns: inTier(200) },
    );
  });
});
