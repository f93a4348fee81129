import type {
  ContentBlock,
  ReportContent,
  TableContent,
  WordsContent,
} from '../../core/features/report-content-data.ts';
import { newZip } from '../zip/new-zip.ts';
import { gridPlaces, widthOfGrid } from './grid.ts';
import { indentXml, paragraph, SPACER, signatureIndents, titleXml } from './word-paragraph.ts';
import { PAGE_WIDTH, SECTION, wordParts } from './word-template.ts';

/** A report as a Word file in the layout of official documents (GB/T 9704), its tables as the form prints them. */
export function wordReport(content: ReportContent): Uint8Array {
  const { blocks } = content;
  const signature = blocks.filter((block) => block.kind === 'words' && block.role === 'signature') as WordsContent[];
  const indents = signatureIndents(signature.map(({ words }) => words));
  const body = blocks.map((block, i) =>
    xmlOf(block, blocks[i + 1], indents.get(signature.indexOf(block as WordsContent))),
  );
  return newZip(wordParts(content.title, body.join('') + SECTION));
}

const STYLES: Readonly<Record<WordsContent['role'], string>> = {
  title: 'ReportTitle',
  heading: 'ReportHeading',
  topic: 'ReportTopic',
  paragraph: 'ReportText',
  signature: 'ReportSignature',
  line: 'ReportLine',
};

function xmlOf(block: ContentBlock, next: ContentBlock | undefined, indent: number | undefined): string {
  if (block.kind === 'table') return tableXml(block) + (next?.kind === 'words' ? '' : SPACER);
  const own = indent === undefined ? '' : indentXml(indent);
  if (block.role === 'title') return titleXml(STYLES.title, block.words);
  return paragraph(STYLES[block.role], block.words, own);
}

/** The columns of the form's tables, in parts of the page's width; where there are others all are equal. */
const COLUMNS: Readonly<Record<TableContent['table'], readonly number[]>> = {
  proactive: [34, 22, 22, 22],
  requests: [6, 13, 29, 7, 7, 7, 8, 8, 7, 7],
  review: new Array<number>(15).fill(1),
};

function tableXml({ table, rows, isOfficial }: TableContent): string {
  const width = widthOfGrid(rows);
  const own = COLUMNS[table];
  const parts = isOfficial && own.length === width ? own : new Array<number>(width).fill(1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((part * PAGE_WIDTH) / whole));
  const style = table === 'proactive' ? 'ReportCell' : 'ReportSmallCell';
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const lines = gridPlaces(rows).map((places, i) => {
    const cells = places.map(({ cell, column, isRest }) => {
      const { kind, words, columns, rows: down } = cell;
      const size = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
      const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
      const merge = isRest ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : '';
      // A table that has room on a page is not broken.
      const together = table !== 'proactive' && i < rows.length - 1 ? '<w:keepNext/>' : '';
      const side = isOfficial && kind === 'row' ? '<w:jc w:val="left"/>' : '';
      return `<w:tc><w:tcPr><w:tcW w:w="${size}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraph(style, isRest ? '' : words, together + side)}</w:tc>`;
    });
    const header = rows[i]!.isHeader ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${header}<w:jc w:val="center"/></w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${PAGE_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}
