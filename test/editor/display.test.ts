import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fieldFromEnd, finding, findings, openFixture, replace, show } from './support.ts';

const ROW = '一、本年新收政府信息公开申请数量';

describe('what is shown of a report', () => {
  let document: vscode.TextDocument;
  const all = () => new vscode.Range(0, 0, document.lineCount, 0);
  const total = () => fieldFromEnd(document, ROW, 0);
  const ask = <T>(command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...args);

  beforeEach(async () => {
    document = await openFixture('balanced.gknb');
    await replace(document, total(), '31');
    await finding(document, 'row-total');
  });
  afterEach(async () => {
    // What was typed is taken back in the active editor alone: a page may lie above the report.
    await show(document);
    await closeAll();
  });

  it('is a mark beside a wrong total', async () => {
    const hints = await ask<vscode.InlayHint[]>('executeInlayHintProvider', all());
    const here = hints.filter(({ position }) => position.isEqual(total().end));
    assert.deepEqual(
      here.map(({ label }) => label),
      ['✗ Σ 32'],
    );
  });

  it('is how the sums of a table stand, with a command that mends them', async () => {
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider');
    const { title, command, arguments: sent = [] } = lenses[0]!.command!;
    assert.match(title, /^2 /);
    const { version } = document;
    await vscode.commands.executeCommand(command, ...sent);
    await eventually(vscode.workspace.onDidChangeTextDocument, () => document.version > version);
    assert.equal(document.getText(total()), '32');
  });

  it('is colour for counts and totals', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend');
    const tokens = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens');
    const kinds = new Set([...tokens.data].filter((_, i) => i % 5 === 3).map((type) => legend.tokenTypes[type]));
    assert.deepEqual([...kinds].sort(), ['count', 'figure', 'heading', 'label', 'total', 'year']);
  });

  it('is light on the addends of a total', async () => {
    const lit = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', total().start);
    const words = lit
      .filter(({ kind }) => kind === vscode.DocumentHighlightKind.Read)
      .map(({ range }) => document.getText(range));
    assert.deepEqual(words, ['21', '6', '1', '0', '3', '1']);
  });

  it('is a selection that grows from a number to its row', async () => {
    const [range] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', [total().start]);
    const words: string[] = [];
    for (let each: vscode.SelectionRange | undefined = range; each; each = each.parent)
      words.push(document.getText(each.range));
    assert.ok(
      words.indexOf('31') >= 0 && words.indexOf('31') < words.indexOf('21\t6\t1\t0\t3\t1\t31'),
      words.join('|'),
    );
  });

  it('is a link from a row to the article that it rests on, which opens in the editor', async () => {
    const links = await ask<vscode.DocumentLink[]>('executeLinkProvider');
    const link = links.find(({ range }) => document.getText(range) === '（二）');
    assert.equal(link?.target?.scheme, 'command');
    const [name] = JSON.parse(link!.target!.query);
    await vscode.commands.executeCommand(link!.target!.path, name);
    const page = await eventually(vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('条例第三十七条.md')),
    );
    assert.match(page.getText(), /^## (第三十七条|Article 37)$/m);
  });

  it('leads from the code of a finding to the page of its rule', async () => {
    const found = await finding(document, 'row-total');
    assert.ok(typeof found.code === 'object');
    assert.equal(found.code.target.toString(true), 'command:disclosureReport.explain?["row-total"]');
  });

  it('is no more findings than an editor shows, the last one telling of the others', async () => {
    const text = `一、总体情况\n\n二、主动公开政府信息情况\n\n${'一、总体情况\n\n'.repeat(1500)}`;
    const crowded = await show(
      await vscode.workspace.openTextDocument({ language: 'disclosure-report', content: text }),
    );
    const told = await eventually(
      vscode.languages.onDidChangeDiagnostics,
      () => findings(crowded).length > 0 && findings(crowded),
    );
    assert.equal(told.length, 1000);
    assert.match(told.at(-1)!.message, /^(另有 \d+ 项|\d+ more)/);
  });
});
