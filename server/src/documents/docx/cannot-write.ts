import type { Bilingual } from '../../core/text/bilingual.ts';

/** Why an edit of the text cannot be written into the document. */
export class CannotWrite extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.en);
  }
}
