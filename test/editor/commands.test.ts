import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, EXTENSION, eventually, fieldFromEnd, finding, noFinding, openFixture, replace } from './support.ts';

describe('a command', () => {
  afterEach(closeAll);

  it('stands behind every entry of the palette', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension);
    await extension.activate();
    const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('recomputes the totals of the active report', async () => {
    const document = await openFixture('balanced.gknb');
    const cell = fieldFromEnd(document, '一、本年新收政府信息公开申请数量', 0);
    await replace(document, cell, '31');
    await finding(document, 'row-total');
    const before = document.version;
    await vscode.commands.executeCommand('disclosureReport.recomputeTotals');
    await eventually(vscode.workspace.onDidChangeTextDocument, () => document.version > before);
    assert.equal(document.getText(cell), '32');
    await noFinding(document, 'row-total');
  });

  it('opens the page of a rule', async () => {
    await vscode.commands.executeCommand('disclosureReport.explain', 'row-total');
    const tab = await eventually(vscode.window.tabGroups.onDidChangeTabs, () => {
      const active = vscode.window.tabGroups.activeTabGroup.activeTab;
      return active?.label.includes('row-total') && active;
    });
    // Rendered, not the Markdown source, where the editor can.
    const canRender = (await vscode.commands.getCommands(true)).includes('markdown.api.render');
    assert.equal(tab.input instanceof vscode.TabInputWebview, canRender);
    const source = await eventually(vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find((document) => document.uri.path.endsWith('row-total.md')),
    );
    assert.match(source.getText(), /row-total/);
  });
});
