import type {
  ContentBlock,
  ContentCell,
  ReportContent,
  TableContent,
  WordsContent,
} from '../../core/features/report-content-data.ts';
import { OWN_PAGE } from './own-page.ts';
import { escaped } from './xml-words.ts';

/** A report as a page that any browser shows and prints, with tables that a screen reader can read out. Nothing in it is fetched, nothing runs. */
export function htmlReport({ title, blocks }: ReportContent): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${OWN_PAGE}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title || '政府信息公开工作年度报告')}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
body{margin:0;color:#111;background:#fff;font:16px/1.8 FangSong,"仿宋","Noto Serif CJK SC",serif}
main{max-width:52em;margin:0 auto;padding:2em 1em}
h1{text-align:center;font-size:1.6em;line-height:1.4}
h2{font-family:SimHei,"黑体","Noto Sans CJK SC",sans-serif;font-size:1.15em}
h3{font-family:KaiTi,"楷体",serif;font-size:1.05em}
p{margin:.5em 0;text-indent:2em}
p.signature{text-align:right}
p.line{text-indent:0;white-space:pre-wrap}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.85em;line-height:1.4}
th,td{border:1px solid #333;padding:.3em;text-align:center;font-weight:normal}
th[scope=row]{text-align:left}
@media print{main{max-width:none;padding:0}}
`;

const TAGS: Readonly<Record<WordsContent['role'], readonly [open: string, close: string]>> = {
  title: ['<h1>', '</h1>'],
  heading: ['<h2>', '</h2>'],
  topic: ['<h3>', '</h3>'],
  paragraph: ['<p>', '</p>'],
  signature: ['<p class="signature">', '</p>'],
  line: ['<p class="line">', '</p>'],
};

function blockHtml(block: ContentBlock): string {
  if (block.kind === 'table') return tableHtml(block);
  const [open, close] = TAGS[block.role];
  return open + escaped(block.words) + close;
}

/** Its name is for those who do not see the heading above; a caption would say that heading a second time to who copies the page. */
function tableHtml({ name, rows }: TableContent): string {
  const lines = rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>`);
  const heads = rows.filter(({ isHeader }) => isHeader).length;
  const head = heads > 0 ? `<thead>\n${lines.slice(0, heads).join('\n')}\n</thead>\n` : '';
  return `<div class="table" role="region" aria-label="${escaped(name)}" tabindex="0"><table aria-label="${escaped(name)}">
${head}<tbody>
${lines.slice(heads).join('\n')}
</tbody>
</table></div>`;
}

function cellHtml({ kind, words, columns, rows }: ContentCell): string {
  const scope = {
    column: columns > 1 ? 'colgroup' : 'col',
    row: 'row',
    group: rows > 1 ? 'rowgroup' : 'row',
    label: null,
    value: null,
  }[kind];
  const tag = scope ? 'th' : 'td';
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return `<${tag}${scope ? ` scope="${scope}"` : ''}${spans}>${escaped(words)}</${tag}>`;
}
