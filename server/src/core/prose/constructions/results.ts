import { say } from '../../text/bilingual.ts';
import { rowFact } from '../request-facts.ts';
import { areAtOdds, COLUMNS, groupOf, ROWS } from '../request-rows.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Slots } from '../slots.ts';
import type { Sense } from '../vocabulary.ts';
import type { Construction, Examples } from './construction.ts';
import { columnOf, DONE, isOfRequests, OF_REQUEST } from './request-slots.ts';

export const results: Construction = {
  name: 'results',
  title: say('办理结果', 'Results'),
  needs: ROWS.with(SENSE.publish),
  matches: (slots) => isOfRequests(slots) && (slots.words.senses.hasAny(ROWS) || isBareDisclosure(slots)),
  allows: ROWS.with(OF_REQUEST)
    .with(COLUMNS)
    .with(DONE)
    .with(Senses.of('decide', 'publish', 'onTime', 'open', 'receive', 'applicant', 'exceptional')),
  factOf(slots) {
    const { words, rows } = slots;
    if (slots.sentence.countsAttributes) return 'other';
    if (slots.columns.length > 1) return null;
    if (slots.sentence.isReasoned && rows.every((row) => groupOf(row) === null)) return null;
    if (words.has(SENSE.exceptional) && rows.every((row) => groupOf(row) === null)) return null;
    if (isBareDisclosure(slots)) return resultFact(['granted'], slots);
    if (words.has(SENSE.publish) && !rows.includes('granted')) return null;
    if (areAtOdds(rows) || rows.length === 0) return null;
    return resultFact(rows, slots);
  },
};

/** 收到申请14件，公开9件，部分公开2件. */
const isBareDisclosure = ({ words, sentence, rows }: Slots): boolean =>
  sentence.namesResults &&
  rows.length === 0 &&
  words.has(SENSE.publish) &&
  words.all.every(({ text, senses }) => !senses.has(SENSE.publish) || text === '公开');

/** 予以公开9件: of all, or of the applicant named before. */
function resultFact(rows: readonly Sense[], slots: Slots) {
  const { form, bracketOf } = slots;
  const own = columnOf(slots);
  const fact = rowFact(rows, own, form);
  const applicant = bracketOf ? bracketOf.column : slots.sentence.column;
  const ofHis = fact && !own && applicant ? rowFact(rows, applicant, form) : null;
  return fact && ofHis ? { ...fact, interpretations: [...fact.interpretations, ...ofHis.interpretations] } : fact;
}

export const resultsExamples: Examples = {
  compared: [
    '办结申请35件，其中予以公开⟦9⟧件，部分公开⟦5⟧件，不予公开⟦5⟧件，无法提供⟦10⟧件。',
    '收到申请35件，公开⟦9⟧件，部分公开⟦5⟧件，不予公开⟦5⟧件。',
    '对⟦9⟧件申请予以公开，对⟦5⟧件申请部分公开。',
    '告知本机关不掌握相关政府信息的⟦8⟧件。',
    '公开和部分公开⟦14⟧件，不予公开⟦5⟧件。',
  ],
  silent: [
    '收到申请35件，因本机关不掌握依法不予公开8件。',
    '收到申请35件，信息不存在3件，不属于本机关职责5件。',
    '制发公文216件，其中主动公开97件、依申请公开61件、不予公开58件。',
  ],
};
