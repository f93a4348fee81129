import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openFixture } from './support.ts';

const previews = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('disclosureReport.preview'),
    );

const preview = (name: string): Promise<vscode.Tab> =>
  eventually(vscode.window.tabGroups.onDidChangeTabs, () => previews().find(({ label }) => label.includes(name)));

describe('the preview', () => {
  afterEach(closeAll);

  it('opens beside the text, which keeps the keyboard', async () => {
    const document = await openFixture('balanced.gknb');
    await vscode.commands.executeCommand('disclosureReport.preview');
    const tab = await preview('balanced.gknb');
    assert.notEqual(tab.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('is one, and shows the report that is in front', async () => {
    await openFixture('balanced.gknb');
    await vscode.commands.executeCommand('disclosureReport.preview');
    await preview('balanced.gknb');
    await openFixture('example.gknb');
    await preview('example.gknb');
    await vscode.commands.executeCommand('disclosureReport.preview');
    assert.equal(previews().length, 1);
  });
});
