import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  EXTENSION,
  eventually,
  fieldFromEnd,
  finding,
  findings,
  LANGUAGE,
  noFinding,
  openFixture,
  replace,
} from './support.ts';

describe('a command', () => {
  afterEach(closeAll);

  it('stands behind every entry of the palette', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension);
    await extension.activate();
    const contributed: { command: string; enablement?: string }[] = extension.packageJSON.contributes.commands;
    // In a browser there is no program to run.
    const isWeb = vscode.env.uiKind === vscode.UIKind.Web;
    const isEnabled = ({ enablement }: { enablement?: string }) =>
      !isWeb || enablement !== 'workspacePlatform != webworker';
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed
        .filter(isEnabled)
        .map(({ command }) => command)
        .filter((command) => !registered.has(command)),
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

  it('opens a sample that has something to find, without touching a file', async () => {
    await vscode.commands.executeCommand('disclosureReport.openSample');
    const { document } = activeEditor();
    assert.equal(document.languageId, LANGUAGE);
    assert.ok(document.isUntitled);
    await finding(document, 'row-total');
    // The cursor is at the first thing that is wrong, in sight.
    const wrong = findings(document).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    const lines = wrong.map(({ range }) => range.start.line);
    assert.equal(activeEditor().selection.active.line, Math.min(...lines));
  });

  it('makes a new report for an organ and a year', async () => {
    await vscode.commands.executeCommand('disclosureReport.newReport', '云岭市林业和草原局', 2024);
    const { document } = activeEditor();
    assert.equal(document.languageId, LANGUAGE);
    assert.match(document.lineAt(0).text, /^云岭市林业和草原局2024年政府信息公开工作年度报告$/);
    // Empty cells are what is left to do.
    await finding(document, 'cell-blank');
  });

  it('puts on the clipboard what checks the folder', async function () {
    const { extensionUri } = vscode.extensions.getExtension(EXTENSION)!;
    // In a browser there is no command line.
    if (extensionUri.scheme === 'http') this.skip();
    await vscode.commands.executeCommand('disclosureReport.copyCommandLine');
    const text = await vscode.env.clipboard.readText();
    const [, program, folder] = /^node '(.+)' check -- '(.+)'$/.exec(text) ?? [];
    assert.equal(folder, vscode.workspace.workspaceFolders?.[0]?.uri.fsPath);
    assert.ok((await vscode.workspace.fs.stat(vscode.Uri.file(program!))).size > 0);
  });
});

function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'no editor is open');
  return editor;
}
