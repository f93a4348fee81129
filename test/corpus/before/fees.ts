import type { Sentence } from '../sentence.ts';
import { FEE_NOT_PAID } from '../tables.ts';

/** What section six says of the fee for processing information. */
export const FEES: readonly Sentence[] = [
  {
    section: 'other',
    says: 'no fee, by the notice',
    text: '本机关按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定的按件、按量收费标准，本年度未产生信息处理费。',
    finds: [],
  },
  {
    section: 'other',
    says: 'the fee called 信息公开处理费',
    text: '本机关按照《国务院办公厅关于印发<政府信息公开信息处理费管理办法>的通知》(国办函〔2020〕109号)规定的按件、按量收费标准，本年度没有产生信息公开处理费，无其它需要说明的事项。',
    finds: [],
  },
  {
    section: 'other',
    says: 'zero yuan',
    text: '2024年，本机关发出收费通知0件，收取信息处理费0元。',
    finds: [],
  },
  {
    section: 'other',
    says: 'a fee was charged',
    text: '2024年，本机关依申请提供政府信息共收取信息处理费350元，已全额上缴县级国库。',
    finds: [],
  },
  {
    section: 'other',
    says: 'as an item of a list, nothing',
    text: '（一）信息处理费收取情况：无。\n\n（二）其他需要报告的事项：无。',
    finds: [],
  },
  {
    section: 'other',
    says: 'no fee at all was taken of those who asked',
    text: '本年度依申请提供政府信息未向申请人收取任何费用。',
    finds: [],
  },
  {
    section: 'other',
    says: 'no fee, between other things, broken over two lines',
    text: '一是加强政务公开专区建设，接待群众320人次。二是本年度未收取政府信息公开信息处\n理费。三是没有其他需要报告的事项。',
    finds: [],
  },
  {
    section: 'other',
    says: 'a fee was asked for, never paid, so none was taken',
    text: '2024年，本机关未收取信息处理费。',
    cells: FEE_NOT_PAID,
    finds: [],
  },
  {
    section: 'other',
    says: 'no fee this year, and what holds for next year',
    text: '2024年度收取信息处理费总金额为零。2025年将继续严格执行信息处理费管理规定。',
    finds: [],
  },
  {
    section: 'other',
    says: 'nothing to report',
    text: '无其他需要报告的事项。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'nothing for the time being',
    text: '2024年，本机关暂无其他需要报告事项。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'only the rule, not what was charged',
    text: '本机关严格执行《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），依法规范收费行为。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'only a plan',
    text: '2025年，本机关将严格按照规定的标准收取信息处理费。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'only what would be, if',
    text: '如申请公开政府信息的数量、频次明显超过合理范围，本机关将依法收取信息处理费。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'other things only',
    text: '一是创新公开形式，开展“政府开放日”活动2次。二是加强政务公开专区建设，接待群众320人次。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'a fee was charged, but the table has no charge at all',
    text: '2024年，本机关依申请公开政府信息收取信息处理费350元。',
    cells: { 'proactive.fees.amount': 0 },
    finds: [{ code: 'fee-contradicted', at: '收取信息处理费350元' }],
  },
  {
    section: 'other',
    says: 'more was charged for information than for all together',
    text: '2024年，本机关共收取信息处理费12万元。',
    cells: { 'proactive.fees.amount': 3.5 },
    finds: [{ code: 'fee-contradicted', at: '收取信息处理费12万元' }],
  },
  {
    section: 'other',
    says: 'no notice of a fee was sent, but one request ended because it was not paid',
    text: '2024年，本机关未发出信息处理费收费通知，未收取信息处理费。',
    cells: FEE_NOT_PAID,
    finds: [{ code: 'fee-contradicted', at: '未发出信息处理费收费通知，未收取信息处理费' }],
  },
];
