import { say } from '../../text/bilingual.ts';

/** What several rules rest on. */
export const THE_FORM = say('年度报告格式', 'The form');
export const SECTION_TWO = say('年度报告格式，二、主动公开政府信息情况', 'The form, section two');
export const SECTION_THREE = say('年度报告格式，三、收到和处理政府信息公开申请情况', 'The form, section three');
export const ARTICLE_49 = say('《条例》第四十九条', 'Regulations art. 49');
export const ARTICLE_50_AND_FORM = say('《条例》第五十条；年度报告格式', 'Regulations art. 50; the form');
export const SIGNATURE = say(
  '年度报告格式；《党政机关公文格式》（GB/T 9704—2012）7.3.5',
  'The form; GB/T 9704—2012, 7.3.5',
);
export const COMPLETE = say('数据完整', 'Figures are complete');
export const INTERNAL_CONSISTENCY = say('数据自相一致', 'Figures agree with each other');
