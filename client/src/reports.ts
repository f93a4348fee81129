// Reports to begin with: a sample of what the extension does, and a new one to fill in. Both open as documents that are not
// saved yet, so that no file of the extension is changed and none of the user's is made unasked.
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Position,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findLastYear, type LastYear } from './last-year.ts';
import { FIRST_YEAR, LANGUAGE, SECTION, SOURCE } from './names.ts';
import { showInformation } from './notifications.ts';
import { openSheet } from './sheet-editor.ts';

const SAMPLE = 'samples/草稿示例.gknb';

export function offerReports(client: BaseLanguageClient, extension: Uri): Disposable {
  return Disposable.from(
    commands.registerCommand(`${SECTION}.openSample`, async () => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, SAMPLE));
      const document = await show(new TextDecoder().decode(bytes));
      await goToFirstFinding(document);
    }),
    // From a menu it may be called with what the menu belongs to.
    commands.registerCommand(`${SECTION}.newReport`, (organ?: unknown, year?: unknown) =>
      newReport(client, typeof organ === 'string' ? organ : undefined, typeof year === 'number' ? year : undefined),
    ),
  );
}

/** Asks for what is not given: the organ, the year, the way to write it, and whether to begin with the figures of last year's report. */
async function newReport(client: BaseLanguageClient, givenOrgan?: string, givenYear?: number): Promise<void> {
  const organ = givenOrgan ?? (await askOrgan());
  if (!organ) return;
  const year = givenYear ?? (await askYear());
  if (!year) return;
  const way = givenYear ? WAYS.text : await askWay();
  if (!way) return;
  const found = await findLastYear(client, organ, year);
  const last = found && (await askLast(found));
  if (found && last === undefined) return;
  const question = { organ, year, layout: way.layout, ...(last && { last: last.text }) };
  await show(await client.sendRequest<string>(`${SECTION}/newReport`, question), way.isSheet);
  if (last) void showInformation(l10n.t('Taken over from {0}, please check: {1}', nameOf(last.uri), last.description));
}

async function show(content: string, isSheet = false): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: LANGUAGE, content });
  await (isSheet ? openSheet(document.uri) : window.showTextDocument(document));
  return document;
}

/** Milliseconds after which nobody wants to be taken elsewhere in a text any longer. */
const MAX_WAIT = 5000;

/** Shows the first thing that is wrong in a text that was just opened, once it is known. Who is at work there by then is left alone. */
async function goToFirstFinding(document: TextDocument): Promise<void> {
  const { version } = document;
  const until = Date.now() + MAX_WAIT;
  const wrong = (): Diagnostic | undefined =>
    languages
      .getDiagnostics(document.uri)
      .filter(({ severity, source }) => source === SOURCE && severity <= DiagnosticSeverity.Warning)
      .sort((a, b) => a.range.start.compareTo(b.range.start))[0];
  let found = wrong();
  while (!found && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = wrong();
  }
  const editor = window.activeTextEditor;
  const isUntouched = document.version === version && editor?.selection.active.isEqual(START);
  if (!found || editor?.document !== document || !isUntouched) return;
  editor.selection = new Selection(found.range.start, found.range.start);
  editor.revealRange(found.range, TextEditorRevealType.InCenter);
}

const START = new Position(0, 0);

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

/** How a new report is written, and whether it is opened as a sheet. In bars empty cells can be seen, and a digit lands in its own. */
interface Way {
  readonly layout: 'bars' | 'tabs' | 'markdown';
  readonly isSheet: boolean;
}

const WAYS = {
  sheet: { layout: 'bars', isSheet: true },
  text: { layout: 'bars', isSheet: false },
  markdown: { layout: 'markdown', isSheet: false },
  tabs: { layout: 'tabs', isSheet: false },
} as const satisfies Record<string, Way>;

async function askWay(): Promise<Way | undefined> {
  const ways = [
    {
      way: WAYS.sheet,
      label: l10n.t('A sheet to fill in'),
      description: l10n.t('typed and pasted like a spreadsheet'),
    },
    { way: WAYS.text, label: l10n.t('A text, tables in bars'), description: l10n.t('columns aligned, good to read') },
    { way: WAYS.markdown, label: 'Markdown', description: l10n.t('headings and tables in Markdown') },
    { way: WAYS.tabs, label: l10n.t('Tabs'), description: l10n.t('to copy from and into spreadsheets') },
  ];
  const title = l10n.t('New annual report');
  const placeHolder = l10n.t('How it is to be written; text and sheet are one document');
  return (await window.showQuickPick(ways, { title, placeHolder }))?.way;
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
