import type { Mark, Token } from './lexer.ts';

/** A token of a sentence, and its place among them. */
export interface TokenPart {
  readonly kind: 'token';
  readonly token: Token;
  readonly index: number;
}

/** What stands in brackets, behind what it explains. */
export interface Bracket {
  readonly kind: 'bracket';
  readonly clauses: readonly Clause[];
}

export type Part = TokenPart | Bracket;

/** What stands between two of ，；：, with its brackets. */
export interface Clause {
  readonly parts: readonly Part[];
  readonly start: number;
  readonly end: number;
  /** The mark before it; empty at the beginning of a sentence or bracket. */
  readonly opening: Mark | '';
}

/** The clauses of a sentence. It is built once; whoever asks what a sentence says walks it. */
export interface ClauseTree {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
}

/** Brackets in brackets in brackets are written by nobody; what is deeper is read as if it stood outside. */
const MAX_DEPTH = 4;

interface OpenClause {
  parts: Part[];
  start: number;
  opening: Mark | '';
}

/** Time is linear in the number of tokens. A bracket that is never closed ends with its sentence. */
export function clauseTreeOf(tokens: readonly Token[], start: number, end: number): ClauseTree {
  const levels: { clauses: Clause[]; open: OpenClause }[] = [];
  const openLevel = (at: number) => levels.push({ clauses: [], open: { parts: [], start: at, opening: '' } });
  const closeClause = (at: number, opening: Mark | '') => {
    const level = levels.at(-1)!;
    const { parts, start: from, opening: before } = level.open;
    if (parts.length > 0 || opening !== '') level.clauses.push({ parts, start: from, end: at, opening: before });
    level.open = { parts: [], start: at + 1, opening };
  };
  const closeLevel = (at: number) => {
    closeClause(at, '');
    const { clauses } = levels.pop()!;
    levels.at(-1)!.open.parts.push({ kind: 'bracket', clauses });
  };
  let ignored = 0;
  openLevel(start);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'mark' || token.text === '、') levels.at(-1)!.open.parts.push({ kind: 'token', token, index });
    else if (token.text === '（') {
      if (levels.length <= MAX_DEPTH) openLevel(token.end);
      else ignored++;
    } else if (token.text === '）') {
      if (ignored > 0) ignored--;
      else if (levels.length > 1) closeLevel(token.start);
    } else closeClause(token.start, token.text);
  }
  while (levels.length > 1) closeLevel(end);
  closeClause(end, '');
  return { tokens, clauses: levels[0]!.clauses };
}
