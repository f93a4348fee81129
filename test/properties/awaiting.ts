/**
 * What the reader does not do yet. These tests assert in full; unless RUN_AWAITING=1 asks for them they are left out, and are printed
 * as pending. With a reader that does it, the list goes, and so does this file.
 */
const AWAITING: readonly RegExp[] = [/^identity /];

const RUN_AWAITING = process.env.RUN_AWAITING === '1';

/** A test, or one that is left out. */
export function test(name: string, title: string, run: () => void): Mocha.Test {
  const isLeftOut = !RUN_AWAITING && AWAITING.some((awaited) => awaited.test(name));
  return isLeftOut ? it.skip(title, run) : it(title, run).timeout(600_000);
}
