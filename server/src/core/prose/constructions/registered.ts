import { say } from '../../text/bilingual.ts';
import { receivedFact } from '../request-facts.ts';
import { COLUMNS } from '../request-rows.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Construction, Examples } from './construction.ts';
import { columnOf, isOfRequests, OF_REQUEST } from './request-slots.ts';

const REDUCING = Senses.of('withdrawn', 'invalid');

export const registered: Construction = {
  name: 'registered',
  title: say('登记', 'Registered'),
  needs: SENSE.register,
  matches: isOfRequests,
  allows: OF_REQUEST.with(COLUMNS).with(Senses.of('register', 'applicant', 'onTime')),
  // Where some were withdrawn, more are registered than received.
  factOf: (slots) =>
    slots.sentence.senses.hasAny(REDUCING) ? 'other' : slots.columns.length > 1 ? null : receivedFact(columnOf(slots)),
};

export const registeredExamples: Examples = {
  compared: ['全年共登记政府信息公开申请⟦35⟧件。', '依申请公开方面，共登记申请⟦35⟧件。', '登记依申请公开件⟦35⟧件。'],
  silent: ['全年共登记申请38件，申请人撤回3件，实际受理35件。', '登记来访群众126人次，登记信访件42件。'],
};
