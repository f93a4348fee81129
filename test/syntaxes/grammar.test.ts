import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

// Tests run from the project's folder.
const GRAMMAR = 'syntaxes/disclosure-report.tmLanguage.json';
const SCOPE = 'text.disclosure-report';

/** A line, a piece of it, and the scope that the whole piece has; `null`: it is plain text. */
const cases: [line: string, piece: string, scope: string | null][] = [
  ['云岭市林草局 2023 年政府信息公开 工作年度报告', '云岭市林草局 2023 年', 'entity.name.section.title'],
  ['# 云岭市林草局政府信息公开工作年度报告（2023年）', '（2023年）', 'entity.name.section.title'],
  ['# 云岭市林草局政府信息公开工作年度报告（2023年）', '#', 'punctuation.definition.heading'],
  ['按要求编制政府信息公开工作年度报告。', '年度报告', null],
  ['一、总体情况', '一、总体情况', 'markup.heading.2'],
  ['## 三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申请情况', 'markup.heading.2'],
  ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量', 'variable.other.label'],
  ['四、结转下年度继续办理\t\t\t0\t12', '四、结转下年度继续办理', 'variable.other.label'],
  ['四、结转下年度继续办理\t\t\t0\t12', '12', 'constant.numeric'],
  ['（一）主动公开', '（一）主动公开', 'markup.heading.3'],
  ['（二）依申请公开。全年收到申请3件。', '（二）依申请公开', 'markup.heading.3'],
  ['（二）依申请公开。全年收到申请3件。', '3', 'constant.numeric.figure'],
  ['\t（三）不予公开\t1.属于国家秘密\t1\t0', '1.属于国家秘密', 'variable.other.label'],
  ['\t（三）不予公开\t1.属于国家秘密\t1\t0', '0', 'constant.numeric'],
  ['| 行政事业性收费 | 923.71 |', '|', 'punctuation.separator.table'],
  ['| 行政事业性收费 | 923.71 |', '923.71', 'constant.numeric'],
  ['|---|---|', '---', 'punctuation.separator.table'],
  ['第二十条第（一）项\t\t\t', '第二十条第（一）项', 'variable.other.label'],
  ['15', '15', 'constant.numeric'],
  ['格式（国办公开办函〔2021〕30号）', '国办公开办函〔2021〕30号', 'string.other.document-number'],
  ['依照《中华人民共和国政府信息公开条例》编制', '《中华人民共和国政府信息公开条例》', 'string.quoted.title'],
  ['2024年1月22日', '2024', null],
];

describe('the grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    const wasm = createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(readFileSync(wasm));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
    });
    const loaded = await registry.loadGrammar(SCOPE);
    assert.ok(loaded);
    grammar = loaded;
  });

  for (const [line, piece, scope] of cases) {
    it(`takes ${piece} in ${JSON.stringify(line)} for ${scope ?? 'plain text'}`, () => {
      const start = line.lastIndexOf(piece);
      const end = start + piece.length;
      const { tokens } = grammar.tokenizeLine(line, INITIAL);
      const covering = tokens.filter((token) => token.startIndex < end && token.endIndex > start);
      assert.ok(covering.length > 0);
      for (const { scopes } of covering) {
        if (scope === null) assert.deepEqual(scopes, [SCOPE]);
        else
          assert.ok(
            scopes.some((name) => name.startsWith(scope) || name.includes(` ${scope}`)),
            scopes.join(' '),
          );
      }
    });
  }
});
