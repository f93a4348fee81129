// `npm run test:long`: as `npm test`, with the properties held against fifty thousand reports instead of a few.
process.env.RUNS ??= '50000';
await import('./test.mjs');
