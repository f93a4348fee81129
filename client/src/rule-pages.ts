// Pages to read: what a rule checks and why, what an article of the law says. The server writes them; here they are shown as
// read-only documents, so that they open without a connection to the internet.
import { commands, type Diagnostic, type Disposable, languages, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SECTION } from './names.ts';

const SCHEME = 'disclosure-report-rule';

export function provideRulePages(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => {
      const code = uri.path.replace(/^\/|\.md$/g, '');
      return client.sendRequest<string>(`${SECTION}/explain`, { code });
    },
  });
}

export async function openRulePage(code: string): Promise<void> {
  const uri = Uri.from({ scheme: SCHEME, path: `/${code}.md` });
  const isShown = await commands.executeCommand('markdown.showPreview', uri).then(
    () => true,
    () => false,
  );
  if (isShown) return;
  // An editor whose preview of Markdown is switched off, or not there.
  const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), 'markdown');
  await window.showTextDocument(document, { preview: true });
}

export function codeOf(finding: Diagnostic): string | undefined {
  const value = typeof finding.code === 'object' ? finding.code.value : finding.code;
  return value === undefined ? undefined : String(value);
}
