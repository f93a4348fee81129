import type { Token } from '../lexer.ts';
import type { Figure } from '../statements.ts';
import { changesIn } from './changes.ts';
import type { Contradiction } from './contradiction.ts';
import { partsIn } from './listed-parts.ts';
import { measuresIn } from './measures.ts';
import { respectivelyIn } from './respectively.ts';
import { sharesIn } from './shares.ts';
import { joined, type Skeleton, skeletonOf } from './skeleton.ts';
import { stocksIn } from './stocks.ts';
import { sumsBehindIn } from './sums-behind.ts';
import { trendsIn } from './years.ts';

const NOTHING: readonly Contradiction[] = [];
const nothingBefore = () => null;

/** A sentence with more is no sentence. */
const MAX_FIGURES = 80;

/** 2022年分别为70460宗、9180宗: what was told of in the sentence before. */
const OF_THE_YEAR_BEFORE = /^(?:Y|上年|去年)[^，。]{0,8}分别/;

interface Kind {
  /** How many figures it needs. */
  readonly figures: number;
  /** A character without which it cannot be: most sentences have none. */
  readonly sign: RegExp;
  readonly read: (skeleton: Skeleton, before: () => Skeleton | null) => readonly Contradiction[];
}

const KINDS: readonly Kind[] = [
  { figures: 3, sign: /[，：]/, read: partsIn },
  {
    figures: 2,
    sign: /[共计总和加合全]/,
    read: (skeleton, before) => sumsBehindIn(skeleton, before()?.operands ?? []),
  },
  { figures: 2, sign: /[增减升降多少翻涨长高低落扩差X同平]/, read: changesIn },
  { figures: 2, sign: /[逐连呈持]|年年/, read: trendsIn },
  { figures: 3, sign: /[初末底净]|结转|转入|转来/, read: stocksIn },
  { figures: 2, sign: /P/, read: (skeleton, before) => sharesIn(skeleton, before()?.operands ?? []) },
  { figures: 2, sign: /[即合折均]/, read: measuresIn },
  { figures: 4, sign: /[上去Y]/, read: (skeleton) => respectivelyIn(skeleton) },
];

/**
 * What the figures of a paragraph's sentences cannot be at once, whatever the tables hold: sums, changes, shares, averages, stocks, and other units of what
 * is said in words to be so. Where it can be understood in several ways, one that holds is enough.
 */
export class Arithmetic {
  /** Of the sentence before, made when it is asked for: few sentences look back. */
  private before: () => Skeleton | null = nothingBefore;

  constructor(private readonly text: string) {}

  /** Asked of each sentence in turn: 以上三项合计 is of the one before as well. */
  read(tokens: readonly Token[], figures: readonly Figure[], start: number, end: number): readonly Contradiction[] {
    const { before } = this;
    this.before = nothingBefore;
    if (figures.length === 0 || figures.length > MAX_FIGURES) return NOTHING;
    let made: Skeleton | null = null;
    const make = () => {
      made ??= skeletonOf(this.text, tokens, figures, start, end);
      return made;
    };
    this.before = make;
    // One figure by itself can be wrong beside nothing.
    if (figures.length === 1) return NOTHING;
    const skeleton = make();
    const { text, operands } = skeleton;
    const found: Contradiction[] = [];
    for (const { figures: least, sign, read } of KINDS)
      if (operands.length >= least && sign.test(text)) found.push(...read(skeleton, before));
    const earlier = operands.length > 1 && OF_THE_YEAR_BEFORE.test(text) ? before() : null;
    if (earlier) found.push(...respectivelyIn(joined(earlier, skeleton)));
    return found.length === 0 ? NOTHING : found;
  }
}
