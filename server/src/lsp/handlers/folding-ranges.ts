import { FoldingRangeRequest } from 'vscode-languageserver';
import { reportRequest } from './handler.ts';

export const foldingRanges = reportRequest({
  method: FoldingRangeRequest.type,
  capability: { foldingRangeProvider: true },
  handle: ({ checked }, _, { client, service }) =>
    service
      .foldingRanges(checked.report)
      .slice(0, client.maxFolds)
      .map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine })),
});
