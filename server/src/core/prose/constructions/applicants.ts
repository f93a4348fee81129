import { say } from '../../text/bilingual.ts';
import type { Fact } from '../facts.ts';
import { receivedFact, receivedOfColumns, rowFact } from '../request-facts.ts';
import { COLUMNS, ORGANIZATION_COLUMNS } from '../request-rows.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Slots } from '../slots.ts';
import type { Construction, Examples } from './construction.ts';
import { columnOf, isOfRequests, OF_REQUEST } from './request-slots.ts';

export const applicants: Construction = {
  name: 'applicants',
  title: say('申请人', 'Applicants'),
  needs: COLUMNS.with(SENSE.otherOnes),
  matches: (slots) => isOfRequests(slots) && (slots.words.senses.hasAny(COLUMNS) || isOtherEnd(slots)),
  allows: OF_REQUEST.with(COLUMNS).with(Senses.of('applicant', 'share', 'otherOnes')),
  factOf(slots) {
    const { words, columns, bracketOf, form } = slots;
    if (columns.length === 0) return restOfApplicants(slots);
    // 科研机构、社会公益组织及其他共9件
    if (words.has(SENSE.otherOnes)) return null;
    const own = columnOf(slots);
    const areTogether = columns.length > 1 && words.isBefore(COLUMNS, SAYING_TOGETHER) && bracketOf === undefined;
    if (areTogether && !columns.includes('organizations')) return receivedOfColumns(columns);
    if (columns.length > 1 || own === null) return null;
    if (slots.sentence.columnsInDoubt && bracketOf === undefined) return null;
    const { topic } = slots.sentence;
    if (topic?.row) return rowFact([topic.row], own, form);
    const rows = bracketOf ? bracketOf.rows : slots.sentence.row;
    const ofRows = rows.length > 0 ? rowFact(rows, own, form) : null;
    if (bracketOf !== undefined) {
      if (ofRows) return ofRows;
      return bracketOf &&
        (/^requests\.(?:received|handled|resultsTotal)\.total$/.test(bracketOf.key) || bracketOf.column)
        ? receivedFact(own)
        : null;
    }
    const ofAll = receivedFact(own);
    const named = ofRows ? [] : slots.sentence.rowsBefore;
    const { rowsListed } = slots.sentence;
    const ofList = rowsListed.length > 1 ? rowFact(rowsListed, own, form) : null;
    const may = [ofRows, ofList, ...named.map((row) => rowFact([row], own, form)), ofAll].filter(
      (fact) => fact !== null,
    );
    // Where several rows may be meant, those that follow are not of the first of them.
    return {
      ...(named.length > 1 ? ofAll : may[0]!),
      interpretations: may.flatMap(({ interpretations }) => interpretations),
    };
  },
};

/** 自然人21件，商业企业9件，其他3件: behind a list of applicants. */
const isOtherEnd = ({ words, sentence: { columnsListed }, bracketOf }: Slots): boolean =>
  columnsListed.length > 1 &&
  bracketOf === undefined &&
  words.has(SENSE.otherOnes) &&
  words.senses.isWithin(BARE_OTHER);
const BARE_OTHER = Senses.of('otherOnes', 'neutral', 'application');

/** The last column of the form, or all that are not in the list. */
function restOfApplicants({ sentence: { columnsListed } }: Slots): Fact {
  const fact = receivedFact('otherApplicants');
  const left = (['naturalPerson', ...ORGANIZATION_COLUMNS] as const).filter(
    (column) =>
      !columnsListed.includes(column) && !(columnsListed.includes('organizations') && column !== 'naturalPerson'),
  );
  const rest = left.length > 1 ? receivedOfColumns(left).interpretations.slice(0, 3) : [];
  return { ...fact, interpretations: [...fact.interpretations, ...rest] };
}

/** 自然人和商业企业合计, 科研院所和企业提出的4件. */
const SAYING_TOGETHER = Senses.of('altogether', 'neutral');

export const applicantsExamples: Examples = {
  compared: [
    '全年收到政府信息公开申请35件，其中自然人申请⟦21⟧件，法人或其他组织申请⟦14⟧件。',
    '收到申请35件，由自然人提出的⟦21⟧件，由商业企业提出的⟦9⟧件。',
    '自然人和商业企业申请合计⟦30⟧件。',
    '由个人提出的⟦21⟧件，由企业提出的⟦9⟧件。',
    '上年结转政府信息公开申请3件（自然人⟦2⟧件、商业企业⟦1⟧件）。',
    '自然人申请21件，商业企业申请9件，社会公益组织申请1件，律师事务所等法律服务机构申请⟦4⟧件，其他⟦0⟧件。',
  ],
  silent: [
    '收到行政许可申请5401件，其中自然人申请1200件，企业申请4201件。',
    '收到申请35件，其余40件来自科研机构、社会公益组织和其他组织。',
    '收到申请35件，涉企申请8件。',
  ],
};
