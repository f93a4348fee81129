import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { configFor, isReport, readConfig } from '../../server/src/core/testing.ts';
import { processorTime } from '../support/processor-time.ts';

const GRAMMAR = 'syntaxes/disclosure-report.tmLanguage.json';

/** Milliseconds: some when linear, minutes when not. */
const MAX_TIME = 1000;

const isQuick = (work: () => void, what: string, max = MAX_TIME) => {
  const spent = processorTime(work);
  assert.ok(spent < max, `${what}: ${spent} ms`);
};

describe('a text made to be slow', () => {
  it('takes the pattern of the first line no time', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const firstLine = new RegExp(contributes.languages[0].firstLine);
    for (const unit of ['政府信息公开', '政 府信息公开 工作', '年度报告（', '　'])
      isQuick(() => firstLine.test(unit.repeat(50_000)), unit);
  });

  it('is coloured in time in proportion to the length of a line', async () => {
    await oniguruma.loadWASM(readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
    });
    const grammar = await registry.loadGrammar('text.disclosure-report');
    assert.ok(grammar);
    for (const unit of ['政府信息公开', '（一', '一、', '1 ', '〔2021', '《', '| ', '\t1', '年度报告（'])
      isQuick(() => grammar.tokenizeLine(unit.repeat(4000), INITIAL), unit);
  });

  it('is known to be no report by its beginning', () => {
    for (const unit of ['日志 12:00 收到申请\n', '一、', '政府信息公开 ', '0\t', '\n']) {
      const text = unit.repeat(2_000_000);
      isQuick(() => assert.ok(!isReport(text, 'a.txt'), unit), unit, 400);
    }
  });

  it('is a path that no pattern of a configuration is for', () => {
    const isFor = (file: string, path: string) => {
      const exceptions = [{ file, code: 'balance', reason: 'x' }];
      return configFor(readConfig(JSON.stringify({ exceptions })).config, path).exceptions.length > 0;
    };
    isQuick(() => {
      assert.equal(isFor(`${'*a'.repeat(200)}b`, 'a'.repeat(4000)), false);
      assert.equal(isFor(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(2000)), false);
    }, 'patterns');
  });
});
