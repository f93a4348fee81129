import assert from 'node:assert/strict';
import {
  addGroups,
  applyEdits,
  type Digest,
  digestOf,
  groupsOf,
  newReport,
  parseReport,
  proposeGroups,
  ReportIndex,
  readConfig,
} from '../../server/src/core/testing.ts';
import { writeProvince } from '../generate/province/province.ts';

const NAME = '政府信息公开工作年度报告.txt';

/** `2024/夹/机关`: that organ's report of the year, in those folders. */
function report(place: string): Digest {
  const [year] = /20\d\d/.exec(place)!;
  const organ = place.slice(place.lastIndexOf('/') + 1);
  return digestOf(parseReport(newReport({ organ, year: Number(year) })), `${place}${year}年${NAME}`);
}
const propose = (...places: string[]) => proposeGroups(places.map(report), () => false);
const organs = (...places: string[]) => propose(...places).proposals.map(({ organ }) => organ);
const doubts = (...places: string[]) => propose(...places).doubts.map(({ organ, why }) => `${organ}：${why.zh}`);

/** Which reports a group means, asked as the rule asks. */
function partsOf(
  digests: readonly Digest[],
  { report, parts }: { report: string; parts: readonly string[] },
  at: Digest,
) {
  const [group] = groupsOf({ ...readConfig('{}').config, groups: [{ report, parts }] }, (path) => path);
  assert.ok(group!.covers(at.path));
  return digests.filter(
    ({ path, year }) => path !== at.path && year === at.year && group!.parts.some((part) => part.matches(path)),
  );
}

const COUNTY = ['2024/云溪县人民政府', '2024/云溪县水务局', '2024/云溪县市场监督管理局'];

describe('groups that are proposed', () => {
  it('are those of a whole province, and no others', () => {
    const written = [...writeProvince({ seed: 7, reports: 330, bytes: 0, faults: 0 })];
    const digests = written.map(({ path, text }) => digestOf(parseReport(text), path));
    const { proposals, doubts } = proposeGroups(digests, () => false);
    assert.deepEqual(doubts, []);
    let told = 0;
    for (const { organ, path, year } of written) {
      const proposal = proposals.find((each) => each.organ === organ.name);
      const reporting = organ.parts.filter((part) => written.some((each) => each.organ === part && each.year === year));
      if (reporting.length < 2) continue;
      assert.ok(proposal, organ.name);
      const at = digests.find((digest) => digest.path === path)!;
      const parts = partsOf(digests, proposal.group, at).map((part) => part.organ);
      assert.deepEqual(parts.sort(), reporting.map(({ name }) => name).sort(), `${organ.name} ${year}`);
      const groups = groupsOf({ ...readConfig('{}').config, groups: [proposal.group] }, (at) => at);
      const { memberReports: whole, missing } = new ReportIndex(digests).of(at, groups);
      assert.deepEqual([whole?.length, missing], [parts.length, []], `${organ.name} ${year}`);
      const { compared, agreeing } = proposal.years.find((each) => each.year === year)!;
      assert.ok(compared > 100);
      assert.equal(agreeing, compared);
      told++;
    }
    assert.ok(told >= 15, String(told));
  });

  it('take a folder as a whole, with the year left open', () => {
    const { proposals } = propose(
      ...['2023', '2024'].flatMap((year) =>
        ['人民政府', '水务局', '教育局'].map((office) => `${year}/云溪县/云溪县${office}`),
      ),
      '2024/云溪县/乡镇/城关镇人民政府',
      '2024/白石县水务局',
    );
    assert.deepEqual(
      proposals.map(({ group, years }) => [group, years.map(({ year, parts }) => [year, parts])]),
      [
        [
          { report: `20??/云溪县/云溪县人民政府20??年${NAME}`, parts: ['20??/云溪县/**'] },
          [
            [2023, 2],
            [2024, 3],
          ],
        ],
      ],
    );
  });

  it('name the reports where others lie among them', () => {
    const places = [...COUNTY, '2024/白石县人民政府', '2024/白石县水务局', '2024/白石县教育局'];
    const digests = places.map(report);
    const { proposals } = propose(...places);
    assert.deepEqual(
      proposals.map(({ group }) => group.parts),
      [['20??/云溪县*'], ['20??/白石县*']],
    );
    for (const [i, { group }] of proposals.entries()) assert.equal(partsOf(digests, group, digests[i * 3]!).length, 2);
  });

  it('know a government by its place alone, a district of a city, and an office that only seems to name a city', () => {
    assert.deepEqual(organs('2024/云溪县', '2024/云溪县水务局', '2024/云溪县教育局'), ['云溪县']);
    const city = ['青禾市人民政府', '青禾市水务局', '青禾市城东区人民政府', '城东区水务局', '青禾市城东区教育局'];
    const { proposals } = propose(...city.map((organ) => `2024/${organ}`));
    assert.deepEqual(
      proposals.map(({ organ, years: [{ parts } = { parts: 0 }] }) => [organ, parts]),
      [
        ['青禾市人民政府', 2],
        ['青禾市城东区人民政府', 2],
      ],
    );
    // 市场监督管理局 of a place called 青禾, not 场监督管理局 of a city.
    assert.deepEqual(organs('2024/青禾市人民政府', '2024/青禾市水务局', '2025/青禾市场监督管理局'), []);
  });

  it('are not those of which something is written already', () => {
    const digests = COUNTY.map(report);
    assert.equal(proposeGroups(digests, () => false).proposals.length, 1);
    const isCovered = (path: string) => path.includes('人民政府');
    assert.deepEqual(proposeGroups(digests, isCovered), { proposals: [], doubts: [] });
  });

  it('need two parts of a year', () => {
    assert.deepEqual(organs(...COUNTY.slice(0, 2)), []);
    assert.deepEqual(organs('2024/云溪县人民政府', '2024/云溪县水务局', '2023/云溪县教育局'), []);
    assert.deepEqual(organs(...COUNTY), ['云溪县人民政府']);
  });

  describe('are none where it is not certain', () => {
    it('which of two copies counts', () => {
      const [government] = doubts(...COUNTY, '2024/旧/云溪县水务局');
      assert.equal(government, '云溪县人民政府：“云溪县水务局”2024年有两份报告');
      assert.deepEqual(organs(...COUNTY, '2024/旧/云溪县水务局'), []);
      assert.deepEqual(organs(...COUNTY, '2024/旧/云溪县人民政府'), []);
      assert.deepEqual(organs(...COUNTY, '2023/云溪县水务局'), ['云溪县人民政府'], 'another year is no copy');
    });

    it('to which of two counties a town belongs', () => {
      const two = [...COUNTY, '2024/白石县人民政府', '2024/白石县水务局', '2024/白石县教育局'];
      assert.equal(organs(...two).length, 2);
      assert.deepEqual(organs(...two, '2024/城关镇人民政府'), []);
      assert.equal(doubts(...two, '2024/城关镇人民政府').length, 2);
      assert.equal(organs(...two, '2024/云溪县城关镇人民政府').length, 2, 'its name tells');
    });

    it('to which level a county in a flat folder belongs', () => {
      const flat = ['望江省人民政府', '望江省水务厅', '望江省教育厅', '青禾市人民政府', '青禾市水务局', '青禾市教育局'];
      const places = flat.map((organ) => `2024/${organ}`);
      assert.deepEqual(organs(...places), ['望江省人民政府', '青禾市人民政府']);
      assert.deepEqual(organs(...places, ...COUNTY), ['云溪县人民政府']);
    });

    it('whose an office of an unknown place is', () => {
      assert.deepEqual(organs(...COUNTY, '2024/白石县水务局'), []);
      assert.match(doubts(...COUNTY, '2024/白石县水务局')[0]!, /“白石县水务局”属于哪一级政府不明/);
      assert.equal(propose(...COUNTY, '2024/白石县水务局/白石县水务局').doubts.length, 1, 'below its folder');
      assert.equal(
        organs(...COUNTY.map((place) => place.replace('2024', '云溪县2024')), '2024/白石县水务局').length,
        1,
      );
    });

    it('whose a report without a name or a year is', () => {
      const nameless = digestOf(parseReport('一、总体情况\n二、主动公开政府信息情况\n'), '2024/x.txt');
      const { proposals, doubts } = proposeGroups([...COUNTY.map(report), nameless], () => false);
      assert.deepEqual(proposals, []);
      assert.match(doubts[0]!.why.zh, /没有写明机关或年度/);
    });
  });

  it('are many without taking long', () => {
    const one = report('2024/x县');
    const digests = Array.from({ length: 60 }, (_, i) => `2024/${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i % 7}原县`).flatMap(
      (folder, county) =>
        Array.from({ length: 50 }, (_, office) => ({
          ...one,
          path: `${folder}${county}/${office}.txt`,
          organ: office === 0 ? `第${county}县人民政府` : `第${county}县第${office}局`,
        })),
    );
    const before = process.cpuUsage();
    assert.equal(proposeGroups(digests, () => false).proposals.length, 60);
    const { user } = process.cpuUsage(before);
    assert.ok(user < 20e6, `${user / 1e6} s`);
  });
});

describe('writing groups into a configuration', () => {
  const GROUPS = [{ report: '县.gknb', parts: ['局/*'] }];
  const added = (text: string, groups = GROUPS) => applyEdits(text, addGroups(text, groups)!);

  it('makes a file, or adds to one, and keeps what is there', () => {
    assert.equal(
      added(''),
      '{\n  "groups": [\n    {\n      "report": "县.gknb",\n      "parts": ["局/*"]\n    }\n  ]\n}\n',
    );
    const before = `{
  // 由县政府办公室维护
  "severity": { "row-label": "off" },
  "groups": [
    { "report": "市.gknb", "parts": ["县/*"] } // 2023 年起
  ]
}
`;
    const after = added(before);
    for (const line of before.split('\n').filter((each) => each.includes('/') || each.includes('severity')))
      assert.ok(after.includes(line.trim().replace(/ \/\/.*$/, '')), line);
    assert.match(after, /由县政府办公室维护/);
    assert.match(after, /2023 年起/);
    const { config, problems } = readConfig(after);
    assert.deepEqual(config.groups, [{ report: '市.gknb', parts: ['县/*'] }, ...GROUPS]);
    assert.equal(config.severity['row-label'], 'off');
    assert.deepEqual(problems, readConfig(before).problems);
  });

  it('breaks a long list into lines', () => {
    const parts = Array.from({ length: 12 }, (_, i) => `各局/第${i}局20??年${NAME}`);
    const text = added('{}', [{ report: 'a.txt', parts }]);
    assert.ok(text.split('\n').every((line) => line.length < 80));
    assert.deepEqual(readConfig(text).config.groups[0]!.parts, parts);
  });

  it('does not touch what is no configuration', () => {
    for (const text of ['{', '[]', '{ "groups": {} }', '{ "groups": [ }']) assert.equal(addGroups(text, GROUPS), null);
  });
});
