import { FoldingRangeRequest } from 'vscode-languageserver';
import { foldsOf } from '../../core/index.ts';
import { reportRequest } from './handler.ts';

export const foldingRanges = reportRequest({
  method: FoldingRangeRequest.type,
  capability: { foldingRangeProvider: true },
  handle: ({ analysis }, _, { client }) =>
    foldsOf(analysis.report)
      .slice(0, client.maxFolds)
      .map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine })),
});
