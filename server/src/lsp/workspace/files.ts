import { type Bilingual, say } from '../../core/index.ts';

/** How the server looks at files that the client has not open. */
export interface Files {
  /** The text of the file at an address, or why it cannot be read; null where there is none. Never rejects. */
  read(uri: string): Promise<FileText | null>;
  /** The bytes of a file of at most so many. Never rejects. */
  readBytes(uri: string, most: number): Promise<FileBytes | null>;
  /**
   * Writes a file that has not changed since these bytes were read from it, in one step where the file system can. Gives why not; null when it
   * is done. Never rejects.
   */
  write(uri: string, was: Uint8Array, bytes: Uint8Array): Promise<Bilingual | null>;
  /** Whether there is a file. Never rejects. */
  exists(uri: string): Promise<boolean>;
  /**
   * The files in a folder and below whose names are wanted, by their paths from it with `/`; at most so many. None where there
   * is no folder. Never rejects.
   */
  list(uri: string, most: number, isWanted: (path: string) => boolean): Promise<readonly string[]>;
}

export type FileText = { readonly text: string } | { readonly problem: Bilingual };
export type FileBytes = { readonly bytes: Uint8Array } | { readonly problem: Bilingual };

const NO_FILE_SYSTEM = say('此处没有文件系统', 'there is no file system here');

/** Where there is no file system: only what is open is seen. */
export const NO_FILES: Files = {
  read: async () => null,
  readBytes: async () => null,
  write: async () => NO_FILE_SYSTEM,
  exists: async () => false,
  list: async () => [],
};
