import assert from 'node:assert/strict';
import { analyse, type CheckedReport } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { expectFindings } from '../support/expect-findings.ts';

/** Tables as web pages give them when they are copied as text: each of its own making, none of which a person would misread. */
const OF_2021 = fixture('example.gknb');

const PROACTIVE_OF_2019 = [
  '第二十条第（一）项\t\t\t',
  '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
  '规章\t0\t0\t0',
  '规范性文件\t3\t3\t18',
  '第二十条第（五）项\t\t\t',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政许可\t44\t2\t1362',
  '其他对外管理服务事项\t17\t0\t95',
  '第二十条第（六）项\t\t\t',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政处罚\t393\t-4\t57',
  '行政强制\t8\t0\t6',
  '第二十条第（八）项\t\t\t',
  '信息内容\t上一年项目数量\t本年增/减\t',
  '行政事业性收费\t2\t0\t',
  '第二十条第（九）项\t\t\t',
  '信息内容\t采购项目数量\t采购总金额\t',
  '政府集中采购\t6\t52.15\t',
].join('\n');

const OF_2019 = OF_2021.replaceAll('2025', 'NEXT')
  .replaceAll('2024', '2020')
  .replaceAll('NEXT', '2021')
  .replace(/第二十条第（一）项[\s\S]*?(?=\n\n三、收到)/, PROACTIVE_OF_2019)
  .replace(/\t（六）其他处理\t.*\n.*\n.*\n/, '\t（六）其他处理\t\t1\t1\t0\t0\t1\t0\t3\n');

type Line = readonly string[];
type Write = (table: readonly Line[]) => string[];

const isValue = (field: string): boolean => /^-?[\d.]+$/.test(field);
const cellsOf = (line: Line): string[] => line.filter((field) => field !== '');
/** What a page leaves of the cells that others are merged over. */
const padding = (line: Line): string => '|'.repeat(line.length - cellsOf(line).length);
const padded = (line: Line, cells: readonly string[]): string[] => [
  ...cells,
  ...(padding(line) ? [padding(line)] : []),
];
const inBars = (line: Line, fields: readonly string[]): string => `${fields.join(' | ')} | ${padding(line)}`;
const halved = (field: string): string[] =>
  field === '商业企业' || field === '科研机构' ? [field.slice(0, 2), field.slice(2)] : [field];
const wordsAndValues = (line: Line): [words: string[], values: string[]] => {
  const cells = cellsOf(line);
  const first = cells.findIndex(isValue);
  return first <= 0 ? [cells, []] : [cells.slice(0, first), cells.slice(first)];
};

const LAYOUTS: Record<string, Write> = {
  'a bar alone behind each cell': (table) => table.flatMap((line) => cellsOf(line).flatMap((cell) => [cell, '|'])),
  'a bar alone behind each cell, and what fills the row up': (table) =>
    table.flatMap((line) =>
      padded(
        line,
        cellsOf(line).flatMap((cell) => [cell, '|']),
      ),
    ),
  'a bar alone behind each cell, labels in two lines': (table) =>
    table.flatMap((line) => cellsOf(line).flatMap((cell) => [...halved(cell), '|'])),
  'a bar alone behind each cell, merged ones too': (table) =>
    table.flatMap((line) => line.flatMap((cell) => (cell === '' ? ['|'] : [cell, '|']))),
  'a row that a bar opens, a bar alone behind each cell': (table) =>
    table.flatMap((line) =>
      padded(
        line,
        cellsOf(line).flatMap((cell, i) => [i === 0 ? `| ${cell}` : cell, '|']),
      ),
    ),
  'a bar alone that opens the row, a cell to a line': (table) =>
    table.flatMap((line) => padded(line, ['|', ...cellsOf(line).map((cell) => `${cell} |`)])),
  'what fills the row up behind its last cell': (table) =>
    table.flatMap((line) => {
      const cells = cellsOf(line);
      return ['| ', ...cells.map((cell, i) => ` ${cell}  | ${i === cells.length - 1 ? padding(line) : ''}`)];
    }),
  'blank lines between cells, and a bar behind': (table) =>
    table.flatMap((line) => padded(line, ['| ', ...cellsOf(line).flatMap((cell) => [`       ${cell}  | `, '      '])])),
  'many more bars than columns behind the headings': (table) =>
    table.flatMap((line) => {
      const cells = cellsOf(line);
      const rest = cells.some(isValue) ? padding(line) : '|||||||||||||||';
      return [...cells.slice(0, -1).map((cell) => `${cell} |`), `${cells.at(-1)} | ${rest}`];
    }),
  'labels alone, values in one line': (table) =>
    table.flatMap((line) => {
      const [words, values] = wordsAndValues(line);
      return [...words.map((word) => `${word} |`), ...(values.length > 0 ? [inBars(line, values)] : [])];
    }),
  'labels broken into a line of their own': (table) =>
    table.flatMap((line) =>
      line.includes('商业企业')
        ? ['商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他 |', '企业 | 机构 |']
        : [`${cellsOf(line).join(' | ')} |`],
    ),
  'labels halved, blank lines between cells': (table) =>
    table.flatMap((line) => cellsOf(line).flatMap((cell) => halved(cell).flatMap((half) => [half, '']))),
  'a unit above each table': (table) => [
    '单位：云溪县水务局                    2024年度',
    ...table.map((line) => inBars(line, cellsOf(line))),
  ],
  'that there is a table, told above it': (table) => [
    '该部分以表格形式报告。表格如下：',
    ...table.flatMap((line) => cellsOf(line).flatMap((cell) => [cell, '|'])),
  ],
  'long notes in the headers': (table) =>
    table.map((line) =>
      inBars(
        line,
        cellsOf(line).map((cell) =>
          cell === '本年增/减'
            ? '本年增/减(指当年增加或减少的事项数，减用负值表示，如-8)'
            : cell === '现行有效件数'
              ? '现行有效件数 (历史累计)'
              : cell,
        ),
      ),
    ),
  'less, in a word': (table) =>
    table.flatMap((line) =>
      padded(
        line,
        cellsOf(line).map((cell) => `${cell.replace(/^-/, '减')} |`),
      ),
    ),
  'labels of columns cut off': (table) =>
    table.flatMap((line) =>
      padded(
        line,
        cellsOf(line).map((cell) => `${cell.replace(/^本年新(?:制作|公开)数量$/, '本年新')} |`),
      ),
    ),
};

/** Nothing is written for zeros: where, then, is known by the lines alone. */
const WITHOUT_ZEROS: Record<string, Write> = {
  'a cell to a line': (table) =>
    table.flatMap((line) => {
      const cells = cellsOf(line);
      const isBlank = (cell: string, i: number) => cell === '0' && i < cells.length - 1;
      return padded(
        line,
        cells.map((cell, i) => (isBlank(cell, i) ? '|' : `${cell} |`)),
      );
    }),
  'the whole grid': (table) =>
    table.map((line) => {
      const first = line.findIndex(isValue);
      const isBlank = (cell: string, i: number) => cell === '0' && i >= first && i < line.length - 1;
      return `| ${line.map((cell, i) => (isBlank(cell, i) ? '' : cell)).join(' | ')} |`;
    }),
};

function rewritten(report: string, write: Write): string {
  const parts = report.split(/((?:.*\t.*\n)+)/);
  return parts
    .map((part) => {
      if (!part.includes('\t')) return part;
      const table = part.trimEnd() === '' ? [] : part.replace(/\n$/, '').split('\n');
      return `${write(table.map((line) => line.split('\t'))).join('\n')}\n`;
    })
    .join('');
}

const valuesOf = ({ report }: CheckedReport): string[] =>
  report.cells.map(({ form, value }) => `${form.name} ${(value ?? 0) / 1e6}`);
const statesOf = ({ report }: CheckedReport): Set<string> => new Set(report.cells.map(({ state }) => state));

describe('tables out of web pages', () => {
  for (const [year, report] of Object.entries({ 2021: OF_2021, 2019: OF_2019 })) {
    const values = valuesOf(analyse(report));
    for (const [name, write] of Object.entries(LAYOUTS))
      it(`${name}: every cell of the form of ${year} is read`, () => {
        const analysis = expectFindings(rewritten(report, write));
        assert.deepEqual(valuesOf(analysis), values);
        assert.deepEqual([...statesOf(analysis)], ['number']);
      });
    for (const [name, write] of Object.entries(WITHOUT_ZEROS))
      it(`${name}, blank where there is none: every cell of the form of ${year} is read`, () => {
        const analysis = analyse(rewritten(report, write));
        assert.deepEqual(valuesOf(analysis), values);
        assert.deepEqual([...statesOf(analysis)].sort(), ['blank', 'number']);
        assert.deepEqual([...new Set(analysis.findings.map(({ code }) => code))], ['cell-blank']);
      });
  }
});
