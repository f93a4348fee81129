import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  deleteFile,
  eventually,
  fieldFromEnd,
  finding,
  findings,
  noFinding,
  openFixture,
  openNew,
  replace,
  writeFile,
} from './support.ts';

// A folder of its own: VS Code keeps a text that was open for minutes, and what other tests wrote into theirs would hold here.
const CONFIG = 'inner/.disclosure-report.json';
const REPORT = 'inner/balanced.gknb';

describe('the configuration of the folder', () => {
  afterEach(async () => {
    await closeAll();
    await deleteFile(CONFIG);
  });

  it('holds for a report that is opened later, and when it is changed or deleted', async () => {
    await writeFile(CONFIG, '{ "severity": { "row-total": "off", "balance": "hint" } }');
    const document = await openNew(REPORT, (await openFixture('balanced.gknb')).getText());
    await replace(document, fieldFromEnd(document, '一、本年新收政府信息公开申请数量', 0), '31');
    // It was not there when other reports were open: the editor has to tell of it first.
    await graded(document, 'balance', vscode.DiagnosticSeverity.Hint);
    await noFinding(document, 'row-total');

    await writeFile(CONFIG, '{ "severity": { "balance": "off" } }');
    await finding(document, 'row-total');
    await noFinding(document, 'balance');

    await deleteFile(CONFIG);
    await graded(document, 'balance', vscode.DiagnosticSeverity.Error);
  });
});

/** The finding with that code, once it has that severity. */
const graded = (document: vscode.TextDocument, code: string, severity: vscode.DiagnosticSeverity) =>
  eventually(vscode.languages.onDidChangeDiagnostics, () =>
    findings(document).find((each) => codeOf(each) === code && each.severity === severity),
  );
