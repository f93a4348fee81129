import type { Sentence } from '../sentence.ts';
import { FEE_NOT_PAID } from '../tables.ts';

/** The fee for processing, and what is cited. */
export const FEES_AND_CITATIONS: readonly Sentence[] = [
  {
    section: 'other',
    says: 'an amount of nought',
    text: '本年度政府信息公开信息处理费收取金额0元。其他事项无。',
    finds: [],
  },
  {
    section: 'other',
    says: 'no costs of several kinds, no fee',
    text: '收费情况：2024年度，未向申请人收取检索、复制、邮寄等费用，未产生信息处理费。',
    finds: [],
  },
  {
    section: 'other',
    says: 'notices sent and a fee taken',
    text: '按照国办函〔2020〕109号文件，2024年共对2件超量申请发出收费通知，收取信息处理费1200元。',
    finds: [],
  },
  {
    section: 'other',
    says: 'as short as can be',
    text: '信息处理费：0元。',
    finds: [],
  },
  {
    section: 'other',
    says: 'no case of it, nothing else',
    text: '本机关2024年度没有发生信息处理费收费事项，也没有需要说明的其他事项。',
    finds: [],
  },
  {
    section: 'other',
    says: 'announced, then told in two words',
    text: '依申请公开信息处理费收取情况说明：2024年度无收费。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'how the law came to be',
    text: '《中华人民共和国政府信息公开条例》于2007年以国务院令第492号公布，2019年以国务院令第711号修订，我局据此两次修订公开指南。',
    finds: [],
  },
  {
    section: 'other',
    says: 'nothing else to tell, and no fee told',
    text: '本年度无其他事项需要说明，工作动态见县政府网站。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'proposals, and no fee told',
    text: '2024年办理人大代表建议8件、政协提案11件，均已公开答复。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'the standard of charging, not what was charged',
    text: '信息处理费收费标准按照国办函〔2020〕109号文件执行，已在网站公示。',
    finds: [{ code: 'fee-statement-missing', at: '' }],
  },
  {
    section: 'other',
    says: 'a fee taken, beside charges of nought',
    text: '2024年，本机关共对2件超量申请收取信息处理费1200元。',
    cells: { 'proactive.fees.amount': 0 },
    finds: [{ code: 'fee-contradicted', at: '收取信息处理费1200元' }],
  },
  {
    section: 'other',
    says: 'no notice of charging, beside a request ended for want of payment',
    text: '本年度没有向申请人发出收费通知，也没有收取信息处理费。',
    cells: FEE_NOT_PAID,
    finds: [{ code: 'fee-contradicted', at: '没有向申请人发出收费通知，也没有收取信息处理费' }],
  },
  {
    section: 'preface',
    says: 'the law before its revision, named in full',
    text: '依据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第492号）有关规定，编制本报告。',
    finds: [{ code: 'citation-superseded', at: '国务院令第492号' }],
  },
  {
    section: 'preface',
    says: 'the form of 2019, other brackets, a blank before its number',
    text: '根据《政府信息公开工作年度报告格式（试行）》（国办公开办函﹝2019﹞ 60号）要求，编制本报告。',
    finds: [{ code: 'citation-superseded', at: '国办公开办函﹝2019﹞ 60号' }],
  },
];
