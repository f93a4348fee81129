import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fieldFromEnd, finding, findings, openFixture, replace } from './support.ts';

const ROW = '一、本年新收政府信息公开申请数量';
const CONFIG = '.disclosure-report.json';

describe('a known exception', () => {
  let document: vscode.TextDocument;
  const uri = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, CONFIG);
  const config = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri()));

  beforeEach(async () => {
    document = await openFixture('balanced.gknb');
    await replace(document, fieldFromEnd(document, ROW, 0), '31');
  });
  afterEach(async () => {
    // Not deleted: VS Code keeps a text that was open for minutes, and what stands in it would hold for the tests to come.
    const file = await vscode.workspace.openTextDocument(uri());
    await replace(file, new vscode.Range(0, 0, file.lineCount, 0), '{}');
    await file.save();
    await closeAll();
  });

  const rowTotal = (severity: vscode.DiagnosticSeverity) =>
    eventually(vscode.languages.onDidChangeDiagnostics, () =>
      findings(document).find(
        (each) =>
          each.severity === severity &&
          /32/.test(each.message) &&
          /31/.test(each.message) &&
          each.range.isEqual(fieldFromEnd(document, ROW, 0)),
      ),
    );
  const quickFix = async (title: RegExp) => {
    const { range } = await finding(document, 'row-total');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    return actions.find((action) => title.test(action.title));
  };

  const run = async (command: vscode.Command | undefined, ...more: unknown[]) => {
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), ...more);
  };

  it('is recorded by a quick fix with its reason, shown as explained, and lifted again', async () => {
    const command = (
      await quickFix(/记录为已知例外…（行总计不等于各列之和）|Record as a known exception… \(A row’s total/)
    )?.command;
    assert.equal(command?.command, 'disclosureReport.recordException');
    // As if the reason had been typed into the box.
    await run(command, '一件于年底撤回');
    const { message } = await rowTotal(vscode.DiagnosticSeverity.Hint);
    assert.match(message, /一件于年底撤回/);
    const [written] = JSON.parse(await config()).exceptions;
    assert.deepEqual([written.file, written.code, written.reason], ['balanced.gknb', 'row-total', '一件于年底撤回']);

    await run((await quickFix(/取消已知例外|Lift the known exception/))?.command);
    await rowTotal(vscode.DiagnosticSeverity.Error);
    assert.deepEqual(JSON.parse(await config()).exceptions, []);
    assert.equal((await vscode.workspace.openTextDocument(uri())).isDirty, false);
  });

  it('is not saved together with what the user is still writing in that file', async () => {
    const file = await vscode.workspace.openTextDocument(uri());
    const before = await config();
    await replace(file, new vscode.Range(0, 0, file.lineCount, 0), '{ "severity": { "row-label": "off" } }');
    await run((await quickFix(/记录为已知例外|Record as a known exception/))?.command, '一件于年底撤回');
    await rowTotal(vscode.DiagnosticSeverity.Hint);
    assert.match(file.getText(), /row-label[\s\S]*一件于年底撤回/);
    assert.equal(file.isDirty, true);
    assert.equal(await config(), before);
    await run((await quickFix(/取消已知例外|Lift the known exception/))?.command);
    await rowTotal(vscode.DiagnosticSeverity.Error);
    assert.ok(!file.getText().includes('撤回'));
    assert.equal(await config(), before);
  });

  it('is not recorded when the question for the reason is dismissed', async () => {
    const command = (
      await quickFix(/记录为已知例外…（行总计不等于各列之和）|Record as a known exception… \(A row’s total/)
    )?.command;
    assert.ok(command);
    const before = await config();
    const asked = vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    // The box comes a moment after the command; closing what is not there does nothing.
    let isOver = false;
    void asked.then(() => {
      isOver = true;
    });
    while (!isOver) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.equal(await config(), before);
    await rowTotal(vscode.DiagnosticSeverity.Error);
  });

  it('holds from the text of the file before it is saved, and its problems are shown', async () => {
    const file = await vscode.workspace.openTextDocument(uri());
    assert.equal(file.languageId, 'jsonc');
    await replace(
      file,
      new vscode.Range(0, 0, file.lineCount, 0),
      '{ "severity": { "row-total": "hint", "balence": "off" } }',
    );
    await rowTotal(vscode.DiagnosticSeverity.Hint);
    const told = await eventually(vscode.languages.onDidChangeDiagnostics, () => findings(file)[0]);
    assert.match(told.message, /balence.*balance/);
    assert.equal(file.getText(told.range), '"balence"');
  });
});
