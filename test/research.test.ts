import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Folder } from './cli/support.ts';
import { ROOT } from './fixtures.ts';
import { writeProvinceTo } from './generate/province/on-disk.ts';
import { writeProvince } from './generate/province/province.ts';

const WISH = { seed: 11, reports: 150, bytes: 0, faults: 15 };
const PAGE = readFileSync(path.join(ROOT, 'docs/research.md'), 'utf8');
const blocks = (language: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) => text!);
const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
const [BY_YEAR, BETWEEN_YEARS, LONG, HEADINGS, FINDINGS] = blocks('sql') as [string, string, string, string, string];

type Row = Readonly<Record<string, string | number | null>>;

describe('docs/research.md', function () {
  this.timeout(60_000);
  const folder = new Folder();
  const reports = [...writeProvince(WISH)];
  let query: (sql: string) => Promise<Row[]>;
  let close: () => void;

  before(async () => {
    writeProvinceTo(folder.at('报告'), WISH);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    close = () => connection.closeSync();
    query = async (sql) => {
      const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<
        string,
        string | number | null
      >[];
      // Whole numbers come as words: they may be larger than a number can be.
      return rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, /^-?\d+$/.test(String(value)) ? Number(value) : value]),
        ),
      );
    };
    await query(`SET file_search_path = '${folder.path}'`);
    for (const command of commands) await perform(command);
  });
  after(() => {
    close();
    folder.remove();
  });

  /** A command of the page: ours as it stands, DuckDB's by its library. */
  async function perform(command: string): Promise<void> {
    const ours = /^node dist\/cli\.js (.*) > (\S+)$/.exec(command);
    if (ours) {
      const { stdout, stderr } = folder.run(ours[1]!.split(' '));
      assert.ok(stdout !== '', stderr);
      folder.write(ours[2]!, stdout);
      return;
    }
    const theirs = /^duckdb \S+ "(.*)"$/.exec(command);
    assert.ok(theirs, command);
    await query(theirs[1]!);
  }

  const truth = (year: number, cell: string) =>
    reports.filter((report) => report.year === year).reduce((sum, { values }) => sum + values.get(cell)!, 0);
  /** What a report tells is not what was counted where an error was put into it. */
  const isSpoilt = (year: number) =>
    reports.some((report) => report.year === year && report.faults.some(({ kind }) => !BETWEEN.has(kind)));
  const BETWEEN = new Set<string>(['carry-over', 'in-force', 'aggregate']);

  it('has every report in a table, with numbers as numbers', async () => {
    assert.deepEqual(await query('SELECT count(*) AS n, count(DISTINCT path) AS paths FROM reports'), [
      { n: WISH.reports, paths: WISH.reports },
    ]);
    const types = await query(
      `SELECT DISTINCT column_type AS type FROM (DESCRIBE reports) WHERE column_name LIKE 'review.%'`,
    );
    // Some reports have a fraction where there can be none.
    assert.deepEqual(new Set(types.map(({ type }) => type)), new Set(['BIGINT', 'DOUBLE']));
  });

  it('sums up each year', async () => {
    const rows = await query(BY_YEAR);
    assert.deepEqual(
      rows.map(({ year }) => year),
      [2022, 2023, 2024],
    );
    assert.equal(
      rows.reduce((sum, row) => sum + Number(row.reports), 0),
      WISH.reports,
    );
    for (const { year, received } of rows) {
      const counted = truth(Number(year), 'requests.received.total');
      if (isSpoilt(Number(year))) assert.ok(Math.abs(Number(received) - counted) < counted, String(year));
      else assert.equal(received, counted);
    }
  });

  it('shows what was not carried over', async () => {
    const rows = await query(BETWEEN_YEARS);
    const told = new Set(rows.map(({ organ, year }) => `${organ} ${year}`));
    for (const { organ, year, faults } of reports) {
      const kinds = faults.map(({ kind }) => kind);
      if (kinds.includes('carry-over') && kinds.every((kind) => BETWEEN.has(kind)))
        assert.ok(told.has(`${organ.name} ${year}`), `${organ.name} ${year}`);
    }
    assert.ok(told.size > 0 && told.size < 15, [...told].join());
  });

  it('turns cells into rows', async () => {
    const rows = await query(LONG);
    assert.equal(rows.length, 10);
    assert.ok(rows.some(({ cell }) => cell === 'requests.received.total'));
    assert.ok(rows.every(({ filled }) => Number(filled) > WISH.reports * 0.9));
  });

  it('counts headings and findings', async () => {
    const [heading] = await query(HEADINGS);
    assert.equal(heading!.heading, '六、其他需要报告的事项');
    assert.ok(Number(heading!.reports) > WISH.reports * 0.9);
    const findings = await query(FINDINGS);
    assert.ok(findings.length > 3);
    assert.ok(findings.every(({ findings, reports }) => Number(findings) >= Number(reports)));
  });
});
