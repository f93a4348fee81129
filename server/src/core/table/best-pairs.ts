/** The pairs (i, j), both rising, with the greatest sum of scores; pairs of score 0 are left out. */
export function bestPairs(score: readonly (readonly number[])[]): [number, number][] {
  const height = score.length;
  const width = score[0]?.length ?? 0;
  const sum = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const paired = score[i]![j]! > 0 ? score[i]![j]! + sum[i + 1]![j + 1]! : 0;
      sum[i]![j] = Math.max(paired, sum[i + 1]![j]!, sum[i]![j + 1]!);
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < height && j < width; ) {
    const paired = score[i]![j]! > 0 ? score[i]![j]! + sum[i + 1]![j + 1]! : -1;
    if (paired > 0 && paired >= sum[i + 1]![j]! && paired >= sum[i]![j + 1]!) pairs.push([i++, j++]);
    else if (sum[i + 1]![j]! >= sum[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
