/** A report as a Word file, its mark-up written by hand. */
import { strToU8, zipSync } from 'fflate';
import type { Block, Design, Document, Grid, GridCell } from './document.ts';

const NAMESPACE =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TWIPS_A_MILLIMETRE = 56.7;
/** A zip holds a time for each file: always this one, so that the same report gives the same bytes. */
const MODIFIED = new Date(2020, 0, 1);

export function docxOf({ blocks, design }: Document): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document.main', 'styles', 'numbering', 'footer', 'header'].map((part) => `<Override PartName="/word/${part.replace('.main', '')}.xml" ContentType="${WORD}.${part}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONSHIP}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'footer', 'header'].map((part) => `<Relationship Id="${part}" Type="${RELATIONSHIP}/${part}" Target="${part}.xml"/>`).join('')}</Relationships>`,
    'word/styles.xml': stylesOf(design),
    'word/numbering.xml': `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footer.xml': `<w:ftr ${NAMESPACE}>${footerOf(design)}</w:ftr>`,
    'word/header.xml': `<w:hdr ${NAMESPACE}>${paragraph('centre', design.runningHead ? run(design.runningHead, design.tableSize) : '')}</w:hdr>`,
    'word/document.xml': `<w:document ${NAMESPACE}><w:body>${blocks.map((block) => blockOf(block, design)).join('')}${sectionOf(design)}</w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
      ]),
    ),
    { mtime: MODIFIED },
  );
}

const stylesOf = ({ font, size }: Design) =>
  `<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:sz w:val="${size * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${['Title', 'heading 1', 'heading 2'].map((name) => `<w:style w:type="paragraph" w:styleId="${styleId(name)}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/></w:style>`).join('')}</w:styles>`;
const styleId = (name: string) => name.replace('heading ', 'Heading');

function sectionOf({ margin, pageNumber, runningHead }: Design): string {
  const twips = Math.round(margin * TWIPS_A_MILLIMETRE);
  const parts = `${runningHead ? '<w:headerReference w:type="default" r:id="header"/>' : ''}${pageNumber ? '<w:footerReference w:type="default" r:id="footer"/>' : ''}`;
  return `<w:sectPr>${parts}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${twips}" w:right="${twips}" w:bottom="${twips}" w:left="${twips}" w:header="600" w:footer="700" w:gutter="0"/></w:sectPr>`;
}

function footerOf({ pageNumber, pageNumberAlign, tableSize }: Design): string {
  if (!pageNumber) return paragraph('center', '');
  const [before, after] = pageNumber.split('N') as [string, string];
  const field = `<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  return paragraph(pageNumberAlign, `${run(before, tableSize)}${field}${run(after, tableSize)}`);
}

function blockOf(block: Block, design: Design): string {
  const { size, headingFont, lineHeight } = design;
  const line = `<w:spacing w:line="${Math.round(lineHeight * 240)}" w:lineRule="auto"/>`;
  const indent = `<w:ind w:firstLine="${size * 40}"/>`;
  switch (block.kind) {
    case 'title':
      return paragraph('center', run(block.text, size + 6, headingFont), `<w:pStyle w:val="Title"/>${line}`);
    case 'heading': {
      const number = design.isAutoNumbered ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
      const text = design.isAutoNumbered ? block.text : block.number + block.text;
      return paragraph('left', run(text, size, headingFont), `<w:pStyle w:val="Heading1"/>${number}${line}${indent}`);
    }
    case 'sub-heading':
      return paragraph('left', run(block.text, size, headingFont), `<w:pStyle w:val="Heading2"/>${line}${indent}`);
    case 'note':
      return paragraph('left', run(block.text, design.tableSize));
    case 'signature':
      return paragraph('right', run(block.text, size));
    case 'table':
      return tableOf(block.grid, design);
    default:
      return paragraph(
        'both',
        pieces(block.text, design)
          .map((text) => run(text, size))
          .join(''),
        line + indent,
      );
  }
}

const pieces = (text: string, { splitsDigits }: Design) => (splitsDigits ? text.split(/(?<=\d)/) : [text]);

/** What is merged downwards stands as an empty cell in the rows below. */
function tableOf({ widths, headRows, rows }: Grid, design: Design): string {
  const width = 11906 - 2 * Math.round(design.margin * TWIPS_A_MILLIMETRE);
  const twips = (from: number, to: number) =>
    Math.round((widths.slice(from, to).reduce((a, b) => a + b, 0) * width) / 1000);
  const covered = new Map<number, { columns: number; left: number }>();
  const lines = rows.map((cells, index) => {
    let column = 0;
    let xml = '';
    const fill = () => {
      for (let below = covered.get(column); below; below = covered.get(column)) {
        xml += cellOf('', twips(column, column + below.columns), below.columns, '<w:vMerge/>', 'center', design);
        below.left -= 1;
        if (below.left === 0) covered.delete(column);
        column += below.columns;
      }
    };
    for (const cell of cells) {
      fill();
      const { text, columns = 1, rows: high = 1 } = cell;
      const merge = high > 1 ? '<w:vMerge w:val="restart"/>' : '';
      xml += cellOf(text, twips(column, column + columns), columns, merge, alignOf(cell, design), design);
      if (high > 1) covered.set(column, { columns, left: high - 1 });
      column += columns;
    }
    fill();
    const properties = `${design.splitsRows ? '' : '<w:cantSplit/>'}${design.repeatsHead && index < headRows ? '<w:tblHeader/>' : ''}`;
    return `<w:tr><w:trPr>${properties}</w:trPr>${xml}</w:tr>`;
  });
  const grid = widths.map((_, i) => `<w:gridCol w:w="${twips(i, i + 1)}"/>`).join('');
  const padding = Math.round(design.cellPadding * 20);
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${bordersOf(design)}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

const alignOf = ({ kind }: GridCell, { labelAlign }: Design) =>
  kind === 'label' ? labelAlign : kind === 'caption' ? 'left' : 'center';

const cellOf = (text: string, width: number, columns: number, merge: string, align: string, { tableSize }: Design) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraph(align, text ? run(text, tableSize) : '')}</w:tc>`;

function bordersOf({ borders }: Design): string {
  if (borders === 'none') return '';
  const sides =
    borders === 'full' ? ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] : ['top', 'bottom', 'insideH'];
  return `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`;
}

const paragraph = (align: string, runs: string, properties = '') =>
  `<w:p><w:pPr>${properties}<w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`;

const run = (text: string, size: number, font?: string) =>
  text &&
  `<w:r><w:rPr>${font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>` : ''}<w:sz w:val="${Math.round(size * 2)}"/></w:rPr>${text.split('\n').map(literal).join('<w:br/>')}</w:r>`;

const literal = (text: string) =>
  `<w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</w:t>`;
