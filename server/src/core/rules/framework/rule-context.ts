import type { Cell } from '../../model/report.ts';
import { feeStatements } from '../../prose/fees.ts';
import { signatureOf } from '../../prose/signature.ts';
import { isWhole } from '../../text/number.ts';
import type { RuleContext } from './rule.ts';

/** Makes ready what several rules look at, of a report that has been read. */
export const prepareRuleContext = (read: Omit<RuleContext, 'fees' | 'signature' | 'irregularCells'>): RuleContext => ({
  ...read,
  fees: feeStatements(read.passages),
  signature: signatureOf(read.passages),
  irregularCells: read.report.cells.filter(isIrregular),
});

const isIrregular = ({ value, written, state }: Cell): boolean =>
  state !== 'number' || value < 0 || !isWhole(value) || (written !== null && written.form !== 0);
