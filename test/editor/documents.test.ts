import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { docxOf } from '../documents/make-docx.ts';
import {
  closeAll,
  codeOf,
  deleteFile,
  eventually,
  finding,
  inFolder,
  LANGUAGE,
  noFinding,
  openFixture,
  replace,
  writeBytes,
} from './support.ts';

const NEW_REQUESTS = '一、本年新收政府信息公开申请数量';

/** Where a file is opened as a text: the tests know it as the editor shows it. */
const opened = (name: string): vscode.Uri => {
  const { scheme, authority, path } = inFolder(name);
  return vscode.Uri.from({
    scheme: 'disclosure-report-document',
    authority: authority ? `${scheme}_${authority}` : scheme,
    path,
  });
};

const wordXml = async (name: string): Promise<string> =>
  strFromU8(unzipSync(await vscode.workspace.fs.readFile(inFolder(name)))['word/document.xml']!);

/** Opens a file as the explorer's menu does. */
async function openDocument(name: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('disclosureReport.openDocument', inFolder(name), [inFolder(name)]);
  return eventually(vscode.workspace.onDidOpenTextDocument, () =>
    vscode.workspace.textDocuments.find(
      ({ uri, languageId }) => uri.toString() === opened(name).toString() && languageId === LANGUAGE,
    ),
  );
}

const lineOf = (document: vscode.TextDocument, words: string): number => {
  const line = document
    .getText()
    .split('\n')
    .findIndex((text) => text.includes(words));
  assert.notEqual(line, -1, words);
  return line;
};

/** The n-th cell of a row of a document, counted from the end. */
function cell(document: vscode.TextDocument, label: string, n: number): vscode.Range {
  const line = lineOf(document, label);
  const cells = document.lineAt(line).text.split('|');
  const index = cells.length - 2 - n;
  const start = cells.slice(0, index).reduce((sum, words) => sum + words.length + 1, 0);
  return new vscode.Range(line, start, line, start + cells[index]!.length);
}

describe('a Word file in the editor', () => {
  const names: string[] = [];
  /** A file of that name with a report in which a total is wrong. */
  async function write(name: string, change = (text: string) => text): Promise<void> {
    const source = await openFixture('balanced.gknb');
    names.push(name);
    await writeBytes(name, docxOf(change(source.getText().replace(/\r\n/g, '\n'))));
  }
  const wrong = (text: string): string =>
    text
      .split('\n')
      .map((line) => (line.startsWith(NEW_REQUESTS) ? line.replace(/\d+$/, '97') : line))
      .join('\n');

  afterEach(async () => {
    await closeAll();
    for (const name of names.splice(0)) await deleteFile(name);
  });

  it('is opened from the explorer, mended by a quick fix, and saved: two cells of the file are others, and nothing else', async () => {
    await write('word/某局.docx', wrong);
    const before = await wordXml('word/某局.docx');
    const document = await openDocument('word/某局.docx');
    assert.equal(document.languageId, LANGUAGE);
    const found = await finding(document, 'row-total');
    assert.equal(document.getText(found.range), '97');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred, edit }) => isPreferred && edit)!;
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    await noFinding(document, 'row-total');
    assert.ok(document.isDirty);
    assert.ok(await document.save());
    assert.ok(!document.isDirty);
    const after = await wordXml('word/某局.docx');
    const right = document.getText(cell(document, NEW_REQUESTS, 0));
    assert.equal(after, before.replace('>97<', `>${right}<`));
    // What was saved is what is read again.
    await closeAll();
    assert.equal((await openDocument('word/某局.docx')).getText(cell(document, NEW_REQUESTS, 0)), right);
  });

  it('is not changed by a save that cannot be exact: the text stays in the editor', async () => {
    await write('word/拒绝.docx', wrong);
    const before = await wordXml('word/拒绝.docx');
    const document = await openDocument('word/拒绝.docx');
    // A cell more in one row alone: no table of Word has that.
    const line = lineOf(document, NEW_REQUESTS);
    await replace(document, new vscode.Range(line, 0, line, 0), '|多出一格');
    assert.equal(await document.save(), false);
    assert.ok(document.isDirty);
    assert.match(document.lineAt(line).text, /多出一格/);
    assert.equal(await wordXml('word/拒绝.docx'), before);
  });

  it('is not written over where another program has changed it, or has it open', async () => {
    await write('word/冲突.docx', wrong);
    const document = await openDocument('word/冲突.docx');
    await replace(document, cell(document, NEW_REQUESTS, 0), '98');
    await writeBytes('word/~$冲突.docx', new Uint8Array([1]));
    assert.equal(await document.save(), false);
    assert.match(await wordXml('word/冲突.docx'), />97</);
    await deleteFile('word/~$冲突.docx');
    assert.ok(await document.save());
    assert.match(await wordXml('word/冲突.docx'), />98</);
    await replace(document, cell(document, NEW_REQUESTS, 0), '99');
    // Of the same size: the editor itself does not notice.
    await write('word/冲突.docx', (text) => wrong(text).replace('97', '11'));
    assert.equal(await document.save(), false);
    assert.match(await wordXml('word/冲突.docx'), />11</);
    assert.ok(document.isDirty);
  });

  it('is found wrong without being opened, and the finding leads into its text', async () => {
    await write('word/未打开.docx', wrong);
    const uri = opened('word/未打开.docx').toString();
    const [, found] = await eventually(vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages
        .getDiagnostics()
        .find(([at, all]) => at.toString() === uri && all.some((each) => codeOf(each) === 'row-total')),
    );
    const { range } = found.find((each) => codeOf(each) === 'row-total')!;
    const document = await vscode.workspace.openTextDocument(opened('word/未打开.docx'));
    assert.equal(document.getText(range), '97');
  });

  it('is held against last year’s, which is a Word file too, by the folder’s configuration', async () => {
    const example = (await openFixture('example.gknb')).getText().replace(/\r\n/g, '\n');
    const now = example.replaceAll('云溪县水务局', '云溪县茶叶局');
    names.push('word/去年.docx', 'word/今年.docx');
    await writeBytes('word/去年.docx', docxOf(now.replaceAll('2024', '2023').replace('2025', '2024')));
    await writeBytes('word/今年.docx', docxOf(now));
    const document = await openDocument('word/今年.docx');
    const found = await finding(document, 'in-force');
    assert.equal(found.relatedInformation![0]!.location.uri.toString(), opened('word/去年.docx').toString());
    names.push('word/.disclosure-report.json');
    await writeBytes('word/.disclosure-report.json', new TextEncoder().encode('{ "severity": { "in-force": "off" } }'));
    await noFinding(document, 'in-force');
  });

  it('is opened by “Open with”: the text takes the place of the page', async () => {
    await write('word/打开方式.docx');
    await vscode.commands.executeCommand(
      'vscode.openWith',
      inFolder('word/打开方式.docx'),
      'disclosureReport.document',
    );
    const uri = opened('word/打开方式.docx').toString();
    await eventually(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor?.document.uri.toString() === uri && (true as const),
    );
    const isCustom = ({ input }: vscode.Tab) => input instanceof vscode.TabInputCustom;
    await eventually(
      vscode.window.tabGroups.onDidChangeTabs,
      () => !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isCustom)) && (true as const),
    );
  });

  it('gives a new report the figures that go on from it', async () => {
    const example = (await openFixture('example.gknb')).getText().replace(/\r\n/g, '\n');
    const last = example.replaceAll('云溪县水务局', '云溪县茶业局').replaceAll('2024', '2023').replace('2025', '2024');
    names.push('云溪县茶业局2023.docx');
    await writeBytes('云溪县茶业局2023.docx', docxOf(last));
    const made = vscode.commands.executeCommand('disclosureReport.newReport', '云溪县茶业局', 2024);
    const taking = setInterval(
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      200,
    );
    await made;
    clearInterval(taking);
    assert.match(vscode.window.activeTextEditor!.document.getText(), /\n\| 行政规范性文件[^\n\d]*18 \|\n/);
  });

  it('is left as it is by Format Document', async () => {
    await write('word/排版.docx', wrong);
    const document = await openDocument('word/排版.docx');
    await finding(document, 'row-total');
    const edits = await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri);
    assert.ok(!Array.isArray(edits) || edits.length === 0);
  });
});

describe('a page in the editor', () => {
  afterEach(async () => {
    await closeAll();
    await deleteFile('page/a.html');
  });

  it('is opened to be read: findings without fixes', async () => {
    const text = (await openFixture('balanced.gknb')).getText();
    const body = text
      .split(/\r?\n/)
      .map((line) => (line.startsWith(NEW_REQUESTS) ? line.replace(/\d+$/, '97') : line))
      .map((line) =>
        line.includes('\t')
          ? `<table><tr>${line
              .split('\t')
              .map((words) => `<td>${words}</td>`)
              .join('')}</tr></table>`
          : `<p>${line}</p>`,
      );
    await writeBytes('page/a.html', new TextEncoder().encode(`<html><body>${body.join('\n')}</body></html>`));
    const document = await openDocument('page/a.html');
    const found = await finding(document, 'row-total');
    assert.equal(document.getText(found.range), '97');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const own = actions.filter(({ edit }) => edit?.get(document.uri).length);
    assert.deepEqual(own, []);
    const { permissions } = await vscode.workspace.fs.stat(document.uri);
    assert.equal(permissions, vscode.FilePermission.Readonly);
  });
});
