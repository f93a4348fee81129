import assert from 'node:assert/strict';
import { analyse, hoverAt, type Locale, plainText } from '../../server/src/core/testing.ts';
import { sharedReport, sharedReportNames } from '../fixtures.ts';
import { BALANCED, cursorIn, type Marked, marked, report } from '../support/marked-text.ts';

function hover({ text, cursor }: Marked, locale: Locale = 'zh-cn') {
  const found = hoverAt(analyse(text), cursor, locale);
  return found && { words: text.slice(found.span.start, found.span.end), text: plainText(found.markdown), ...found };
}

function check(at: Marked, words: string, ...parts: readonly string[]): void {
  const found = hover(at);
  assert.ok(found, 'no hover');
  assert.equal(found.words, words);
  for (const part of parts) assert.ok(found.text.includes(part), `“${part}” is not in:\n${found.text}`);
}

const GRANTED = '（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15';
const RECEIVED = '一、本年新收政府信息公开申请数量\t\t\t21\t6\t1\t0\t3\t1\t32';
const TOTALS = '（七）总计\t\t22\t6\t1\t0\t3\t1\t33';
const REVIEW = '2\t1\t0\t1\t4\t1\t0\t0\t0\t1\t0\t0\t1\t0\t1';

describe('the hover on a cell', () => {
  it('tells row, column, value, its equations and the article', () => {
    check(
      cursorIn(GRANTED.replace('\t3\t', '\t‸3\t')),
      '3',
      '行：三、本年度办理结果 › （一）予以公开',
      '列：申请人情况 › 法人或其他组织 › 商业企业',
      '值：3（填报数）',
      '本行合计：10 + 3 + 1 + 1 = 15 ✓',
      '本列办理结果合计：3 + 1 + 1 + 1 = 6 ✓',
      '依据：《条例》第三十六条第（一）（二）项',
      '已经主动公开的，告知获取方式、途径',
    );
  });

  it('names the addends of a total', () => {
    check(
      cursorIn(RECEIVED.replace('32', '32‸')),
      '32',
      '值：32（合计，由其他各项相加）',
      '本列勾稽关系（一 + 二 = 三 + 四）：32 + 3 = 33 + 2 ✓',
      '合计各项：自然人 21、商业企业 6、科研机构 1、法律服务机构 3、其他 1',
    );
    const grand = hover(cursorIn(TOTALS.replace('33', '3‸3')));
    assert.ok(grand?.text.includes('合计各项：自然人 22、商业企业 6'));
    assert.ok(grand?.text.includes('合计各项：（一）予以公开 15、（二）部分公开 3'));
  });

  it('tells the difference where a sum is wrong', () => {
    check(
      report([RECEIVED, RECEIVED.replace('32', '3‸1')]),
      '31',
      '= 32，表中为 31，差 1 ✗',
      '31 + 3 = 34，33 + 2 = 35，差 1 ✗',
    );
    check(
      report([RECEIVED, RECEIVED.replace('\t32', '\t‸')]),
      '',
      '值：未填，各项之和为 32',
      '本行合计：各项之和为 32，合计未填',
    );
  });

  it('tells what is missing where a sum cannot be checked', () => {
    const at = report([RECEIVED, RECEIVED.replace('\t6\t', '\t无数\t').replace('32', '‸32')]);
    check(at, '32', '本行合计：无法核对，缺“一、本年新收政府信息公开申请数量”的“法人或其他组织·商业企业”');
  });

  it('tells what stands in place of a number, as it stands', () => {
    const found = hover(report([GRANTED, GRANTED.replace('\t10\t', '\t<b>*‸x*</b>\t')]));
    assert.ok(found?.text.includes('值：“<b>*x*</b>”不是数字'), found?.text);
    assert.ok(found?.markdown.includes('\\<b\\>\\*x\\*\\</b\\>'), 'no markup of the report’s own');
  });

  it('knows the cells of the other tables', () => {
    check(
      cursorIn('行政事业性收费\t12‸.6'),
      '12.6',
      '行：行政事业性收费（第二十条第（八）项）',
      '列：本年收费金额（单位：万元）',
    );
    check(
      report([REVIEW, REVIEW.replace('\t1\t0\t1', '\t1\t0\t‸1').replace(/‸1/, '‸1')]),
      '1',
      '列：行政复议 › 尚未审结',
      '本组合计：2 + 1 + 1 = 4 ✓',
    );
  });

  it('is in English beside the Chinese labels for who reads English', () => {
    const found = hover(cursorIn(GRANTED.replace('15', '‸15')), 'en');
    for (const part of [
      'Row: 三、本年度办理结果 › （一）予以公开 (granted)',
      'Column: 申请人情况 › 总计 (total)',
      'Value: 15 (a total, from other cells)',
      'Row total: 10 + 3 + 1 + 1 = 15 ✓',
      'Adds up: 自然人 (natural persons) 10, 商业企业 (businesses) 3',
      'Ground: Regulations art. 36(一)(二)',
    ])
      assert.ok(found?.text.includes(part), `“${part}” is not in:\n${found?.text}`);
  });
});

describe('the hover on other places', () => {
  it('tells of a section what must stand there', () => {
    check(
      cursorIn('六、其他‸需要报告的事项'),
      '六、其他需要报告的事项',
      '写明收取信息处理费的情况',
      '国办函〔2020〕109号',
    );
    check(
      report(['六、其他需要报告的事项', '六、其它‸需要报告事项']),
      '六、其它需要报告事项',
      '六、其他需要报告的事项',
    );
  });

  it('tells of a row what it counts', () => {
    check(
      cursorIn('7.属于行政执法‸案卷'),
      '7.属于行政执法案卷',
      '三、本年度办理结果 › （三）不予公开 › 7.属于行政执法案卷',
      '第十六条第二款',
      '行政执法案卷信息',
    );
  });

  it('lists the rows of a group', () => {
    check(
      cursorIn('（四）无‸法提供'),
      '（四）无法提供',
      '（四）无法提供',
      '1.本机关不掌握相关政府信息',
      '3.补正后申请内容仍不明确',
    );
  });

  it('tells of a row with too few values that nobody knows which is lost', () => {
    const short = report([GRANTED, GRANTED.replace('\t3\t1\t0\t1\t0\t15', '\t‸4\t1')]);
    const found = hover(short);
    assert.ok(found?.text.includes('本行有 3 个数，应为 7 个'), found?.text);
  });

  it('tells of the title who reports on which year, in which form', () => {
    check(
      cursorIn('云岭市‸林草局2023年政府信息公开工作年度报告'),
      '云岭市林草局2023年政府信息公开工作年度报告',
      '云岭市林草局',
      '年度：2023',
      '国办公开办函〔2021〕30号',
    );
    const old = hover(report(['云岭市林草局2023年', '云岭市‸林草局2019年']));
    assert.ok(old?.text.includes('不是该年度应当用的格式'));
  });

  it('is nothing in prose, in blank lines, or beyond the end', () => {
    assert.equal(hover(cursorIn('围绕护林‸防火')), null);
    assert.equal(hover(marked('‸')), null);
    assert.equal(hoverAt(analyse(BALANCED), BALANCED.length + 100, 'zh-cn'), null);
  });

  it('has a span around the place, wherever it is, in real reports too', function () {
    if (sharedReportNames.length === 0) this.skip();
    for (const name of sharedReportNames) {
      const read = analyse(sharedReport(name)!);
      for (let offset = 0; offset <= read.text.length; offset += 3) {
        const found = hoverAt(read, offset, 'zh-cn');
        if (!found) continue;
        assert.ok(found.span.start <= offset && offset <= found.span.end);
        assert.notEqual(found.markdown, '');
      }
    }
  });
});
