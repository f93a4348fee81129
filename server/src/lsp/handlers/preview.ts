import { type Connection, RequestType } from 'vscode-languageserver';
import {
  enterValue,
  inLocale,
  type Preview,
  type PreviewBlock,
  previewOf,
  type Range,
  type Span,
  say,
} from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import { applyEdit } from '../protocol/apply-edit.ts';
import type { Client } from '../protocol/client.ts';
import { workspaceEdit } from '../protocol/workspace-edit.ts';

interface PreviewQuestion {
  readonly textDocument: { readonly uri: string };
}

/** What a page that shows the report draws; null when no report is open there. */
export const PREVIEW = new RequestType<PreviewQuestion, VersionedPreview | null, void>(`${SECTION}/preview`);

export interface VersionedPreview extends Preview<Range> {
  readonly version: number;
}

export function preview({ analysis, version, positions }: ReportSnapshot, { locale }: Client): VersionedPreview {
  return { version, ...located(previewOf(analysis, locale), (span) => positions.rangeOf(span)) };
}

interface Entry {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly cell: string;
  /** As typed by a person. */
  readonly text: string;
}

/** Writes into a cell what a person has entered; gives why not, or null when it is done. */
export const ENTER = new RequestType<Entry, { readonly refused: string | null }, void>(`${SECTION}/enter`);

export async function enter(
  connection: Connection,
  client: Client,
  snapshot: ReportSnapshot | null,
  { textDocument, cell, text }: Entry,
): Promise<{ refused: string | null }> {
  if (snapshot?.version !== textDocument.version) return { refused: inLocale(OUTDATED, client.locale) };
  const entered = enterValue(snapshot.analysis, String(cell), String(text));
  if ('refused' in entered) return { refused: inLocale(entered.refused, client.locale) };
  if (entered.edits.length === 0) return { refused: null };
  await applyEdit(
    connection,
    client,
    say('填写一格', 'Fill in a cell'),
    workspaceEdit(snapshot, entered.edits, client),
  );
  return { refused: null };
}

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
