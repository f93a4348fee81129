import { say } from '../../text/bilingual.ts';
import { proactiveFact } from '../facts.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Construction, Examples } from './construction.ts';

export const FEES = proactiveFact('fees', 'amount', say('行政事业性收费', 'administrative fees'));

export const fees: Construction = {
  name: 'fees',
  title: say('行政事业性收费', 'Administrative fees'),
  needs: Senses.of('fees', 'feeTotal'),
  matches: ({ unit, value, words, context }) =>
    (unit === '万元' || unit === '元' || unit === '亿元' || (unit === '' && value === 0)) &&
    (words.has(SENSE.fees) || context.fees),
  allows: Senses.of('fees', 'feeTotal', 'open', 'charge', 'onTime', 'publish', 'anyFee', 'handle', 'decide'),
  factOf: ({ words }) => {
    if (words.has(SENSE.processingFee)) return 'other';
    // 水土保持补偿费等行政事业性收费 are all of them; 主要为 tells of some.
    return words.all.some(({ senses, text }) => senses.has(SENSE.open) && text !== '等') ? null : FEES;
  },
};

export const feesExamples: Examples = {
  compared: [
    '全年收取行政事业性收费⟦86.35⟧万元。',
    '本年收费金额⟦86.35⟧万元。',
    '行政事业性收费1项，费用总额为⟦86.35⟧万元。',
    '全年共征收行政事业性收费⟦863500⟧元。',
    '水土保持补偿费等行政事业性收费⟦86.35⟧万元。',
  ],
  silent: [
    '其中水资源费61.2万元、水土保持补偿费25.15万元。',
    '收取信息处理费1200元。',
    '行政事业性收费主要为水资源费61.2万元。',
  ],
};
