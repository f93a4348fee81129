import type { Unreadable } from '../document.ts';
import { sheetsIn } from '../sheet/sheet-document.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { countLedger } from './count-ledger.ts';
import type { CountedLedger, LedgerForm, LedgerWords } from './ledger-data.ts';

/** Counts the ledger in a file, or says why it cannot be read. */
export function readLedger(
  bytes: Uint8Array,
  extension: string,
  year: number,
  words: LedgerWords,
  form: LedgerForm,
): CountedLedger | Unreadable {
  try {
    return countLedger(sheetsIn(bytes, extension), year, words, form);
  } catch (error) {
    if (error instanceof UnreadableDocument) return { unreadable: error.reason };
    throw error;
  }
}
