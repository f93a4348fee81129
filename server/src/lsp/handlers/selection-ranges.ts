import type { Position, SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';

/** For each position the ranges around it, each with the next larger as its parent. */
export const selections = ({ analysis, positions }: ReportSnapshot, asked: readonly Position[]): SelectionRange[] =>
  asked.map(
    (position) =>
      selectionsAt(analysis, positions.offsetOf(position)).reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: positions.rangeOf(span), ...(parent && { parent }) }),
        undefined,
      )!,
  );
