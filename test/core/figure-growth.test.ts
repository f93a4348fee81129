import assert from 'node:assert/strict';
import { digestOf, parseReport, ReportIndex } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { expectFindings, unmarked } from '../support/expect-findings.ts';

const EXAMPLE = fixture('example.gknb');
const TOLD = '全年收到政府信息公开申请35件，上年结转3件；办结35件，结转下年度继续办理3件。';

/** Last year 28 were received and 2 carried in, and 30 concluded; natural persons made 14 of them. */
const LAST = EXAMPLE.replaceAll('2024', '2023')
  .replace('2025', '2024')
  .replace(TOLD, '')
  .replace('21\t9\t0\t1\t4\t0\t35', '14\t9\t0\t1\t4\t0\t28')
  .replace('2\t1\t0\t0\t0\t0\t3', '1\t1\t0\t0\t0\t0\t2')
  .replace('（七）总计\t\t21\t9\t0\t1\t4\t0\t35', '（七）总计\t\t16\t9\t0\t1\t4\t0\t30');

/** Of changes there are the findings that are marked in the sentence, and no others. */
function expectChanges(sentence: string, last = LAST): void {
  const within = (text: string) => EXAMPLE.replace(TOLD, () => text);
  const own = digestOf(parseReport(within(unmarked(sentence).text)), 'this');
  const relatedReports = new ReportIndex([own, digestOf(parseReport(last), 'last')]).of(own);
  assert.ok(relatedReports.lastYear);
  expectFindings(sentence, { within, relatedReports, only: ['figure-growth'] });
}

describe('a change since last year', () => {
  for (const right of [
    '全年收到政府信息公开申请35件，较上年增长25%。',
    '全年收到政府信息公开申请35件，比上年增加7件，增长25.0%。',
    '全年收到政府信息公开申请35件，同比增加7件。',
    '全年收到政府信息公开申请35件（含网上申请20件），较2023年增长25%。',
    '全年受理政府信息公开申请38件（含上年结转3件），较上年增加8件，增长26.7%。',
    '全年收到政府信息公开申请35件，其中自然人申请21件，较上年增长50%。',
    '全年收到政府信息公开申请35件，办结35件，较上年增加5件。',
  ])
    it(`follows: ${right}`, () => expectChanges(right));

  for (const wrong of [
    '全年收到政府信息公开申请35件，较上年增长⟦figure-growth 52%⟧。',
    '全年收到政府信息公开申请35件，较上年下降⟦figure-growth 25%⟧。',
    '全年收到政府信息公开申请35件，比2023年增加⟦figure-growth 9件⟧。',
    '全年收到政府信息公开申请35件，比上年增加⟦figure-growth 9件⟧，增长⟦figure-growth 34.6%⟧。',
    '全年收到政府信息公开申请35件，其中自然人申请21件，同比增长⟦figure-growth 60%⟧。',
  ])
    it(`does not follow: ${wrong}`, () => expectChanges(wrong));

  for (const open of [
    '全年收到政府信息公开申请35件，较上年增长近三成。',
    '全年收到政府信息公开申请35件，较上年增长约50%。',
    '全年收到政府信息公开申请35件，较2020年增长150%。',
    '全年收到政府信息公开申请35件，四季度环比增长150%。',
    '全年收到政府信息公开申请35件，网站访问量较上年增长150%。',
    '全年收到政府信息公开申请35件，接待咨询80件，较上年增长150%。',
    '全年收到政府信息公开申请35件，办理建议提案较上年增加16件。',
    '全年发布信息326条，较上年增长150%。',
    '计划收到政府信息公开申请较上年减少10件。',
    '全年收到政府信息公开申请35件、政府热线来电90件，同比分别增长60%、70%。',
  ])
    it(`is not known: ${open}`, () => expectChanges(open));

  it('is not looked at where the count is wrong, or last year’s table is empty', () => {
    expectChanges('全年收到政府信息公开申请53件，较上年增长52%。');
    const empty = LAST.replace(/\t\d+/g, '\t');
    expectChanges('全年收到政府信息公开申请35件，较上年增长52%。', empty);
  });
});
