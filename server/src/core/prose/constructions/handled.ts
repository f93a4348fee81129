import type { FormEdition } from '../../form/types.ts';
import { say } from '../../text/bilingual.ts';
import type { Fact } from '../facts.ts';
import { handledFact, rowFact } from '../request-facts.ts';
import { COLUMNS } from '../request-rows.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Sense } from '../vocabulary.ts';
import type { Construction, Examples } from './construction.ts';
import { columnOf, isOfRequests, OF_REQUEST } from './request-slots.ts';

/** 待办172件: all that there was to do, or what is left. */
function toBeHandled(column: Sense | null, form: FormEdition): Fact | null {
  const all = handledFact(column, form);
  const left = rowFact(['carriedOut'], column, form);
  return left && { ...all, interpretations: [...all.interpretations, ...left.interpretations] };
}

export const handled: Construction = {
  name: 'handled',
  title: say('办理', 'Handled'),
  needs: SENSE.handle,
  matches: isOfRequests,
  allows: OF_REQUEST.with(COLUMNS).with(Senses.of('handle', 'decide', 'applicant', 'onTime')),
  factOf: (slots) =>
    slots.columns.length > 1 || (slots.isPart && slots.words.has(SENSE.onTime))
      ? null
      : slots.words.all.some(({ text }) => text.startsWith('待办'))
        ? toBeHandled(columnOf(slots), slots.form)
        : handledFact(columnOf(slots), slots.form),
};

export const handledExamples: Examples = {
  compared: [
    '全年办理政府信息公开申请⟦38⟧件（含上年结转3件）。',
    '全年共办理依申请公开⟦35⟧件。',
    '依法办理政府信息公开申请⟦35⟧件。',
  ],
  silent: ['全年办理县长信箱来信68件。', '办理“12345”政务服务便民热线562件。'],
};
