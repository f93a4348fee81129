// A supervising office's folder, as a whole: known errors are found, each at its place, and none is invented.
import assert from 'node:assert/strict';
import { judge, type ToldFinding } from '../generate/province/expected.ts';
import { groupingsOf } from '../generate/province/groups.ts';
import { writeProvinceTo } from '../generate/province/on-disk.ts';
import { type ProvinceWish, provinceRoot, writeProvince } from '../generate/province/province.ts';
import { Folder, lines } from './support.ts';

/** `REPORTS=10000 BYTES=10000` for a whole province. */
const WISH: ProvinceWish = {
  seed: 31,
  reports: Number(process.env.REPORTS ?? 300),
  bytes: Number(process.env.BYTES ?? 0),
  faults: 5,
};

interface Told {
  readonly path: string;
  readonly findings: readonly ToldFinding[];
}

describe('a province, checked as a folder', function () {
  this.timeout(600_000);
  const folder = new Folder();
  after(() => folder.remove());

  it(`has its known errors found, and none invented: ${WISH.reports} reports`, () => {
    const reports = [...writeProvince(WISH)];
    writeProvinceTo(folder.path, WISH);
    folder.write('.disclosure-report.json', JSON.stringify({ groups: groupingsOf(provinceRoot(WISH)) }));
    const { stdout, stderr } = folder.run(['check', '.', '--format', 'ndjson']);
    assert.equal(stderr, '');
    const files = lines(stdout).map((line): Told => JSON.parse(line));
    const told = new Map(files.map((file) => [file.path, file]));
    const faults = reports.flatMap((report) => report.faults);
    assert.ok(faults.length > WISH.reports / 40);
    const { missed, invented } = judge(reports, (path) => told.get(path)?.findings);
    assert.deepEqual({ missed, invented }, { missed: [], invented: [] });

    // That it can fail: where nothing is told all is missed, and where nothing is known all is invented.
    assert.ok(judge(reports, () => []).missed.length >= faults.length);
    const innocent = reports.map((report) => ({ ...report, faults: [] }));
    assert.ok(judge(innocent, (path) => told.get(path)?.findings).invented.length >= faults.length);
  });
});
