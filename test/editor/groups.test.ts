import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, deleteFile, openFixture, readFile, writeFile } from './support.ts';

const CONFIG = 'county/.disclosure-report.json';
const OFFICES = ['人民政府', '水务局', '教育局'];

describe('groups of reports', () => {
  afterEach(async () => {
    await closeAll();
    for (const name of [CONFIG, ...OFFICES.map((office) => `county/${office}.gknb`)]) await deleteFile(name);
  });

  it('are proposed, chosen, and written behind what is there', async () => {
    const example = (await openFixture('example.gknb')).getText();
    await writeFile(CONFIG, '{\n  // 县政府办公室\n  "severity": { "row-label": "off" }\n}\n');
    // The editor tells of new files when it watches and has seen them; the question may come before.
    let written = '';
    while (!written.includes('groups')) {
      for (const office of OFFICES)
        await writeFile(`county/${office}.gknb`, example.replaceAll('云溪县水务局', `青石县${office}`));
      // It gathers what happens to files until nothing has for a quarter of a second.
      await new Promise((resolve) => setTimeout(resolve, 500));
      let isOver = false;
      const asked = Promise.resolve(vscode.commands.executeCommand('disclosureReport.proposeGroups')).finally(() => {
        isOver = true;
      });
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await vscode.commands.executeCommand('notifications.clearAll');
      }
      await asked;
      written = await readFile(CONFIG);
    }
    assert.match(written, /县政府办公室/);
    assert.match(written, /"report": "人民政府\.gknb"/);
  });
});
