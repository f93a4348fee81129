/** What a generator may ask of the project: the script reads the disk, a test may look without writing. */
export interface Project {
  /** The text of a file; null when it is not there. */
  read(file: string): string | null;
  /** The names of the files in a folder. */
  list(folder: string): string[];
  /** What the command line prints, in Chinese unless told otherwise. */
  run(args: readonly string[]): string;
}

/** Files as they should be: the whole text, or null for one that should not be there. */
export type Files = Map<string, string | null>;
