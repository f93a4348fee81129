import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import { type Highlight, highlightsAt } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';

/** A total is shown as what is written, its addends as what is read. */
const KINDS: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  total: DocumentHighlightKind.Write,
  addend: DocumentHighlightKind.Read,
  related: DocumentHighlightKind.Text,
};

export const highlights = ({ analysis, positions }: ReportSnapshot, position: Position): DocumentHighlight[] =>
  highlightsAt(analysis, positions.offsetOf(position)).map(({ kind, span }) => ({
    range: positions.rangeOf(span),
    kind: KINDS[kind],
  }));
