import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { hoverAt, plainText } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';

export function hover({ analysis, positions }: ReportSnapshot, position: Position, client: Client): Hover | null {
  const found = hoverAt(analysis, positions.offsetOf(position), client.locale, client.pageUri);
  if (!found) return null;
  const contents = client.markdown
    ? { kind: MarkupKind.Markdown, value: found.markdown }
    : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
  return { contents, range: positions.rangeOf(found.span) };
}
