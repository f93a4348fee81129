import type { Letter, LetterBlock, LetterTable } from '../../review/letter-data.ts';

/** A letter as Markdown. */
export const markdownLetter = ({ blocks }: Letter): string => `${blocks.map(blockText).join('\n\n')}\n`;

function blockText(block: LetterBlock): string {
  if (block.kind === 'table') return tableText(block);
  const words = plain(block.words);
  switch (block.role) {
    case 'title':
      return `# ${words}`;
    case 'heading':
      return `## ${words}`;
    default:
      return words;
  }
}

function tableText({ columns, rows }: LetterTable): string {
  const line = (fields: readonly string[]): string => `| ${fields.map(plain).join(' | ')} |`;
  return [
    line(columns.map(({ title }) => title)),
    `| ${columns.map(({ isCentred }) => (isCentred ? ':-:' : '---')).join(' | ')} |`,
    ...rows.map((fields) => line(columns.map((_, i) => fields[i] ?? ''))),
  ].join('\n');
}

/** What Markdown would obey is shown as it stands; a field is one line. */
const plain = (words: string): string =>
  words
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\\`*_[\]<>|#~!&]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
