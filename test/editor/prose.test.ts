import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fieldFromEnd, finding, noFinding, openFixture, replace } from './support.ts';

const ROW = '一、本年新收政府信息公开申请数量';

describe('a figure in prose, in the editor', () => {
  let document: vscode.TextDocument;
  const total = (): vscode.Range => fieldFromEnd(document, ROW, 0);
  const told = (): vscode.Range => {
    const at = document.getText().indexOf('政府信息公开申请') + '政府信息公开申请'.length;
    return document.getWordRangeAtPosition(document.positionAt(at), /\d+/)!;
  };

  beforeEach(async () => {
    document = await openFixture('balanced.gknb');
  });
  afterEach(closeAll);

  it('leads to its cell, and the cell back to it', async () => {
    const targets = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      told().start,
    );
    const [target] = targets.map((each) => ('targetRange' in each ? each.targetRange : each.range));
    assert.deepEqual(target, total());
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      total().start,
    );
    assert.ok(places.some(({ range }) => range.contains(told())));
  });

  it('is brought to the table’s figure by the first quick fix', async () => {
    await mend(/^(?:将正文改为 32|Set the prose to 32)/);
    assert.equal(document.getText(told()), '32');
    assert.equal(document.getText(total()), '32');
  });

  it('may be right as well: another fix brings the table to it', async () => {
    await mend(/^(?:将表中.*改为 23|Set .* to 23)/);
    assert.equal(document.getText(told()), '23');
    assert.equal(document.getText(total()), '23');
  });

  /** Makes the figure wrong, and takes the fix of that title. */
  async function mend(title: RegExp): Promise<void> {
    await replace(document, told(), '23');
    const found = await finding(document, 'figure-mismatch');
    assert.deepEqual(found.range, told());
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const edit = actions.find((action) => title.test(action.title))?.edit;
    assert.ok(edit, actions.map((action) => action.title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await noFinding(document, 'figure-mismatch');
  }
});
