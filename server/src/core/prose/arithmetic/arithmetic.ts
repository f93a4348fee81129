import type { Token } from '../lexer.ts';
import type { Figure } from '../statements.ts';
import { changesIn } from './changes.ts';
import type { Contradiction } from './contradiction.ts';
import { measuresIn } from './measures.ts';
import { partsIn } from './parts.ts';
import { respectivelyIn } from './respectively.ts';
import { sharesIn } from './shares.ts';
import { joined, type Operand, type Skeleton, skeletonOf } from './skeleton.ts';
import { stocksIn } from './stocks.ts';
import { totalsIn } from './totals.ts';
import { trendsIn } from './years.ts';

const NOTHING: readonly Contradiction[] = [];

const EARLIER = /^(?:Y|上年|去年)[^，。]{0,8}分别/;

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
  private last: Skeleton | null = null;

  constructor(private readonly text: string) {}

  read(tokens: readonly Token[], figures: readonly Figure[], start: number, end: number): readonly Contradiction[] {
    if (figures.length === 0 || figures.length > MAX_FIGURES) {
      this.before = [];
      this.last = null;
      return NOTHING;
    }
    const skeleton = skeletonOf(
      this.text,
      tokens,
      new Map(figures.map((figure) => [figure.token, figure])),
      start,
      end,
    );
    const { before, last } = this;
    // 行政处罚21宗，同比下降3%。2022年为……
    const goesOn = last !== null && EARLIER.test(skeleton.text);
    this.before = skeleton.operands;
    this.last = skeleton;
    const found = [
      ...partsIn(skeleton),
      ...totalsIn(skeleton, before),
      ...changesIn(skeleton),
      ...respectivelyIn(goesOn ? joined(last, skeleton) : skeleton),
      ...trendsIn(skeleton),
      ...stocksIn(skeleton),
      ...sharesIn(skeleton, before),
      ...measuresIn(skeleton),
    ];
    return found.length === 0 ? NOTHING : found;
  }
}
