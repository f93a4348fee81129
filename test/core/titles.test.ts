import assert from 'node:assert/strict';
import { analyse, parseReport } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';

const EXAMPLE = fixture('example.gknb');
const TITLE = '云溪县水务局2024年政府信息公开工作年度报告';
const REST = '2024年政府信息公开工作年度报告';

/** The example with other lines in place of its title. */
const headed = (...lines: string[]): string => {
  assert.ok(EXAMPLE.startsWith(`${TITLE}\n`));
  return lines.join('\n') + EXAMPLE.slice(TITLE.length);
};

function identified(name: string, lines: readonly string[], organ = '云溪县水务局', title: string | null = null): void {
  it(name, () => {
    const { report, findings } = analyse(headed(...lines));
    assert.deepEqual([report.organ, report.year], [organ, 2024]);
    if (title !== null) assert.equal(report.syntax.title?.words, title);
    assert.deepEqual(
      findings.filter(({ code, severity }) => code === 'title-missing' || severity === 'error').map(({ code }) => code),
      [],
    );
  });
}

describe('the title', () => {
  for (const page of ['-1-', '— 1 —', '1', '第 1 页', '正文', '=== 正文 ==='])
    identified(`behind ${page}`, [page, TITLE], undefined, TITLE);
  identified('broken by the number of a page', ['云溪县水务局', '- 1 -', REST], undefined, TITLE);
  for (const crumbs of [
    '当前位置 > 首页 > 云溪县 > 政府信息公开年报',
    '首页 › 政务公开 › 政府信息公开年报',
    '您现在的位置：首页>>政府信息公开年度报告',
  ])
    identified(`below ${crumbs}`, [crumbs, TITLE], undefined, TITLE);
  identified('below a category', ['政府信息公开年报', TITLE], undefined, TITLE);
  identified('below the name of the site', ['云溪县人民政府门户网站', TITLE], undefined, TITLE);
  identified('below particulars', ['来源：云溪县水务局', '发布时间2025', TITLE], undefined, TITLE);
  for (const label of ['标题: ', '标 题：', '名称：', '名称\t', '标题 | '])
    identified(`behind ${label}`, [`${label}${TITLE}`, '索引号\t01/2025-2\t分类\t信息公开年报'], undefined, TITLE);
  identified('behind marks', [`_**${TITLE}**_`], undefined, TITLE);
  for (const gap of [[], [''], ['', '']]) {
    identified(`below the organ, ${gap.length} lines between`, ['云溪县水务局', ...gap, REST], undefined, TITLE);
    identified(`above the organ, ${gap.length} lines between`, [REST, ...gap, '云溪县水务局'], undefined, REST);
  }
  identified('twice around the organ', [REST, '云溪县水务局', REST]);
  for (const place of ['三亚', '四平', '五常', '六安', '七台河', '九江', '二连浩特', '十堰'])
    identified(`of ${place}`, [`${place}市水务局${REST}`], `${place}市水务局`, `${place}市水务局${REST}`);
  identified('of an organ below the day', ['2025年1月10日', TITLE], undefined, TITLE);

  it('is not of a label, a date or what is no organ', () => {
    for (const line of ['2025年1月10日', '首页', '索引号', '信息名称：', '目录'])
      assert.equal(parseReport(`${line}\n\n${REST}\n一、总体情况\n`).organ, null, line);
  });

  it('without its organ leaves that to the signature, above the day in digits or in characters', () => {
    const signed = (day: string) => parseReport(`${REST}\n\n一、总体情况\n\n云溪县水务局\n\n${day}\n`).organ;
    for (const day of ['2025年1月20日', '2025 年 1 月 20 日', '二〇二五年一月二十日', '　二○二五年一月二十日'])
      assert.equal(signed(day), '云溪县水务局', day);
    for (const day of ['2025年13月20日', '2025年1月', '2025-01-20', '一月二十日']) assert.equal(signed(day), null, day);
  });

  it('is known from the preface, where one report is named', () => {
    const preface = (...names: string[]) =>
      headed(`现发布${names.map((name) => `《${name}》`).join('、')}。`).replace(/\n云溪县水务局\n\n?2025年[^\n]*/, '');
    const { organ, year } = parseReport(preface(TITLE));
    assert.deepEqual([organ, year], ['云溪县水务局', 2024]);
    assert.equal(parseReport(preface(TITLE.replace('县水', '县林'), TITLE).replace(/2024年1月1日/g, '')).organ, null);
  });
});
