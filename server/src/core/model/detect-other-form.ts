import type { Syntax } from '../syntax/tree.ts';
import { wordsAlone } from '../text/nothing.ts';
import type { Span } from '../text/span.ts';

/** The forms of report that are alike, and not this one. */
export type OtherFormKind = 'before2019' | 'university' | 'publicInstitution';

export interface OtherForm {
  readonly kind: OtherFormKind;
  /** What shows it. */
  readonly span: Span;
}

/** The first report in this form was written for 2019. */
const FIRST_YEAR = 2019;

/** A text that has as many tables or headings of this form is a report in it, whatever else it says. */
const ENOUGH_TABLES = 2;
const ENOUGH_HEADINGS = 4;

/** The form that the report is in, where that is another; null also where that is not certain. */
export function otherFormOf(syntax: Syntax, year: number | null): OtherForm | null {
  if (new Set(syntax.tables.map(({ table }) => table)).size >= ENOUGH_TABLES) return null;
  const official = syntax.headings.filter(({ wording }) => wording === 'official' || wording === 'tolerated');
  if (new Set(official.map(({ key }) => key)).size >= ENOUGH_HEADINGS) return null;
  const { title } = syntax;
  if (title) {
    const isBefore = year !== null && year < FIRST_YEAR && (title.year === null || title.year < FIRST_YEAR);
    return isBefore ? { kind: 'before2019', span: { start: title.start, end: title.end } } : null;
  }
  return namedIn(syntax);
}

/** 信息公开 of those who are no government: 2023—2024学年信息公开工作年度报告, 云溪县自来水公司2023年信息公开年度报告. */
const TITLE =
  /^[^。；，：]{0,60}(?<!政府)(?<!政务)信息公开(?:工作)?(?:年度)?(?:报告|年报)(?:[（(][^（()）]{0,20}[)）])?$/;
const SCHOOL_YEAR = /学年/;
const UNIVERSITY = /(?:大学|学院|高等专科学校|职业学校)/;
const PUBLIC_INSTITUTION = /(?:公司|集团|医院|卫生院|中学|小学|学校|幼儿园|供电局|水厂)/;

const LINES = 30;
const MAX_LENGTH = 120;

function namedIn({ lines }: Syntax): OtherForm | null {
  for (let line = 0, seen = 0; line < lines.count && seen < LINES; line++) {
    const span = { start: lines.start(line), end: Math.min(lines.end(line), lines.start(line) + MAX_LENGTH) };
    const words = wordsAlone(lines.text.slice(span.start, span.end)).replace(/[\s#*_\u3000]/g, '');
    if (words === '') continue;
    seen++;
    if (!TITLE.test(words)) continue;
    if (SCHOOL_YEAR.test(words) || UNIVERSITY.test(words)) return { kind: 'university', span };
    if (PUBLIC_INSTITUTION.test(words)) return { kind: 'publicInstitution', span };
  }
  return null;
}
