// What the editor tests do to a document, and how they wait: for an event, never for a time.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const LANGUAGE = 'disclosure-report';
export const EXTENSION = 'disclosure-report.disclosure-report';

export async function openFixture(name: string): Promise<vscode.TextDocument> {
  return show(await vscode.workspace.openTextDocument(inFolder(name)));
}

/** A new file of that name in the folder, open in an editor. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  await writeFile(name, text);
  return openFixture(name);
}

export async function writeFile(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));
}

export async function writeBytes(name: string, bytes: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(inFolder(name), bytes);
}

/** As it is on disk. */
export async function readFile(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(name)));
}

/** Also when it is not there. */
export async function deleteFile(name: string): Promise<void> {
  await vscode.workspace.fs.delete(inFolder(name)).then(undefined, () => {});
}

export function inFolder(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run with a folder open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(document);
  return document;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Resolves with what `look` finds: now, or after one of the events. The test's own time limit ends the wait. */
export function eventually<T>(event: vscode.Event<unknown>, look: () => T | undefined | false): Promise<T> {
  return new Promise((resolve) => {
    const check = (): void => {
      const found = look();
      if (found === undefined || found === false) return;
      subscription.dispose();
      resolve(found);
    };
    const subscription = event(check);
    check();
  });
}

export function language(document: vscode.TextDocument, id: string): Promise<true> {
  return eventually(vscode.workspace.onDidOpenTextDocument, () => document.languageId === id && (true as const));
}

export const findings = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter((finding) => finding.source === LANGUAGE);

export function codeOf(finding: vscode.Diagnostic): string {
  return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}

/** The finding with that code, once it is there. */
export function finding(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return eventually(vscode.languages.onDidChangeDiagnostics, () =>
    findings(document).find((candidate) => codeOf(candidate) === code),
  );
}

export function noFinding(document: vscode.TextDocument, code: string): Promise<true> {
  return eventually(
    vscode.languages.onDidChangeDiagnostics,
    () => findings(document).every((candidate) => codeOf(candidate) !== code) && (true as const),
  );
}

/** The place of the n-th field, counted from the end, of the first line that contains `label`; fields are apart by tabs. */
export function fieldFromEnd(document: vscode.TextDocument, label: string, n: number): vscode.Range {
  const lines = document.getText().split(/\r?\n/);
  const line = lines.findIndex((text) => text.includes(label) && text.includes('\t'));
  assert.notEqual(line, -1, `no row ${label}`);
  const fields = (lines[line] ?? '').split('\t');
  const index = fields.length - 1 - n;
  const start = fields.slice(0, index).reduce((sum, field) => sum + field.length + 1, 0);
  return new vscode.Range(line, start, line, start + (fields[index] ?? '').length);
}

export async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}
