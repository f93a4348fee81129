import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import { hoverAt, plainText } from '../../core/index.ts';
import { reportRequest } from './handler.ts';

export const hover = reportRequest({
  method: HoverRequest.type,
  capability: { hoverProvider: true },
  handle({ analysis, positions }, { position }, { client }) {
    const found = hoverAt(analysis, positions.offsetOf(position), client.locale, client.pageUri);
    if (!found) return null;
    const contents = client.markdown
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
    return { contents, range: positions.rangeOf(found.span) };
  },
});
