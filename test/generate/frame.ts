import type { Draft } from './draft.ts';
import type { Habits } from './habits.ts';
import { type Random, randomOf } from './random.ts';
import type { Values } from './values.ts';

/** What the report is about. */
export interface Subject {
  readonly organ: string;
  readonly year: number;
  readonly values: Values;
  /** More paragraphs for section one. */
  readonly remarks?: readonly string[];
}

/** Places and organs that do not exist. */
const ORGANS = ['云岭市林草局', '青禾县水务局', '望川市统计局', '白泽区司法局', '星渚县人民政府', '石埠镇人民政府'];

export function subjectOf({ seed, form }: Draft, values: Values): Subject {
  const random = randomOf(seed, 'subject');
  const years = form === '2021' ? [2021, 2022, 2023, 2024, 2025] : [2019, 2020, 2020, 2021];
  return { organ: random.pick(ORGANS), year: random.pick(years), values };
}

export function titleOf({ organ, year }: Subject, { title }: Habits, random: Random): string[] {
  const named = `${organ}${year}年政府信息公开工作年度报告`;
  switch (title) {
    case 'plain':
      return [named];
    case 'broken':
      return [
        random.pick([`${organ}\n${year}年政府信息公开工作年度报告`, `${organ}${year}年政府信息\n公开工作年度报告`]),
      ];
    case 'spaced':
      return [`${organ} ${year} 年政府信息 公开工作年度报告`];
    case 'markup':
      return [`# ${named}`];
    case 'metadata':
      return [`索引号: | 11610000/${year + 1}-00012 |\n发布机构: | ${organ} | 发文日期 | ${year + 1}-01-20 |`, named];
    case 'none':
      return [];
  }
}

export function prefaceOf({ organ, year }: Subject, { preface }: Habits, random: Random): string[] {
  const ground = '根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求编制本报告。';
  const period = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
  switch (preface) {
    case 'none':
      return [];
    case 'short':
      return [ground + period];
    case 'sections':
      return [
        `${ground}全文包括总体情况${random.pick(['、', '，'])}主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分。${period}`,
      ];
    case 'contact':
      return [
        ground,
        period,
        `如对本报告有任何疑问，请与${organ}办公室联系（地址：建设路1号；邮编：610000；电话：0101-6000000）。`,
      ];
  }
}

export function closingOf({ organ, year }: Subject, { closing }: Habits, random: Random): string[] {
  const date = `${year + 1}年1月${random.int(5, 30)}日`;
  switch (closing) {
    case 'signature':
      return [organ, date];
    case 'none':
      return [];
    case 'auditor':
      return [`${organ}\n${date}`, '审核人:张某'];
    case 'pageNumber':
      return [organ, date, `— ${random.int(3, 9)} —`];
  }
}
