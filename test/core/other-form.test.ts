import { fixture } from '../fixtures.ts';
import { expectFindings } from '../support/expect-findings.ts';

const EXAMPLE = fixture('example.gknb');
const OTHER_FORM = { only: ['other-form'] };

const OLD = '一、概述\n本局不断深化公开内容。\n二、主动公开政府信息情况\n全年公开210条。\n三、收费情况\n无。';

describe('a report in another form', () => {
  for (const title of [
    '云溪县水务局2017年政府信息公开工作年度报告',
    '云溪县水务局2009年度政府信息公开年度报告',
    '2020-2021学年信息公开工作年度报告',
    '望川职业技术学院2023年信息公开工作年度报告',
    '云溪县自来水公司2023年信息公开年度报告',
    '云溪县人民医院\n2023年度信息公开工作年度报告'.replace('\n', ''),
  ])
    it(`is told once: ${title}`, () => void expectFindings(`⟦other-form ${title}⟧\n${OLD}\n`));

  it('is still asked for its wording', () =>
    void expectFindings(
      `⟦other-form 云溪县水务局2017年政府信息公开工作年度报告⟧\n${OLD}\n联系电话：⟦personal-data 13912345678⟧，按⟦wording 布署⟧推进。\n`,
    ));

  it('is none that has tables of this one, or its headings', () => {
    const of2017 = EXAMPLE.replaceAll('2024', '2017').replaceAll('2025', '2018');
    expectFindings(of2017, OTHER_FORM);
    expectFindings(of2017.replace(/^.*\t.*\n/gm, ''), OTHER_FORM);
    expectFindings(EXAMPLE.replace(/^.*/, '2023—2024学年信息公开工作年度报告'), OTHER_FORM);
  });

  it('is none of this time', () => {
    expectFindings(`云溪县水务局2024年政府信息公开工作年度报告\n${OLD}\n`, OTHER_FORM);
    expectFindings(`云溪县教育局2019年政府信息公开工作年度报告\n按照《高等学校信息公开办法》，\n${OLD}\n`, OTHER_FORM);
  });
});

describe('what was charged', () => {
  const without = (year: number, heading: string) =>
    expectFindings(
      EXAMPLE.replaceAll('2025', String(year + 1))
        .replaceAll('2024', String(year))
        .replace('六、其他需要报告的事项', heading)
        .replace('本年度没有收取信息处理费。', '没有其他需要报告的事项。'),
      { only: ['fee-statement-missing'] },
    );
  it('is asked for from the reports for 2020 on', () => {
    without(2019, '六、其他需要报告的事项');
    for (const year of [2020, 2021, 2024]) without(year, '⟦fee-statement-missing 六、其他需要报告的事项⟧');
  });
});
