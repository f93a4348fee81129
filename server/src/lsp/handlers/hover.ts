import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../../core/index.ts';
import { reportRequest } from './handler.ts';

export const hover = reportRequest({
  method: HoverRequest.type,
  capability: { hoverProvider: true },
  handle({ checked, positions }, { position }, { client, service }) {
    const found = service.hover(checked, positions.offsetOf(position));
    if (!found) return null;
    const contents = client.markdown
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
    return { contents, range: positions.rangeOf(found.span) };
  },
});
