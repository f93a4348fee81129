import type { Row } from '../syntax/rows.ts';

export function countValues({ values }: Row): number {
  let count = 0;
  for (const { kind } of values) if (kind !== 'blank') count++;
  return count;
}
