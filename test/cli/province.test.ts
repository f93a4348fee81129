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

  it('has nothing said of the sums of a part that is not said of the whole', () => {
    const wish: ProvinceWish = { seed: 37, reports: 60, bytes: 0, faults: 12 };
    const part = new Folder();
    try {
      const files = [...writeProvince(wish)].map(({ path }) => path);
      writeProvinceTo(part.path, wish);
      part.write('.disclosure-report.json', JSON.stringify({ groups: groupingsOf(provinceRoot(wish)) }));
      const found = (...operands: string[]): Set<string> => {
        const { stdout } = part.run(['check', '--format', 'ndjson', '--jobs', '1', '--', ...operands]);
        const told = lines(stdout).map((line): Told => JSON.parse(line));
        return new Set(
          told.flatMap(({ path, findings }) =>
            findings
              .filter(({ code }) => ['aggregate', 'carry-over', 'in-force'].includes(code))
              .map((finding) => `${path} ${JSON.stringify([finding.code, finding.range])}`),
          ),
        );
      };
      const whole = found('.');
      assert.ok([...whole].some((finding) => finding.includes('aggregate')));
      for (const [from, step] of [
        [0, 2],
        [1, 3],
        [0, 7],
      ] as const) {
        const asked = files.filter((_, i) => i % step === from);
        assert.deepEqual(
          [...found(...asked)].filter((finding) => !whole.has(finding)),
          [],
        );
      }
      const folders = [...new Set(files.map((file) => file.split('/')[0]!))];
      for (const folder of folders)
        assert.deepEqual(
          [...found(folder)].filter((finding) => !whole.has(finding)),
          [],
          folder,
        );
    } finally {
      part.remove();
    }
  });
});
