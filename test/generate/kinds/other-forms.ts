import type { Random } from '../random.ts';
import type { Kind } from './kind.ts';

/** A report of another form: one finding says so, and nothing of this form is asked of it. */
const ofOtherForm = (write: (organ: string, year: number, random: Random) => readonly string[]): Kind => ({
  make: ({ organ, year }, random) => ({
    changes: { text: () => write(organ, year, random).join(random.pick(['\n', '\n\n'])) },
    expected: {
      read: 'otherwise',
      also: ({ findings }) => {
        const codes = findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
        return codes.join() === 'other-form' ? [] : [`other-form alone should be told, not ${codes.join(', ')}`];
      },
    },
  }),
});

const count = (random: Random): number => random.int(2, 3000);

/** As reports were written before 2019: six sections of other names, and figures by the way of publication. */
const beforeTheForm = ofOtherForm((organ, _year, random) => {
  const year = random.int(2009, 2018);
  return [
    `${organ}${year}年${random.pick(['', '度'])}政府信息公开${random.pick(['', '工作'])}年度报告`,
    `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）要求，${organ}编制本报告。`,
    '一、概述',
    `${year}年，${organ}不断深化公开内容，取得了一定成效。`,
    '二、主动公开政府信息情况',
    `${year}年主动公开政府信息${count(random)}条，其中通过政府网站公开${random.int(0, 2)}条。`,
    `三、${random.pick(['政府信息依申请公开办理情况', '政府信息依申请公开工作情况', '依申请公开政府信息情况'])}`,
    `${year}年未收到政府信息公开申请。`,
    '四、政府信息公开的收费及减免情况',
    `${year}年未收取任何费用。`,
    '五、因政府信息公开申请行政复议、提起行政诉讼的情况',
    '无。',
    `六、${random.pick(['存在的主要问题和改进措施', '政府信息公开工作存在的不足及改进措施'])}`,
    '一是公开的形式不够多。下一步，继续推进政府信息公开工作。',
    '七、政府信息公开情况统计表',
    '指标名称\t计量单位\t本年度\t历年累计',
    ...[
      '主动公开文件数',
      '政府网站公开数',
      '受理政府信息依申请公开总数',
      '对申请的答复总数',
      '行政复议数',
      '行政诉讼数',
    ].map((name) => `${name}\t${name.endsWith('讼数') ? '件' : '条'}\t${count(random)}\t${count(random) + 3000}`),
  ];
});

/** A university's, by the school year. */
const ofUniversity = ofOtherForm((_organ, year, random) => {
  const school = random.pick(['云岭师范学院', '望川职业技术学院', '青禾大学']);
  const term = `${year - 1}${random.pick(['-', '—', '－'])}${year}学年`;
  return [
    `${random.pick(['', school])}${term}信息公开工作年度报告`,
    `本报告根据《高等学校信息公开办法》（教育部令第29号）和《高等学校信息公开事项清单》编制，统计期限为${year - 1}年9月1日至${year}年8月31日。`,
    '一、概述',
    `${term}，学校坚持依法治校，推进信息公开。`,
    '二、信息主动公开情况',
    `学校主页发布新闻${count(random)}条。`,
    '三、依申请公开和不予公开情况',
    `${term}，学校共受理信息公开申请${random.int(0, 9)}件，均已答复。`,
    '四、对信息公开的评议情况',
    '师生员工和社会公众对学校信息公开工作反映良好。',
    '五、因学校信息公开工作受到举报的情况',
    '本学年未发生因信息公开工作受到举报的情况。',
    '六、信息公开工作存在的问题和改进措施',
    '信息公开的主动性有待加强。下一步将加强培训。',
  ];
});

export const otherForms = { beforeTheForm, ofUniversity } satisfies Record<string, Kind>;
