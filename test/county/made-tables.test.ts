import assert from 'node:assert/strict';
import {
  type CellName,
  type Digest,
  digestOf,
  groupsOf,
  newReport,
  parseReport,
  ReportIndex,
  readConfig,
} from '../../server/src/core/testing.ts';
import {
  type Found,
  type MadeTables,
  madeLines,
  madeTables,
  type Parts,
  partsOf,
  rosterOf,
  traceSheet,
} from '../../server/src/county/county.ts';
import { provinceRoot, writeProvince } from '../generate/province/province.ts';

const WISH = { seed: 11, reports: 330, bytes: 0, faults: 0 };

const digest = (text: string, path: string): Digest => digestOf(parseReport(text), path);
const blank = (organ: string, year = 2024, path = `${organ}.gknb`): Digest => digest(newReport({ organ, year }), path);
const NOTHING: Found = { digests: [], unread: [], rosters: [], groups: [], isNamed: false };

/** A report whose cells all hold this, but for those that hold something else; the totals are what comes of it. */
function report(organ: string, figures: Readonly<Record<CellName, string>> = {}, path = `${organ}.gknb`): Digest {
  const { form } = parseReport(newReport({ organ, year: 2024 }));
  const values = new Map<CellName, string>(form.cells.map(({ name }) => [name, '0']));
  for (const [name, value] of Object.entries(figures)) values.set(name, value);
  return digest(newReport({ organ, year: 2024, figures: values }), path);
}

const COUNTY = '云溪县人民政府';
const RECEIVED = 'requests.received.business';
const RECEIVED_TOTAL = 'requests.received.total';
const PERMITS = 'proactive.licensing.decisions';

function made(found: Parts): MadeTables {
  assert.ok('parts' in found, 'refused' in found ? found.refused.zh : '');
  return madeTables(found.parts, 2024);
}
const refusal = (found: Parts): string => ('refused' in found ? found.refused.zh : assert.fail('it was not refused'));
const sumAt = ({ cells }: MadeTables, name: CellName) => cells.find(({ form }) => form.name === name)!.sum;
const openIn = ({ cells }: MadeTables) => cells.filter(({ sum }) => sum === null).map(({ form }) => form.name);
const titled = ({ name }: { readonly name: string }) => ({ zh: name, en: name });
const wordsOf = (tables: MadeTables) => madeLines(tables, titled).map(({ zh }) => zh);

describe('the tables of a covering report, made of its parts', () => {
  it('are what the covering reports of a whole province hold, wherever they cover two', () => {
    const written = [...writeProvince(WISH)];
    const all = written.map(({ path, text }) => digest(text, path));
    let told = 0;
    for (const { organ, path, year, values } of written) {
      const reporting = organ.parts.filter((part) => written.some((each) => each.organ === part && each.year === year));
      if (reporting.length < 2 || reporting.length < organ.parts.length) continue;
      const top = path.slice(0, path.lastIndexOf('/') + 1);
      // What a person would ask for: the folder that the report lies in.
      const own = blank(organ.name, year, `${top}${organ.name}.gknb`);
      const digests = all.filter((each) => each.path.startsWith(top));
      const found = partsOf(own, { ...NOTHING, digests });
      if ('refused' in found) continue;
      const names = found.parts.map(({ name }) => name).sort();
      assert.deepEqual(names, organ.parts.map(({ name }) => name).sort(), organ.name);
      const tables = madeTables(found.parts, year);
      assert.deepEqual(openIn(tables), [], organ.name);
      for (const { form, sum } of tables.cells)
        assert.equal(sum, Math.round(values.get(form.name)! * 1e6), `${organ.name} ${year} ${form.name}`);
      told++;
    }
    assert.ok(told >= 5, `${told}`);
    assert.ok(provinceRoot(WISH).parts.length > 0);
  });

  it('add up what the parts hold, and tell of each sum where it comes from', () => {
    const digests = [
      report('云溪县水务局', {
        [RECEIVED]: '2',
        [RECEIVED_TOTAL]: '2',
        'requests.carriedOut.business': '2',
        'requests.carriedOut.total': '2',
      }),
      report('云溪县民政局', { [PERMITS]: '7' }),
    ];
    const tables = made(partsOf(blank(COUNTY), { ...NOTHING, digests }));
    assert.deepEqual(openIn(tables), []);
    assert.equal(sumAt(tables, RECEIVED_TOTAL), 2e6);
    assert.equal(sumAt(tables, PERMITS), 7e6);
    assert.equal(tables.figures.get(PERMITS), '7');
    const { rows } = traceSheet(tables, titled);
    assert.deepEqual(rows.slice(0, 2), [
      ['表', '栏目', '合计', '云溪县民政局', '云溪县水务局'],
      ['', '文件', '', '云溪县民政局.gknb', '云溪县水务局.gknb'],
    ]);
    assert.deepEqual(
      rows.find((row) => row[1] === PERMITS),
      ['主动公开', PERMITS, 7, 7, 0],
    );
    assert.equal(rows.length, 2 + tables.cells.length);
  });

  it('leave a cell open, and its totals, where one part has nothing there, and tell which part', () => {
    const digests = [report('云溪县水务局', { [RECEIVED]: '' }), report('云溪县民政局')];
    const tables = made(partsOf(blank(COUNTY), { ...NOTHING, digests }));
    assert.deepEqual(openIn(tables), [RECEIVED, RECEIVED_TOTAL]);
    assert.deepEqual(wordsOf(tables), [
      '由 2 份报告逐格相加：198 格有数，2 格留空',
      `云溪县水务局（云溪县水务局.gknb）：1 格未填，未相加（${RECEIVED}）`,
    ]);
    const row = traceSheet(tables, titled).rows.find(([, name]) => name === RECEIVED);
    assert.deepEqual(row, ['申请办理', RECEIVED, '留空', 0, '未填']);
    assert.equal(tables.figures.has(RECEIVED_TOTAL), false);
  });

  it('take no number from a sum that does not come out, nor words for a number', () => {
    const digests = [
      report('云溪县水务局', { 'review.reconsideration.upheld': '3', 'review.reconsideration.total': '2' }),
      report('云溪县民政局', { [PERMITS]: '若干' }),
    ];
    const tables = made(partsOf(blank(COUNTY), { ...NOTHING, digests }));
    const open = openIn(tables);
    assert.equal(open.length, 6);
    assert.ok(open.every((name) => name === PERMITS || name.startsWith('review.reconsideration.')));
    assert.match(wordsOf(tables).join('\n'), /云溪县水务局.*：5 格所在的等式不成立，未相加/);
    assert.match(wordsOf(tables).join('\n'), /云溪县民政局.*：1 格读不出或不是数，未相加/);
  });

  it('stay open where a part was not read, or has not reported though the roster has it', () => {
    const digests = [report('云溪县水务局'), report('云溪县民政局')];
    const name = '云溪县教育局2024年政府信息公开工作年度报告.pdf';
    const unread = made(partsOf(blank(COUNTY), { ...NOTHING, digests, unread: [name] }));
    assert.equal(unread.figures.size, 0);
    assert.equal(wordsOf(unread)[1], `云溪县教育局（${name}）：未能读取，各格留空`);
    // Not of this year; the report itself, which is to be made.
    const others = [
      '云溪县教育局2023年政府信息公开工作年度报告.pdf',
      '云溪县人民政府2024年政府信息公开工作年度报告.pdf',
    ];
    assert.equal(made(partsOf(blank(COUNTY), { ...NOTHING, digests, unread: others })).figures.size, 200);
    // A file that tells nothing of itself may be any part.
    assert.equal(made(partsOf(blank(COUNTY), { ...NOTHING, digests, unread: ['扫描件.pdf'] })).figures.size, 0);

    const { organs } = readConfig(
      JSON.stringify({ organs: [COUNTY, '云溪县水务局', '云溪县民政局', '云溪县教育局'] }),
    ).config;
    const rosters = [rosterOf(organs, digests, [], 2024)];
    const absent = made(partsOf(blank(COUNTY), { ...NOTHING, digests, rosters }));
    assert.equal(absent.figures.size, 0);
    assert.equal(wordsOf(absent)[1], '云溪县教育局：未报送，各格留空');
    assert.equal(
      made(partsOf(blank(COUNTY), { ...NOTHING, digests, rosters: [rosterOf(organs.slice(0, 3), digests, [], 2024)] }))
        .figures.size,
      200,
    );
  });

  it('are not made where it is not certain what belongs to them', () => {
    const digests = [report('云溪县水务局'), report('云溪县民政局')];
    const refused = (...more: Digest[]) =>
      refusal(partsOf(blank(COUNTY), { ...NOTHING, digests: [...digests, ...more] }));
    assert.match(refused(report('白石县水务局')), /“白石县水务局”属于哪一级政府不明/);
    assert.match(
      refused(report('云溪县水务局', {}, '副本.gknb')),
      /“云溪县水务局”有两份报告，不知以哪一份为准：云溪县水务局\.gknb、副本\.gknb/,
    );
    assert.match(refused({ ...report('云溪县教育局'), year: null }), /没有写明机关或年度/);
    assert.match(refusal(partsOf(blank(COUNTY), { ...NOTHING, digests: digests.slice(1) })), /看不出它汇总哪些报告/);
    assert.match(refusal(partsOf(blank('云溪县水务局'), { ...NOTHING, digests })), /看不出它汇总哪些报告/);
    // Those of a town lie in another folder than the county's; a report beside two towns may be either's.
    const towns = ['青石镇人民政府', '白石镇人民政府'].map((town) => report(town, {}, `镇/${town}.gknb`));
    assert.match(refused(...towns, report('中心卫生院', {}, '镇/中心卫生院.gknb')), /是不是它的一部分不能确定/);
    assert.equal(made(partsOf(blank(COUNTY), { ...NOTHING, digests: [...digests, ...towns] })).parts.length, 4);
  });

  it('count nothing twice: what a part covers is in it already', () => {
    const city = blank('青禾市人民政府', 2024, '市/青禾市人民政府.gknb');
    const digests = [
      report('青禾市水务局', { [PERMITS]: '1' }, '市/水务.gknb'),
      report('青禾市云溪县人民政府', { [PERMITS]: '10' }, '市/云溪/县.gknb'),
      report('云溪县水务局', { [PERMITS]: '4' }, '市/云溪/水务.gknb'),
      report('云溪县民政局', { [PERMITS]: '6' }, '市/云溪/民政.gknb'),
    ];
    const tables = made(partsOf(city, { ...NOTHING, digests }));
    assert.deepEqual(
      tables.parts.map(({ name }) => name),
      ['青禾市云溪县人民政府', '青禾市水务局'],
    );
    assert.equal(sumAt(tables, PERMITS), 11e6);
  });

  it('are made of those that the configuration lists, and of those that a person names', () => {
    const draft = report(COUNTY, {}, '县/年报.gknb');
    const digests = [
      draft,
      report('云溪县水务局', { [PERMITS]: '4' }, '局/a.gknb'),
      report('白石县民政局', { [PERMITS]: '5' }, '局/b.gknb'),
    ];
    const config = readConfig(
      JSON.stringify({ groups: [{ report: '县/*.gknb', parts: ['局/*.gknb', '镇/青石.gknb'] }] }),
    ).config;
    const groups = groupsOf(config, (path) => path);
    const grouped = made(partsOf(blank(COUNTY), { ...NOTHING, digests, groups }));
    assert.equal(grouped.figures.size, 0);
    assert.deepEqual(wordsOf(grouped)[1], '镇/青石.gknb：没有找到，各格留空');
    const whole = [...digests, report('青石镇人民政府', { [PERMITS]: '6' }, '镇/青石.gknb')];
    assert.equal(sumAt(made(partsOf(blank(COUNTY), { ...NOTHING, digests: whole, groups })), PERMITS), 15e6);
    // The rule that holds the report against its parts adds up the same.
    const members = new ReportIndex(whole).of(draft, groups).memberReports!;
    assert.equal(members.length, 3);
    const named = made(partsOf(blank(COUNTY), { ...NOTHING, digests: digests.slice(1), isNamed: true }));
    assert.equal(sumAt(named, PERMITS), 9e6);
  });

  it('never hold a number that the parts do not give: random cells taken away', () => {
    let seed = 5;
    const random = (below: number) => {
      seed = (seed * 48271) % 0x7fffffff;
      return seed % below;
    };
    const { form } = parseReport(newReport({ organ: COUNTY, year: 2024 }));
    for (let round = 0; round < 30; round++) {
      const lost = new Map<string, Set<CellName>>();
      const digests = ['云溪县水务局', '云溪县民政局', '云溪县教育局'].map((organ) => {
        const names = new Set(Array.from({ length: random(6) }, () => form.cells[random(form.cells.length)]!.name));
        lost.set(organ, names);
        return report(organ, Object.fromEntries([...names].map((name) => [name, ''])));
      });
      const tables = made(partsOf(blank(COUNTY), { ...NOTHING, digests }));
      for (const { form: cell, sum, figures } of tables.cells) {
        const isLost = [...lost.values()].some((names) => names.has(cell.name));
        // A blank total comes to what its addends do; a blank addend leaves its cell open, and its totals.
        if (isLost && !cell.derived) assert.equal(sum, null, cell.name);
        if (sum !== null) assert.ok(sum === 0 && figures.every(({ value, why }) => value === 0 && why === null));
      }
    }
  });
});
