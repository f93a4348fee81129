import { gzipSync } from 'node:zlib';

/**
 * At most so many results, in their order: of more the gravest are kept, and of the least grave those that came first. Holds no more
 * than it keeps.
 */
export class Gravest {
  /** By how grave they are, the gravest first. */
  private readonly kept: { readonly place: number; readonly text: string }[][] = [];
  private count = 0;
  private all = 0;

  constructor(private most: number) {}

  /** @param rank 0 for the gravest */
  add(text: string, rank: number): void {
    const place = this.all++;
    while (this.kept.length <= rank) this.kept.push([]);
    this.kept[rank]!.push({ place, text });
    this.count++;
    this.keep(this.most);
  }

  /** Leaves out what is more than so many, now and later. */
  keep(most: number): void {
    this.most = most;
    for (; this.count > most; this.count--) this.kept.findLast((own) => own.length > 0)!.pop();
  }

  /** How many are not among those kept. */
  get leftOut(): number {
    return this.all - this.count;
  }

  get texts(): string[] {
    return this.kept
      .flat()
      .sort((a, b) => a.place - b.place)
      .map(({ text }) => text);
  }
}

/** A place that shows code's findings refuses a result that weighs more than 10 MB, packed; some of that is for the rules and the files. */
export const MAX_PACKED_BYTES = 9 * 1024 * 1024;

/** Those of the results that are not too heavy together. Packed they weigh a tenth or less of what they do, so few have to be weighed. */
export function lightEnough(gravest: Gravest, between: string): string {
  for (;;) {
    const { texts } = gravest;
    const text = texts.join(between);
    if (Buffer.byteLength(text) <= MAX_PACKED_BYTES || gzipSync(text).length <= MAX_PACKED_BYTES) return text;
    gravest.keep(Math.floor(texts.length * 0.8));
  }
}
