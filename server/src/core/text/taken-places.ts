import type { Edit } from './edits.ts';
import type { Span } from './span.ts';

/** The places that edits change, in the order of the text; none overlaps another. */
export class TakenPlaces {
  private readonly places: { readonly edit: Edit; readonly code: string | undefined }[] = [];

  /** Two insertions at one place collide as well, but for those of one rule: it reports them in the order they belong in. */
  collides({ span, newText }: Edit, code?: string): boolean {
    const from = this.firstFrom(span.start);
    const before = this.places[from - 1];
    if (before && before.edit.span.end > span.start) return true;
    for (let i = from; i < this.places.length; i++) {
      const other = this.places[i]!;
      if (other.edit.span.start >= span.end && other.edit.span.start > span.start) return false;
      const bothInsert = isInsertion(span) && isInsertion(other.edit.span);
      if (!bothInsert || code === undefined || other.code !== code || other.edit.newText === newText) return true;
    }
    return false;
  }

  add(edit: Edit, code?: string): void {
    this.places.splice(this.firstFrom(edit.span.start + 1), 0, { edit, code });
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]!.edit.span.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const isInsertion = ({ start, end }: Span): boolean => start === end;
