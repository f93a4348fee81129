import type { CellName } from '../../../server/src/core/form/types.ts';
import type { Finding } from '../../../server/src/core/testing.ts';
import { Lines, type Range } from '../../../server/src/core/text/lines.ts';
import { isAt } from '../errors/fault.ts';
import type { Organ } from './organs.ts';
import type { KnownFault, ProvinceReport } from './province.ts';

/** A finding as the command line tells it. */
export interface ToldFinding {
  readonly code: string;
  readonly severity: string;
  readonly cells: readonly CellName[];
  readonly range: Range;
}

/** What should have been told of a province and was not, and what was told without a reason. Both are empty when all is well. */
export interface Verdict {
  readonly missed: string[];
  readonly invented: string[];
}

/**
 * Holds what was told against the errors that are known, error by error and finding by finding, from warnings on.
 * @param told by the paths of the reports
 */
export function judge(
  reports: readonly ProvinceReport[],
  told: (path: string) => readonly ToldFinding[] | undefined,
): Verdict {
  const missed: string[] = [];
  const invented: string[] = [];
  const faultsOf = new Map(reports.map(({ organ, year, faults }) => [keyOf(organ, year), faults]));
  const wrongIn = (organ: Organ, year: number): CellName[] =>
    (faultsOf.get(keyOf(organ, year)) ?? []).flatMap((fault) => (fault.within ? wrongCells(fault) : []));
  for (const report of reports) {
    const { path, organ, year } = report;
    const findings = told(path);
    if (!findings) {
      missed.push(`${path}: not told of at all`);
      continue;
    }
    const lines = Lines.of(report.text);
    const due = dueOf(report);
    for (const { code, cells, isHere } of due)
      if (!findings.some((finding) => finding.code === code && hasAll(finding.cells, cells) && isHere(finding, lines)))
        missed.push(`${path}: ${code} ${cells.join(', ')}`);
    const consequences: readonly Consequence[] = [
      { codes: ['carry-over'], cells: wrongIn(organ, year).concat(asNextYear(wrongIn(organ, year - 1))) },
      { codes: ['in-force'], cells: inRows(wrongIn(organ, year).concat(wrongIn(organ, year - 1))) },
      { codes: ['aggregate'], cells: [organ, ...organ.parts].flatMap((each) => wrongIn(each, year)) },
    ];
    for (const finding of findings) {
      if (finding.severity !== 'error' && finding.severity !== 'warning') continue;
      const isDue = due.some(({ code, cells }) => finding.code === code && shares(finding.cells, cells));
      const follows =
        report.faults.some(({ within }) => within?.explains(finding as unknown as Finding)) ||
        consequences.some(({ codes, cells }) => codes.includes(finding.code) && hasAll(cells, finding.cells));
      if (!isDue && !follows) invented.push(`${path}: ${finding.code} ${finding.cells.join(', ')}`);
    }
  }
  return { missed, invented };
}

interface Due {
  readonly code: string;
  readonly cells: readonly CellName[];
  readonly isHere: (finding: ToldFinding, lines: Lines) => boolean;
}

/** A number wrong in one report shows in those that are held against it. */
interface Consequence {
  readonly codes: readonly string[];
  readonly cells: readonly CellName[];
}

function dueOf({ faults }: ProvinceReport): Due[] {
  return faults.flatMap(({ kind, cells, within }): Due[] => {
    if (within)
      return within.must.map((must) => ({
        code: must.code,
        cells: must.cells,
        isHere: ({ range }, lines) =>
          isAt({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }, must.place),
      }));
    // A total that differs because a column does is not told as a mistake of its own.
    const own = cells.filter((cell) => !cell.endsWith('.total') && !cell.includes('.resultsTotal.'));
    return own.map((cell) => ({ code: kind, cells: [cell], isHere: () => true }));
  });
}

const keyOf = (organ: Organ, year: number): string => `${organ.name} ${year}`;

const wrongCells = ({ cells, within }: KnownFault): CellName[] => [
  ...cells,
  ...(within?.must.flatMap((must) => must.cells) ?? []),
];

/** What one year carries out the next carries in. */
const asNextYear = (cells: readonly CellName[]): CellName[] =>
  cells.map((cell) => cell.replace('.carriedOut.', '.carriedIn.'));

/** A number wrong anywhere in a row shows at what is in force. */
const inRows = (cells: readonly CellName[]): CellName[] =>
  cells.map((cell) => cell.replace(/^(proactive\.\w+)\.\w+$/, '$1.inForce'));

const hasAll = (cells: readonly CellName[], some: readonly CellName[]): boolean =>
  some.every((cell) => cells.includes(cell));

const shares = (a: readonly CellName[], b: readonly CellName[]): boolean =>
  b.length === 0 || a.some((cell) => b.includes(cell));
