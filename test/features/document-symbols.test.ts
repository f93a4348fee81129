import assert from 'node:assert/strict';
import { analyse, documentSymbols, foldingRanges, type ReportSymbol } from '../../server/src/core/testing.ts';
import { BALANCED } from '../support/marked-text.ts';

const drawn = (symbols: readonly ReportSymbol[], depth = 0): string[] =>
  symbols.flatMap(({ kind, name, detail, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail && ` = ${detail}`}`,
    ...drawn(children, depth + 1),
  ]);

const outline = (text: string) => drawn(documentSymbols(analyse(text).report));

/** The folds as the first and last lines’ words. */
function folds(text: string): string[] {
  const lines = text.split('\n');
  return foldingRanges(analyse(text).report).map(
    ({ firstLine, lastLine }) => `${lines[firstLine]!.trimEnd()} … ${lines[lastLine]!.trimEnd()}`,
  );
}

const TABLE = ['行政许可\t8', '行政处罚\t7', '行政强制\t/'].join('\n');

describe('the outline of a text', () => {
  it('shows rows with their values, and a dash where there is no number', () => {
    assert.deepEqual(outline(`二、主动公开政府信息情况\n\n${TABLE}\n\n五、存在的主要问题及改进情况\n`), [
      'section 二、主动公开政府信息情况',
      '  table 表：主动公开政府信息情况',
      '    row 行政许可 = 8',
      '    row 行政处罚 = 7',
      '    row 行政强制 = —',
      'section 五、存在的主要问题及改进情况',
    ]);
  });

  it('shows a table that stands in no section, and a section that stands twice', () => {
    assert.deepEqual(outline(`${TABLE}\n\n一、总体情况\n\n一、总体情况\n`), [
      'table 表：主动公开政府信息情况',
      '  row 行政许可 = 8',
      '  row 行政处罚 = 7',
      '  row 行政强制 = —',
      'section 一、总体情况',
      'section 一、总体情况',
    ]);
  });

  it('is empty for a text that is no report', () => {
    assert.deepEqual(outline('只是一段话。\n'), []);
    assert.deepEqual(outline(''), []);
  });
});

describe('the folds of a text', () => {
  it('are its sections, without the blank lines behind, and its tables', () => {
    assert.deepEqual(folds(BALANCED).slice(0, 3), [
      '一、总体情况 … 明确办公室专人负责，全年组织培训2次，公开工作纳入科室年度考核。',
      '二、主动公开政府信息情况 … 行政事业性收费\t12.6',
      '第二十条第（一）项 … 行政事业性收费\t12.6',
    ]);
    assert.equal(folds(BALANCED).length, 9);
    assert.equal(folds(BALANCED).at(-1), '六、其他需要报告的事项 … 2024年1月22日');
  });

  it('are none of one line', () => {
    assert.deepEqual(folds('一、总体情况\n\n五、存在的主要问题及改进情况\n\n'), []);
  });
});
