import type { CheckedReport } from '../check-report.ts';
import { type Digest, writtenFigureIn } from '../cross-report/digest.ts';
import { FORM_ROWS } from '../form/forms.ts';
import { type CellName, TABLE_KEYS } from '../form/types.ts';
import { toNumber } from '../text/number.ts';
import { balanceSummaries } from './balance-summary.ts';
import type { OverviewState, Summary } from './overview-data.ts';

export function summaryOf({ report, findings }: CheckedReport): Summary {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return [count('error'), count('warning'), count('info'), stateNow()];

  function stateNow(): OverviewState {
    if (TABLE_KEYS.some((table) => !report.tables[table])) return 'missing';
    const standings = balanceSummaries(report);
    if (standings.some(({ broken }) => broken > 0)) return 'broken';
    return standings.some(({ unknown, rowsWanting }) => unknown + rowsWanting > 0) ? 'unfilled' : 'balanced';
  }
}

/** Why requests are refused, in the form's order. */
export const DENIED = FORM_ROWS['2021'].requests.filter(({ key }) => key.startsWith('denied.'));

/** The cells that people compare. */
export const COMPARED: readonly CellName[] = [
  ...['received', 'resultsTotal', 'granted', 'partiallyGranted'].map((row) => `requests.${row}.total`),
  ...['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'].flatMap((kind) => [
    `review.${kind}.total`,
    `review.${kind}.corrected`,
  ]),
  ...DENIED.map(({ key }) => `requests.${key}.total`),
];

/** Their figures, in that order, as they stand in the report; null where one does not, or is not known. */
export const comparedFigures = (digest: Digest): (number | null)[] =>
  COMPARED.map((name) => {
    const figure = writtenFigureIn(digest, name);
    return figure === null ? null : toNumber(figure);
  });
