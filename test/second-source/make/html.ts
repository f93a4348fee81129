/** A report as a web page. */
import type { Block, Design, Document, Grid, GridCell } from './document.ts';

export interface PageOptions {
  /** Each value is a link that names its cell: so a printed page tells where the cell stands. */
  readonly linksCells: boolean;
}

/** What a link to a cell begins with. */
export const CELL_LINK = 'https://cell.invalid/';

export function htmlOf({ blocks, design }: Document, { linksCells }: PageOptions = { linksCells: false }): string {
  const title = blocks.find(({ kind }) => kind === 'title');
  const body = blocks.map((block) => blockOf(block, design, linksCells)).join('\n');
  const content = design.hasSiteFrame ? siteFrame(body) : body;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title && 'text' in title ? title.text : ''}</title>
<style>
${styleOf(design)}
</style>
</head>
<body>
${content}
</body>
</html>
`;
}

const siteFrame = (
  body: string,
) => `<div class="nav"><a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">政府信息公开年报</a></div>
<div class="article">
${body}
</div>
<div class="foot">扫一扫在手机打开当前页</div>`;

function blockOf(block: Block, design: Design, linksCells: boolean): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2>${block.number}${escaped(block.text)}</h2>`;
    case 'sub-heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'table':
      return tableOf(block.grid, design, linksCells);
    default:
      return `<p class="${block.kind}">${design.splitsDigits ? escaped(block.text).replace(/\d+/g, '<span>$&</span>') : escaped(block.text)}</p>`;
  }
}

function tableOf(
  { widths, headRows, rows }: Grid,
  { cellsAsParagraphs, repeatsHead }: Design,
  linksCells: boolean,
): string {
  const columns = widths.map((width) => `<col style="width:${(width / 10).toFixed(2)}%">`).join('');
  const row = (cells: readonly GridCell[]) => `<tr>${cells.map(cell).join('')}</tr>`;
  const cell = ({ text, columns = 1, rows: high = 1, kind, cell: name }: GridCell) => {
    const extent = `${high > 1 ? ` rowspan="${high}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
    const words = linksCells && name ? `<a href="${CELL_LINK}${name}">${escaped(text)}</a>` : escaped(text);
    return `<td class="${kind}"${extent}>${cellsAsParagraphs ? `<p>${words || '&nbsp;'}</p>` : words}</td>`;
  };
  const top = rows.slice(0, headRows).map(row).join('\n');
  const rest = rows.slice(headRows).map(row).join('\n');
  const head = repeatsHead && headRows > 0 ? `<thead>\n${top}\n</thead>\n<tbody>\n` : `<tbody>\n${top}\n`;
  return `<table><colgroup>${columns}</colgroup>\n${head}${rest}\n</tbody></table>`;
}

function styleOf({
  font,
  headingFont,
  size,
  tableSize,
  lineHeight,
  borders,
  labelAlign,
  cellPadding,
  splitsRows,
}: Design): string {
  const line = {
    full: 'border: 1px solid #000;',
    horizontal: 'border-top: 1px solid #000; border-bottom: 1px solid #000;',
    none: '',
  }[borders];
  return `body { font: ${size}pt/${lineHeight} "${font}"; margin: 0; }
h1, h2, h3 { font-family: "${headingFont}"; font-weight: normal; }
h1 { font-size: ${size + 6}pt; text-align: center; margin: 0.3em 0; }
h2 { font-size: ${size}pt; text-indent: 2em; }
h3 { font-size: ${size}pt; text-indent: 2em; }
p.paragraph { text-indent: 2em; margin: 0; text-align: justify; }
p.note { font-size: ${tableSize}pt; margin: 0.2em 0; }
p.signature { text-align: right; margin: 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: ${tableSize}pt; line-height: 1.25; }
tr { break-inside: ${splitsRows ? 'auto' : 'avoid'}; }
td { ${line} padding: ${cellPadding}pt; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
td p { margin: 0; }
td a { color: inherit; text-decoration: none; }
td.label { text-align: ${labelAlign}; }
td.caption { text-align: left; }
.nav, .foot { font-size: 10pt; }`;
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
