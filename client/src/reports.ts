// Reports to begin with: a sample of what the extension does, and a new one to fill in. Both open as documents that are not
// saved yet, so that no file of the extension is changed and none of the user's is made unasked.
import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE, SECTION } from './names.ts';

const SAMPLE = 'samples/草稿示例.gknb';
/** The official form was first issued for this year. */
const FIRST_YEAR = 2019;

export function offerReports(client: BaseLanguageClient, extension: Uri): Disposable {
  return Disposable.from(
    commands.registerCommand(`${SECTION}.openSample`, async () => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, SAMPLE));
      await show(new TextDecoder().decode(bytes));
    }),
    commands.registerCommand(`${SECTION}.newReport`, async (organ?: string, year?: number) => {
      const named = organ ?? (await askOrgan());
      const chosen = named && (year ?? (await askYear()));
      if (!chosen) return;
      await show(await client.sendRequest<string>(`${SECTION}/newReport`, { organ: named, year: chosen }));
    }),
  );
}

async function show(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content }));
}

async function askOrgan(): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('New annual report'),
    prompt: l10n.t('The organ that reports, as it stands in the title'),
    ignoreFocusOut: true,
  });
  return answer?.trim();
}

/** Last year first: that is what reports are written about. */
async function askYear(): Promise<number | undefined> {
  const thisYear = new Date().getFullYear();
  const earlier = Array.from({ length: thisYear - FIRST_YEAR }, (_, i) => thisYear - 1 - i);
  const answer = await window.showQuickPick([...earlier, thisYear].map(String), {
    title: l10n.t('New annual report'),
    placeHolder: l10n.t('The year that is reported on'),
  });
  return answer === undefined ? undefined : Number(answer);
}
