import { strToU8, zipSync } from 'fflate';

/** The parts of a Word file as these tests write them: short, by hand, and in every shape that the reader has to know. */

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const text = (words: string): string => `<w:t xml:space="preserve">${escaped(words)}</w:t>`;
export const run = (words: string, look = '<w:sz w:val="32"/>'): string =>
  `<w:r><w:rPr>${look}</w:rPr>${text(words)}</w:r>`;
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
export const numbered = (words: string, list: number, level: number): string =>
  paragraph(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const inserted = (runs: string): string =>
  `<w:ins w:id="901" w:author="甲" w:date="2025-01-02T00:00:00Z">${runs}</w:ins>`;
export const deleted = (words: string): string =>
  `<w:del w:id="902" w:author="甲" w:date="2025-01-02T00:00:00Z"><w:r><w:delText xml:space="preserve">${escaped(words)}</w:delText></w:r></w:del>`;

export interface TableCell {
  /** Paragraphs and what else is in the cell, as XML. */
  readonly content: string;
  readonly columns?: number;
  /** How many rows it reaches down. */
  readonly rows?: number;
}

/** A table with merged cells, as Word writes them: what reaches down is there again, empty, in each row. */
export function table(
  rows: readonly (readonly TableCell[])[],
  rowProperties: (row: number) => string = () => '',
): string {
  const open: { at: number; columns: number; left: number }[] = [];
  const lines = rows.map((cells, index) => {
    let column = 0;
    let xml = '';
    const rest = [...cells];
    for (;;) {
      const reaching = open.find(({ at, left }) => at === column && left > 0);
      if (reaching) {
        xml += cellXml('<w:p/>', reaching.columns, '<w:vMerge/>');
        column += reaching.columns;
        reaching.left--;
        continue;
      }
      const cell = rest.shift();
      if (!cell) break;
      const { content, columns = 1, rows: down = 1 } = cell;
      xml += cellXml(content, columns, down > 1 ? '<w:vMerge w:val="restart"/>' : '');
      if (down > 1) open.push({ at: column, columns, left: down - 1 });
      column += columns;
    }
    return `<w:tr>${rowProperties(index)}${xml}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join('')}</w:tbl>`;
}

const cellXml = (content: string, columns: number, merge: string): string =>
  `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${merge}</w:tcPr>${content}</w:tc>`;

const LEVELS: readonly (readonly [format: string, pattern: string, suffix?: string])[] = [
  ['chineseCounting', '%1、', 'nothing'],
  ['chineseCounting', '（%2）', 'nothing'],
  ['decimal', '%3.', 'tab'],
  ['decimal', '%1.%2.%3.%4', 'space'],
];

/** A list with headings of Chinese reports: 一、, （一）, 1., and one with all levels in its numbers. */
export const listXml = (levels: readonly (readonly [string, string, string?])[] = LEVELS): string =>
  `<w:abstractNum w:abstractNumId="7">${levels
    .map(
      ([format, pattern, suffix = 'tab'], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="${suffix}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

export interface DocxParts {
  /** The namespace's prefix; as Word has it, where nothing is said. */
  readonly prefix?: string;
  readonly lists?: string;
  readonly styles?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A whole file, with parts beside the document that no edit may touch. */
export function docx(body: string, { prefix = 'w', lists, styles = '', more = {} }: DocxParts = {}): Uint8Array {
  const named = (xml: string): string =>
    prefix === 'w' ? xml : xml.replace(/(<\/?|\s)w:/g, `$1${prefix}:`).replaceAll('xmlns:w=', `xmlns:${prefix}=`);
  const root = (name: string, inner: string): Uint8Array =>
    strToU8(
      named(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</w:${name}>`,
      ),
    );
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
      'word/header1.xml': root('hdr', paragraph(run('页眉不是报告的文字'))),
      ...(lists === undefined
        ? {}
        : {
            'word/numbering.xml': root('numbering', `${lists}<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`),
          }),
      'word/styles.xml': root('styles', styles),
      'word/media/picture.png': [Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) & 0xff), { level: 0 }],
      ...more,
    },
    { level: 6, mtime: new Date('2025-01-02T03:04:05') },
  );
}

/** A text as a Word file: lines with tabs are the rows of tables, each cell by itself; every other line is a paragraph. */
export function docxOf(source: string, before = ''): Uint8Array {
  const rows: TableCell[][] = [];
  let body = before;
  const endTable = (): void => {
    if (rows.length > 0) body += table(rows.splice(0));
  };
  for (const line of source.replace(/\n$/, '').split('\n')) {
    if (line.includes('\t')) {
      rows.push(line.split('\t').map((words) => ({ content: paragraph(words === '' ? '' : run(words)) })));
      continue;
    }
    endTable();
    body += line === '' ? '<w:p/>' : paragraph(run(line));
  }
  endTable();
  return docx(body);
}
