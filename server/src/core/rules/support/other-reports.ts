import { type Digest, documentPlaceIn, placeIn } from '../../cross-report/digest.ts';
import type { CellName } from '../../form/types.ts';
import { addendOf, cellNamed, type Report } from '../../model/report.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import type { Range } from '../../text/lines.ts';
import { type Millionths, plain } from '../../text/number.ts';
import { type Fix, orNone, type Related } from '../framework/finding.ts';
import { fixCells } from './cell-fixes.ts';
import { cellTitle } from './cell-titles.ts';

const NOWHERE = { start: 0, end: 0 };
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The cell of another report, with its figure; the top of that report where the cell has no place. */
export function cellElsewhere(digest: Digest, name: CellName, message: Bilingual): Related {
  const range = placeIn(digest, name);
  return range ? elsewhere(digest, name, range, message) : reportElsewhere(digest, message);
}

export const reportElsewhere = (digest: Digest, message: Bilingual): Related => elsewhere(digest, null, TOP, message);

const elsewhere = (digest: Digest, name: CellName | null, range: Range, message: Bilingual): Related => ({
  span: NOWHERE,
  message,
  elsewhere: { path: digest.path, range, documentPlace: documentPlaceIn(digest, name) },
});

/** What a report is called beside others. */
export const reportTitle = ({ organ, year, path }: Digest): Bilingual =>
  organ === null || year === null
    ? say(`“${path}”`, `“${path}”`)
    : say(`“${organ}”${year}年报告`, `the report of “${organ}” for ${year}`);

/** Sets a cell to a figure of another report; a person decides which of the two is right. */
export function carryFix(report: Report, name: CellName, value: Millionths, from: Bilingual): readonly Fix[] {
  const cell = cellNamed(report, name);
  if (!cell || value < 0 || (cell.state !== 'number' && cell.state !== 'blank')) return [];
  const title = cellTitle(cell.form);
  return orNone(
    fixCells(
      report,
      [{ cell: cell.form.index, from: addendOf(cell), to: value }],
      say(`将${title.zh}改为 ${plain(value)}（${from.zh}）`, `Set ${title.en} to ${plain(value)} (${from.en})`),
    ),
  );
}
