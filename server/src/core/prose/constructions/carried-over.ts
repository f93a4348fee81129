import { say } from '../../text/bilingual.ts';
import { carriedFact, handledFact, ofApplicantToo, receivedFact, rowFact } from '../request-facts.ts';
import { COLUMNS } from '../request-rows.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Construction, Examples } from './construction.ts';
import { CARRYING, columnOf, DONE, directionOf, ENDING, isOfRequests, OF_REQUEST } from './request-slots.ts';

export const carriedOver: Construction = {
  name: 'carried-over',
  title: say('上年结转、结转下年度', 'Carried in, carried out'),
  needs: CARRYING,
  matches: isOfRequests,
  allows: CARRYING.with(OF_REQUEST)
    .with(COLUMNS)
    .with(
      Senses.of(
        'receive',
        'handle',
        'answer',
        'conclude',
        'decide',
        'rest',
        'otherOnes',
        'lastYear',
        'nextYear',
        'onTime',
        'applicant',
      ),
    ),
  factOf(slots) {
    const { words, columns, form } = slots;
    if (columns.length > 1) return null;
    // 含上年结转共172件: all of them together.
    const isIncluded = words.all.some(
      ({ senses }, i) => senses.has(SENSE.among) && words.all[i + 1]?.senses.has(SENSE.carriedIn),
    );
    if (isIncluded && words.isBefore(CARRYING, SENSE.altogether)) return handledFact(columnOf(slots), form);
    const direction = directionOf(slots);
    const both = words.has(SENSE.carriedIn) && words.has(SENSE.carriedOut);
    if (both) return null;
    // 办结上年结转3件: so many of them are done, not so many were carried in.
    if (direction === 'in' && words.senses.hasAny(ENDING) && words.isBefore(ENDING, CARRYING)) return 'other';
    if (direction === 'out' && words.isBefore(DONE, CARRYING) && !words.has(SENSE.waiting)) return null;
    if (words.has(SENSE.receive)) return direction === 'in' ? receivedFact(columnOf(slots)) : null;
    if (direction === null) return words.senses.hasAny(DONE) ? null : carriedFact(columnOf(slots));
    const row = direction === 'in' ? 'carriedIn' : 'carriedOut';
    const fact = rowFact([row], columnOf(slots), form);
    // 商业企业的17件（含上年结转1件）: of theirs.
    const theirs = slots.bracketOf?.column;
    return fact && theirs && fact.column === null ? ofApplicantToo(fact, theirs) : fact;
  },
};

export const carriedOverExamples: Examples = {
  compared: [
    '全年收到政府信息公开申请35件，上年结转⟦3⟧件。',
    '全年收到政府信息公开申请35件，2023年结转⟦3⟧件，结转2025年继续办理⟦3⟧件。',
    '收到申请35件，办结35件，转下一年办理⟦3⟧件。',
    '收到申请35件，含上年延续办理⟦3⟧件。',
    '收到申请35件，办结35件，跨年度办理⟦3⟧件。',
    '收到申请35件，⟦3⟧件未到答复期。',
    '去年结转到今年的申请⟦3⟧件，今年结转到明年的申请⟦3⟧件。',
    '上年度结转3件中，自然人⟦2⟧件，商业企业⟦1⟧件。',
  ],
  silent: [
    '全年办结上年结转2件，均按期答复。',
    '行政许可申请结转下年5件。',
    '共签订合同86份，履行完毕80份，结转下年6份。',
    '收到申请35件，其中2件征求第三方意见后继续办理。',
  ],
};
