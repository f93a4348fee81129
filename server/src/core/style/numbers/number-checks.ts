import { say } from '../../text/bilingual.ts';
import type { Digits } from '../../text/char-index.ts';
import type { StyleCheck, StyleIssue } from '../style-issue.ts';
import { doubledApproximations, neighbouringDigits } from './approximations.ts';
import { mixedDates, paddedDates, shortYears, zerosOfYears } from './date-style.ts';
import { rangesWithoutUnit } from './ranges.ts';

export interface NumberCheck extends StyleCheck {
  /** Adds the issues of a paragraph, in a report of a year, to those found. */
  find(text: string, numbers: readonly Digits[], found: StyleIssue[], year: number | null): void;
}

export const NUMBER_STYLE: readonly NumberCheck[] = [
  {
    name: say('重复的约数', 'approximations told twice'),
    advice: say('“约”“近”与“余”“多”“左右”“上下”只用一个', 'one word for “about” is enough'),
    isUnambiguous: false,
    find: doubledApproximations,
  },
  {
    name: say('相邻数字表示的概数', 'neighbouring digits for “five or six”'),
    advice: say(
      '概数用汉字，中间不用顿号，如“五六个”',
      'such a number is written in characters without a mark: 五六个',
    ),
    isUnambiguous: true,
    find: neighbouringDigits,
  },
  {
    name: say('省略单位的数值范围', 'ranges without a unit'),
    advice: say('前一个数省略单位会产生歧义，应写明', 'without its unit the first number can be misread'),
    isUnambiguous: false,
    find: rangesWithoutUnit,
  },
  {
    name: say('日期里多余的零', 'leading zeros in dates'),
    advice: say('月、日不编虚位', 'months and days have no leading zero'),
    isUnambiguous: true,
    find: paddedDates,
  },
  {
    name: say('汉字年份中的零', 'zeros of years in characters'),
    advice: say('年份里的零写作“〇”', 'the zero of a year is 〇'),
    isUnambiguous: true,
    find: zerosOfYears,
  },
  {
    name: say('混用两种数字的日期', 'dates in two kinds of digits'),
    advice: say('同一日期不混用阿拉伯数字和汉字数字', 'one date has one kind of digits'),
    isUnambiguous: true,
    find: mixedDates,
  },
  {
    name: say('两位数的年份', 'years of two digits'),
    advice: say('年份写四位数', 'a year has four digits'),
    isUnambiguous: true,
    find: shortYears,
  },
];
