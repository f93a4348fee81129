import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMPLETE, GRANTED, inFolder, lines, replaced } from './support.ts';

const FEES = '行政事业性收费\t356.82';
const REVIEW_2 = '四、政府信息公开行政复议、行政诉讼情况';

describe('extract', () => {
  it(
    'gives the numbers by table, row and column',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      const { status, stdout, stderr } = folder.run(['extract', 'a.gknb']);
      assert.deepEqual([status, stderr], [0, '']);
      const { schema, version, reports } = JSON.parse(stdout);
      assert.equal(schema, 1);
      assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
      const [report] = reports;
      assert.deepEqual(Object.keys(report), ['path', 'title', 'organ', 'year', 'form', 'forms', 'sections', 'tables']);
      assert.deepEqual(report.tables.proactive.fees, { amount: 356.82 });
      assert.deepEqual(report.tables.requests.granted, {
        naturalPerson: 18,
        business: 5,
        research: 1,
        socialOrganization: 0,
        legalService: 2,
        other: 1,
        total: 27,
      });
      assert.equal(report.tables.requests.denied.stateSecret.total, 1);
      assert.equal(report.tables.review.litigation.direct.pending, 1);
      assert.deepEqual(
        report.sections.map(({ key }: { key: string }) => key),
        ['overview', 'proactive', 'requests', 'review', 'problems', 'other'],
      );
      const line = COMPLETE.split('\n').indexOf(REVIEW_2);
      assert.deepEqual(report.sections[3], {
        key: 'review',
        heading: REVIEW_2,
        range: { start: { line, character: 0 }, end: { line, character: REVIEW_2.length } },
      });
    }),
  );

  it(
    'has null for a cell without a number and for a table that is not there',
    inFolder((folder) => {
      const from = COMPLETE.indexOf('行政复议\t');
      const to = COMPLETE.indexOf('五、存在的主要问题');
      const text = replaced(COMPLETE.slice(0, from) + COMPLETE.slice(to), FEES, '行政事业性收费\t/');
      folder.write('a.gknb', text);
      const [report] = JSON.parse(folder.run(['extract', 'a.gknb', '--cells']).stdout).reports;
      assert.equal(report.tables.review, null);
      assert.equal(report.tables.proactive.fees.amount, null);
      const cell = (name: string) => report.cells.find((each: { cell: string }) => each.cell === name);
      assert.deepEqual(
        { ...cell('proactive.fees.amount'), range: null },
        {
          cell: 'proactive.fees.amount',
          value: null,
          text: '/',
          state: 'invalid',
          range: null,
        },
      );
      assert.deepEqual(cell('review.reconsideration.total'), {
        cell: 'review.reconsideration.total',
        value: null,
        text: '',
        state: 'missing',
        range: null,
      });
    }),
  );

  it(
    'gives each cell with its place',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      const [report] = JSON.parse(folder.run(['extract', 'a.gknb', '--cells']).stdout).reports;
      assert.equal(report.cells.length, 200);
      const line = COMPLETE.split('\n').findIndex((words) => words.includes(GRANTED));
      const character = COMPLETE.split('\n')[line]!.length - 2;
      assert.deepEqual(
        report.cells.find(({ cell }: { cell: string }) => cell === 'requests.granted.total'),
        {
          cell: 'requests.granted.total',
          value: 27,
          text: '27',
          state: 'number',
          range: { start: { line, character }, end: { line, character: character + 2 } },
        },
      );
    }),
  );

  it(
    'prints a line for each report as ndjson',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      folder.write('b.gknb', COMPLETE);
      const whole = JSON.parse(folder.run(['extract', '.', '--cells']).stdout).reports;
      const each = lines(folder.run(['extract', '.', '--cells', '--format', 'ndjson']).stdout);
      assert.deepEqual(
        each.map((line) => JSON.parse(line)),
        whole,
      );
    }),
  );

  it(
    'prints a record for each report as csv, for both forms alike',
    inFolder((folder) => {
      folder.write('a,"b".gknb', COMPLETE);
      folder.write('empty.gknb', '');
      const { stdout } = folder.run(['extract', '.', '--format', 'csv']);
      assert.ok(stdout.endsWith('\r\n'));
      const [head, first, second, ...rest] = stdout.trimEnd().split('\r\n');
      const names = head!.split(',');
      assert.deepEqual(rest, []);
      assert.deepEqual(names.slice(0, 5), ['path', 'organ', 'year', 'form', 'proactive.rules.issued']);
      assert.equal(new Set(names).size, names.length);
      assert.ok(names.includes('requests.otherHandling.total'), 'a cell of the 2019 form alone');
      assert.equal(
        names.indexOf('review.litigation.afterReconsideration.total'),
        4 + 200 - 1,
        'the form in force first',
      );
      assert.ok(first!.startsWith('"a,""b"".gknb",云溪市水务局,2024,2021,0,0,0,3,2,14,1286,'), first);
      assert.equal(first!.split(',').length, names.length + 1);
      assert.equal(second, `empty.gknb,,,2021${','.repeat(names.length - 4)}`);
    }),
  );

  it(
    'has no formula in a csv for a spreadsheet, and each number as a number',
    inFolder((folder) => {
      const names = [
        '=1+1.gknb',
        '+1.gknb',
        '-1.gknb',
        '@SUM(1).gknb',
        '\t=1.gknb',
        '\r=1.gknb',
        '＝1;=1.gknb',
        '::error::x.gknb',
      ];
      const text = replaced(COMPLETE, FEES, '行政事业性收费\t-356.82');
      for (const name of names) folder.write(name, text.replaceAll('云溪市水务局', '=云溪市水务局'));
      const { stdout } = folder.run(['extract', ...names.map((name) => `./${name}`), '--format', 'csv']);
      const records = stdout.split('\r\n').slice(1, -1);
      const starts = [
        "'+1.gknb",
        "'-1.gknb",
        '"::error::x.gknb"',
        "'=1+1.gknb",
        "'@SUM(1).gknb",
        '"\'\t=1.gknb"',
        '"\'\r=1.gknb"',
        '"\'＝1;=1.gknb"',
      ];
      assert.equal(records.length, names.length);
      for (const record of records) {
        assert.ok(
          starts.some((start) => record.startsWith(`${start},'=云溪市水务局,2024,2021,`)),
          record,
        );
        assert.ok(record.includes(',-356.82,'), record);
      }
    }),
  );

  it(
    'ends with 2 when a file cannot be read',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      const { status, stdout, stderr } = folder.run(['extract', 'a.gknb', 'b.gknb']);
      assert.equal(status, 2);
      assert.equal(JSON.parse(stdout).reports.length, 1);
      assert.match(stderr, /^b\.gknb：/);
      assert.equal(folder.run(['extract', 'a.gknb', '--format', 'csv', '--cells']).status, 2);
    }),
  );
});
