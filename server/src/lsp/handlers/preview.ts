import { RequestType } from 'vscode-languageserver';
import { inLocale, type Preview, type PreviewBlock, type Range, type Span, say } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { applyEdit } from '../protocol/apply-edit.ts';
import { workspaceEdit } from '../protocol/workspace-edit.ts';
import { untilMessagesRead } from '../scheduling/event-loop.ts';
import { request } from './handler.ts';

interface PreviewParams {
  readonly textDocument: { readonly uri: string };
}

export interface VersionedPreview extends Preview<Range> {
  readonly version: number;
}

/** What a page that shows the report draws; null when no report is open there. */
export const preview = request({
  method: new RequestType<PreviewParams, VersionedPreview | null, unknown>(`${SECTION}/preview`),
  async handle({ textDocument: { uri } }, session) {
    await untilMessagesRead();
    const snapshot = await session.snapshot(uri);
    if (!snapshot) return null;
    const { checked, version, positions } = snapshot;
    const drawn = session.service.preview(checked);
    return { version, ...located(drawn, (span) => positions.rangeOf(span)) };
  },
});

interface EnterParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly cell: string;
  /** As typed by a person. */
  readonly text: string;
}

/** Writes into a cell what a person has entered; gives why not, or null when it is done. */
export const enter = request({
  method: new RequestType<EnterParams, { readonly refused: string | null }, unknown>(`${SECTION}/enter`),
  async handle({ textDocument: { uri, version }, cell, text }, session) {
    const { connection, client, service } = session;
    const snapshot = await session.snapshot(uri);
    if (snapshot?.version !== version) return { refused: inLocale(OUTDATED, client.locale) };
    const entered = service.enterValue(snapshot.checked, String(cell), String(text));
    if ('refused' in entered) return { refused: inLocale(entered.refused, client.locale) };
    if (entered.edits.length === 0) return { refused: null };
    const edit = workspaceEdit(snapshot, entered.edits, client);
    await applyEdit(connection, client, say('填写一格', 'Fill in a cell'), edit);
    return { refused: null };
  },
});

const OUTDATED = say('文本刚刚改动过，请再试一次', 'The text has just changed: try again');

/** The same with each place as the client counts it. */
export function located(drawn: Preview, rangeOf: (span: Span) => Range): Preview<Range> {
  return {
    ...drawn,
    blocks: drawn.blocks.map((block) => locatedBlock(block, rangeOf)),
    findings: drawn.findings.map((finding) => ({ ...finding, place: rangeOf(finding.place) })),
  };
}

function locatedBlock(block: PreviewBlock, rangeOf: (span: Span) => Range): PreviewBlock<Range> {
  const place = rangeOf(block.place);
  if (block.kind !== 'table') return { ...block, place };
  const rows = block.rows.map(({ isHeader, cells }) => ({
    isHeader,
    cells: cells.map((cell) => ({ ...cell, place: cell.place && rangeOf(cell.place) })),
  }));
  return { ...block, place, rows };
}
