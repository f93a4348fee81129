import type { ResultLocale, ToolResult } from './report-tools.ts';

type Kind = NonNullable<ToolResult['forPerson']>;

const WORDS: Readonly<Record<Kind, Readonly<Record<ResultLocale, string>>>> = {
  findings: {
    'zh-cn':
      'decidedBy 为 form 的，只有一种正确写法，可按 fixes 中 safe 的改法改。为 person 的，只能由人核对台账和原始材料后决定：不得改动表中的数，不得把空格填为 0，不得为使合计相符而凑数。',
    en: 'Where decidedBy is form, only one right text is possible: apply the fix that is safe. Where it is person, only a person who looks into the records may decide: change no number of the tables, write no zero into a blank cell, and make no number up so that a sum holds.',
  },
  verification: {
    'zh-cn': '不一致的，先由人核对是正文错还是表格错；未能核对的没有得到证实，由人核对。',
    en: 'Where a figure differs, a person looks whether the prose or the table is wrong. What was not verified is not confirmed: it is for a person.',
  },
};

/** What of a result a person alone may change. It goes with each, since an assistant may have lost what was said before. */
export const wordsForPerson = (kind: Kind, locale: ResultLocale): string => WORDS[kind][locale];
