import { editionOfYear, FORMS, NOTICE_TITLES } from '../form/forms.ts';
import { SECTIONS, TOPICS } from '../form/sections.ts';
import type { CellName, Form, SectionForm } from '../form/types.ts';
import { chinese } from '../text/chinese-numerals.ts';
import { type Layout, writeTable } from './table.ts';

/** The years that a report can be made for: since the form was first issued, as long as years begin with `20`. */
export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2099;

/** The layouts that are good to type in. */
export const NEW_REPORT_LAYOUTS = ['tabs', 'bars', 'markdown'] as const satisfies readonly Layout[];
export type NewReportLayout = (typeof NEW_REPORT_LAYOUTS)[number];

export interface NewReport {
  /** Its name as it stands in the title; one line. */
  readonly organ: string;
  /** The year that is reported on: it decides the form. */
  readonly year: number;
  readonly layout?: NewReportLayout;
  /** What is known of the cells already, by their names. */
  readonly figures?: ReadonlyMap<CellName, string>;
}

/** A name that can stand in a title: one line, and not empty. */
export const isOrganName = (text: string): boolean => text.trim() !== '' && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text);

/** What the writer has to fill in, where a sentence must go on behind it. */
const TO_FILL_IN = '××';

/**
 * The text of a report with everything that the form prints and nothing that the writer has to count: the cells are empty, but
 * for what is known of last year, since
 * a zero would be a figure that nobody has counted. All that is found in it is that the tables are not filled in yet.
 */
export function newReport({ organ, year, layout = 'tabs', figures }: NewReport): string {
  const form = FORMS[editionOfYear(year)];
  const heading = (depth: number, words: string) => (layout === 'markdown' ? `${'#'.repeat(depth)} ${words}` : words);
  const subheadings = (all: readonly string[]) => all.map((words, i) => heading(3, `（${chinese(i + 1)}）${words}`));
  const paragraphs = [
    heading(1, `${organ}${year}年政府信息公开工作年度报告`),
    preface(form, year),
    ...SECTIONS.flatMap((section) => [heading(2, section.heading), ...body(section)]),
    `${organ}\n${year + 1}年${TO_FILL_IN}月${TO_FILL_IN}日`,
  ];
  return `${paragraphs.join('\n\n')}\n`;

  function body({ key, table }: SectionForm): string[] {
    if (table) return [writeTable(form, table, layout, ({ name }) => figures?.get(name) ?? '').replace(/\n$/, '')];
    if (key === 'overview') return subheadings(TOPICS.map((topic) => topic.heading));
    if (key === 'problems') return subheadings(['存在的主要问题', '改进情况']);
    return [`本年度收取信息处理费${TO_FILL_IN}元。`];
  }
}

const preface = ({ id, notice }: Form, year: number): string =>
  `本报告依照《中华人民共和国政府信息公开条例》（国务院令第711号）和《${NOTICE_TITLES[id]}》（${notice}）编制。` +
  `报告数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`;
