import { say } from '../../text/bilingual.ts';
import { concludedFact } from '../request-facts.ts';
import { COLUMNS } from '../request-rows.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Construction, Examples } from './construction.ts';
import { columnOf, DONE, ENDING, isOfRequests, OF_REQUEST } from './request-slots.ts';

export const concluded: Construction = {
  name: 'concluded',
  title: say('答复、办结', 'Answered, concluded'),
  needs: ENDING,
  matches: isOfRequests,
  allows: OF_REQUEST.with(COLUMNS)
    .with(DONE)
    .with(Senses.of('decide', 'onTime', 'applicant', 'rest', 'otherOnes', 'lastYear')),
  factOf(slots) {
    const { words, columns, isPart, form } = slots;
    // 其中按时答复34件: some of those answered.
    if (columns.length > 1) return null;
    if (isPart && words.has(SENSE.onTime) && !words.has(SENSE.rest, SENSE.otherOnes)) return 'other';
    return concludedFact(columnOf(slots), form);
  },
};

export const concludedExamples: Examples = {
  compared: [
    '全年办结政府信息公开申请⟦35⟧件。',
    '收到申请35件，已答复⟦35⟧件。',
    '收到申请35件，年内办结⟦35⟧件。',
    '全年办毕申请⟦35⟧件。',
  ],
  silent: [
    '收到申请35件，提前办结8件。',
    '收到申请35件，10个工作日内办结8件，20个工作日内办结4件。',
    '收到申请35件，当场答复5件，书面答复10件。',
    '收到申请35件，电话沟通后答复4件。',
    '收到申请35件，其中按时答复34件。',
  ],
};
