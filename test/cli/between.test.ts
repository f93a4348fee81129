import assert from 'node:assert/strict';
import { COMPLETE, type Folder, inFolder, replaced } from './support.ts';

const YEAR = /(\d{4})年政府信息公开工作年度报告/.exec(COMPLETE)![1]!;
const CARRIED_IN = /二、上年结转政府信息公开申请数量(?:\t\d*)+/.exec(COMPLETE)![0];
const CARRIED_OUT = /四、结转下年度继续办理(?:\t\d*)+/.exec(COMPLETE)![0];
const DOCUMENTS = /行政规范性文件\t(\d+)\t(\d+)\t(\d+)/.exec(COMPLETE)!;

/** The same report of another year, in which as many were carried over as the next carries in. */
function ofYear(year: number, carriedOut: string, inForce: number): string {
  const shift = year - Number(YEAR);
  const dated = COMPLETE.replace(/20\d\d/g, (digits) =>
    digits === '2021' || digits === '2020' || digits === '2019' ? digits : String(Number(digits) + shift),
  );
  const carried = replaced(dated, CARRIED_OUT, `四、结转下年度继续办理${carriedOut}`);
  return replaced(carried, DOCUMENTS[0], `行政规范性文件\t${DOCUMENTS[1]}\t${DOCUMENTS[2]}\t${inForce}`);
}

const BEFORE = Number(DOCUMENTS[3]) - Number(DOCUMENTS[1]) + Number(DOCUMENTS[2]);
const CARRIED = CARRIED_IN.replace('二、上年结转政府信息公开申请数量', '');
const LAST = ofYear(Number(YEAR) - 1, CARRIED, BEFORE);

interface Told {
  readonly code: string;
  readonly cells: string[];
  readonly expected?: number;
  readonly actual?: number;
  readonly related: { readonly path?: string; readonly message: string }[];
}

const CODES = new Set(['carry-over', 'in-force', 'aggregate', 'text-copied', 'report-duplicate']);

function check(folder: Folder, name: string): Told[] {
  const { stdout } = folder.run(['check', '.', '--format', 'json']);
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: Told[] }[] };
  return files.find(({ path }) => path.endsWith(name))!.findings.filter(({ code }) => CODES.has(code));
}

describe('check: reports beside each other', () => {
  it(
    'holds what was carried in, and what is in force, against last year’s report',
    inFolder((folder) => {
      folder.write('今年.gknb', COMPLETE);
      folder.write('去年.gknb', LAST);
      assert.deepEqual(
        check(folder, '今年.gknb').filter(({ code }) => code !== 'text-copied'),
        [],
      );
      folder.write('去年.gknb', ofYear(Number(YEAR) - 1, CARRIED, BEFORE - 2));
      const [found, ...others] = check(folder, '今年.gknb').filter(({ code }) => code !== 'text-copied');
      assert.deepEqual(others, []);
      assert.equal(found!.code, 'in-force');
      assert.equal(found!.expected, Number(DOCUMENTS[3]) - 2);
      assert.equal(found!.actual, Number(DOCUMENTS[3]));
      assert.equal(found!.related[0]!.path, '去年.gknb');
    }),
  );

  it(
    'tells the later of two reports that its words were copied, not the earlier',
    inFolder((folder) => {
      folder.write('今年.gknb', COMPLETE);
      folder.write('去年.gknb', LAST);
      const copied = (name: string) => check(folder, name).filter(({ code }) => code === 'text-copied').length;
      assert.equal(copied('今年.gknb'), 2);
      assert.equal(copied('去年.gknb'), 0);
    }),
  );

  it(
    'names the column that differs, not the total that follows from it',
    inFolder((folder) => {
      const fields = CARRIED.split('\t');
      const column = fields.findIndex((field) => field !== '');
      fields[column] = String(Number(fields[column]) + 5);
      fields[fields.length - 1] = String(Number(fields.at(-1)) + 5);
      folder.write('今年.gknb', COMPLETE);
      folder.write('去年.gknb', ofYear(Number(YEAR) - 1, fields.join('\t'), BEFORE));
      const found = check(folder, '今年.gknb').filter(({ code }) => code === 'carry-over');
      assert.deepEqual(
        found.map(({ cells }) => cells),
        [['requests.carriedIn.naturalPerson']],
      );
      assert.equal(found[0]!.expected! - found[0]!.actual!, 5);
    }),
  );

  it(
    'tells of two reports for one organ and year, once in each',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      folder.write('b.gknb', COMPLETE);
      for (const name of ['a.gknb', 'b.gknb'])
        assert.deepEqual(
          check(folder, name).map(({ code }) => code),
          ['report-duplicate'],
        );
    }),
  );

  it(
    'holds a covering report against the sum of its parts, as the configuration tells them',
    inFolder((folder) => {
      const organ = /^\s*(.*?)\d{4}年政府信息公开/m.exec(COMPLETE)![1]!;
      const named = (name: string) => COMPLETE.replaceAll(organ, name);
      folder.write('总/县.gknb', named('青石县人民政府'));
      folder.write('局/甲.gknb', named('青石县甲局'));
      const config = { groups: [{ report: '总/*.gknb', parts: ['局/*.gknb'] }] };
      folder.write('.disclosure-report.json', JSON.stringify(config));
      assert.deepEqual(
        check(folder, '县.gknb').filter(({ code }) => code === 'aggregate'),
        [],
      );
      folder.write('局/乙.gknb', named('青石县乙局'));
      const found = check(folder, '县.gknb').filter(({ code }) => code === 'aggregate');
      assert.ok(found.length > 10);
      for (const { expected, actual } of found) assert.equal(expected, 2 * actual!);
      assert.deepEqual(
        check(folder, '甲.gknb').filter(({ code }) => code === 'aggregate'),
        [],
      );
    }),
  );

  describe('where not all parts of a covering report are there', () => {
    const organ = /^\s*(.*?)\d{4}年政府信息公开/m.exec(COMPLETE)![1]!;
    const named = (name: string, text = COMPLETE) => text.replaceAll(organ, name);
    const sums = (folder: Folder, ...operands: string[]) => {
      const { stdout, stderr } = folder.run(['check', ...operands, '--format', 'json']);
      const { files } = JSON.parse(stdout) as { files: { path: string; findings: Told[] }[] };
      const found = files.flatMap(({ findings }) => findings).filter(({ code }) => code === 'aggregate');
      return { found: found.length, stderr };
    };
    /** Two parts, of which each says what the covering report says: its sum is wrong when both are added up. */
    const write = (folder: Folder, parts: string[] = ['局/*.gknb'], year = '') => {
      folder.write(`${year}总/县.gknb`, named('青石县人民政府'));
      folder.write(`${year}局/甲.gknb`, named('青石县甲局'));
      folder.write(`${year}局/乙.gknb`, named('青石县乙局'));
      const groups = [{ report: `${year.replace(/\d\d(?=\/)/, '??')}总/*.gknb`, parts }];
      folder.write('.disclosure-report.json', JSON.stringify({ groups }));
    };

    it(
      'adds up nothing, and names what is missing, when some of the parts are asked about',
      inFolder((folder) => {
        write(folder);
        const whole = sums(folder, '.');
        assert.ok(whole.found > 10);
        assert.equal(whole.stderr, '');
        assert.ok(sums(folder, '总', '局').found === whole.found);
        assert.deepEqual(sums(folder, '总/县.gknb', '局/甲.gknb'), {
          found: 0,
          stderr: '总/县.gknb：未核对汇总：缺 1 份（局/乙.gknb）\n',
        });
        assert.deepEqual(sums(folder, '总/县.gknb'), {
          found: 0,
          stderr: '总/县.gknb：未核对汇总：缺 2 份（局/乙.gknb、局/甲.gknb）\n',
        });
        assert.deepEqual(sums(folder, '局'), { found: 0, stderr: '' });
        for (const name of ['丙', '丁']) folder.write(`局/${name}.gknb`, named(`青石县${name}局`));
        assert.match(
          sums(folder, '总').stderr,
          /^总\/县\.gknb：未核对汇总：缺 4 份（(?:局\/.\.gknb、){2}局\/.\.gknb等）\n$/,
        );
      }),
    );

    it(
      'adds up nothing when one of the parts cannot be read',
      inFolder((folder) => {
        write(folder);
        folder.write('局/丙.txt', 'x\0y'.repeat(400));
        folder.write('局/说明.txt', '与年度报告无关的文字。');
        write(folder, ['局/**']);
        const { found, stderr } = sums(folder, '.');
        assert.equal(found, 0);
        assert.match(stderr, /总\/县\.gknb：未核对汇总：缺 1 份（局\/丙\.txt）/);
      }),
    );

    it(
      'adds up nothing when a part that the configuration names is not there',
      inFolder((folder) => {
        write(folder, ['局/甲.gknb', '局/乙.gknb', '局/丙.gknb']);
        assert.deepEqual(sums(folder, '.'), { found: 0, stderr: '总/县.gknb：未核对汇总：缺 1 份（局/丙.gknb）\n' });
        write(folder, ['局/*.gknb', '乡镇/**']);
        assert.deepEqual(sums(folder, '.'), { found: 0, stderr: '总/县.gknb：未核对汇总：缺 1 份（乡镇/**）\n' });
        write(folder, ['局/*.gknb', '局/丙局2019年政府信息公开工作年度报告.txt']);
        assert.ok(sums(folder, '.').found > 10, 'a part of another year is none of this one');
      }),
    );

    it(
      'adds up one year when the other is not asked about',
      inFolder((folder) => {
        write(folder, ['20??/局/*.gknb'], `${YEAR}/`);
        folder.write(`${Number(YEAR) - 1}/局/甲.gknb`, named('青石县甲局', LAST));
        const { found, stderr } = sums(folder, YEAR);
        assert.ok(found > 10);
        assert.equal(stderr, '');
        // One whose year nobody knows may be of this one.
        folder.write(`${Number(YEAR) - 1}/局/丁.gknb`, '');
        assert.equal(sums(folder, YEAR).found, 0);
      }),
    );
  });
});
