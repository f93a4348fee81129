// `npm run test:long`: as `npm test`, with the properties held against fifty thousand reports instead of a few, half of them from a seed that nobody has seen.
process.env.RUNS ??= '50000';
process.env.SEED ??= String(Date.now() % 1_000_000_007);
console.log(`SEED=${process.env.SEED}`);
await import('./test.mjs');
