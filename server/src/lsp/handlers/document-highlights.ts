import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import type { Highlight } from '../../core/index.ts';
import { reportRequest } from './handler.ts';

/** A total is shown as what is written, its addends as what is read. */
const KINDS: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  total: DocumentHighlightKind.Write,
  addend: DocumentHighlightKind.Read,
  related: DocumentHighlightKind.Text,
};

export const documentHighlights = reportRequest({
  method: DocumentHighlightRequest.type,
  capability: { documentHighlightProvider: true },
  handle: ({ checked, positions }, { position }, { service }) =>
    service.highlights(checked, positions.offsetOf(position)).map(({ kind, span }) => ({
      range: positions.rangeOf(span),
      kind: KINDS[kind],
    })),
});
