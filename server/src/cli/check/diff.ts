import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { visibleName } from '../visible.ts';
import type { CheckFormat } from './format.ts';

/** What `--fix` would change, for a person to look at and for `patch`: nothing else is printed, and nothing is written. */
export const diff = (): CheckFormat => ({
  begin: () => '',
  file: ({ path, before, report: { text } }) => (before === text ? '' : patchOf(path, before, text)),
  between: '',
  end: () => '',
});

function patchOf(path: string, before: string, after: string): string {
  const name = visibleName(path).replaceAll('\\', '/');
  // The library writes names in the escapes of git, which nobody can read in Chinese; git takes them plain as well.
  const hunks = createTwoFilesPatch('', '', before, after, undefined, undefined, {
    context: 1,
    headerOptions: OMIT_HEADERS,
  });
  return `--- a/${name}\n+++ b/${name}\n${hunks}`;
}
