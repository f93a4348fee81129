import { RequestType } from 'vscode-languageserver';
import {
  type Bilingual,
  inLocale,
  type Locale,
  type Preview,
  type PreviewBlock,
  type Range,
  type Span,
  say,
} from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { checkedWhole, type ReportSnapshot } from '../documents/report-snapshot.ts';
import { applyEdit } from '../protocol/apply-edit.ts';
import { isReadOnly, ONLY_READ } from '../protocol/document-uri.ts';
import { responseError } from '../protocol/response-error.ts';
import { workspaceEdit } from '../protocol/workspace-edit.ts';
import { untilMessagesRead } from '../scheduling/event-loop.ts';
import { request } from './handler.ts';

interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** Of the report as it is handed in: what is not there yet is missing, also while it is written. */
  readonly whole?: boolean;
}

export interface VersionedPreview extends Preview<Range> {
  readonly version: number;
}

/** What a page that shows the report draws; null when no report is open there. */
export const preview = request({
  method: new RequestType<PreviewParams, VersionedPreview | null, unknown>(`${SECTION}/preview`),
  async handle({ textDocument: { uri }, whole }, session) {
    await untilMessagesRead();
    const snapshot = await session.snapshot(uri);
    if (!snapshot) return null;
    const { version, positions } = snapshot;
    const drawn = session.service.preview(whole === true ? checkedWhole(snapshot, session.service) : snapshot.checked);
    return { version, ...located(drawn, (span) => positions.rangeOf(span)) };
  },
});

interface EnterParams {
  readonly textDocument: { readonly uri: string };
  /**
   * Of different cells. A cell is told by its name: whatever has become of the text meanwhile, it is this cell or none. The text
   * is as a person typed it; none empties the cell.
   */
  readonly entries: readonly { readonly cell: string; readonly text: string }[];
  /** `each`: those that can be written are. `all`: all or none. `try`: none; it is only told what would be. */
  readonly mode?: 'each' | 'all' | 'try';
}

interface EnterResult {
  /** For each entry why it cannot be written; null where it can. */
  readonly refused: readonly (string | null)[];
  /** Whether those that can be written are in the text now. */
  readonly written: boolean;
}

/** Writes into cells of the newest text what a person has entered, in one edit: one step of undo. */
export const enter = request({
  method: new RequestType<EnterParams, EnterResult, unknown>(`${SECTION}/enter`),
  async handle({ textDocument: { uri }, entries, mode = 'each' }, session) {
    const { connection, client, service } = session;
    if (!Array.isArray(entries)) throw responseError(say('需要填写的各格', 'Entries are wanted'), client.locale);
    const asked = entries.slice(0, MAX_ENTRIES).map(({ cell, text }) => ({ cell: String(cell), text: String(text) }));
    const refuseAll = (reason: Bilingual) => ({
      refused: entries.map(() => inLocale(reason, client.locale)),
      written: false,
    });
    if (isReadOnly(uri)) return refuseAll(ONLY_READ);
    let snapshot = await session.snapshot(uri);
    for (let attempts = 1; snapshot; attempts++) {
      const entered = service.enterValues(snapshot.checked, asked);
      const refused = entries.map((_, i) => reasonIn(client.locale, i < asked.length ? entered.refused[i]! : TOO_MANY));
      const isWritten = mode === 'each' || (mode === 'all' && refused.every((reason) => reason === null));
      if (!isWritten || entered.edits.length === 0) return { refused, written: isWritten };
      const edit = workspaceEdit(snapshot, entered.edits, client);
      try {
        await applyEdit(connection, client, asked.length === 1 ? FILL_ONE : FILL_SEVERAL, edit);
        return { refused, written: true };
      } catch (error) {
        // The text may have changed on the way to the editor: the cell is then sought in the text as it is now.
        const now: ReportSnapshot | null = await session.snapshot(uri);
        if (attempts === MAX_ATTEMPTS || now?.version === snapshot.version) throw error;
        snapshot = now;
      }
    }
    return refuseAll(CLOSED);
  },
});

const reasonIn = (locale: Locale, reason: Bilingual | null): string | null => reason && inLocale(reason, locale);

/** More cells than all tables have. */
const MAX_ENTRIES = 1000;
const TOO_MANY = say('一次填写的格太多', 'Too many cells at once');
const FILL_ONE = say('填写一格', 'Fill in a cell');
const FILL_SEVERAL = say('填写几格', 'Fill in cells');

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
