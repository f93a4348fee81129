import { readFileSync } from 'node:fs';
import { type PrintedCell, parseReport, printedGrid, type Report, TABLE_KEYS } from '../../server/src/core/testing.ts';
import {
  deleted,
  docx,
  escaped,
  inserted,
  listXml,
  numbered,
  paragraph,
  run,
  type TableCell,
  table,
  text,
} from './make-docx.ts';

/** A report without a fault. */
export const COMPLETE = readFileSync('samples/完整示例.gknb', 'utf8');

/** How the words of a paragraph or a cell are written. */
type Writer = (words: string) => string;

interface Shape {
  readonly prose: Writer;
  readonly label: Writer;
  readonly value: Writer;
  /** Headings have their numbers from a list. */
  readonly isNumbered?: boolean;
  /** Every cell is there by itself, and nothing reaches over others. */
  readonly isFlat?: boolean;
  /** What stands in front of and behind the report. */
  readonly before?: string;
  readonly after?: string;
  readonly prefix?: string;
}

const plain: Writer = (words) => (words === '' ? '' : run(words));

/** A number over several runs, with what Word puts between them. */
const inPieces: Writer = (words) =>
  [...words]
    .map(
      (sign, i) =>
        `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="${i}" w:name="b${i}"/>${run(sign, i % 2 === 0 ? '<w:b/>' : '<w:i/>')}<w:bookmarkEnd w:id="${i}"/>`,
    )
    .join('');

const oftenInPieces: Writer = (words) => {
  const middle = words.length >> 1;
  return plain(words.slice(0, middle)) + plain(words.slice(middle));
};

const tracked: Writer = (words) =>
  words.length < 2
    ? deleted('旧') + inserted(plain(words))
    : plain(words[0]!) + deleted('删去99') + inserted(plain(words.slice(1)));

/** Numbers as characters' codes, comments among the words, blanks that are not shown, words in a link and in a control. */
const strange: Writer = (words) =>
  words === ''
    ? '<w:r><w:rPr><w:b/></w:rPr></w:r>'
    : `<w:hyperlink w:anchor="a"><w:r><w:t>  ${[...words].map((sign, i) => (i % 3 === 0 ? `&#${sign.codePointAt(0)};` : escaped(sign))).join('')}\n</w:t></w:r></w:hyperlink>`;

const inControl: Writer = (words) => `<w:sdt><w:sdtPr/><w:sdtContent>${plain(words)}</w:sdtContent></w:sdt>`;

const fullWidth: Writer = (words) =>
  plain(words.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));

const PICTURE = '<w:r><w:drawing><a:blip r:embed="r9"/></w:drawing></w:r>';

const TEXT_BOX = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph(run('框中的话'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('框中的话'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;

export const SHAPES: Readonly<Record<string, Shape>> = {
  'merged cells': { prose: plain, label: plain, value: plain },
  'every cell by itself': { prose: plain, label: plain, value: plain, isFlat: true },
  'numbers split over runs': { prose: oftenInPieces, label: oftenInPieces, value: inPieces },
  'automatic numbers': { prose: plain, label: plain, value: plain, isNumbered: true },
  'tracked changes': {
    prose: tracked,
    label: plain,
    value: tracked,
    before: paragraph(deleted('删去的一段'), '<w:rPr><w:del w:id="9" w:author="甲"/></w:rPr>'),
  },
  'entities, links, comments': { prose: strange, label: strange, value: strange },
  'controls, text box, tabs, another prefix': {
    prose: plain,
    label: inControl,
    value: inControl,
    prefix: 'ns0',
    before: paragraph(`<w:r>${TEXT_BOX}</w:r>`),
    after:
      paragraph(
        `<w:r>${text('附：')}<w:tab/>${text('A')}<w:noBreakHyphen/>${text('B')}<w:br/>${text('另起一行 12')}<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
      ) + table([[{ content: paragraph(run('甲')) }, { content: paragraph(run('7|8')) + paragraph(run('9')) }]]),
  },
};

/** Others, of which more is found than of the report. */
export const MORE_SHAPES: Readonly<Record<string, Shape>> = {
  'full-width figures, a table within a cell, pictures': {
    prose: plain,
    label: plain,
    value: fullWidth,
    before: paragraph(PICTURE),
    after:
      paragraph(run('附表')) +
      table([
        [
          {
            content:
              paragraph(run('外')) + table([[{ content: paragraph(run('内一')) }, { content: paragraph(run('２')) }]]),
          },
          { content: paragraph(PICTURE) },
        ],
        [{ content: paragraph(run('９')) }, { content: '<w:p/>' }],
      ]),
  },
};

/** The sample report as a Word file of that shape. */
export function reportDocx(shape: Shape, source = COMPLETE): Uint8Array {
  const report = parseReport(source);
  const { prose, isNumbered, before = '', after = '', prefix } = shape;
  const blocks: string[] = [];
  const lines = source.split('\n');
  const tableOfLine = tableLines(report);
  for (const [i, line] of lines.entries()) {
    const key = tableOfLine.get(i);
    if (key !== undefined) {
      if (tableOfLine.get(i - 1) !== key) blocks.push(tableXml(report, key, shape));
      continue;
    }
    const heading = isNumbered ? /^(?:[一二三四五六]、|（[一二三四五]）)(.*)$/.exec(line) : null;
    if (heading) blocks.push(numbered(heading[1]!, 3, line.startsWith('（') ? 1 : 0));
    else blocks.push(line === '' ? '<w:p/>' : paragraph(prose(line)));
  }
  return docx(before + blocks.join('') + after, {
    ...(prefix === undefined ? {} : { prefix }),
    ...(isNumbered ? { lists: listXml() } : {}),
  });
}

function tableLines(report: Report): Map<number, (typeof TABLE_KEYS)[number]> {
  const keys = new Map<number, (typeof TABLE_KEYS)[number]>();
  for (const { key, body } of report.sections) {
    const table = TABLE_KEYS.find((name) => name === key);
    if (!table) continue;
    const from = report.lines.lineAt(body.start);
    const to = report.lines.lineAt(body.end - 1);
    for (let line = from; line <= to; line++) {
      const words = report.text.slice(report.lines.start(line), report.lines.end(line));
      if (/\t|^第二十条|^行政复议/.test(words)) keys.set(line, table);
    }
  }
  return keys;
}

function tableXml(report: Report, key: (typeof TABLE_KEYS)[number], { label, value, isFlat }: Shape): string {
  const wordsOf = (cell: PrintedCell): string => {
    if (cell.kind !== 'value') return paragraph(label(cell.text));
    const { span } = report.cells[cell.cell.index]!;
    return paragraph(value(span ? report.text.slice(span.start, span.end) : ''));
  };
  const rows = printedGrid(report.form, key).map(({ cells }) =>
    cells.map((cell): TableCell => ({ content: wordsOf(cell), columns: cell.columns, rows: cell.rows })),
  );
  return table(isFlat ? flat(rows) : rows);
}

/** The same grid with nothing merged: what a cell goes over are empty cells. */
function flat(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  const grid: TableCell[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { content, columns = 1, rows: down = 1 } of cells) {
      while (grid[row]![column]) column++;
      for (let below = 0; below < down; below++)
        for (let beside = 0; beside < columns; beside++)
          grid[row + below]![column + beside] = { content: below + beside === 0 ? content : '<w:p/>' };
    }
  }
  return grid;
}
