import type { Lines, Span } from '../../core/index.ts';
import { visibleCharacters } from '../visible.ts';
import { widthOf } from '../width.ts';

export interface Frame {
  /** The line of text, or the part of it around the finding. */
  readonly text: string;
  /** Marks the finding's characters, below them. */
  readonly marker: string;
}

const CUT = '…';
const TAB = '  ';

interface Shown {
  readonly shown: string;
  readonly width: number;
  /** 0 before the finding, 1 in it, 2 behind. */
  readonly part: 0 | 1 | 2;
}

/** The finding's first line, cut to `columns` so that the finding is seen, with the finding marked. */
export function frameOf(lines: Lines, span: Span, columns: number): Frame {
  const line = lines.lineAt(span.start);
  const lineStart = lines.start(line);
  const lineEnd = lines.end(line);
  // A character takes a column or two, so a line may be cut to its neighbourhood first: it can be megabytes long.
  const from = Math.max(lineStart, span.start - columns);
  const to = Math.min(lineEnd, span.start + columns * 2);
  const characters: Shown[] = [];
  let offset = from;
  for (const { character, shown: escaped } of visibleCharacters(lines.text.slice(from, to))) {
    const shown = character === '\t' ? TAB : escaped;
    characters.push({ shown, width: widthOf(shown), part: offset < span.start ? 0 : offset < span.end ? 1 : 2 });
    offset += character.length;
  }
  const before = characters.filter(({ part }) => part === 0);
  const rest = characters.slice(before.length);
  const isWhole = from === lineStart && to === lineEnd && widthSum(characters) <= columns;
  const head = isWhole ? before : endOf(before, Math.floor(columns / 3));
  const tail = isWhole ? rest : startOf(rest, columns - widthSum(head) - 2);
  const cutBefore = head.length < before.length || from > lineStart ? CUT : '';
  const cutBehind = tail.length < rest.length || to < lineEnd ? CUT : '';
  const marked = widthSum(tail.filter(({ part }) => part === 1));
  return {
    text: `${cutBefore}${[...head, ...tail].map(({ shown }) => shown).join('')}${cutBehind}`.trimEnd(),
    marker: `${' '.repeat(cutBefore.length + widthSum(head))}${'^'.repeat(Math.max(1, marked))}`,
  };
}

const widthSum = (characters: readonly Shown[]): number => characters.reduce((sum, { width }) => sum + width, 0);

function startOf(characters: readonly Shown[], columns: number): readonly Shown[] {
  let width = 0;
  const end = characters.findIndex((character) => {
    width += character.width;
    return width > columns;
  });
  return end < 0 ? characters : characters.slice(0, end);
}

const endOf = (characters: readonly Shown[], columns: number): readonly Shown[] =>
  [...startOf([...characters].reverse(), columns)].reverse();
