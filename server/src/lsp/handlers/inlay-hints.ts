import { type InlayHint, InlayHintKind, MarkupKind, type Range } from 'vscode-languageserver';
import { hintsOf, plainText } from '../../core/index.ts';
import type { Settings } from '../config/settings.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';

export function hints(
  { analysis, positions }: ReportSnapshot,
  range: Range,
  settings: Settings,
  client: Client,
): InlayHint[] {
  const within = { start: positions.offsetOf(range.start), end: positions.offsetOf(range.end) };
  return hintsOf(analysis.report, within, settings.inlayHints, client.locale).map(
    ({ kind, offset, label, tooltip }) => ({
      position: positions.positionOf(offset),
      label,
      ...(kind === 'column' ? { kind: InlayHintKind.Parameter, paddingRight: true } : { paddingLeft: true }),
      ...(tooltip !== '' && {
        tooltip: client.markdown ? { kind: MarkupKind.Markdown, value: tooltip } : plainText(tooltip),
      }),
    }),
  );
}
