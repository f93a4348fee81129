import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, EXTENSION, eventually, inFolder, openFixture } from './support.ts';

const reviews = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('disclosureReport.review'),
    );

describe('review comments in the editor', () => {
  before(async function () {
    await vscode.extensions.getExtension(EXTENSION)!.activate();
    // In a browser there is no program to run.
    const commands = await vscode.commands.getCommands(true);
    if (!commands.includes('disclosureReport.review') || inFolder('').scheme !== 'file') this.skip();
  });
  afterEach(closeAll);

  it('open for the report in the editor, and for files and folders that were chosen', async () => {
    await openFixture('balanced.gknb');
    await vscode.commands.executeCommand('disclosureReport.review');
    const tab = await eventually(vscode.window.tabGroups.onDidChangeTabs, () => reviews()[0]);
    assert.match(tab.label, /审核意见|Review Comments/);
    await closeAll();
    await vscode.commands.executeCommand('disclosureReport.review', inFolder(''), [inFolder('')]);
    await eventually(vscode.window.tabGroups.onDidChangeTabs, () => reviews()[0]);
  });
});
