import assert from 'node:assert/strict';
import { COMPLETE, type Folder, inFolder, lines, replaced } from './support.ts';

const [TITLE] = /^.*年政府信息公开工作年度报告/m.exec(COMPLETE)!;
const CONFIG = '.disclosure-report.json';

const of = (organ: string, year = 2024): string =>
  replaced(COMPLETE, TITLE, `${organ}${year}年政府信息公开工作年度报告`);

const ORGANS = ['云溪县人民政府', '云溪县水务局', '云溪县教育局', { name: '云溪县民政局', short: ['云溪民政'] }];

function county(folder: Folder): void {
  folder.write(CONFIG, JSON.stringify({ organs: ORGANS }));
  folder.write('局/水务.gknb', of('云溪县水务局'));
  folder.write('局/民政.gknb', of('云溪民政'));
  folder.write('外/白石.gknb', of('白石县水务局'));
  folder.write('去年/教育.gknb', of('云溪县教育局', 2023));
}

interface Told {
  readonly roster?: readonly {
    readonly config: string;
    readonly year: number;
    readonly organs: readonly { name: string; level: string; deadline: string; state: string; paths: string[] }[];
    readonly notOnRoster: readonly object[];
    readonly unknown: readonly string[];
  }[];
}

const told = (folder: Folder, ...args: string[]): Told =>
  JSON.parse(folder.run(['check', '--format', 'json', ...args]).stdout) as Told;

describe('check: who has reported', () => {
  it(
    'stands behind the findings, for people',
    inFolder((folder) => {
      county(folder);
      const { stdout, stderr } = folder.run(['check', '.', '--fail-on', 'never']);
      assert.equal(stderr, '');
      const text = stdout.slice(stdout.indexOf('2024年度'));
      assert.equal(
        text.slice(0, text.indexOf('\n\n')),
        [
          '2024年度：应报送 4 个机关，已报送 2 个，未报送 2 个，名单之外 1 份',
          '  未报送',
          '    县级，应于2025年1月31日前：云溪县教育局',
          '    县级，应于2025年3月31日前：云溪县人民政府',
          '  不在名单的机关',
          '    白石县水务局：外/白石.gknb',
        ].join('\n'),
      );
      const english = folder.run(['check', '.', '--locale', 'en']).stdout;
      assert.match(english, /2024: 4 organs have to report, 2 have, 2 have not/);
    }),
  );

  it(
    'is a field of its own in the JSON, which nobody else’s folder has',
    inFolder((folder) => {
      county(folder);
      const [roster, ...others] = told(folder).roster!;
      assert.deepEqual(others, []);
      assert.deepEqual([roster!.config, roster!.year, roster!.unknown], [CONFIG, 2024, []]);
      assert.deepEqual(roster!.organs, [
        { name: '云溪县人民政府', level: 'county', deadline: '2025-03-31', state: 'missing', paths: [] },
        { name: '云溪县水务局', level: 'county', deadline: '2025-01-31', state: 'reported', paths: ['局/水务.gknb'] },
        { name: '云溪县教育局', level: 'county', deadline: '2025-01-31', state: 'missing', paths: [] },
        { name: '云溪县民政局', level: 'county', deadline: '2025-01-31', state: 'reported', paths: ['局/民政.gknb'] },
      ]);
      assert.deepEqual(roster!.notOnRoster, [{ organ: '白石县水务局', path: '外/白石.gknb' }]);
      const states = told(folder, '.', '--year', '2023').roster![0]!.organs.map(({ state }) => state);
      assert.deepEqual(states, ['missing', 'missing', 'reported', 'missing']);
      folder.write(CONFIG, '{}');
      assert.equal('roster' in told(folder), false);
    }),
  );

  it(
    'is said of nothing less than the whole folder',
    inFolder((folder) => {
      county(folder);
      assert.equal(told(folder, '局').roster, undefined);
      assert.equal(told(folder, '局/水务.gknb', '局/民政.gknb').roster, undefined);
      assert.equal(told(folder, folder.path, '局').roster!.length, 1);
      // A configuration that is handed in holds for whatever is asked about.
      assert.equal(told(folder, '局', '--config', CONFIG).roster!.length, 1);
    }),
  );

  it(
    'is said where there is not a report, or only one',
    inFolder((folder) => {
      folder.write(CONFIG, JSON.stringify({ organs: ORGANS }));
      assert.equal(told(folder, '.').roster, undefined);
      assert.deepEqual(
        told(folder, '.', '--year', '2024').roster![0]!.organs.map(({ state }) => state),
        ['missing', 'missing', 'missing', 'missing'],
      );
      folder.write('水务.gknb', of('云溪县水务局'));
      assert.deepEqual(
        told(folder, '.').roster![0]!.organs.map(({ state }) => state),
        ['missing', 'reported', 'missing', 'missing'],
      );
    }),
  );

  it(
    'goes to standard error where the format has no place for it',
    inFolder((folder) => {
      county(folder);
      const { stdout, stderr } = folder.run(['check', '.', '--format', 'ndjson']);
      for (const line of lines(stdout)) assert.ok('findings' in JSON.parse(line));
      assert.match(stderr, /：2024年度：应报送 4 个机关，已报送 2 个，未报送 2 个，名单之外 1 份\n/);
      assert.match(stderr, /：未报送：县级，应于2025年1月31日前：云溪县教育局\n/);
    }),
  );

  it(
    'leaves what lies under another configuration to that, but finds there what it looks for',
    inFolder((folder) => {
      county(folder);
      folder.write('教育/.disclosure-report.json', JSON.stringify({ organs: ['云溪县第一中学'] }));
      folder.write('教育/局.gknb', of('云溪县教育局'));
      folder.write('教育/校.gknb', of('云溪县第二中学'));
      const rosters = told(folder, '.').roster!;
      const [own, below] = rosters[0]!.config === CONFIG ? rosters : [...rosters].reverse();
      assert.deepEqual(
        own!.organs.filter(({ state }) => state === 'missing').map(({ name }) => name),
        ['云溪县人民政府'],
      );
      assert.equal(own!.notOnRoster.length, 1);
      assert.deepEqual(
        below!.organs.map(({ state }) => state),
        ['missing'],
      );
      assert.equal(below!.notOnRoster.length, 2);
    }),
  );

  it(
    'names a file that could not be read as what its name says it is',
    inFolder((folder) => {
      county(folder);
      folder.write('云溪县教育局2024年政府信息公开工作年度报告.doc.pdf', '%PDF-1.4 broken');
      const { stdout } = folder.run(['check', '.', '--format', 'json']);
      const { roster, summary } = JSON.parse(stdout) as Told & { summary: { notRead: number } };
      assert.equal(summary.notRead, 1);
      assert.equal(roster![0]!.organs[2]!.state, 'unread');
    }),
  );

  it(
    'takes no year that is none',
    inFolder((folder) => {
      const { status, stderr } = folder.run(['check', '.', '--year', '24']);
      assert.equal(status, 2);
      assert.match(stderr, /--year 应为 2019 至 2099 的年度，不是“24”/);
    }),
  );
});
