import assert from 'node:assert/strict';
import { analyse, type Bilingual, RULES } from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';
import { findingsOf } from '../support/expect-findings.ts';

const EXAMPLE = fixture('example.gknb');

function messageOf(code: string, of: string, passage: string): Bilingual {
  const found = findingsOf(analyse(changedBy(EXAMPLE)([of, passage])), code);
  assert.equal(found.length, 1, `${code} at “${passage}”`);
  return found[0]!.message;
}

const isQuoted = /“[^”]*”|《[^》]*》/g;

describe('messages', () => {
  it('in English begin as sentences do, with no Chinese marks outside of quotations', () => {
    let count = 0;
    for (const { examples } of RULES)
      for (const { of, wrong, terms = [] } of examples) {
        const { findings } = analyse(of === null ? wrong : EXAMPLE.replace(of, () => wrong), { terms });
        for (const { message, fixes } of findings)
          for (const { zh, en } of [message, ...fixes.map(({ title }) => title)]) {
            assert.match(en, /^[A-Z“《0-9（-]/, en);
            assert.doesNotMatch(en.replace(isQuoted, ''), /[，。；、]/, en);
            assert.match(zh, /\p{Script=Han}/u, zh);
            assert.doesNotMatch(zh + en, /““|””/);
            count++;
          }
      }
    assert.ok(count > RULES.length);
  });

  it('quote what is written with its blanks as one, and what is long by its beginning and end', () => {
    const blanks = ' '.repeat(40);
    const row = '行政规范性文件\t3\t1\t18';
    assert.equal(
      messageOf('cell-merged', row, `行政规范性文件\t3${blanks}1\t18`).zh,
      '“行政规范性文件”的“3 1”是 2 个数挤在一格，应分开',
    );
    const long = messageOf('cell-not-a-number', row, `行政规范性文件\t3\t${'见'.repeat(200)}附件\t18`).zh;
    assert.match(long, /“见{30}…见{28}附件”/);
    const label = messageOf('row-label', '行政规范性文件\t3', `规范${blanks}性文件\t3`);
    assert.match(label.zh, /^“规范 ?性文件”应为/);
  });

  it('on a label that its group runs into name both', () => {
    const due = '三、本年度办理结果（一）予以公开';
    for (const written of ['三、本年度办曰结旦（末）予以公开', '三、本年度办理结旦（一）予以公开'])
      assert.equal(
        messageOf('row-label', '三、本年度办理结果\t（一）予以公开', written).zh,
        `“${written}”应为“${due}”`,
      );
  });

  it('on growth tell its direction', () => {
    const of = '全年收到政府信息公开申请35件，上年结转3件；办结35件，结转下年度继续办理3件。';
    const growthMessage = (words: string) =>
      messageOf('figure-percentage', of, `全年收到政府信息公开申请35件，较2023年${words}。`);
    assert.deepEqual(growthMessage('（50件）增长30%'), {
      zh: '由 50 到 35，应为下降 30%，正文为“较2023年（50件）增长30%”',
      en: 'From 50 to 35 is a fall of 30%; the prose says “较2023年（50件）增长30%”',
    });
    assert.match(growthMessage('（28件）增长20%').zh, /由 28 到 35，应为增长 25%/);
    assert.match(growthMessage('（35件）增长20%').zh, /由 35 到 35，没有增减/);
  });

  it('on days tell both in full', () => {
    assert.deepEqual(messageOf('date-late', '2025年1月20日', '2025年5月8日'), {
      zh: '成文日期为2025年5月8日，晚于2025年1月31日',
      en: 'Signed on 8 May 2025, after 31 January 2025',
    });
    assert.match(messageOf('date-early', '2025年1月20日', '2024年1月20日').en, /20 January 2024, .*31 December 2024/);
  });

  it('on a quotation mark without its other call it by its name', () => {
    assert.deepEqual(messageOf('punctuation', '维护县政府网站水务专栏', '维护县政府网站“水务专栏'), {
      zh: '前引号没有成对，本段缺少后引号',
      en: 'This paragraph has an opening quotation mark without a closing quotation mark',
    });
  });
});
