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
  needs: ROWS.with(SENSE.publish).with(SENSE.otherOnes),
  matches: (slots) =>
    isOfRequests(slots) && (slots.words.senses.hasAny(ROWS) || isBareDisclosure(slots) || isOtherEnd(slots)),
  allows: ROWS.with(OF_REQUEST)
    .with(COLUMNS)
    .with(DONE)
    .with(Senses.of('decide', 'publish', 'onTime', 'open', 'receive', 'applicant', 'exceptional', 'otherOnes')),
  factOf(slots) {
    const { words, rows } = slots;
    if (slots.sentence.countsAttributes) return 'other';
    if (slots.columns.length > 1) return null;
    const { reasons } = slots.sentence;
    const [group] = rows;
    // 因本机关不掌握，告知无法提供30件: of that reason, or of its group.
    if (rows.length === 1 && reasons.length > 0 && reasons.every((reason) => groupOf(reason) === group)) {
      const ofReason = resultFact(reasons, slots);
      const ofGroup = resultFact(rows, slots);
      return (
        ofReason &&
        ofGroup && { ...ofReason, interpretations: [...ofReason.interpretations, ...ofGroup.interpretations] }
      );
    }
    if (slots.sentence.isReasoned && rows.every((row) => groupOf(row) === null)) return null;
    if (words.has(SENSE.exceptional) && rows.every((row) => groupOf(row) === null)) return null;
    if (slots.hasPartlyWithin && (isBareDisclosure(slots) || (rows.length === 1 && rows[0] === 'granted')))
      return resultFact(['granted', 'partiallyGranted'], slots);
    if (isBareDisclosure(slots)) {
      const granted = resultFact(['granted'], slots);
      // Without 部分公开 beside it, it may have that within.
      if (slots.sentence.namesResults || !granted) return granted;
      const both = resultFact(['granted', 'partiallyGranted'], slots)!;
      return { ...granted, interpretations: [...granted.interpretations, ...both.interpretations] };
    }
    // 公开（含部分公开）96件
    if (
      words.has(SENSE.publish) &&
      rows.length === 1 &&
      rows[0] === 'partiallyGranted' &&
      words.isBefore(SENSE.publish, SENSE.among)
    )
      return resultFact(['granted', 'partiallyGranted'], slots);
    if (words.has(SENSE.publish) && !rows.includes('granted')) return null;
    if (isOtherEnd(slots) && groupOf(slots.sentence.row[0]!) === null)
      return rowFact(['otherHandling'], columnOf(slots), slots.form);
    if (isOtherEnd(slots)) {
      const group = rowFact(['otherHandling'], columnOf(slots), slots.form);
      return group && { ...group, interpretations: group.interpretations.slice(-1) };
    }
    if (areAtOdds(rows) || rows.length === 0) return null;
    return resultFact(rows, slots);
  },
};

/** 逾期不补正5件，其他3件: the last row of that group. */
const isOtherEnd = ({ words, sentence: { row, column } }: Slots): boolean =>
  row.length === 1 &&
  column === null &&
  OTHERS_FOLLOW.has(row[0]!) &&
  words.senses.isWithin(BARE_OTHER) &&
  words.has(SENSE.otherOnes);

const OTHERS_FOLLOW: ReadonlySet<Sense> = new Set([
  'correctionOverdue',
  'feeOverdue',
  'granted',
  'partiallyGranted',
  'denied',
  'unavailable',
  'notProcessed',
]);
const BARE_OTHER = Senses.of('otherOnes', 'neutral');

/** 收到申请14件，公开9件，部分公开2件. */
const isBareDisclosure = ({ words, sentence, rows }: Slots): boolean =>
  (sentence.namesResults || sentence.dividesRequests) &&
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
    '公开⟦14⟧件（含部分公开5件），不予公开⟦5⟧件。',
    '因本机关不掌握相关政府信息，告知无法提供⟦8⟧件。',
    '予以公开、部分公开、不予公开分别为⟦9⟧件、⟦5⟧件和⟦5⟧件。',
  ],
  silent: [
    '收到申请35件，因本机关不掌握依法不予公开8件。',
    '收到申请35件，信息不存在3件，不属于本机关职责5件。',
    '全年信息公开审查登记286份，同意公开260份，不同意公开26份。',
    '制发公文216件，其中主动公开97件、依申请公开61件、不予公开58件。',
  ],
};
