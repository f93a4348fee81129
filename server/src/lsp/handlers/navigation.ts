import { DefinitionRequest, ReferencesRequest } from 'vscode-languageserver';
import { reportRequest } from './handler.ts';

/** From a figure in prose to the cells of the tables that it speaks of. */
export const definition = reportRequest({
  method: DefinitionRequest.type,
  capability: { definitionProvider: true },
  handle({ uri, checked, positions }, { position }, { client, service }) {
    const found = service.definition(checked, positions.offsetOf(position));
    if (!found) return null;
    const ranges = found.to.map((span) => positions.rangeOf(span));
    if (!client.links) return ranges.map((range) => ({ uri, range }));
    const originSelectionRange = positions.rangeOf(found.from);
    return ranges.map((range) => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  },
});

/** From a cell to the prose that speaks of it. */
export const references = reportRequest({
  method: ReferencesRequest.type,
  capability: { referencesProvider: true },
  handle: ({ uri, checked, positions }, { position, context: { includeDeclaration } }, { service }) =>
    service.references(checked, positions.offsetOf(position), includeDeclaration).map((span) => ({
      uri,
      range: positions.rangeOf(span),
    })),
});
