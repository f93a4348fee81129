import type { ContentBlock, ReportContent, TableContent } from '../../core/features/report-content-data.ts';
import { gridPlaces } from './grid.ts';

/** A report as a text: a paragraph a line, a blank line between, and tables with a tab between two fields, as a new report has them. */
export const textReport = ({ blocks }: ReportContent): string => `${groupsOf(blocks).join('\n\n')}\n`;

/** The organ and the date at the end, and the lines of a table, stand one below the other. */
function groupsOf(blocks: readonly ContentBlock[]): string[] {
  const groups: string[] = [];
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    const words = block.kind === 'table' ? tableText(block) : block.words;
    const goesOn =
      block.kind === 'words' &&
      before?.kind === 'words' &&
      before.role === block.role &&
      (block.role === 'signature' || block.role === 'line');
    if (goesOn) groups.push(`${groups.pop()}\n${words}`);
    else groups.push(words);
  }
  return groups;
}

/** The blocks of `proactive` have columns of their own; elsewhere a field stands for each column that a cell goes over. */
function tableText({ table, rows }: TableContent): string {
  const lines = gridPlaces(rows).map((places) =>
    places.flatMap(({ cell, isRest }) => {
      const more = table === 'proactive' ? 0 : cell.columns - 1;
      return [isRest ? '' : cell.words.replace(/[\t\r\n]/g, ' '), ...new Array<string>(more).fill('')];
    }),
  );
  return lines.map((fields) => fields.join('\t')).join('\n');
}
