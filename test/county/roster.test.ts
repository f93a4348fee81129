import assert from 'node:assert/strict';
import { type Digest, digestOf, newReport, parseReport, readConfig } from '../../server/src/core/testing.ts';
import { lastYearOf, type Roster, rosterOf, rosterParts, rosterTitle } from '../../server/src/county/county.ts';
import { processorTime } from '../support/processor-time.ts';

const report = (organ: string, year = 2024, path = `${organ}${year}.gknb`): Digest =>
  digestOf(parseReport(newReport({ organ, year })), path);

type Listed = string | { name: string; short?: string[]; level?: string };

function rosterFor(organs: readonly Listed[], digests: readonly Digest[], unread: readonly string[] = []): Roster {
  const { config, problems } = readConfig(JSON.stringify({ organs }));
  assert.deepEqual(problems, []);
  return rosterOf(config.organs, digests, unread, 2024);
}
const statesOf = ({ organs }: Roster) => organs.map(({ name, state }) => `${name} ${state}`);

describe('a roster of who has to report', () => {
  it('tells who has reported on the year, who has not, who has twice, and who is not on it', () => {
    const roster = rosterFor(
      ['云溪县人民政府', '云溪县水务局', '云溪县教育局', '云溪县民政局'],
      [
        report('云溪县人民政府'),
        report('云溪县水务局', 2023),
        report('云溪县民政局', 2024, 'a/民政.gknb'),
        report('云溪县民政局', 2024, 'b/民政.gknb'),
        report('白石县水务局'),
      ],
    );
    assert.deepEqual(statesOf(roster), [
      '云溪县人民政府 reported',
      '云溪县水务局 missing',
      '云溪县教育局 missing',
      '云溪县民政局 twice',
    ]);
    assert.deepEqual(roster.organs[3]!.paths, ['a/民政.gknb', 'b/民政.gknb']);
    assert.deepEqual(roster.strangers, [{ organ: '白石县水务局', path: '白石县水务局2024.gknb' }]);
    assert.equal(
      rosterTitle(roster).zh,
      '2024年度：应报送 4 个机关，已报送 2 个，未报送 2 个，其中有两份的 1 个，名单之外 1 份',
    );
  });

  it('has the legal day of each: departments by January, governments by March, none for towns', () => {
    const roster = rosterFor(
      [
        '云溪县人民政府',
        '云溪县水务局',
        '青石镇人民政府',
        '云溪经济开发区管委会',
        { name: '地方志中心', level: 'county' },
      ],
      [],
    );
    const days = roster.organs.map(({ level, deadline }) => [level, deadline && [deadline.year, deadline.month]]);
    assert.deepEqual(days, [
      ['county', [2025, 3]],
      ['county', [2025, 1]],
      ['town', null],
      [null, null],
      ['county', [2025, 1]],
    ]);
    assert.deepEqual(
      rosterParts(roster).map(({ heading, lines }) => [heading.zh, lines.map(({ zh }) => zh)]),
      [
        [
          '未报送',
          [
            '县级，应于2025年1月31日前：云溪县水务局、地方志中心',
            '县级，应于2025年3月31日前：云溪县人民政府',
            '乡级，没有统一期限：青石镇人民政府',
            '级别未写明，没有统一期限：云溪经济开发区管委会',
          ],
        ],
      ],
    );
  });

  it('knows an organ by its short names, by the usual ones, and by a longer place', () => {
    const organs = [
      '云溪县应急管理局',
      { name: '云溪县文化广电和旅游局', short: ['云溪县文广旅局'] },
      '云溪县水务局',
      '云溪县民政局',
    ];
    const roster = rosterFor(organs, [
      report('云溪县应急局'),
      report('云溪县文广旅局'),
      report('江州省云溪县水务局'),
      report('县民政局'),
    ]);
    assert.deepEqual(new Set(roster.organs.map(({ state }) => state)), new Set(['reported']));
    assert.deepEqual(roster.strangers, []);
  });

  it('says of neither of two that it is missing, where a report may be either’s', () => {
    const roster = rosterFor(
      ['云溪县水务局', '白石县水务局', '云溪县教育体育局'],
      [report('水务局'), report('云溪县教体局')],
    );
    assert.deepEqual(statesOf(roster), ['云溪县水务局 unsure', '白石县水务局 unsure', '云溪县教育体育局 unsure']);
    assert.deepEqual(roster.strangers, []);
  });

  it('does not take the office’s report for the government’s, nor say that it is missing', () => {
    const office = report('云溪县人民政府办公室');
    assert.deepEqual(statesOf(rosterFor(['云溪县人民政府'], [office])), ['云溪县人民政府 unsure']);
    assert.deepEqual(statesOf(rosterFor(['云溪县人民政府', '云溪县人民政府办公室'], [office])), [
      '云溪县人民政府 missing',
      '云溪县人民政府办公室 reported',
    ]);
  });

  it('says that a file is there which could not be read, and names those that may be anybody’s', () => {
    const unread = [
      '云溪县水务局2024年政府信息公开工作年度报告.pdf',
      '云溪县民政局2023年政府信息公开工作年度报告.pdf',
      '扫描件.pdf',
    ];
    const roster = rosterFor(['云溪县水务局', '云溪县民政局'], [], unread);
    assert.deepEqual(statesOf(roster), ['云溪县水务局 unread', '云溪县民政局 missing']);
    assert.deepEqual(roster.nameless, ['扫描件.pdf']);
  });

  it('counts a report in two formats once', () => {
    const paths = ['云溪县水务局.gknb', '云溪县水务局.docx'];
    const roster = rosterFor(
      ['云溪县水务局'],
      paths.map((path) => report('云溪县水务局', 2024, path)),
    );
    assert.deepEqual(statesOf(roster), ['云溪县水务局 reported']);
  });

  it('asks about the last year that a report tells, but no year to come', () => {
    const digests = [report('云溪县水务局', 2023), report('云溪县水务局', 2024), report('云溪县民政局', 2042)];
    assert.equal(lastYearOf(digests, 2025), 2024);
    assert.equal(lastYearOf([], 2025), null);
  });

  it('is told what is wrong with it', () => {
    const problems = (organs: unknown) =>
      readConfig(JSON.stringify({ organs })).problems.map(({ severity, message }) => `${severity}: ${message.zh}`);
    assert.deepEqual(problems(['云溪县水务局', { name: '云溪县 水务局' }]), ['warning: 名单中“云溪县 水务局”写了两次']);
    assert.deepEqual(
      problems([
        { name: '云溪县水务局', short: ['水务局'] },
        { name: '白石县水务局', short: ['水务局'] },
      ]),
      ['warning: “云溪县水务局”和“白石县水务局”都称“水务局”：用此名的报告是谁的不能确定'],
    );
    assert.deepEqual(problems([{ short: ['水务局'] }]), ['error: 缺少“name”']);
    assert.deepEqual(problems([' ', 3]), ['warning: 这里没有写机关名称', 'error: 此处应为 {…}']);
    assert.deepEqual(problems([{ name: '云溪县水务局', level: '县' }]), [
      'error: 应为 "province", "city", "county", "town" 之一',
    ]);
    assert.deepEqual(problems('云溪县水务局'), ['error: 此处应为 […]']);
  });

  it('of a list without end costs no more for each report', () => {
    const digest = report('云溪县水务局');
    const listed = (count: number) =>
      readConfig(JSON.stringify({ organs: Array.from({ length: count }, (_, i) => `云溪县${i}务管理局`) })).config
        .organs;
    const reports = Array.from({ length: 2000 }, (_, i) => ({ ...digest, organ: `云溪县${i}管局`, path: `${i}` }));
    const time = (count: number) => {
      const organs = listed(count);
      return processorTime(() => rosterOf(organs, reports, [], 2024));
    };
    time(100);
    assert.ok(time(10_000) < 10 * time(1000) + 1000);
  });
});
