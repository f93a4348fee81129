import { OTHER_HANDLING, REQUESTS_COLUMNS } from '../form/requests.ts';
import type { Editions, FormEdition } from '../form/types.ts';
import { foldOf, wordsOf } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import { isDateLine } from '../syntax/signature-lines.ts';
import { organIn, yearIn } from '../syntax/title-words.ts';
import type { Syntax, TableBlock } from '../syntax/tree.ts';
import { countValues } from '../table/count-values.ts';
import { organInProse, yearInProse } from './named-in-prose.ts';

/**
 * The form of each table is told by its labels, never by the year: column labels and rows that only one of the forms has. A table
 * without any is of the same form as the other; without any in both it is the form in force.
 */
export function editionsOf(text: string, tables: readonly TableBlock[]): Pick<Editions, 'proactive' | 'requests'> {
  const [proactive, requests] = (['proactive', 'requests'] as const).map((key) =>
    leadOf(
      text,
      tables.filter(({ table }) => table === key),
    ),
  ) as [number, number];
  const edition = (lead: number): FormEdition => (lead > 0 ? '2019' : '2021');
  return { proactive: edition(proactive || requests), requests: edition(requests || proactive) };
}

/** By how much more speaks for the form of 2019. */
function leadOf(text: string, tables: readonly TableBlock[]): number {
  let lead = 0;
  for (const { table, content, rows } of tables) {
    for (const { fields } of content)
      for (const { label } of fields)
        if (label?.onlyIn && label.tables.has(table)) lead += label.onlyIn === '2019' ? 1 : -1;
    for (const [index, row] of rows.entries())
      if (isOtherHandling(row)) lead += leadOfGroup(text, row, rows[index - 1], rows[index + 1]);
  }
  return Math.abs(lead) < 2 ? lead + leadInWords(text, tables) : lead;
}

const isOtherHandling = ({ labels, values }: Row): boolean =>
  labels.at(-1)?.label?.rows.get('requests') === OTHER_HANDLING.key && values.length > 0;

/**
 * （六）其他处理 with values of its own and （七）总计 right behind it is the 2019 form's row. With the values of several rows it is
 * the group of the 2021 form; and so it may be where the labels of its rows are lost: with its number beside the row above it is.
 */
function leadOfGroup(text: string, row: Row, above: Row | undefined, next: Row | undefined): number {
  const number = above && countValues(above) > 0 ? above.labels.at(-1) : undefined;
  if (number && foldOf(text, number) === '六') return -1;
  if (countValues(row) >= 2 * REQUESTS_COLUMNS) return -1; // blank fields may only fill the line up
  return next?.labels.some(({ label }) => label?.rows.get('requests') === 'resultsTotal') ? 1 : 0;
}

/** Words that only one of the forms has, for headers that a scan or a converter has run together. */
const WORDS_OF_2019 = /新制作数量|新公开数量|对外公开总|上一年项目|对外管理服务|集中采购|采购项目/g;
const WORDS_OF_2021 = /制发件数|废止件数|现行有效件|本年处理决定|收费金额|逾期不补正|逾期未按收费/g;

function leadInWords(text: string, tables: readonly TableBlock[]): number {
  const words = (content: TableBlock['content']) =>
    content.flatMap(({ fields }) =>
      fields.map((field) => (field.kind === 'text' ? wordsOf(text, field).slice(0, 200).replace(/\s+/g, '') : '')),
    );
  const all = tables.flatMap(({ content }) => words(content)).join('\n');
  return (all.match(WORDS_OF_2019)?.length ?? 0) - (all.match(WORDS_OF_2021)?.length ?? 0);
}

/** 统计期限为2024年1月1日至2024年12月31日: the year of the period that the report speaks of. */
const PERIOD = /(20\d\d)\s*年\s*1\s*月\s*1\s*日\s*(?:起)?\s*[-—–~～至到起]+\s*(?:(20\d\d)\s*年\s*)?12\s*月\s*31\s*日/;

/** `2024年，本局……`: how most first sections begin. */
const OPENING = /^\s*(20\d\d)\s*年(?!\s*\d{1,2}\s*月)/;

/** 现发布《云河县水务局2024年政府信息公开工作年度报告》: how a report is named that has no title. */
const NAMED = /《([^《》\r\n]{0,60}政府信息公开[^《》\r\n]{0,10}(?:报告|年报))》/g;

/** Who and when, as the words above the first heading name the report; null where they name more than one. */
function namedInPreface(text: string, { headings }: Syntax): { organ: string; year: number } | null {
  const preface = text.slice(0, Math.min(headings[0]?.start ?? PREFACE, PREFACE)).replace(/[ \t\u3000\u200b]/g, '');
  const named = new Map<string, { organ: string; year: number }>();
  for (const [, words] of preface.matchAll(NAMED)) {
    const organ = organIn(words!);
    const year = yearIn(words!)?.value;
    if (organ !== null && year !== undefined) named.set(words!, { organ, year });
  }
  return named.size === 1 ? [...named.values()][0]! : null;
}

const PREFACE = 4000;

/** The year that the report is for: from its title; else from its period; its preface; how section one begins. */
export function yearOf(text: string, syntax: Syntax): number | null {
  const { title, headings, lines } = syntax;
  if (title?.year) return title.year;
  const head = text.slice(0, PREFACE);
  const period = PERIOD.exec(head);
  if (period && (period[2] ?? period[1]) === period[1]) return Number(period[1]);
  const named = namedInPreface(text, syntax);
  if (named) return named.year;
  const overview = headings.find((heading) => heading.key === 'overview');
  if (!overview) return yearInProse(text, syntax);
  const first = lines.lineAt(overview.end) + 1;
  for (let line = first; line < Math.min(first + 3, lines.count); line++) {
    const opening = OPENING.exec(text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 40)));
    if (opening) return Number(opening[1]);
  }
  return yearInProse(text, syntax);
}

/** A line that is an organ's name, above the date: the signature. */
const ORGAN_LINE = /^\s*[\p{Script=Han}\s（）()]{4,40}$/u;

/** The organ: from the title; else from the preface; else from the signature under section six. */
export function organOf(text: string, syntax: Syntax): string | null {
  const { title, lines } = syntax;
  if (title?.organ) return title.organ;
  const named = namedInPreface(text, syntax);
  if (named) return named.organ;
  const lineText = (line: number) => text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 80));
  for (let line = lines.count - 1, seen = 0; line > 0 && seen < 6; line--) {
    if (lineText(line).trim() === '') continue;
    seen++;
    if (!isDateLine(lineText(line))) continue;
    let above = line - 1;
    while (above > 0 && lineText(above).trim() === '') above--;
    const organ = lineText(above);
    return ORGAN_LINE.test(organ) ? organ.replace(/\s+/g, '') : organInProse(text, syntax);
  }
  return organInProse(text, syntax);
}
