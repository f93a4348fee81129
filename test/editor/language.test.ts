import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, EXTENSION, LANGUAGE, language, openFixture, openNew, replace, show } from './support.ts';

const TWO_HEADINGS = '一、总体情况\n\n本年度平稳。\n\n二、主动公开政府信息情况\n\n见下表。\n';

describe('the language of a document', () => {
  afterEach(closeAll);

  it('is that of a report for .gknb, which starts the extension', async () => {
    const document = await openFixture('balanced.gknb');
    assert.equal(document.languageId, LANGUAGE);
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension, 'the extension is not there');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  for (const name of ['某局政府信息公开工作年度报告.txt', '2023年政府信息公开年度报告（终稿）.md']) {
    it(`is told by a file name: ${name}`, async () => {
      assert.equal((await openNew(name, '')).languageId, LANGUAGE);
    });
  }

  for (const name of ['草稿.txt', '草稿.md']) {
    it(`is told by two section headings in ${name}`, async () => {
      await language(await openNew(name, TWO_HEADINGS), LANGUAGE);
    });
  }

  it('is told by what is pasted into a new document', async () => {
    const document = await show(await vscode.workspace.openTextDocument({ content: '', language: 'plaintext' }));
    await replace(document, new vscode.Range(0, 0, 0, 0), `${TWO_HEADINGS}\n${'三、收到和处理政府信息公开申请情况'}\n`);
    await language(document, LANGUAGE);
  });

  it('stays what the user has made it', async () => {
    const document = await openNew('改回.txt', TWO_HEADINGS);
    await language(document, LANGUAGE);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    // Another document, asked about later, has its answer: so the first one's would have come by then.
    await replace(document, new vscode.Range(0, 0, 0, 0), `${TWO_HEADINGS}\n`);
    await language(await openNew('另一份.txt', TWO_HEADINGS), LANGUAGE);
    assert.equal(document.languageId, 'plaintext');
  });

  it('is left alone when the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('disclosureReport');
    await settings.update('detection.byContent', false, vscode.ConfigurationTarget.Global);
    try {
      const document = await openNew('不识别.txt', TWO_HEADINGS);
      const other = await openFixture('balanced.gknb');
      // The server answers in order: a wrong answer about the first document would be here by now.
      await vscode.commands.executeCommand('vscode.executeHoverProvider', other.uri, new vscode.Position(0, 0));
      assert.equal(document.languageId, 'plaintext');
      await settings.update('detection.byContent', undefined, vscode.ConfigurationTarget.Global);
      await language(document, LANGUAGE);
    } finally {
      await settings.update('detection.byContent', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is plain text where one heading stands alone', async () => {
    const document = await openNew('笔记.txt', '一、总体情况\n\n记一笔。\n');
    await language(await openNew('草稿二.txt', TWO_HEADINGS), LANGUAGE);
    assert.equal(document.languageId, 'plaintext');
  });

  it('lets a file in GB18030 be read', async () => {
    const document = await openFixture('gb18030.gknb');
    assert.match(document.getText(), /^云岭市林草局2023年政府信息公开工作年度报告/);
    assert.equal(document.languageId, LANGUAGE);
  });
});
