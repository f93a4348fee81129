import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { ReportSymbol } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import { reportRequest } from './handler.ts';

const KINDS: Readonly<Record<ReportSymbol['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Namespace,
  table: SymbolKind.Array,
  row: SymbolKind.Field,
};

export const documentSymbols = reportRequest({
  method: DocumentSymbolRequest.type,
  capability: { documentSymbolProvider: true },
  handle(snapshot, _, { client, service }) {
    const outline = service.symbols(snapshot.checked.report);
    return client.hierarchicalSymbols
      ? outline.map((symbol) => nested(snapshot, symbol))
      : outline.flatMap((symbol) => flat(snapshot, symbol, ''));
  },
});

function nested(
  snapshot: ReportSnapshot,
  { kind, name, detail, span, selection, children }: ReportSymbol,
): DocumentSymbol {
  return {
    kind: KINDS[kind],
    name,
    ...(detail !== '' && { detail }),
    range: snapshot.positions.rangeOf(span),
    selectionRange: snapshot.positions.rangeOf(selection),
    ...(children.length > 0 && { children: children.map((child) => nested(snapshot, child)) }),
  };
}

function flat(
  snapshot: ReportSnapshot,
  { kind, name, span, children }: ReportSymbol,
  containerName: string,
): SymbolInformation[] {
  const location = { uri: snapshot.uri, range: snapshot.positions.rangeOf(span) };
  return [
    { kind: KINDS[kind], name, location, ...(containerName !== '' && { containerName }) },
    ...children.flatMap((child) => flat(snapshot, child, name)),
  ];
}
