import { say } from '../../text/bilingual.ts';
import { handledFact, onRequestFact } from '../request-facts.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Construction, Examples } from './construction.ts';
import { isOfRequests, OF_REQUEST } from './request-slots.ts';

export const requestsNamed: Construction = {
  name: 'requests-named',
  title: say('申请件数', 'Requests named without a verb'),
  needs: OF_REQUEST,
  matches: isOfRequests,
  allows: OF_REQUEST.with(Senses.of('applicant', 'onTime')),
  factOf({ words, isPart, sentence: { countsAttributes, dividesOther }, form }) {
    if (countsAttributes || dividesOther) return 'other';
    if (words.has(SENSE.request)) return onRequestFact(form);
    return isPart ? 'other' : handledFact(null, form);
  },
};

export const requestsNamedExamples: Examples = {
  compared: ['全年政府信息公开申请⟦35⟧件，均按期答复。', '⟦35⟧件申请均已登记。', '政府信息公开申请总量为⟦35⟧件。'],
  silent: ['主动公开政府信息326条，其中依申请公开61条。', '全年办理征地补偿类政府信息公开申请12件。'],
};
