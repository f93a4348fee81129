import { type Bilingual, say } from '../../core/index.ts';

/** Rows of a ledger as a person reads them: `第2至5、9行`. */
export function rowWords(rows: readonly number[]): Bilingual {
  const runs: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs.slice(0, MAX_RUNS);
  const zh = shown.map(([from, to]) =>
    from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}至${to}`,
  );
  const en = shown.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  const isMore = runs.length > shown.length;
  return say(
    `第${zh.join('、')}${isMore ? '……' : ''}行`,
    `row${rows.length > 1 ? 's' : ''} ${en.join(', ')}${isMore ? ' …' : ''}`,
  );
}

const MAX_RUNS = 30;
