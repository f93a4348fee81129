import path from 'node:path';
import { partsOf, patternFor } from '../core/index.ts';

/** What `--exclude` leaves out of folders and patterns; a file that is named outright is read all the same. */
export class Exclusion {
  private readonly open: { readonly pattern: string; readonly fits: (parts: readonly string[]) => boolean }[];
  private readonly used = new Set<string>();

  /**
   * @param patterns paths from the current folder, with `*`, `?` and `**`. One without a slash is the name of a file or folder at any
   * depth; that of a folder stands for all below it
   */
  constructor(private readonly patterns: readonly string[]) {
    this.open = patterns.map((pattern) => {
      const parts = partsOf(path.isAbsolute(pattern) ? path.relative('', pattern) : pattern);
      return { pattern, fits: patternFor(parts.length === 1 ? `**/${parts[0]}` : parts.join('/')) };
    });
  }

  has(file: string): boolean {
    if (this.open.length === 0) return false;
    const parts = partsOf(path.relative('', file));
    let isExcluded = false;
    for (let length = 1; length <= parts.length; length++) {
      const above = parts.slice(0, length);
      for (const { pattern, fits } of this.open)
        if (fits(above)) {
          this.used.add(pattern);
          isExcluded = true;
        }
    }
    return isExcluded;
  }

  /** Those that left out nothing: a slip of the pen would go unseen. */
  get unused(): readonly string[] {
    return this.patterns.filter((pattern) => !this.used.has(pattern));
  }
}
