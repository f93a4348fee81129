import assert from 'node:assert/strict';
import { readWorkbook } from '../../server/src/documents/sheet/workbook.ts';
import { COMPLETE, type Folder, GRANTED, inFolder, replaced } from './support.ts';

const [TITLE] = /^.*年政府信息公开工作年度报告/m.exec(COMPLETE)!;
const COUNTY = '云溪县人民政府';
const NEW = ['new', '--organ', COUNTY, '--year', '2024'];

const of = (organ: string, text = COMPLETE): string => replaced(text, TITLE, `${organ}2024年政府信息公开工作年度报告`);

function county(folder: Folder): void {
  folder.write('局/水务.gknb', of('云溪县水务局'));
  folder.write('局/民政.gknb', of('云溪县民政局'));
  folder.write('镇/青石.gknb', of('青石镇人民政府'));
  folder.write('去年/教育.gknb', of('云溪县教育局').replaceAll('2024', '2023'));
}

describe('new --from: the tables made of the parts', () => {
  it(
    'prints a report that check holds to be the sum of its parts',
    inFolder((folder) => {
      county(folder);
      const { status, stdout, stderr } = folder.run([...NEW, '--from', '.']);
      assert.equal(status, 0);
      assert.equal(stderr, 'disclosure-report：由 3 份报告逐格相加：200 格有数，0 格留空\n');
      assert.match(stdout, /（一）予以公开\t\t54\t15\t3\t0\t6\t3\t81\n/);
      folder.write('县/年报.gknb', stdout);
      folder.write(
        '.disclosure-report.json',
        JSON.stringify({ groups: [{ report: '县/*', parts: ['局/*', '镇/*'] }] }),
      );
      const codes = (): string[] =>
        JSON.parse(folder.run(['check', '.', '--format', 'json']).stdout)
          .files.find(({ path }: { path: string }) => path === '县/年报.gknb')
          .findings.filter(({ severity }: { severity: string }) => severity === 'error')
          .map(({ code }: { code: string }) => code);
      assert.deepEqual(codes(), []);
      folder.write('县/年报.gknb', replaced(stdout, '行政许可\t3858', '行政许可\t3859'));
      assert.deepEqual(codes(), ['aggregate']);
    }),
  );

  it(
    'leaves open what a part does not tell, and says which',
    inFolder((folder) => {
      county(folder);
      folder.write('局/民政.gknb', replaced(of('云溪县民政局'), '行政许可\t1286', '行政许可\t'));
      const { stdout, stderr } = folder.run([...NEW, '--from', '.']);
      assert.match(stdout, /行政许可\t\t\t\n/);
      assert.match(stderr, /199 格有数，1 格留空\n/);
      assert.match(stderr, /云溪县民政局（局\/民政\.gknb）：1 格未填，未相加（.*行政许可.*）\n/);
      folder.write('局/民政.gknb', replaced(of('云溪县民政局'), GRANTED, GRANTED.replace('18', '81')));
      assert.match(folder.run([...NEW, '--from', '.']).stderr, /局\/民政\.gknb）：\d+ 格所在的等式不成立，未相加/);
    }),
  );

  it(
    'leaves everything open where one of the roster has not reported',
    inFolder((folder) => {
      county(folder);
      const organs = [COUNTY, '云溪县水务局', '云溪县民政局', '云溪县教育局', '青石镇人民政府'];
      folder.write('.disclosure-report.json', JSON.stringify({ organs }));
      const { stdout, stderr } = folder.run([...NEW, '--from', '.']);
      assert.match(stderr, /4 份报告逐格相加：0 格有数，200 格留空\n.*云溪县教育局：未报送，各格留空\n/);
      assert.match(stdout, /行政许可\t\t\t\n/);
    }),
  );

  it(
    'writes a workbook with the tables, and where each sum comes from',
    inFolder((folder) => {
      county(folder);
      const { status } = folder.run([...NEW, '--from', '.', '--output', '汇总.xlsx']);
      assert.equal(status, 0);
      const sheets = readWorkbook(folder.bytes('汇总.xlsx'));
      assert.deepEqual(
        sheets.map(({ name }) => name),
        ['主动公开', '申请办理', '复议诉讼', '来源'],
      );
      const rows = sheets[3]!.rows.map((row) => row.map((cell) => cell?.words ?? ''));
      assert.deepEqual(rows[0], ['表', '栏目', '合计', '云溪县民政局', '云溪县水务局', '青石镇人民政府']);
      assert.deepEqual(rows[1]!.slice(3), ['局/民政.gknb', '局/水务.gknb', '镇/青石.gknb']);
      assert.deepEqual(rows.find(([, title]) => title?.includes('行政许可'))!.slice(2), [
        '3858',
        '1286',
        '1286',
        '1286',
      ]);
      assert.equal(rows.length, 202);
      // What stands there already is never written over.
      const again = folder.run([...NEW, '--from', '.', '--output', '汇总.xlsx']);
      assert.equal(again.status, 2);
    }),
  );

  it(
    'adds up the files that are named, and those alone',
    inFolder((folder) => {
      county(folder);
      const { stdout } = folder.run([...NEW, '--from', '局/水务.gknb', '--from', '镇/*.gknb']);
      assert.match(stdout, /行政许可\t2572\t/);
    }),
  );

  it(
    'prints nothing where it cannot be told what belongs to it',
    inFolder((folder) => {
      county(folder);
      folder.write('外/白石.gknb', of('白石县水务局'));
      const { status, stdout, stderr } = folder.run([...NEW, '--from', '.']);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /“白石县水务局”属于哪一级政府不明/);
      assert.equal(folder.run([...NEW, '--from', '.', '--exclude', '外']).status, 0);
      assert.equal(folder.run([...NEW, '--from', '没有']).status, 2);
      assert.match(folder.run([...NEW, '--exclude', '外']).stderr, /--exclude 与 --from 合用/);
    }),
  );

  it(
    'writes a report without figures into a file, where that is all that is asked',
    inFolder((folder) => {
      assert.equal(folder.run([...NEW, '--output', '新.gknb']).status, 0);
      assert.equal(folder.bytes('新.gknb').toString(), folder.run(NEW).stdout);
    }),
  );
});
