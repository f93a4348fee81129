import type { Letter, LetterBlock, LetterTable, LetterWords } from '../../review/letter-data.ts';
import { newZip } from '../zip/new-zip.ts';
import { indentXml, linesXml, paragraph, SPACER, signatureIndents } from './word-paragraph.ts';
import { PAGE_WIDTH, SECTION, wordParts } from './word-template.ts';

/** A letter as a Word file in the layout of official documents (GB/T 9704). */
export function wordLetter({ title, blocks }: Letter): Uint8Array {
  const signature = blocks.filter((block) => block.kind === 'words' && block.role === 'signature') as LetterWords[];
  const indents = signatureIndents(signature.map(({ words }) => words));
  const body = blocks.map((block, i) => {
    if (block.kind === 'table') return tableXml(block) + spaceBehind(blocks[i + 1]);
    const indent = indents.get(signature.indexOf(block));
    const isFirstOfSignature = block === signature[0];
    return (isFirstOfSignature ? SPACE : '') + wordsXml(block, indent, blocks[i + 1]?.kind === 'table');
  });
  return newZip(wordParts(title, body.join('') + SECTION));
}

const STYLES: Readonly<Record<LetterWords['role'], string>> = {
  title: 'ReportTitle',
  addressee: 'ReportText',
  heading: 'ReportHeading',
  paragraph: 'ReportText',
  signature: 'ReportSignature',
};

const NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

/** @param isAbove what is said above a table stays on its page */
function wordsXml({ role, words }: LetterWords, indent: number | undefined, isAbove: boolean): string {
  if (role === 'title') return titleXml(words);
  if (role === 'signature') return paragraph(STYLES[role], words, `<w:keepNext/>${indentXml(indent ?? 0)}`);
  const together = isAbove ? '<w:keepNext/>' : '';
  return paragraph(STYLES[role], words, together + (role === 'addressee' ? NO_INDENT : ''));
}

/** A line of a title has room for so many characters; a longer one goes on before its subject. */
const MAX_TITLE = 20;

function titleXml(words: string): string {
  const subject = words.indexOf('政府信息公开');
  if ([...words].length <= MAX_TITLE || subject <= 0) return paragraph(STYLES.title, words);
  return linesXml(STYLES.title, [words.slice(0, subject), words.slice(subject)]);
}

const SPACE = paragraph('ReportText', '');

const spaceBehind = (next: LetterBlock | undefined): string => (next?.kind === 'table' ? SPACER : '');

function tableXml({ columns, rows }: LetterTable): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width * PAGE_WIDTH) / whole));
  const cell = (words: string, i: number, isCentred: boolean, together = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph('ReportSmallCell', words, together + (isCentred ? '' : '<w:jc w:val="left"/>'))}</w:tc>`;
  const row = (cells: string, isHeader: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}<w:jc w:val="center"/></w:trPr>${cells}</w:tr>`;
  const header = row(columns.map(({ title }, i) => cell(title, i, true, '<w:keepNext/>')).join(''), true);
  const lines = rows.map((fields) =>
    row(columns.map(({ isCentred }, i) => cell(fields[i] ?? '', i, isCentred)).join(''), false),
  );
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${PAGE_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${header}${lines.join('')}</w:tbl>`;
}
