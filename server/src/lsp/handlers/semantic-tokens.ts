import {
  type Range,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { TOKEN_KINDS, TOKEN_MARKS, type Token } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import type { Session } from '../session.ts';
import { reportRequest } from './handler.ts';

const LEGEND = { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [...TOKEN_MARKS] };

const NO_TOKENS: SemanticTokens = { data: [] };

export const semanticTokens = reportRequest({
  method: SemanticTokensRequest.type,
  capability: { semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } },
  otherwise: NO_TOKENS,
  handle: (snapshot, _, session) => send(snapshot, session),
});

/** Sends only what a keystroke has changed, where the client has what it was sent last. */
export const semanticTokensDelta = reportRequest<
  { textDocument: { uri: string }; previousResultId: string },
  SemanticTokens | SemanticTokensDelta | null
>({
  method: SemanticTokensDeltaRequest.type,
  otherwise: NO_TOKENS,
  handle(snapshot, { previousResultId }, session) {
    const before = session.documents.get(snapshot.uri)?.sentTokens;
    const now = send(snapshot, session);
    if (!now.resultId || before?.resultId !== previousResultId) return now;
    return { resultId: now.resultId, edits: editsBetween(before.data, now.data) };
  },
});

export const semanticTokensRange = reportRequest({
  method: SemanticTokensRangeRequest.type,
  otherwise: NO_TOKENS,
  handle: (snapshot, { range }, session) => ({ data: tokenData(snapshot, session, range) }),
});

function send(snapshot: ReportSnapshot, session: Session): SemanticTokens {
  const { documents } = session;
  const open = documents.get(snapshot.uri);
  if (!open) return NO_TOKENS;
  open.sentTokens = { resultId: documents.nextResultId(), data: tokenData(snapshot, session) };
  return open.sentTokens;
}

function tokenData({ checked, positions }: ReportSnapshot, { service }: Session, range?: Range): number[] {
  const within = range ? positions.spanOf(range) : { start: 0, end: checked.text.length };
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of service.semanticTokens(checked, within)) {
    const { start, end } = positions.rangeOf(token.span);
    const isSameLine = start.line === line;
    data.push(start.line - line, isSameLine ? start.character - character : start.character);
    data.push(end.character - start.character, ...typeAndModifiers(token));
    ({ line, character } = start);
  }
  return data;
}

const typeAndModifiers = ({ kind, mark }: Token): [number, number] => [
  TOKEN_KINDS.indexOf(kind),
  mark ? 1 << TOKEN_MARKS.indexOf(mark) : 0,
];

/** One edit: what stands between the numbers that both begin with and those that both end with. */
function editsBetween(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === now.at(-1 - same)) same++;
  if (start === before.length && start === now.length) return [];
  return [{ start, deleteCount: before.length - start - same, data: now.slice(start, now.length - same) }];
}
