import type { Report } from '../model/report.ts';
import { valueForced } from '../model/sums.ts';
import type { Fact, Reading } from '../prose/facts.ts';
import type { Figure } from '../prose/statements.ts';
import type { Diagnosis } from '../repair/diagnose.ts';
import { say } from '../text/bilingual.ts';
import { plain, toNumber } from '../text/number.ts';
import type { Fix } from './finding.ts';
import { cellTitle } from './names.ts';
import { relatedCells } from './places.ts';
import type { Draft, Rule } from './rule.ts';
import { cellsOf, figuresOfFacts, inCells, isBlankReading, quoted, readingTitle, tableValue } from './told.ts';

export const figureMismatch: Rule = {
  code: 'figure-mismatch',
  severity: 'warning',
  title: say('正文数字与表格不一致', 'A figure in prose differs from the table'),
  why: say(
    '同一件事，正文和表格的数字应当一致。收到、受理可以含上年结转，办结可以只计本年，合乎其中一种即为正确。',
    'Prose and table tell the same thing with the same figure. Where words can be meant in several ways, one that holds is enough.',
  ),
  basis: say('《条例》第五十条；年度报告格式', 'Regulations art. 50; the form'),
  examples: [
    {
      of: '全年收到政府信息公开申请35件，上年结转3件；办结35件，结转下年度继续办理3件。',
      wrong: '全年收到政府信息公开申请53件，上年结转3件；办结35件，结转下年度继续办理3件。',
      right: '全年收到政府信息公开申请35件，上年结转3件；办结35件，结转下年度继续办理3件。',
    },
    {
      of: '全年收到政府信息公开申请35件，上年结转3件；办结35件，结转下年度继续办理3件。',
      wrong: '全年收到政府信息公开申请35件，其中自然人申请12件，法人或其他组织申请14件。',
      right: '全年受理政府信息公开申请38件（含上年结转3件），其中予以公开9件，部分公开5件，不予公开5件。',
    },
  ],
  *check({ report, prose, diagnosis }) {
    for (const figure of figuresOfFacts(report, prose)) {
      const draft = compare(report, diagnosis, figure);
      if (draft) yield draft;
    }
  },
};

function compare(report: Report, diagnosis: Diagnosis, figure: Figure & { readonly fact: Fact }): Draft | null {
  const { fact } = figure;
  const told = inCells(figure);
  const readings = fact.readings.map((reading) => ({ reading, value: tableValue(report, reading) }));
  if (readings.some(({ value }) => value === null || value === told)) return null;
  const [first] = readings as [{ reading: Reading; value: number }];
  if (isBlankReading(report, first.reading)) return null;
  if (readings.some(({ reading }) => mendsTheTable(report, diagnosis, reading, told))) return null;
  const title = readingTitle(report, fact, first.reading);
  const words = quoted(report, figure);
  const cells = cellsOf(report, first.reading);
  return {
    span: figure.span,
    message: say(
      `正文为“${words}”，表中${title.zh}为 ${plain(first.value)}，差 ${plain(Math.abs(first.value - told))}`,
      `The prose says “${words}”; in the table ${title.en} is ${plain(first.value)}, off by ${plain(Math.abs(first.value - told))}`,
    ),
    cells: cells.map((index) => report.form.cells[index]!.name),
    expected: toNumber(first.value),
    actual: toNumber(told),
    related: relatedCells(report, cells),
    fixes: fixesFor(report, diagnosis, figure, first.reading, first.value),
  };
}

/** Whether the prose has the figure that a sum of the table wants: then it is the table that is wrong, and that is told there. */
function mendsTheTable(report: Report, diagnosis: Diagnosis, reading: Reading, told: number): boolean {
  const cells = cellsOf(report, reading);
  return diagnosis.tables.some(({ broken }) =>
    broken.some(({ equation }) =>
      cells.some((cell) => {
        if (!equation.left.includes(cell) && !equation.right.includes(cell)) return false;
        const others = tableValue(report, reading)! - report.cells[cell]!.value;
        const forced = valueForced(report.cells, equation, cell);
        return forced !== null && (reading.minus.length === 0 ? forced + others === told : false);
      }),
    ),
  );
}

/** The prose is brought to the table's figure; or, where it speaks of one cell, the cell to the prose's. */
function fixesFor(report: Report, diagnosis: Diagnosis, figure: Figure, reading: Reading, value: number): Fix[] {
  const [index, ...others] = cellsOf(report, reading);
  const cell = report.cells[index!]!;
  const balances = diagnosis.tables.every(({ table, broken }) => table !== cell.form.table || broken.length === 0);
  const fixes: Fix[] = [];
  if (figure.unit !== '元' && value >= 0)
    fixes.push({
      title: say(`将正文改为 ${plain(value)}（与表格一致）`, `Set the prose to ${plain(value)}, as in the table`),
      preferred: balances,
      safe: false,
      edits: [{ span: figure.span, newText: plain(value) }],
    });
  if (others.length === 0 && cell.span && cell.state === 'number') {
    const title = cellTitle(cell.form);
    const told = inCells(figure);
    fixes.push({
      title: say(
        `将表中${title.zh}改为 ${plain(told)}（与正文一致）`,
        `Set ${title.en} to ${plain(told)}, as in the prose`,
      ),
      preferred: false,
      safe: false,
      edits: [{ span: cell.span, newText: plain(told) }],
    });
  }
  return fixes;
}
