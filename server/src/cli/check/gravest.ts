/**
 * At most so many results, in their order: of more the gravest are kept, and of the least grave those that came first. Holds no more
 * than it keeps.
 */
export class Gravest {
  /** By how grave they are, the gravest first. */
  private readonly kept: { readonly place: number; readonly text: string }[][] = [];
  private count = 0;
  private all = 0;

  constructor(private readonly most: number) {}

  /** @param rank 0 for the gravest */
  add(text: string, rank: number): void {
    const place = this.all++;
    while (this.kept.length <= rank) this.kept.push([]);
    this.kept[rank]!.push({ place, text });
    if (++this.count <= this.most) return;
    this.kept.findLast((own) => own.length > 0)!.pop();
    this.count--;
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
