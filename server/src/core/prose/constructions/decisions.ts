import { say } from '../../text/bilingual.ts';
import { isWhole } from '../../text/number.ts';
import { type Fact, proactiveFact } from '../facts.ts';
import { SENSE, Senses } from '../senses.ts';
import { type DecisionKind, OF_DECISIONS, type Slots } from '../slots.ts';
import { type Construction, type Examples, UNITS_OF_CASES } from './construction.ts';

const isCount = ({ unit, value, words }: Slots): boolean =>
  (UNITS_OF_CASES.has(unit) || (unit === '次' && words.has(SENSE.decide))) && isWhole(value);

const DECISION_TITLES = {
  licensing: say('行政许可', 'licences'),
  penalties: say('行政处罚', 'penalties'),
  coercion: say('行政强制', 'coercive measures'),
} as const;

export const decisionFact = (kind: DecisionKind): Fact => proactiveFact(kind, 'decisions', DECISION_TITLES[kind]);

export const decisions: Construction = {
  name: 'decisions',
  title: say('行政许可、行政处罚、行政强制', 'Licences, penalties, coercive measures'),
  needs: OF_DECISIONS,
  matches: isCount,
  allows: Senses.of('licensing', 'penalties', 'coercion', 'decide', 'issue', 'handle', 'conclude', 'onTime'),
  factOf(slots) {
    const { words, unit, sentence } = slots;
    if (sentence.dividesOther || sentence.isPublished) return 'other';
    // 承担行政许可12项: powers are counted so, and decisions only where it is said that they were made.
    if (unit === '项' && !words.has(SENSE.decide) && !sentence.decides) return 'other';
    if (sentence.decisionsInDoubt && !words.has(SENSE.decide)) return null;
    const [kind, ...others] = slots.decisions;
    return kind && others.length === 0 ? decisionFact(kind) : null;
  },
};

export const decisionsExamples: Examples = {
  compared: [
    '全年作出行政许可决定⟦412⟧件，行政处罚⟦57⟧件。',
    '行政许可处理决定数量⟦412⟧项，行政处罚⟦57⟧项。',
    '办理行政处罚案件⟦57⟧起。',
    '行政许可（⟦412⟧件）、行政处罚（⟦57⟧件）均依法公示。',
    '依法采取查封、扣押等行政强制⟦6⟧件。',
  ],
  silent: ['受理行政许可申请436件。', '承担行政许可12项、行政处罚78项。', '公布行政许可12件、行政处罚8件。'],
};
