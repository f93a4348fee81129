import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  EXTENSION,
  fieldFromEnd,
  finding,
  findings,
  noFinding,
  openFixture,
  replace,
} from './support.ts';

const ROW = '一、本年新收政府信息公开申请数量';

describe('a report in the editor', () => {
  let document: vscode.TextDocument;
  const total = (): vscode.Range => fieldFromEnd(document, ROW, 0);

  beforeEach(async () => {
    document = await openFixture('balanced.gknb');
  });
  afterEach(closeAll);

  it('has a finding at a total that was typed wrong, and none when it is put right', async () => {
    await replace(document, total(), '31');
    const found = await finding(document, 'row-total');
    assert.deepEqual(found.range, total());
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found.message, /32/);
    assert.match(found.message, /31/);
    await replace(document, total(), '32');
    await noFinding(document, 'row-total');
    const errors = findings(document).filter((each) => each.severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors.map(codeOf), [], 'a balanced report has no errors');
  });

  it('speaks the language of the editor', async () => {
    await replace(document, total(), '31');
    const { message } = await finding(document, 'row-total');
    assert.equal(/应为/.test(message), vscode.env.language === 'zh-cn', message);
    const { packageJSON, extensionUri } = vscode.extensions.getExtension(EXTENSION)!;
    // Of an extension at an address on the web VS Code reads package.nls.json alone, until it comes from a marketplace.
    const isChinese = vscode.env.language === 'zh-cn' && extensionUri.scheme !== 'http';
    assert.equal(packageJSON.displayName, isChinese ? '政府信息公开年报助手' : 'Disclosure Report');
  });

  it('is mended by the quick fix that comes first', async () => {
    await replace(document, total(), '31');
    const found = await finding(document, 'row-total');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const first = actions[0];
    assert.ok(first?.edit, 'no quick fix with an edit');
    assert.ok(first.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(first.edit));
    assert.equal(document.getText(total()), '32');
    await noFinding(document, 'row-total');
  });

  it('tells on hovering over a total what it is the sum of', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      total().start,
    );
    const text = hovers
      .flatMap((hover) => hover.contents.map((part) => (part as vscode.MarkdownString).value))
      .join('\n');
    // 21 + 6 + 1 + 0 + 3 + 1, with or without the zero.
    assert.match(text, /21 ?\+ ?6 ?\+ ?1.*32/s);
  });

  it('loses its findings when it is closed', async () => {
    await replace(document, total(), '31');
    await finding(document, 'row-total');
    await closeAll();
    await noFinding(document, 'row-total');
  });
});
