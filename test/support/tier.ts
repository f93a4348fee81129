// What is tried many times is tried in part in the quick tier (`npm run test:unit`), and whole in `npm test`.

/** One in eight: the columns of a table are seven, so that every one of them has its turn. */
const STEP = process.env.TEST_TIER === 'unit' ? 8 : 1;

/** How often something is tried. */
export const inTier = (whole: number): number => Math.ceil(whole / STEP);

/** What takes so long that only `npm run test:long` does all of it. */
export const isLong = Number(process.env.RUNS ?? 0) >= 50_000;

/** Those of many that are tried. */
export const someInTier = <T>(all: readonly T[]): T[] => all.filter((_, at) => at % STEP === 0);
