/** The indexes of a longest run of rising numbers. */
export function longestRising(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [i, number] of numbers.entries()) {
    lengths[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++)
      if (numbers[j]! < number && lengths[j]! + 1 > lengths[i]!) {
        lengths[i] = lengths[j]! + 1;
        previous[i] = j;
      }
    if (last < 0 || lengths[i]! > lengths[last]!) last = i;
  }
  const rising = new Set<number>();
  for (let i = last; i >= 0; i = previous[i]!) rising.add(i);
  return rising;
}
