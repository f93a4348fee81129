import { say } from '../../text/bilingual.ts';
import { asMillionths, plain, SCALE } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';

/** By the piece 100元 and more, by the page 10, 20 and 40元. */
const STEP = 10 * SCALE;

export const feeAmount: Rule = {
  code: 'fee-amount',
  severity: 'info',
  title: say('信息处理费金额不合收费标准', 'A processing fee that no rate gives'),
  why: say(
    '信息处理费按件计收为每件100元起，按量计收为每页10元、20元、40元，所以总额是10元的整数倍。',
    'The fee is charged by the piece (from 100 yuan) or by the page (10, 20, 40 yuan): any sum of it is a multiple of 10 yuan.',
  ),
  basis: say('国办函〔2020〕109号第四条、第五条', '国办函〔2020〕109号 arts. 4, 5'),
  examples: [
    { of: '本年度没有收取信息处理费。', wrong: '本年度收取信息处理费125元。', right: '本年度收取信息处理费120元。' },
  ],
  check({ report, fees }, reportFinding) {
    for (const { span, amount } of fees) {
      if (Number.isNaN(amount) || amount === 0 || amount % STEP === 0) continue;
      // Copies and postage have no such rates.
      if (!report.readable.slice(span.start, span.end).includes('处理费')) continue;
      const stated = plain(asMillionths(amount));
      reportFinding({
        span,
        message: () =>
          say(
            `信息处理费为 ${stated} 元，按件、按量收费都应是10元的整数倍`,
            `The processing fee is ${stated} yuan; by piece or page it is a multiple of 10`,
          ),
      });
    }
  },
};
