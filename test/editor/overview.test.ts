import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openFixture } from './support.ts';

const overviews = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('disclosureReport.overview'),
    );

describe('the overview', () => {
  afterEach(closeAll);

  it('opens from the palette and from a folder, and is one', async () => {
    await openFixture('balanced.gknb');
    await vscode.commands.executeCommand('disclosureReport.overview');
    await eventually(vscode.window.tabGroups.onDidChangeTabs, () => overviews().length === 1);
    await vscode.commands.executeCommand('disclosureReport.overview', vscode.workspace.workspaceFolders![0]!.uri);
    assert.equal(overviews().length, 1);
    await eventually(
      vscode.window.tabGroups.onDidChangeTabs,
      () => /年报总览|Overview/.test(overviews()[0]?.label ?? '') && (true as const),
    );
  });
});
