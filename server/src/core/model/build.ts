import { formOf } from '../form/forms.ts';
import { TABLE_KEYS } from '../form/types.ts';
import type { Syntax } from '../syntax/tree.ts';
import { Lines } from '../text/lines.ts';
import { bindTable, lostCell } from './bind.ts';
import { otherFormOf } from './detect-other-form.ts';
import { editionsOf, organOf, yearOf } from './identity.ts';
import type { Cell, Report, Section } from './report.ts';

/** Binds what the text says to the cells of the form. */
export function buildReport(text: string, syntax: Syntax): Report {
  const readable = syntax.lines.text;
  const form = formOf(editionsOf(readable, syntax.tables));
  const year = yearOf(readable, syntax);
  const cells: Cell[] = form.cells.map((cell) => lostCell(cell));
  const tables = Object.fromEntries(
    TABLE_KEYS.map((key) => [key, bindTable(readable, form, key, syntax.tables, cells)]),
  ) as Report['tables'];
  return {
    text,
    readable,
    lines: text === readable ? syntax.lines : Lines.of(text),
    syntax,
    form,
    otherForm: otherFormOf(syntax, year),
    organ: organOf(readable, syntax),
    year,
    sections: sectionsOf(syntax),
    tables,
    cells,
  };
}

function sectionsOf({ headings, tables, lines }: Syntax): Section[] {
  let next = 0; // of the tables, which stand in the text's order
  return headings.map((heading, index) => {
    const end = headings[index + 1] ? lines.start(headings[index + 1]!.line) : lines.text.length;
    const from = tablesBefore(heading.end);
    return {
      key: heading.key,
      heading,
      body: { start: heading.end, end },
      tables: tables.slice(from, tablesBefore(end)),
    };
  });

  function tablesBefore(offset: number): number {
    while (next < tables.length && lines.start(tables[next]!.firstLine) < offset) next++;
    return next;
  }
}
