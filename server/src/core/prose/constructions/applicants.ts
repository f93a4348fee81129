import { say } from '../../text/bilingual.ts';
import { receivedFact, receivedOfColumns, rowFact } from '../request-facts.ts';
import { COLUMNS } from '../request-rows.ts';
import { Senses } from '../senses.ts';
import type { Construction, Examples } from './construction.ts';
import { columnOf, isOfRequests, OF_REQUEST } from './request-slots.ts';

export const applicants: Construction = {
  name: 'applicants',
  title: say('申请人', 'Applicants'),
  needs: COLUMNS,
  matches: isOfRequests,
  allows: OF_REQUEST.with(COLUMNS).with(Senses.of('applicant', 'share')),
  factOf(slots) {
    const { words, columns, bracketOf, form } = slots;
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

/** 自然人和商业企业合计, 科研院所和企业提出的4件. */
const SAYING_TOGETHER = Senses.of('altogether', 'neutral');

export const applicantsExamples: Examples = {
  compared: [
    '全年收到政府信息公开申请35件，其中自然人申请⟦21⟧件，法人或其他组织申请⟦14⟧件。',
    '收到申请35件，由自然人提出的⟦21⟧件，由商业企业提出的⟦9⟧件。',
    '自然人和商业企业申请合计⟦30⟧件。',
    '由个人提出的⟦21⟧件，由企业提出的⟦9⟧件。',
    '上年结转政府信息公开申请3件（自然人⟦2⟧件、商业企业⟦1⟧件）。',
  ],
  silent: [
    '收到行政许可申请5401件，其中自然人申请1200件，企业申请4201件。',
    '收到申请35件，其余40件来自科研机构、社会公益组织和其他组织。',
    '收到申请35件，涉企申请8件。',
  ],
};
