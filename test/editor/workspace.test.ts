import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, deleteFile, eventually, LANGUAGE, openFixture, writeFile } from './support.ts';

const REPORT = 'closed/水务局.gknb';

describe('reports that are not open', () => {
  afterEach(async () => {
    await closeAll();
    await deleteFile(REPORT);
  });

  it('have their errors among the problems, once, open or not, until they are mended on the disk', async () => {
    const balanced = (await openFixture('balanced.gknb')).getText();
    const wrong = balanced.replace('0\t3\t1\t32', '0\t3\t1\t31');
    assert.notEqual(wrong, balanced);
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, REPORT);
    const totals = () =>
      vscode.languages
        .getDiagnostics(uri)
        .filter((found) => found.source === LANGUAGE && codeOf(found) === 'row-total' && found.severity === 0);
    const until = (count: number) =>
      eventually(vscode.languages.onDidChangeDiagnostics, () => totals().length === count && (true as const));
    await writeFile(REPORT, wrong);
    await until(1);
    await openFixture(REPORT);
    // Once the open text has been checked there is more to tell than of a closed one, and no error twice.
    await eventually(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(uri).some(({ severity }) => severity !== 0) && (true as const),
    );
    assert.equal(totals().length, 1);
    await closeAll();
    await writeFile(REPORT, balanced);
    await until(0);
  });
});
