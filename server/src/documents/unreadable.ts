import type { Bilingual } from '../core/text/bilingual.ts';
import type { Unreadable } from './document.ts';

/** Why a document cannot be read as text: one line for the user. */
export class UnreadableDocument extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.en);
  }
}

/** What is read, or why nothing can be: plain data, which goes from one file of the program to another. */
export async function readOrReason<Read>(read: () => Promise<Read>): Promise<Read | Unreadable> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableDocument) return { unreadable: error.reason };
    throw error;
  }
}
