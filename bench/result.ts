/** One line of the benchmark: a figure of ours beside the one it is held against. */
export interface Result {
  /** P1 to P10, and P2c. */
  readonly goal: string;
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'KB' | 'KiB' | '';
  readonly ours: number;
  /** What ours is divided by; null where the goal is for our figure alone. */
  readonly theirs: number | null;
  readonly limit: number;
  /** The limit is for our figure; the other side is told beside it. */
  readonly isLimitOfOurs?: boolean;
  /** More of what was measured. */
  readonly note?: string;
}

/** What the limit is for: the ratio where there are two sides. */
export const measured = (result: Result): number =>
  result.theirs === null || result.isLimitOfOurs ? result.ours : result.ours / result.theirs;

export const isReached = (result: Result): boolean => measured(result) <= result.limit;

/** All results as a table in plain text. */
export function tableOf(results: readonly Result[]): string {
  const head = ['goal', 'what', 'ours', 'theirs', 'ratio', 'limit', ''];
  const lines = results.map((result) => [
    result.goal,
    result.what,
    figure(result.ours, result.unit),
    result.theirs === null ? '' : figure(result.theirs, result.unit),
    result.theirs === null ? '' : (result.ours / result.theirs).toFixed(2),
    result.theirs === null || result.isLimitOfOurs ? figure(result.limit, result.unit) : String(result.limit),
    isReached(result) ? 'ok' : 'not reached',
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => line[i]!.length)));
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const notes = results.flatMap(({ goal, what, note }) => (note ? [`${goal} ${what}: ${note}`] : []));
  return [
    row(head),
    row(rule),
    ...lines.map(row),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    sumOf(results),
  ].join('\n');
}

/** The goals by whether all that was measured of them is reached. */
function sumOf(results: readonly Result[]): string {
  const goals = [...new Set(results.map(({ goal }) => goal))].sort(
    (a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10),
  );
  const missed = goals.filter((goal) => results.some((result) => result.goal === goal && !isReached(result)));
  const reached = goals.filter((goal) => !missed.includes(goal));
  return `Reached: ${reached.join(', ') || 'none'}. Not reached: ${missed.join(', ') || 'none'}.`;
}

function figure(value: number, unit: string): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4;
  return [value.toFixed(digits), unit].filter(Boolean).join(' ');
}
