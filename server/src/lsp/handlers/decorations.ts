import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { lenses } from './code-lens.ts';
import { highlights } from './document-highlights.ts';
import { links } from './document-links.ts';
import { hints } from './inlay-hints.ts';
import { STATE, stateFor } from './report-status.ts';
import { selections } from './selection-ranges.ts';
import { LEGEND, Tokens, tokenData } from './semantic-tokens.ts';

/** What is shown beside and on the text, and changes nothing. */
export const DISPLAY: ServerCapabilities = {
  inlayHintProvider: true,
  semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
  selectionRangeProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
};

export function answerDisplay(session: Session): void {
  const { connection, client, configuration } = session;
  const tokens = new Tokens();
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && hints(snapshot, range, await configuration.of(uri), client);
  });
  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const snapshot = await session.snapshot(uri);
    const isWanted = snapshot && (await configuration.of(uri)).codeLens;
    return isWanted ? lenses(snapshot, client) : null;
  });
  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }) => {
    const snapshot = await session.snapshot(uri);
    const document = session.get(uri)?.document;
    return snapshot && document ? tokens.full(document, snapshot) : { data: [] };
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }) => {
    const snapshot = await session.snapshot(uri);
    const document = session.get(uri)?.document;
    return snapshot && document ? tokens.delta(document, snapshot, previousResultId) : { data: [] };
  });
  connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }) => {
    const snapshot = await session.snapshot(uri);
    return { data: snapshot ? tokenData(snapshot, range) : [] };
  });
  connection.onSelectionRanges(async ({ textDocument: { uri }, positions }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && selections(snapshot, positions);
  });
  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && highlights(snapshot, position);
  });
  connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && links(snapshot, client);
  });
  connection.onRequest(STATE, async ({ uri }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && stateFor(snapshot, client);
  });
}

/** After other settings: a client asks again for the rest by itself. */
export function refreshDisplay({ connection, client }: Session): void {
  const failed = (error: unknown) => connection.console.error(`The client did not refresh: ${error}`);
  if (client.refreshesHints) connection.languages.inlayHint.refresh().catch(failed);
  if (client.refreshesLenses) connection.sendRequest('workspace/codeLens/refresh').catch(failed);
}
