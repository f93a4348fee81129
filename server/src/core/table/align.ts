/**
 * Puts groups of values to rows of the form, both in their order: one dynamic programme over what it costs to put a group to a
 * row, to leave a row without values, and to leave a group without a row. It gives the cheapest placement, and for each group
 * by how much the best placement of all that puts it elsewhere is dearer.
 */
export interface AlignmentCosts {
  /** How many groups there are. */
  readonly groups: number;
  /** How many rows there are. */
  readonly rows: number;
  /** How many rows that follow each other the group takes up: 1 for all but runs that cannot be told apart. */
  extent(group: number): number;
  /** What it costs that the group belongs to the row, and those behind it where it takes up several; infinite where it cannot. */
  place(group: number, row: number): number;
  /** The one row that the group can belong to, where its words leave no other, and not to none; -1 where there is no such row. */
  onlyRow(group: number): number;
  /** What it costs that the group belongs to no row. */
  skipGroup(group: number): number;
  /** What it costs that the row has no values. */
  skipRow(row: number): number;
}

export interface Placement {
  /** The first row that the group belongs to; -1 for none. */
  readonly row: number;
  /** The rows, -1 for none, that it belongs to in some placement that is dearer by less than the margin; the best one's too. */
  readonly alternatives: readonly number[];
}

/**
 * The best placement of each group, with its alternatives.
 * @param margin a placement that is dearer by less counts as possible
 */
export function align(costs: AlignmentCosts, margin: number): Placement[] {
  return alone(costs) ?? cheapest(costs, margin);
}

/** Where each group can belong to one row only, and these stand in the form's order, nothing is to be weighed. */
function alone(costs: AlignmentCosts): Placement[] | null {
  const placements: Placement[] = [];
  let last = -1;
  for (let group = 0; group < costs.groups; group++) {
    const row = costs.onlyRow(group);
    if (row <= last || costs.extent(group) > 1) return null;
    placements.push({ row, alternatives: [row] });
    last = row;
  }
  return placements;
}

function cheapest(costs: AlignmentCosts, margin: number): Placement[] {
  const { groups, rows } = costs;
  const width = rows + 1;
  const place = new Float64Array(groups * rows);
  for (let group = 0; group < groups; group++)
    for (let row = 0; row < rows; row++)
      place[group * rows + row] = row + costs.extent(group) <= rows ? costs.place(group, row) : Infinity;
  // The cheapest way to come to a state, and from it to the end; a state is the number of groups and of rows that are done.
  const before = new Float64Array((groups + 1) * width).fill(Infinity);
  const after = new Float64Array((groups + 1) * width).fill(Infinity);
  before[0] = 0;
  for (let group = 0; group <= groups; group++)
    for (let row = 0; row <= rows; row++) {
      const cost = before[group * width + row]!;
      if (row < rows) lower(before, group * width + row + 1, cost + costs.skipRow(row));
      if (group === groups) continue;
      lower(before, (group + 1) * width + row, cost + costs.skipGroup(group));
      if (row < rows && place[group * rows + row]! < Infinity)
        lower(before, (group + 1) * width + row + costs.extent(group), cost + place[group * rows + row]!);
    }
  after[groups * width + rows] = 0;
  for (let group = groups; group >= 0; group--)
    for (let row = rows; row >= 0; row--) {
      const at = group * width + row;
      if (row < rows) lower(after, at, costs.skipRow(row) + after[at + 1]!);
      if (group === groups) continue;
      lower(after, at, costs.skipGroup(group) + after[at + width]!);
      if (row < rows && place[group * rows + row]! < Infinity)
        lower(after, at, place[group * rows + row]! + after[at + width + costs.extent(group)]!);
    }
  const limit = after[0]! + margin;
  return Array.from({ length: groups }, (_, group) => {
    let best = -1;
    let lowest = Infinity;
    const alternatives: number[] = [];
    const consider = (row: number, cost: number) => {
      if (cost < limit && alternatives.at(-1) !== row) alternatives.push(row);
      if (cost >= lowest) return;
      lowest = cost;
      best = row;
    };
    for (let row = 0; row < rows; row++) {
      const cost = place[group * rows + row]!;
      if (cost < Infinity)
        consider(row, before[group * width + row]! + cost + after[(group + 1) * width + row + costs.extent(group)]!);
    }
    let skipped = Infinity;
    for (let row = 0; row <= rows; row++)
      skipped = Math.min(skipped, before[group * width + row]! + after[(group + 1) * width + row]!);
    consider(-1, skipped + costs.skipGroup(group));
    return { row: best, alternatives };
  });
}

function lower(costs: Float64Array, at: number, cost: number): void {
  if (cost < costs[at]!) costs[at] = cost;
}
