// A rule's page: what it checks, why, on what basis. The server writes it; here it is shown as a read-only document,
// so that it opens without a connection to the internet.
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

/** Makes the code of each finding, a link in VS Code, lead to its rule's page in the editor. */
export function linkRulePages(findings: Diagnostic[]): Diagnostic[] {
  for (const finding of findings) {
    // What is said of a configuration file is no rule's.
    const value = codeOf(finding);
    if (value === undefined) continue;
    const args = encodeURIComponent(JSON.stringify([value]));
    finding.code = { value, target: Uri.parse(`command:${SECTION}.explain?${args}`) };
  }
  return findings;
}

export function codeOf(finding: Diagnostic): string | undefined {
  const value = typeof finding.code === 'object' ? finding.code.value : finding.code;
  return value === undefined ? undefined : String(value);
}
