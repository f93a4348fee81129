import { PACKED_VOCABULARY } from './packed-vocabulary.ts';
import type { Sense } from './vocabulary.ts';

const ALL = PACKED_VOCABULARY.senses;
/** So many bits of a number are held without an object of their own. */
const BITS = 30;
if (ALL.length > 4 * BITS) throw new Error('There are more senses than bits.');
const PLACES = new Map(ALL.map((sense, place) => [sense, place]));

/**
 * A set of senses. Each is a bit: a report's words are asked thousands of times for senses that most of them do not have, and
 * what many words mean together is put together in four steps.
 */
export class Senses {
  static readonly NONE = new Senses(0, 0, 0, 0);

  private constructor(
    private readonly first: number,
    private readonly second: number,
    private readonly third: number,
    private readonly fourth: number,
  ) {}

  static of(...senses: readonly Sense[]): Senses {
    const bits = [0, 0, 0, 0];
    for (const sense of senses) {
      const place = PLACES.get(sense)!;
      bits[Math.floor(place / BITS)]! |= 1 << (place % BITS);
    }
    const [first, second, third, fourth] = bits as [number, number, number, number];
    return new Senses(first, second, third, fourth);
  }

  /** All that words mean. */
  static together(words: readonly { readonly senses: Senses }[]): Senses {
    if (words.length === 0) return Senses.NONE;
    if (words.length === 1) return words[0]!.senses;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (const { senses } of words) {
      first |= senses.first;
      second |= senses.second;
      third |= senses.third;
      fourth |= senses.fourth;
    }
    return new Senses(first, second, third, fourth);
  }

  /** Whether one sense is there. It is given as it is in `SENSE`: to be found by its name takes longer than to be asked for. */
  has(sense: Senses): boolean {
    return this.hasAny(sense);
  }

  hasAny({ first, second, third, fourth }: Senses): boolean {
    return ((this.first & first) | (this.second & second) | (this.third & third) | (this.fourth & fourth)) !== 0;
  }

  /** Whether there is none that the others lack. */
  isWithin({ first, second, third, fourth }: Senses): boolean {
    return ((this.first & ~first) | (this.second & ~second) | (this.third & ~third) | (this.fourth & ~fourth)) === 0;
  }

  with({ first, second, third, fourth }: Senses): Senses {
    return new Senses(this.first | first, this.second | second, this.third | third, this.fourth | fourth);
  }

  /** Those that the others have too. */
  within({ first, second, third, fourth }: Senses): Senses {
    return new Senses(this.first & first, this.second & second, this.third & third, this.fourth & fourth);
  }

  /** In the order of the vocabulary. */
  get list(): Sense[] {
    const list: Sense[] = [];
    push(list, this.first, 0);
    push(list, this.second, BITS);
    push(list, this.third, 2 * BITS);
    push(list, this.fourth, 3 * BITS);
    return list;
  }
}

function push(list: Sense[], bits: number, from: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) list.push(ALL[from + 31 - Math.clz32(rest & -rest)]!); // the lowest bit that is left
}

/** The sets of one sense. */
export const SENSE = Object.fromEntries(ALL.map((sense) => [sense, Senses.of(sense)])) as Readonly<
  Record<Sense, Senses>
>;
