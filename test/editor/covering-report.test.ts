import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, deleteFile, openFixture, writeFile } from './support.ts';

const OFFICES = ['水务局', '教育局'];

describe('the report made of its parts', () => {
  before(function () {
    // There is no command line in a browser.
    if (vscode.env.uiKind === vscode.UIKind.Web && vscode.workspace.workspaceFolders![0]!.uri.scheme !== 'file')
      this.skip();
  });
  afterEach(async () => {
    await closeAll();
    for (const office of OFFICES) await deleteFile(`parts/${office}.gknb`);
  });

  it('is a new text with its tables filled in', async () => {
    const balanced = (await openFixture('balanced.gknb')).getText();
    const [, organ] = /^(.*?)20\d\d年政府信息公开工作年度报告/m.exec(balanced)!;
    const [, received] = /一、本年新收.*?(\d+)\s*$/m.exec(balanced)!;
    for (const office of OFFICES)
      await writeFile(`parts/${office}.gknb`, balanced.replaceAll(organ!, `青石县${office}`));
    const year = Number(/(20\d\d)年政府信息公开/.exec(balanced)![1]);
    const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'parts');
    await vscode.commands.executeCommand('disclosureReport.coveringReport', folder, '青石县人民政府', year);
    const text = vscode.window.activeTextEditor!.document.getText();
    assert.match(text, new RegExp(`^青石县人民政府${year}年`));
    const line = text.split('\n').find((each) => each.includes('一、本年新收'))!;
    assert.ok(line.includes(` ${2 * Number(received)} `), line);
  });
});
