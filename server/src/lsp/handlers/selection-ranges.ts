import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { reportRequest } from './handler.ts';

/** For each position the ranges around it, each with the next larger as its parent. */
export const selectionRanges = reportRequest({
  method: SelectionRangeRequest.type,
  capability: { selectionRangeProvider: true },
  handle: ({ checked, positions }, asked, { service }) =>
    asked.positions.map(
      (position) =>
        service
          .selectionRanges(checked, positions.offsetOf(position))
          .reduceRight<SelectionRange | undefined>(
            (parent, span) => ({ range: positions.rangeOf(span), ...(parent && { parent }) }),
            undefined,
          )!,
    ),
});
