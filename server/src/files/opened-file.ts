import { type BigIntStats, closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs';
import { readBytes } from './regular-file.ts';

/** A file that is to be written, as it was when it was opened: what was opened stays in hand, whatever its name stands for later. */
export class OpenedFile {
  private constructor(
    readonly path: string,
    readonly facts: BigIntStats,
    private file: number | null,
    /** What stood in it. */
    readonly bytes: Uint8Array,
  ) {}

  /** Null where other bytes than these stand in it. */
  static open(path: string, bytes: Uint8Array): OpenedFile | null {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const opened = new OpenedFile(path, fstatSync(file, { bigint: true }), file, bytes);
    if (opened.hasBytes(bytes)) return opened;
    opened.close();
    return null;
  }

  /**
   * Whether it still is the same file, under its name, with the same bytes in it. Times alone do not tell: they go by the clock's
   * tick, in which a file may be written twice. The name comes last, since that may change at any moment.
   */
  get isUnchanged(): boolean {
    if (this.file === null || !this.hasBytes(this.bytes)) return false;
    const { facts } = this;
    const isSame = (now: BigIntStats | undefined): boolean =>
      now?.dev === facts.dev &&
      now.ino === facts.ino &&
      now.size === facts.size &&
      now.mtimeNs === facts.mtimeNs &&
      now.ctimeNs === facts.ctimeNs;
    return (
      isSame(fstatSync(this.file, { bigint: true })) &&
      isSame(lstatSync(this.path, { bigint: true, throwIfNoEntry: false }))
    );
  }

  hasBytes(bytes: Uint8Array): boolean {
    return this.file === null || readBytes(this.file, bytes.length, bytes.length).equals(bytes);
  }

  /** All that stands in it now. */
  read(): Buffer {
    return readBytes(this.file!, this.bytes.length);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }
}
