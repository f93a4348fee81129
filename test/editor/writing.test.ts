import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  eventually,
  fieldFromEnd,
  finding,
  findings,
  noFinding,
  openFixture,
  openNew,
  replace,
} from './support.ts';

describe('writing', () => {
  afterEach(closeAll);

  it('aligns tables by the editor’s own command, and undoes it in one step', async () => {
    const document = await openFixture('balanced.gknb');
    await replace(document, fieldFromEnd(document, '一、本年新收政府信息公开申请数量', 0), '31');
    // The editor knows what the server can do by the time that its findings are there.
    await finding(document, 'row-total');
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.match(document.getText(), /\| 行政许可　+ \| [　 ]+\d+ \|/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('applies safe fixes on saving, and no others', async () => {
    const fixture = (await openFixture('balanced.gknb')).getText();
    const settings = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.disclosureReport': 'explicit' };
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global);
    try {
      const document = await openNew('保存时修复.gknb', fixture);
      const safe = fieldFromEnd(document, '行政处罚', 2);
      await replace(document, safe, '３７');
      // A count that a person has typed: what follows from it is for a person to decide.
      const source = fieldFromEnd(document, '（一）予以公开', 6);
      await replace(document, source, '11');
      await finding(document, 'cell-number-form');
      await finding(document, 'row-total');
      // Asked for once before: an editor waits for no answer for long when it saves.
      await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, safe);
      await vscode.commands.executeCommand('workbench.action.files.save');
      assert.ok(!document.isDirty);
      assert.equal(document.getText(fieldFromEnd(document, '行政处罚', 2)), '37');
      assert.equal(document.getText(source), '11');
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('mends all findings of a kind by one entry of the menu, and undoes it in one step', async () => {
    const document = await openFixture('balanced.gknb');
    const original = document.getText();
    const penalties = fieldFromEnd(document, '行政处罚', 2);
    await replace(document, penalties, '３７');
    await replace(document, fieldFromEnd(document, '行政强制', 2), '４');
    const spoilt = document.getText();
    await eventually(
      vscode.languages.onDidChangeDiagnostics,
      () => findings(document).filter((each) => codeOf(each) === 'cell-number-form').length === 2,
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      penalties,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const ofKind = actions.filter(({ title }) => /2 处，改为 37、4|\(2, to 37, 4\)/.test(title));
    assert.equal(ofKind.length, 1);
    assert.ok(ofKind[0]?.edit && (await vscode.workspace.applyEdit(ofKind[0].edit)));
    assert.equal(document.getText(), original);
    await noFinding(document, 'cell-number-form');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), spoilt);
  });

  it('completes a missing sub-heading from Chinese that was typed', async () => {
    const document = await openFixture('balanced.gknb');
    const text = document.getText();
    const start = text.indexOf('（三）政府信息管理');
    const end = start + '（三）政府信息管理'.length;
    await replace(document, new vscode.Range(document.positionAt(start), document.positionAt(end)), '信息');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const cursor = document.positionAt(start + 2);
    editor.selection = new vscode.Selection(cursor, cursor);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursor,
    );
    assert.ok(list.items.some(({ label }) => label === '（三）政府信息管理'));
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // The list is drawn by the editor, which does not tell when: taken once it is there.
    const before = document.version;
    const taking = setInterval(() => vscode.commands.executeCommand('acceptSelectedSuggestion'), 200);
    await eventually(vscode.workspace.onDidChangeTextDocument, () => document.version > before);
    clearInterval(taking);
    assert.equal(document.getText(), text);
  });

  it('begins a new report with the figures of last year’s, and tells which', async () => {
    const made = vscode.commands.executeCommand('disclosureReport.newReport', '云岭市林草局', 2024);
    // The first answer is to take them over; the list is drawn by the editor, which does not tell when.
    const taking = setInterval(
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      200,
    );
    await made;
    clearInterval(taking);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.match(
      document.getText(),
      /二、上年结转政府信息公开申请数量[\s|]*\|\s*1\s*\|\s*1\s*\|(?:\s*0\s*\|){4}\s*2\s*\|/,
    );
    assert.match(document.getText(), /行政规范性文件[\s|]*\|\s*9\s*\|/);
  });
});
