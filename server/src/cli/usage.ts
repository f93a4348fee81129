import { type Bilingual, say } from '../core/index.ts';

/** The command was called in a way that it cannot be run: one line for the user, exit status 2. */
export class UsageError extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.en);
  }
}

/** Exit statuses, as promised to scripts. */
export const Status = { clean: 0, found: 1, failed: 2 } as const;

/** A fault of the program: reported with what helps to find it, and no reason to leave out the other files. */
export function internalError(error: unknown): Bilingual {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return say(`程序出错：${trace}`, `internal error: ${trace}`);
}
