// Who has reported, and who has not: by the rosters of the folders, for the year that is looked at.
import type { OverviewRoster } from '../../../server/src/core/index.ts';
import { h, type Tree } from '../page/tree.ts';
import type { Words } from './words.ts';

/**
 * What stands in an element that unfolds; nothing where no roster is known.
 *
 * @param year as it was chosen; empty for none, which asks about the last
 */
export function rosterTrees(rosters: readonly OverviewRoster[], year: string, words: Words): Tree[] {
  const asked = rosters.filter((roster) => (year === '' ? roster.isLast : String(roster.year) === year));
  if (asked.length === 0) return [];
  const titles = asked.map(({ title }) => title).join('\n');
  return [
    h('summary', {}, h('strong', {}, words.reporting), h('span', {}, titles)),
    ...asked.flatMap(({ title, parts }) => [
      asked.length > 1 ? h('p', {}, title) : null,
      ...parts.flatMap(({ heading, lines }) => [
        h('h2', {}, heading),
        h('ul', {}, ...lines.map((line) => h('li', {}, line))),
      ]),
    ]),
  ].filter((tree) => tree !== null);
}
