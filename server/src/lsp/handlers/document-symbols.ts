import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type OutlineSymbol, outlineOf } from '../../core/index.ts';
import type { View } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';

const KINDS: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Namespace,
  table: SymbolKind.Array,
  row: SymbolKind.Field,
};

export function symbols(view: View, client: Client): DocumentSymbol[] | SymbolInformation[] {
  const outline = outlineOf(view.analysis.report);
  return client.hierarchicalSymbols
    ? outline.map((symbol) => nested(view, symbol))
    : outline.flatMap((symbol) => flat(view, symbol, ''));
}

function nested(view: View, { kind, name, detail, span, selection, children }: OutlineSymbol): DocumentSymbol {
  return {
    kind: KINDS[kind],
    name,
    ...(detail !== '' && { detail }),
    range: view.positions.rangeOf(span),
    selectionRange: view.positions.rangeOf(selection),
    ...(children.length > 0 && { children: children.map((child) => nested(view, child)) }),
  };
}

function flat(view: View, { kind, name, span, children }: OutlineSymbol, containerName: string): SymbolInformation[] {
  const location = { uri: view.uri, range: view.positions.rangeOf(span) };
  return [
    { kind: KINDS[kind], name, location, ...(containerName !== '' && { containerName }) },
    ...children.flatMap((child) => flat(view, child, name)),
  ];
}
