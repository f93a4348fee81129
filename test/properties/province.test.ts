import assert from 'node:assert/strict';
import {
  analyse,
  digestOf,
  groupsOf,
  ReportIndex,
  ReportService,
  readConfig,
  readReport,
} from '../../server/src/core/testing.ts';
import { groupingsOf } from '../generate/province/groups.ts';
import {
  type KnownFault,
  type ProvinceReport,
  type ProvinceWish,
  provinceRoot,
  writeProvince,
} from '../generate/province/province.ts';
import type { Values } from '../generate/values.ts';

const WISH: ProvinceWish = { seed: 7, reports: 300, bytes: 10_000, faults: 12 };
const BETWEEN: readonly KnownFault['kind'][] = ['carry-over', 'in-force', 'aggregate'];

const reports = [...writeProvince(WISH)];
const key = (organ: string, year: number) => `${organ} ${year}`;
const byOrgan = new Map(reports.map((report) => [key(report.organ.name, report.year), report]));
const isWithin = ({ kind }: KnownFault) => !BETWEEN.includes(kind);
const has = ({ faults }: ProvinceReport, kind: KnownFault['kind']) => faults.some((fault) => fault.kind === kind);
const differing = (a: Values, b: Values, cells: Iterable<string>) =>
  [...cells].filter((cell) => Math.round(a.get(cell)! * 1e6) !== Math.round(b.get(cell)! * 1e6));

describe('a generated province', () => {
  it('is the same for the same seed, and as large as it was wished for', () => {
    assert.deepEqual(
      [...writeProvince(WISH)].map(({ text }) => text),
      reports.map(({ text }) => text),
    );
    assert.equal(reports.length, WISH.reports);
    assert.equal(new Set(reports.map(({ path }) => path)).size, WISH.reports);
    for (const { text, faults } of reports)
      if (!faults.some(isWithin)) assert.ok(Buffer.byteLength(text) >= WISH.bytes);
  });

  it('has covering reports, three years, and errors of many kinds', () => {
    assert.ok(reports.filter(({ organ }) => organ.parts.length > 0).length >= 9);
    assert.equal(new Set(reports.map(({ year }) => year)).size, 3);
    const kinds = new Set(reports.flatMap(({ faults }) => faults.map(({ kind }) => kind)));
    for (const kind of BETWEEN) assert.ok(kinds.has(kind), kind);
    assert.ok(kinds.size > 8, [...kinds].join());
  });

  it('is read as it was written, without an error or a warning but where an error was put in', () => {
    for (const { path, text, values, faults, year, organ } of reports) {
      if (faults.some(isWithin)) continue;
      const { report, findings } = analyse(text);
      assert.deepEqual([report.year, report.organ], [year, organ.name]);
      assert.deepEqual(
        report.cells.filter(({ form, value }) => value !== Math.round(values.get(form.name)! * 1e6)),
        [],
        path,
      );
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ code }) => code),
        [],
        path,
      );
    }
  });

  it('goes on from year to year, but where an error says otherwise', () => {
    const columns = ['naturalPerson', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total'];
    for (const report of reports) {
      const before = byOrgan.get(key(report.organ.name, report.year - 1));
      if (!before) continue;
      const { values } = report;
      const broken = columns.filter(
        (column) => values.get(`requests.carriedIn.${column}`) !== before.values.get(`requests.carriedOut.${column}`),
      );
      assert.deepEqual(broken, has(report, 'carry-over') ? ['naturalPerson', 'total'] : [], report.path);
      const documents = (column: string, of = values) => of.get(`proactive.normativeDocuments.${column}`)!;
      const due = documents('inForce', before.values) + documents('issued') - documents('repealed');
      assert.equal(documents('inForce') !== due, has(report, 'in-force'), report.path);
    }
  });

  it('adds up from part to whole, but where an error says otherwise', () => {
    for (const report of reports.filter(({ organ }) => organ.parts.length > 0)) {
      const parts = report.organ.parts.map((part) => byOrgan.get(key(part.name, report.year))!.values);
      const sums = new Map(
        [...report.values.keys()].map((cell) => [cell, parts.reduce((sum, part) => sum + part.get(cell)!, 0)]),
      );
      const own = report.faults.find(({ kind }) => kind === 'aggregate');
      assert.deepEqual(new Set(differing(report.values, sums, sums.keys())), new Set(own?.cells ?? []), report.path);
    }
  });

  it('has nothing said of sums between a part of its reports that is not said of the whole', () => {
    const wish: ProvinceWish = { seed: 23, reports: 150, bytes: 0, faults: 30 };
    const written = [...writeProvince(wish)].map(({ path, text, year }) => {
      const read = readReport(text);
      return { path, year, read, digest: digestOf(read.report, path) };
    });
    const { config } = readConfig(JSON.stringify({ groups: groupingsOf(provinceRoot(wish)) }));
    const groups = groupsOf(config, (path) => path);
    const service = new ReportService();
    /** What is found between those that are asked about; the others are there, as a run sees them. */
    const between = (isAsked: (path: string) => boolean): Set<string> => {
      const index = new ReportIndex();
      for (const { path, year, digest } of written)
        if (isAsked(path)) index.put(digest);
        else index.putAbsent(path, year);
      const found = new Set<string>();
      for (const { path, read, digest } of written) {
        if (!isAsked(path)) continue;
        const { findings } = service.check(read, { relatedReports: index.of(digest, groups) });
        for (const { code, cells, expected, actual } of findings)
          if (BETWEEN.some((kind) => kind === code)) found.add([path, code, cells, expected, actual].join(' '));
      }
      return found;
    };
    const whole = between(() => true);
    for (const kind of BETWEEN)
      assert.ok(
        [...whole].some((finding) => finding.includes(` ${kind} `)),
        kind,
      );
    let seed = 17;
    const random = () => {
      seed = (seed * 48271) % 0x7fffffff;
      return seed / 0x7fffffff;
    };
    let most = 0;
    for (const share of [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99]) {
      const asked = new Set(written.filter(() => random() < share).map(({ path }) => path));
      const found = between((path) => asked.has(path));
      assert.deepEqual(
        [...found].filter((finding) => !whole.has(finding)),
        [],
        `${asked.size} of ${written.length}`,
      );
      most = Math.max(most, found.size);
    }
    // A folder of it, as people ask.
    const folders = new Set(written.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)));
    for (const folder of [...folders].slice(0, 12))
      for (const finding of between((path) => path.startsWith(folder))) assert.ok(whole.has(finding), finding);
    assert.ok(most > 0);
  });
});
