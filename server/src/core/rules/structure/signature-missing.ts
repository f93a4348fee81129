import type { Passage } from '../../prose/passages.ts';
import { isSignedByNameAlone, organBefore } from '../../prose/signature.ts';
import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { endOfReport } from '../support/end-of-report.ts';
import { SIGNATURE } from '../support/legal-basis.ts';

export const signatureMissing: Rule = {
  code: 'signature-missing',
  severity: 'hint',
  title: say('文末没有署名', 'The report is not signed'),
  why: say(
    '文末一般写明单位名称和成文日期。由网页复制来的文本可能没有，只作提示。',
    'A report ends with the organ’s name and a date. What was copied from a web page may have neither: a hint.',
  ),
  basis: SIGNATURE,
  examples: [
    { of: '云溪县水务局\n2025年1月20日', wrong: '2025年1月20日' },
    { of: '云溪县水务局\n2025年1月20日', wrong: '' },
  ],
  check({ report, passages, signature }, reportFinding) {
    const end = endOfReport(report, passages);
    if (!end || (signature && organBefore(passages, signature)) || isSignedByNameAlone(report.organ, passages)) return;
    if (isSignedAbove(passages)) return;
    reportFinding({
      span: end,
      message: () =>
        signature
          ? say('文末有日期，没有署名', 'The report ends with a date and without the organ’s name')
          : say('文末没有署名和成文日期', 'The report ends without the organ’s name and a date'),
    });
  },
};

/** Some put name and day below the title, in brackets. */
const isSignedAbove = (passages: readonly Passage[]): boolean =>
  passages.some(
    ({ section, text }) =>
      section === null && text.length <= MAX_LINE && DAY_AT_END.test(text.replace(/[（()）\s]/g, '')),
  );

const MAX_LINE = 50;
const DAY_AT_END = /20\d\d年\d{1,2}月\d{1,2}日$/;
