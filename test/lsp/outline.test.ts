import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, Range, SymbolInformation } from 'vscode-languageserver/node';
import { sharedReport, sharedReportNames } from '../fixtures.ts';
import { TestClient } from './client.ts';
import { BALANCED } from './texts.ts';

const isBefore = (a: Range['start'], b: Range['start']) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = (outer: Range, inner: Range) => isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);

function checkNesting(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert.notEqual(name.trim(), '');
    assert.ok(holds(range, selectionRange), `${name}: what is selected lies within`);
    for (const child of children) assert.ok(holds(range, child.range), `${child.name} lies within ${name}`);
    checkNesting(children);
  }
}

describe('the outline', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({
      capabilities: {
        textDocument: {
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          foldingRange: { rangeLimit: 5 },
        },
      },
    });
  });
  after(() => client.stop());

  it('has the title, the sections, their tables, and the rows with their totals', async () => {
    const symbols = await client.open(BALANCED).ask<DocumentSymbol[]>('documentSymbol');
    checkNesting(symbols);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      [
        '云岭市林草局2023年政府信息公开工作年度报告',
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ],
    );
    const [proactive, requests, review] = symbols.slice(2, 5).map(({ children }) => children![0]!.children!);
    assert.deepEqual(
      proactive!.map(({ name, detail }) => `${name} ${detail}`),
      [
        '规章 0 / 0 / 0',
        '行政规范性文件 2 / 1 / 9',
        '行政许可 148',
        '行政处罚 37',
        '行政强制 4',
        '行政事业性收费 12.6',
      ],
    );
    assert.equal(requests!.length, 25);
    assert.equal(requests![0]!.detail, '32');
    assert.deepEqual(
      review!.map(({ name, detail }) => `${name} ${detail}`),
      ['行政复议 4', '行政诉讼 › 未经复议直接起诉 1', '行政诉讼 › 复议后起诉 1'],
    );
  });

  it('is flat for a client that shows no tree', async () => {
    const plain = await TestClient.start();
    const symbols = await plain.open(BALANCED).ask<SymbolInformation[]>('documentSymbol');
    const row = symbols.find(({ name }) => name === '行政许可');
    assert.equal(row?.containerName, '表：主动公开政府信息情况');
    assert.ok(row?.location.range);
    await plain.stop();
  });

  it('nests in real reports', async function () {
    if (sharedReportNames.length === 0) this.skip();
    for (const name of sharedReportNames) {
      const symbols = await client.open(sharedReport(name)!).ask<DocumentSymbol[]>('documentSymbol');
      assert.ok(symbols.length >= 6, name);
      checkNesting(symbols);
    }
  });

  it('has no more folds than the client takes', async () => {
    const folds = await client.open(BALANCED).ask<FoldingRange[]>('foldingRange');
    assert.equal(folds.length, 5);
    const lines = BALANCED.split('\n');
    assert.equal(lines[folds[0]!.startLine], '一、总体情况');
    assert.match(lines[folds[0]!.endLine]!, /^明确办公室专人负责/);
  });
});
