import type { Report } from '../../model/report.ts';
import type { Figure } from '../../prose/statements.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import type { Span } from '../../text/span.ts';
import { type Fix, orNone } from '../framework/finding.ts';
import { fixCells } from './cell-fixes.ts';
import { cellTitle } from './cell-titles.ts';
import { inCells } from './figure-agreement.ts';

/** The prose is brought to what the table has. */
export const proseFix = (newText: string, name: Bilingual, span: Span, preferred: boolean): Fix => ({
  title: say(`将正文改为 ${newText}（${name.zh}）`, `Set the prose to ${newText}, ${name.en}`),
  preferred,
  safe: false,
  edits: [{ span, newText }],
});

/** Where the prose speaks of one cell, the cell is brought to the prose's figure. */
export function tableFixes(report: Report, figure: Figure, [index, ...others]: readonly number[]): readonly Fix[] {
  const { state, form, value } = report.cells[index!]!;
  if (others.length > 0 || state !== 'number') return [];
  const title = cellTitle(form);
  const to = inCells(figure);
  return orNone(
    fixCells(
      report,
      [{ cell: form.index, from: value, to }],
      say(`将表中${title.zh}改为 ${plain(to)}（与正文一致）`, `Set ${title.en} to ${plain(to)}, as in the prose`),
    ),
  );
}
