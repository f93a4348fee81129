import { RequestType } from 'vscode-languageserver';
import {
  enterValue,
  inLocale,
  type Preview,
  type PreviewBlock,
  previewOf,
  type Range,
  type Span,
  say,
} from '../core/index.ts';
import { applyEdit } from './applying.ts';
import type { Client } from './client.ts';
import type { View } from './documents.ts';
import { workspaceEdit } from './edits.ts';
import type { Session } from './session.ts';
import { SECTION } from './settings.ts';

interface PreviewQuestion {
  readonly textDocument: { readonly uri: string };
}

/** What a page that shows the report draws; null when no report is open there. */
export const PREVIEW = new RequestType<PreviewQuestion, VersionedPreview | null, void>(`${SECTION}/preview`);

export interface VersionedPreview extends Preview<Range> {
  readonly version: number;
}

export function preview({ analysis, version, positions }: View, { locale }: Client): VersionedPreview {
  return { version, ...located(previewOf(analysis, locale), (span) => positions.rangeOf(span)) };
}

interface Entry {
  readonly textDocument: { readonly uri: string };
  /** By its name: whatever has become of the text meanwhile, it is this cell or none. */
  readonly cell: string;
  /** As typed by a person. */
  readonly text: string;
}

/** Writes into a cell of the newest text what a person has entered; gives why not, or null when it is done. */
export const ENTER = new RequestType<Entry, { readonly refused: string | null }, void>(`${SECTION}/enter`);

export async function enter(session: Session, entry: Entry): Promise<{ refused: string | null }> {
  const { connection, client } = session;
  const viewNow = () => session.view(entry.textDocument.uri);
  let view = await viewNow();
  for (let attempts = 1; view; attempts++) {
    const entered = enterValue(view.analysis, String(entry.cell), String(entry.text));
    if ('refused' in entered) return { refused: inLocale(entered.refused, client.locale) };
    if (entered.edits.length === 0) return { refused: null };
    try {
      await applyEdit(
        connection,
        client,
        say('填写一格', 'Fill in a cell'),
        workspaceEdit(view, entered.edits, client),
      );
      return { refused: null };
    } catch (error) {
      // The text may have changed on the way to the editor: the cell is then sought in the text as it is now.
      const now: View | null = await viewNow();
      if (attempts === MAX_ATTEMPTS || now?.version === view.version) throw error;
      view = now;
    }
  }
  return { refused: inLocale(CLOSED, client.locale) };
}

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
