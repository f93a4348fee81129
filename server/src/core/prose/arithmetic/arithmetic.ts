import type { Token } from '../lexer.ts';
import type { Figure } from '../statements.ts';
import { changesIn } from './changes.ts';
import type { Contradiction } from './contradiction.ts';
import { measuresIn } from './measures.ts';
import { partsIn } from './parts.ts';
import { sharesIn } from './shares.ts';
import { type Operand, skeletonOf } from './skeleton.ts';
import { stocksIn } from './stocks.ts';
import { totalsIn } from './totals.ts';
import { trendsIn } from './years.ts';

const NOTHING: readonly Contradiction[] = [];

/** A sentence with more is no sentence. */
const MAX_FIGURES = 80;

/**
 * What the figures of a sentence cannot be at once, whatever the tables hold: sums, changes, shares, averages, stocks and other units of what is told in
 * words to be so. Where it can be understood in several ways, one that holds is enough.
 *
 * @param before the figures of the sentence before
 */
export class Arithmetic {
  private before: readonly Operand[] = [];

  constructor(private readonly text: string) {}

  read(tokens: readonly Token[], figures: readonly Figure[], start: number, end: number): readonly Contradiction[] {
    if (figures.length === 0 || figures.length > MAX_FIGURES) {
      this.before = [];
      return NOTHING;
    }
    const skeleton = skeletonOf(
      this.text,
      tokens,
      new Map(figures.map((figure) => [figure.token, figure])),
      start,
      end,
    );
    const { before } = this;
    this.before = skeleton.operands;
    const found = [
      ...partsIn(skeleton),
      ...totalsIn(skeleton, before),
      ...changesIn(skeleton),
      ...trendsIn(skeleton),
      ...stocksIn(skeleton),
      ...sharesIn(skeleton, before),
      ...measuresIn(skeleton),
    ];
    return found.length === 0 ? NOTHING : found;
  }
}
