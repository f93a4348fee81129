import assert from 'node:assert/strict';
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

describe('the other reports of the folder', () => {
  const LAST = 'beside/去年.gknb';
  afterEach(async () => {
    await closeAll();
    await deleteFile(LAST);
    await deleteFile('beside/今年.gknb');
  });

  it('are held against an open one, and followed on the disk', async () => {
    const example = (await openFixture('example.gknb')).getText();
    const now = example.replaceAll('云溪县水务局', '云溪县林业局');
    const last = now.replaceAll('2024', '2023').replace('2025', '2024');
    await writeFile(LAST, last);
    const document = await openNew('beside/今年.gknb', now);
    const found = await finding(document, 'in-force');
    const [elsewhere] = found.relatedInformation!;
    assert.ok(decodeURIComponent(elsewhere!.location.uri.toString()).endsWith(LAST));
    await writeFile(LAST, last.replace('行政规范性文件\t3\t1\t18', '行政规范性文件\t3\t1\t16'));
    await noFinding(document, 'in-force');
    await deleteFile(LAST);
  });
});

/** The finding with that code, once it has that severity. */
const graded = (document: vscode.TextDocument, code: string, severity: vscode.DiagnosticSeverity) =>
  eventually(vscode.languages.onDidChangeDiagnostics, () =>
    findings(document).find((each) => codeOf(each) === code && each.severity === severity),
  );
