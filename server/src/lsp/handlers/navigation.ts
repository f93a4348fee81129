import type { Location, LocationLink, Position, ReferenceContext } from 'vscode-languageserver';
import { definitionAt, referencesAt } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';

/** From a figure in prose to the cells of the tables that it speaks of. */
export function definition(
  { analysis, positions }: ReportSnapshot,
  uri: string,
  position: Position,
  { links }: Client,
): Location[] | LocationLink[] | null {
  const found = definitionAt(analysis, positions.offsetOf(position));
  if (!found) return null;
  const ranges = found.to.map((span) => positions.rangeOf(span));
  if (!links) return ranges.map((range) => ({ uri, range }));
  const originSelectionRange = positions.rangeOf(found.from);
  return ranges.map((range) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** From a cell to the prose that speaks of it. */
export function references(
  { analysis, positions }: ReportSnapshot,
  uri: string,
  position: Position,
  { includeDeclaration }: ReferenceContext,
): Location[] {
  return referencesAt(analysis, positions.offsetOf(position), includeDeclaration).map((span) => ({
    uri,
    range: positions.rangeOf(span),
  }));
}
