// Reports to begin with: a sample of what the extension does, and a new one to fill in. Both open as documents that are not
// saved yet, so that no file of the extension is changed and none of the user's is made unasked.
import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findLastYear, type LastYear } from './last-year.ts';
import { FIRST_YEAR, LANGUAGE, SECTION } from './names.ts';
import { showInformation } from './notifications.ts';

const SAMPLE = 'samples/草稿示例.gknb';

export function offerReports(client: BaseLanguageClient, extension: Uri): Disposable {
  return Disposable.from(
    commands.registerCommand(`${SECTION}.openSample`, async () => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, SAMPLE));
      await show(new TextDecoder().decode(bytes));
    }),
    // From a menu it may be called with what the menu belongs to.
    commands.registerCommand(`${SECTION}.newReport`, (organ?: unknown, year?: unknown) =>
      newReport(client, typeof organ === 'string' ? organ : undefined, typeof year === 'number' ? year : undefined),
    ),
  );
}

/** Asks for what is not given: the organ, the year, the layout, and whether to begin with the figures of last year's report. */
async function newReport(client: BaseLanguageClient, givenOrgan?: string, givenYear?: number): Promise<void> {
  const organ = givenOrgan ?? (await askOrgan());
  if (!organ) return;
  const year = givenYear ?? (await askYear());
  if (!year) return;
  const layout = givenYear ? undefined : await askLayout();
  if (!givenYear && !layout) return;
  const found = await findLastYear(client, organ, year);
  const last = found && (await askLast(found));
  if (found && last === undefined) return;
  const question = { organ, year, ...(layout && { layout }), ...(last && { last: last.text }) };
  await show(await client.sendRequest<string>(`${SECTION}/newReport`, question));
  if (last) void showInformation(l10n.t('Taken over from {0}, please check: {1}', nameOf(last.uri), last.description));
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

async function askLayout(): Promise<string | undefined> {
  const layouts = [
    { layout: 'tabs', label: l10n.t('Tabs'), description: l10n.t('to copy from and into spreadsheets') },
    { layout: 'bars', label: l10n.t('Bars'), description: l10n.t('columns aligned, good to read') },
    { layout: 'markdown', label: 'Markdown', description: l10n.t('headings and tables in Markdown') },
  ];
  const title = l10n.t('New annual report');
  const placeHolder = l10n.t('How its tables are written');
  return (await window.showQuickPick(layouts, { title, placeHolder }))?.layout;
}

/** The report to begin with; null for none of it, undefined where the question was dismissed. */
async function askLast(found: LastYear): Promise<LastYear | null | undefined> {
  const answers = [
    { label: l10n.t('Take over the figures of {0}', nameOf(found.uri)), detail: found.description, last: found },
    { label: l10n.t('Begin with empty cells'), last: null },
  ];
  const title = l10n.t('New annual report');
  return (await window.showQuickPick(answers, { title, placeHolder: l10n.t('Last year’s report is in this folder') }))
    ?.last;
}

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
