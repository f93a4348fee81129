import { isPlaceMark } from '../places.ts';
import type { Random } from '../random.ts';
import { ALIGNED, CELL_TO_LINE, type Damage, GLUED, inTable, SCATTERED } from './damage.ts';

const TABLES = ['proactive', 'requests', 'review'] as const;

/** What stands at the foot or the head of a page, in the middle of a table: at the far right, among the labels, wherever. */
export const furniture: Damage = {
  make: (random, table) => {
    const share = random.pick([0.05, 0.15, 0.3]);
    const style = random.pick(STYLES);
    let page = random.int(1, 4);
    return inTable(table, {
      rows: (rows) =>
        rows.flatMap((row, at) => (at > 0 && random.chance(share) ? [style(page++, random), row] : [row])),
    });
  },
  tables: TABLES,
  without: ['html', 'markdown'],
};

const STYLES: readonly ((page: number, random: Random) => string)[] = [
  (page) => `${' '.repeat(60)}-${page}-`,
  (page) => `${' '.repeat(48)}— ${page} —`,
  (page) => `-${page}-`,
  (page) => `第 ${page} 页`,
  (page) => `第${page}页 共9页`,
  (page) => `\n- ${page} -\n`,
  (page) => `— ${page} —\n\f`,
];

/** The table is too wide for the page: behind a certain column each row goes on in the next line. */
export const columnsFolded: Damage = {
  make: (random, table) => {
    const at = random.int(2, 5);
    return inTable(table, { rows: (rows) => rows.map((row) => foldedBehind(row, at)) });
  },
  tables: ['requests', 'review'],
  without: ['html', 'markdown', ...CELL_TO_LINE, ...GLUED, ...SCATTERED, ...ALIGNED],
};

function foldedBehind(row: string, count: number): string {
  const marks = [...row].flatMap((character, at) => (isPlaceMark(character) ? [at] : []));
  if (marks.length <= count) return row;
  const from = marks[count - 1]! + 1;
  const characters = [...row];
  const between = characters.slice(from, marks[count]!).join('');
  // A break between two words takes the place of the blank, but bars and tabs stay.
  const rest = between.trim() === '' && !between.includes('\t') ? '' : between.trim() === '' ? '\t' : between.trimEnd();
  return `${characters.slice(0, from).join('')}${rest === '\t' ? '' : rest}\n${rest === '\t' ? '\t' : ''}${characters.slice(marks[count]!).join('').trimStart()}`;
}
