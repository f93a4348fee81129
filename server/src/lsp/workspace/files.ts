import type { Bilingual } from '../../core/index.ts';

/** How the server looks at files that the client has not open. */
export interface Files {
  /** The text of the file at an address, or why it cannot be read; null where there is none. Never rejects. */
  read(uri: string): Promise<FileText | null>;
  /**
   * The files in a folder and below that may be reports, by their paths from it with `/`; at most so many. None where there
   * is no folder. Never rejects.
   */
  list(uri: string, most: number): Promise<readonly string[]>;
}

export type FileText = { readonly text: string } | { readonly problem: Bilingual };

/** Where there is no file system: only what is open is seen. */
export const NO_FILES: Files = { read: async () => null, list: async () => [] };
