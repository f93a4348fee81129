import type { CellName } from '../../../server/src/core/index.ts';
import type { CellEntry, EntryResult } from '../preview-messages.ts';

/** What the grid shows of a cell that was entered: pending until the drawing has it, or refused for a reason. */
export interface ShownEntry extends CellEntry {
  readonly refused: string | null;
}

interface TrackedEntry extends ShownEntry {
  /** The version of the text that has it; null until it is known. */
  readonly version: number | null;
}

/**
 * The entries that the text does not have yet, as far as the page knows: those on their way, and those that were refused. Of
 * each cell the newest counts.
 */
export class Entries {
  private readonly tracked = new Map<string, TrackedEntry>();
  private readonly drawn = new Map<string, number>();

  /** @param refused those that a page before this one has left */
  constructor(refused: readonly ShownEntry[] = []) {
    for (const entry of refused) this.track({ ...entry, version: null });
  }

  add(entry: CellEntry): void {
    this.track({ ...entry, refused: null, version: null });
  }

  settle({ entries, refused, written, mode, version }: EntryResult): void {
    for (const [i, entry] of entries.entries()) {
      const newest = this.tracked.get(keyOf(entry.uri, entry.cell));
      if (newest && newest.id !== entry.id) continue;
      const reason = refused[i] ?? null;
      // What was to be taken whole, and was not, is a question to the person: nothing is shown as if it stood there.
      if (!written && mode !== 'each') this.tracked.delete(keyOf(entry.uri, entry.cell));
      else if (reason !== null) this.track({ ...entry, refused: reason, version: null });
      else if (newest) {
        this.track({ ...newest, version });
        this.forget(entry.uri, (entered) => entered <= (this.drawn.get(entry.uri) ?? 0));
      }
    }
  }

  /** The grid now shows this version of the text; null when the text was closed. */
  show(uri: string, version: number | null): void {
    // A text that is opened again counts its versions anew.
    const isAnew = version === null || version < (this.drawn.get(uri) ?? 0);
    this.drawn.set(uri, version ?? 0);
    this.forget(uri, (entered) => isAnew || entered <= version);
  }

  /** A person does without it; what is on its way cannot be called back. */
  dismiss(uri: string, cell: CellName): boolean {
    return this.tracked.get(keyOf(uri, cell))?.refused != null && this.tracked.delete(keyOf(uri, cell));
  }

  of(uri: string): ReadonlyMap<CellName, ShownEntry> {
    return new Map([...this.tracked.values()].filter((entry) => entry.uri === uri).map((entry) => [entry.cell, entry]));
  }

  get refused(): ShownEntry[] {
    return [...this.tracked.values()].filter(({ refused }) => refused !== null);
  }

  /** The newest stands last. */
  private track(entry: TrackedEntry): void {
    const key = keyOf(entry.uri, entry.cell);
    this.tracked.delete(key);
    this.tracked.set(key, entry);
  }

  /** Those that are in a version of the text which the grid shows. */
  private forget(uri: string, isDrawn: (version: number) => boolean): void {
    for (const [key, entry] of this.tracked)
      if (entry.uri === uri && entry.version !== null && isDrawn(entry.version)) this.tracked.delete(key);
  }
}

const keyOf = (uri: string, cell: CellName): string => `${cell} ${uri}`;
