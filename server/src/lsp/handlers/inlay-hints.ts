import { InlayHintKind, InlayHintRequest, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../../core/index.ts';
import { reportRequest } from './handler.ts';

export const inlayHints = reportRequest({
  method: InlayHintRequest.type,
  capability: { inlayHintProvider: true },
  async handle({ uri, checked, positions }, { range }, { client, configuration, service }) {
    const { inlayHints } = await configuration.of(uri);
    const hints = service.inlayHints(checked.report, positions.spanOf(range), inlayHints);
    return hints.map(({ kind, offset, label, tooltip }) => ({
      position: positions.positionOf(offset),
      label,
      ...(kind === 'column' ? { kind: InlayHintKind.Parameter, paddingRight: true } : { paddingLeft: true }),
      ...(tooltip !== '' && {
        tooltip: client.markdown ? { kind: MarkupKind.Markdown, value: tooltip } : plainText(tooltip),
      }),
    }));
  },
});
