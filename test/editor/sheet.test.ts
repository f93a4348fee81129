import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, deleteFile, eventually, findings, LANGUAGE, openNew } from './support.ts';

const SHEET = 'disclosureReport.sheet';

const sheet = (): Promise<vscode.TabInputCustom> =>
  eventually(vscode.window.tabGroups.onDidChangeTabs, () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputCustom && input.viewType === SHEET && input;
  });

describe('the sheet as an editor', () => {
  afterEach(async () => {
    await closeAll();
    await deleteFile('表格.gknb');
  });

  it('opens in place of the text, which is the same document, and is checked on', async () => {
    const document = await openNew('表格.gknb', '某局2023年政府信息公开工作年度报告\n');
    await vscode.commands.executeCommand('disclosureReport.openSheet');
    const { uri } = await sheet();
    assert.equal(uri.toString(), document.uri.toString());
    assert.equal(vscode.window.activeTextEditor, undefined);
    await eventually(vscode.languages.onDidChangeDiagnostics, () => findings(document).length > 0);
    await vscode.commands.executeCommand('disclosureReport.openText');
    await eventually(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor?.document === document,
    );
  });

  it('shows a report that is not saved yet', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: LANGUAGE,
      content: '某局2023年政府信息公开工作年度报告\n',
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('disclosureReport.openSheet');
    assert.equal((await sheet()).uri.toString(), document.uri.toString());
    assert.equal(document.languageId, LANGUAGE);
    assert.equal(document.isClosed, false);
  });

  it('has the final check in reach, from the palette and from the title of its editor', async () => {
    const document = await openNew('表格.gknb', '某局2023年政府信息公开工作年度报告\n');
    await vscode.commands.executeCommand('disclosureReport.openSheet');
    await sheet();
    for (const args of [[], [document.uri, { groupId: 0 }]]) {
      let isOver = false;
      const check = vscode.commands.executeCommand('disclosureReport.finalCheck', ...args).then(() => {
        isOver = true;
      });
      // The list of what is done and what is not stays until it is closed, wherever the keyboard goes meanwhile; a word that there
      // is no report would not.
      await new Promise((over) => setTimeout(over, 700));
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await new Promise((over) => setTimeout(over, 800));
      assert.equal(isOver, false);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await check;
    }
  }).timeout(20_000);
});
