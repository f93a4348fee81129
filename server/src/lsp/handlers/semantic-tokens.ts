import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { TOKEN_KINDS, TOKEN_MARKS, type Token, tokensOf } from '../../core/index.ts';
import type { OpenDocument, ReportSnapshot } from '../documents/open-document.ts';

export const LEGEND = { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [...TOKEN_MARKS] };

/** What each document's client was last told, so that a keystroke sends only what it has changed. */
export class Tokens {
  private readonly last = new WeakMap<OpenDocument, { readonly resultId: string; readonly data: readonly number[] }>();
  private results = 0;

  full(document: OpenDocument, snapshot: ReportSnapshot): SemanticTokens {
    const told = { resultId: String(++this.results), data: tokenData(snapshot) };
    this.last.set(document, told);
    return told;
  }

  delta(
    document: OpenDocument,
    snapshot: ReportSnapshot,
    previousResultId: string,
  ): SemanticTokens | SemanticTokensDelta {
    const before = this.last.get(document);
    const now = this.full(document, snapshot);
    if (before?.resultId !== previousResultId) return now;
    return { resultId: String(this.results), edits: changed(before.data, now.data) };
  }
}

export function tokenData({ analysis, positions }: ReportSnapshot, range?: Range): number[] {
  const within = range
    ? { start: positions.offsetOf(range.start), end: positions.offsetOf(range.end) }
    : { start: 0, end: analysis.text.length };
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokensOf(analysis, within)) {
    const { start, end } = positions.rangeOf(token.span);
    const isSameLine = start.line === line;
    data.push(start.line - line, isSameLine ? start.character - character : start.character);
    data.push(end.character - start.character, ...meaningOf(token));
    ({ line, character } = start);
  }
  return data;
}

const meaningOf = ({ kind, mark }: Token): [number, number] => [
  TOKEN_KINDS.indexOf(kind),
  mark ? 1 << TOKEN_MARKS.indexOf(mark) : 0,
];

/** One edit: what stands between the numbers that both begin with and those that both end with. */
function changed(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === now.at(-1 - same)) same++;
  if (start === before.length && start === now.length) return [];
  return [{ start, deleteCount: before.length - start - same, data: now.slice(start, now.length - same) }];
}
