import type { Bilingual } from '../core/index.ts';

/** The command was called in a way that it cannot be run: one line for the user, exit status 2. */
export class UsageError extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.en);
  }
}

/** Exit statuses, as promised to scripts. */
export const Status = { clean: 0, found: 1, failed: 2 } as const;
