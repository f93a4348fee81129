import { say } from '../../text/bilingual.ts';
import { isWhole } from '../../text/number.ts';
import { type Fact, proactiveFact } from '../facts.ts';
import { SENSE, Senses } from '../senses.ts';
import type { DecisionKind, DocumentKind, Slots } from '../slots.ts';
import { type Construction, UNITS_OF_CASES } from './construction.ts';

const TITLES = {
  rules: { zh: '规章', en: 'rules' },
  normativeDocuments: { zh: '行政规范性文件', en: 'normative documents' },
};

/** The documents and what became of them, by the last word that says it: 起草……经审查印发. */
export function documentFact(kind: DocumentKind, words: Slots['words']): Fact | null {
  const { zh, en } = TITLES[kind];
  if (words.has(SENSE.inForce)) return proactiveFact(kind, 'inForce', say(`现行有效的${zh}`, `${en} in force`));
  if (words.has(SENSE.repeal)) return proactiveFact(kind, 'repealed', say(`废止的${zh}`, `${en} repealed`));
  return words.has(SENSE.issue) ? proactiveFact(kind, 'issued', say(`制发的${zh}`, `${en} issued`)) : null;
}

const OF_DOCUMENTS = Senses.of('issue', 'repeal', 'inForce');
const isCount = ({ unit, value }: Slots): boolean => (UNITS_OF_CASES.has(unit) || unit === '部') && isWhole(value);

export const documents: Construction = {
  name: 'documents',
  title: say('规章、行政规范性文件', 'Rules and normative documents'),
  matches: (slots) =>
    isCount(slots) &&
    (slots.documentNamed !== null || slots.document !== null) &&
    (slots.words.senses.hasAny(OF_DOCUMENTS) || (slots.documentNamed !== null && slots.words.has(SENSE.publish))),
  allows: OF_DOCUMENTS.with(Senses.of('rules', 'normativeDocuments', 'receive', 'publish', 'clean')),
  factOf({ words, documentNamed, document, dividesOther, isPublished }) {
    if (dividesOther || (words.has(SENSE.rules) && words.has(SENSE.normativeDocuments))) return null;
    const kind = documentNamed ?? document;
    if (kind === null) return null;
    if (words.has(SENSE.clean) && !words.senses.hasAny(Senses.of('repeal', 'inForce'))) return 'other';
    // 发布行政规范性文件6件 is how they are issued; 公开 and 公示 say what is on the site.
    const issues = words.all.some(({ text }) => text === '发布' || text === '公布' || text === '印发');
    if (words.has(SENSE.publish) && !issues) return 'other';
    if (words.has(SENSE.publish) && !words.senses.hasAny(OF_DOCUMENTS))
      return proactiveFact(kind, 'issued', say(`制发的${TITLES[kind].zh}`, `${TITLES[kind].en} issued`));
    if (isPublished && documentNamed === null) return null;
    return documentFact(kind, words);
  },
  examples: {
    compared: [
      '全年制发行政规范性文件⟦3⟧件，废止⟦1⟧件，现行有效⟦18⟧件。',
      '全年发布行政规范性文件⟦3⟧件。',
      '全年新增规范性文件⟦3⟧件。',
      '继续有效规范性文件⟦18⟧件。',
      '现有规范性文件⟦18⟧件。',
    ],
    silent: ['全年清理规范性文件16件。', '在网站公开规范性文件26件。', '修订制度3项，废止制度2项。'],
  },
};

const DECISION_TITLES = {
  licensing: say('行政许可', 'licences'),
  penalties: say('行政处罚', 'penalties'),
  coercion: say('行政强制', 'coercive measures'),
} as const;

export const decisionFact = (kind: DecisionKind): Fact => proactiveFact(kind, 'decisions', DECISION_TITLES[kind]);

export const decisions: Construction = {
  name: 'decisions',
  title: say('行政许可、行政处罚、行政强制', 'Licences, penalties, coercive measures'),
  matches: (slots) => isCount(slots) && slots.decisions.length > 0,
  allows: Senses.of('licensing', 'penalties', 'coercion', 'decide', 'issue', 'handle', 'conclude', 'onTime'),
  factOf(slots) {
    const { words, unit, dividesOther, isPublished } = slots;
    if (dividesOther || isPublished) return 'other';
    // 承担行政许可12项: powers are counted so, and decisions only where it is said that they were made.
    if (unit === '项' && !words.has(SENSE.decide) && !slots.decides) return 'other';
    const [kind, ...others] = slots.decisions;
    return kind && others.length === 0 ? decisionFact(kind) : null;
  },
  examples: {
    compared: [
      '全年作出行政许可决定⟦412⟧件，行政处罚⟦57⟧件。',
      '行政许可处理决定数量⟦412⟧项，行政处罚⟦57⟧项。',
      '办理行政处罚案件⟦57⟧起。',
    ],
    silent: ['受理行政许可申请436件。', '承担行政许可12项、行政处罚78项。', '公布行政许可12件、行政处罚8件。'],
  },
};

export const FEES = proactiveFact('fees', 'amount', say('行政事业性收费', 'administrative fees'));

export const fees: Construction = {
  name: 'fees',
  title: say('行政事业性收费', 'Administrative fees'),
  matches: ({ unit, words, fees: named }) =>
    (unit === '万元' || unit === '元') && (words.has(SENSE.fees) || (named && words.has(SENSE.feeTotal))),
  allows: Senses.of('fees', 'feeTotal', 'charge', 'onTime', 'publish', 'anyFee', 'handle', 'decide'),
  factOf: ({ words }) => (words.has(SENSE.processingFee) ? 'other' : FEES),
  examples: {
    compared: [
      '全年收取行政事业性收费⟦86.35⟧万元。',
      '本年收费金额⟦86.35⟧万元。',
      '行政事业性收费1项，费用总额为⟦86.35⟧万元。',
    ],
    silent: ['其中水资源费61.2万元、水土保持补偿费25.15万元。', '收取信息处理费1200元。'],
  },
};
