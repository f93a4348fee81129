import { say } from '../../text/bilingual.ts';
import { isWhole } from '../../text/number.ts';
import { type Fact, proactiveFact } from '../facts.ts';
import { SENSE, Senses } from '../senses.ts';
import type { DocumentKind, Slots } from '../slots.ts';
import { type Construction, type Examples, UNITS_OF_CASES } from './construction.ts';

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
  needs: OF_DOCUMENTS.with(SENSE.publish),
  matches: (slots) =>
    isCount(slots) &&
    (slots.documentNamed !== null || slots.context.document !== null) &&
    (slots.words.senses.hasAny(OF_DOCUMENTS) || (slots.documentNamed !== null && slots.words.has(SENSE.publish))),
  allows: OF_DOCUMENTS.with(Senses.of('rules', 'normativeDocuments', 'receive', 'publish', 'clean', 'open')),
  factOf({ words, documentNamed, context: { document }, sentence: { dividesOther, isPublished } }) {
    if (dividesOther || (words.has(SENSE.rules) && words.has(SENSE.normativeDocuments))) return null;
    // 《……》等7件 names some of the seven; 主要有7件 may be some of more.
    if (words.all.some(({ senses, text }) => senses.has(SENSE.open) && text !== '等')) return null;
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
};

export const documentsExamples: Examples = {
  compared: [
    '全年制发行政规范性文件⟦3⟧件，废止⟦1⟧件，现行有效⟦18⟧件。',
    '全年发布行政规范性文件⟦3⟧件。',
    '全年新增规范性文件⟦3⟧件。',
    '继续有效规范性文件⟦18⟧件。',
    '现有规范性文件⟦18⟧件。',
    '印发《云溪县供水管理办法》等⟦3⟧件行政规范性文件。',
    '制发、废止行政规范性文件分别为⟦3⟧件、⟦1⟧件。',
  ],
  silent: ['全年清理规范性文件16件。', '在网站公开规范性文件26件。', '修订制度3项，废止制度2项。'],
};
