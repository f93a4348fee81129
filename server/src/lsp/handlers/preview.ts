import { RequestType } from 'vscode-languageserver';
import { inLocale, type Preview, type PreviewBlock, type Range, type Span, say } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
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
  readonly textDocument: { readonly uri: string };
  /** By its name: whatever has become of the text meanwhile, it is this cell or none. */
  readonly cell: string;
  /** As typed by a person. */
  readonly text: string;
}

/** Writes into a cell of the newest text what a person has entered; gives why not, or null when it is done. */
export const enter = request({
  method: new RequestType<EnterParams, { readonly refused: string | null }, unknown>(`${SECTION}/enter`),
  async handle({ textDocument: { uri }, cell, text }, session) {
    const { connection, client, service } = session;
    let snapshot = await session.snapshot(uri);
    for (let attempts = 1; snapshot; attempts++) {
      const entered = service.enterValue(snapshot.checked, String(cell), String(text));
      if ('refused' in entered) return { refused: inLocale(entered.refused, client.locale) };
      if (entered.edits.length === 0) return { refused: null };
      const edit = workspaceEdit(snapshot, entered.edits, client);
      try {
        await applyEdit(connection, client, say('填写一格', 'Fill in a cell'), edit);
        return { refused: null };
      } catch (error) {
        // The text may have changed on the way to the editor: the cell is then sought in the text as it is now.
        const now: ReportSnapshot | null = await session.snapshot(uri);
        if (attempts === MAX_ATTEMPTS || now?.version === snapshot.version) throw error;
        snapshot = now;
      }
    }
    return { refused: inLocale(CLOSED, client.locale) };
  },
});

/** Nobody types faster for long than an edit is on its way. */
const MAX_ATTEMPTS = 20;

const CLOSED = say('这份报告已关闭，或已不是年度报告', 'The report was closed, or is no annual report any longer');

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
