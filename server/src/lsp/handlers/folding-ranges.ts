import type { FoldingRange } from 'vscode-languageserver';
import { foldsOf } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';

export function folding({ analysis }: ReportSnapshot, { mostFolds }: Client): FoldingRange[] {
  return foldsOf(analysis.report)
    .slice(0, mostFolds)
    .map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine }));
}
