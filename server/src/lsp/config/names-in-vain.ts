import { CONFIG_FILE, mayBeDocument, mayBeReport, type NamedFiles, partsOf, patternFor } from '../../core/index.ts';
import type { Files } from '../workspace/files.ts';
import type { ConfigFile } from './config-files.ts';

/** Of a larger folder nothing is said: what was not seen may be what is meant. */
const MAX_FILES = 20_000;
/** So long a folder is taken to be as it was, milliseconds: who writes a name should see what it fits, and no folder is listed at each key. */
const MAX_AGE = 5000;

interface Listing {
  readonly at: number;
  /** Null while it is not known. */
  paths: readonly (readonly string[])[] | null;
}

/** Which files a configuration speaks of that are not there. Said only of texts, and only of what can be listed. */
export class NamesInVain {
  private readonly listings = new Map<string, Listing>();

  /** @param changed called when a folder has been listed */
  constructor(
    private readonly files: Files,
    private readonly changed: () => void,
  ) {}

  of({ uri, read }: ConfigFile): readonly NamedFiles[] {
    // Documents are not listed.
    const names = read.names.filter(({ pattern }) => mayBeReport(lastPartOf(pattern)));
    if (names.length === 0) return [];
    const paths = this.listed(uri.slice(0, -CONFIG_FILE.length - 1));
    if (!paths || paths.length === 0 || paths.length >= MAX_FILES) return [];
    return names.filter(({ pattern }) => {
      const fits = patternFor(pattern);
      return !paths.some((parts) => fits(parts));
    });
  }

  private listed(folder: string): Listing['paths'] {
    const known = this.listings.get(folder);
    if (known && (known.paths === null || Date.now() - known.at < MAX_AGE)) return known.paths;
    const listing: Listing = { at: Date.now(), paths: null };
    this.listings.set(folder, listing);
    void this.files
      .list(folder, MAX_FILES, (path) => mayBeReport(path) || mayBeDocument(path))
      .then((paths) => {
        listing.paths = paths.map(partsOf);
        this.changed();
      });
    // What was known before is better than to take everything back for a moment.
    return known?.paths ?? null;
  }
}

const lastPartOf = (pattern: string): string => partsOf(pattern).at(-1) ?? '';
