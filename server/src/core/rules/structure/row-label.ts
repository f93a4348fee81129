import { type FormRow, groupLabels, TABLE_KEYS } from '../../form/types.ts';
import type { BoundRow, Report, Table } from '../../model/report.ts';
import { type Field, foldOf, wordsOf } from '../../syntax/field.ts';
import { LABELS } from '../../syntax/labels.ts';
import { say } from '../../text/bilingual.ts';
import { likeness } from '../../text/edit-distance.ts';
import { fold, foldOfficial, isDigit } from '../../text/fold.ts';
import { quote } from '../../text/quote.ts';
import { spanOf } from '../../text/span.ts';
import type { FindingInit } from '../framework/finding.ts';
import { prefer } from '../framework/finding.ts';
import type { ReportFinding, Rule } from '../framework/rule.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { rowPlace } from '../support/table-rows.ts';

export const rowLabel: Rule = {
  code: 'row-label',
  severity: 'info',
  title: say('行的名称不是规定的写法', 'A row’s label is not in the form’s wording'),
  why: say(
    '行的名称由格式规定。2021年表样为“行政规范性文件”，不再是“规范性文件”；扫描件的错字也在这里指出。',
    'The form fixes the labels. That of 2021 says 行政规范性文件, no longer 规范性文件; what a scan has spoilt is told here too.',
  ),
  basis: THE_FORM,
  examples: [
    { of: '行政规范性文件\t3\t1\t18', wrong: '规范性文件\t3\t1\t18' },
    { of: '（七）总计\t\t21', wrong: '（七）总记\t\t21' },
  ],
  check({ report }, reportFinding) {
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      if (!table) continue;
      for (const row of table.rows) {
        const init = isOfficial(report, row) ? null : labelFinding(report, row);
        if (init) reportFinding(init);
      }
      if (key === 'requests') groupFindings(report, table, reportFinding);
    }
  },
};

/** The form's own words to the letter, as most are, and no number run into them. */
function isOfficial({ readable: text }: Report, { form, label }: BoundRow): boolean {
  if (label.length !== 1) return false;
  const { start, end } = label[0]!;
  return (
    end - start === form.label.length && text.startsWith(form.label, start) && !isDigit(text.charCodeAt(start - 1))
  );
}

function labelFinding(report: Report, row: BoundRow): FindingInit | null {
  const official = row.form.label;
  if (official === '') return null;
  if (row.label.length === 0)
    return {
      span: rowPlace(row),
      message: () =>
        say(`这一行没有名称，按位置是“${official}”`, `This row has no label; by its place it is “${official}”`),
    };
  const words = foldAll(report.readable, row.label);
  if (isDigit(report.readable.charCodeAt(row.label[0]!.start - 1)))
    return runInFinding(report, row.label[0]!, official);
  if (words === foldOfficial(official) || isNoted(report.readable, row.label, official)) return null;
  const whole = words + foldAll(report.readable, row.rest);
  const due = withGroup(row, whole) ?? official;
  return whole === foldOfficial(due) ? null : wordingFinding(report, row.label, due, row.rest);
}

/** `三、本年度办曰结旦（末）予以公开`: the label of the group runs into that of the row, and is part of what is to be read. */
function withGroup({ form: { groups, label } }: BoundRow, words: string): string | null {
  const both = `${groups.at(-1)?.label ?? ''}${label}`;
  return likeness(words, fold(both)) > likeness(words, fold(label)) ? both : null;
}

/** `57行政强制`: the value of the row above stands right before the label. */
function runInFinding({ readable: text, syntax }: Report, { start, end }: Field, official: string): FindingInit {
  const number = /[\d.]+$/.exec(text.slice(Math.max(0, start - MAX_NUMBER_LENGTH), start))![0];
  return {
    span: { start: start - number.length, end },
    message: () =>
      say(
        `上一行的“${number}”与“${official}”连在一起，应换行`,
        `“${number}” of the row above runs into “${official}”: a line end is missing`,
      ),
    fixes: () => [
      prefer(say('在两者之间换行', 'Put a line end between'), [
        { span: { start, end: start }, newText: syntax.lines.eol },
      ]),
    ],
  };
}

const MAX_NUMBER_LENGTH = 20;

/** `规章（设区的市填报）`: a note behind the official wording is no fault of it. */
const isNoted = (text: string, label: readonly Field[], official: string): boolean =>
  fold(
    label
      .map((field) => wordsOf(text, field))
      .join('')
      .replace(/[（(][^（(]*$/, ''),
  ) === foldOfficial(official);

/** @param rest what of the label stands behind the row's values */
function wordingFinding(
  { readable: text }: Report,
  label: readonly Field[],
  official: string,
  rest: readonly Field[] = [],
): FindingInit {
  const last = label.at(-1)!;
  const all = [...label, ...rest];
  const written = all.map((field) => wordsOf(text, field)).join('');
  return {
    span: { start: label[0]!.start, end: last.end },
    message: () => say(`“${quote(written)}”应为“${official}”`, `“${quote(written)}” should be “${official}”`),
    // Marked-up words are cut up by tags: putting them right is left to a person.
    fixes: () =>
      all.some((field) => field.words !== undefined) || losesNumber(written, official)
        ? []
        : [
            prefer(say(`改为“${official}”`, `Change to “${official}”`), [
              ...all.map((field) => ({
                span: spanOf(field),
                newText: field === last ? official : '',
              })),
            ]),
          ],
  };
}

/** `74行政强制`, `行政强制十二`: a number that ran into the label must not go with the label's mending. */
const losesNumber = (written: string, official: string): boolean => numeralsIn(written) > numeralsIn(official);

const numeralsIn = (words: string): number => words.match(/[\d０-９〇零一二两三四五六七八九十百千万]/g)?.length ?? 0;

/** A second, spoilt copy of the row's own label. */
function copyFinding({ readable: text }: Report, field: Field, official: string): FindingInit {
  const written = quote(wordsOf(text, field));
  const span = spanOf(field);
  const fix = prefer(say(`删去“${written}”`, `Remove “${written}”`), [{ span, newText: '' }]);
  return {
    span,
    message: () => say(`“${written}”与“${official}”重复`, `“${written}” stands beside “${official}” a second time`),
    fixes: () => (field.words === undefined ? [fix] : []),
  };
}

const foldAll = (text: string, fields: readonly Field[]): string => fields.map((field) => foldOf(text, field)).join('');

/** Words this alike, and more, are a spoilt label; others are left alone. */
const MIN_LIKENESS = 0.6;
/** A group's label may be broken over this many rows. */
const MAX_PIECES = 3;

/** The labels of groups, and second copies of a row's own, that a scan has spoilt. Whole ones may be broken over rows. */
function groupFindings(report: Report, table: Table, reportFinding: ReportFinding): void {
  const rest = leftoverLabels(table);
  for (let from = 0; from < rest.length; ) {
    const whole = [1, 2, 3].find(
      (count) =>
        count <= MAX_PIECES &&
        from + count <= rest.length &&
        LABELS.findFolded(
          foldAll(
            report.readable,
            rest.slice(from, from + count).map(({ field }) => field),
          ),
        )?.group,
    );
    if (whole) {
      from += whole;
      continue;
    }
    const { field, row } = rest[from++]!;
    const official = likestLabel(foldOf(report.readable, field), row.form);
    if (official === row.form.label) reportFinding(copyFinding(report, field, official));
    else if (official) reportFinding(wordingFinding(report, [field], official));
  }
}

/** Words of the rows that are neither their own labels nor the form's to the letter; the first row's are the header's. */
function leftoverLabels(table: Table): { field: Field; row: BoundRow }[] {
  const found: { field: Field; row: BoundRow }[] = [];
  for (const row of inTextOrder(table).slice(1))
    for (const field of row.row.labels) if (!field.label && !row.label.includes(field)) found.push({ field, row });
  return found;
}

const inTextOrder = ({ rows }: Table): BoundRow[] => [...rows].sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = (row: BoundRow): number => row.row.labels[0]?.start ?? row.row.values[0]?.start ?? 0;

function likestLabel(words: string, row: FormRow): string | null {
  let best: { label: string; near: number } | null = null;
  for (const label of [row.label, ...groupLabels(row.groups)]) {
    const folded = foldOfficial(label);
    const near = likeness(words, folded);
    if (!best || near > best.near) best = { label, near };
  }
  return best && best.near >= MIN_LIKENESS && best.near < 1 ? best.label : null;
}
