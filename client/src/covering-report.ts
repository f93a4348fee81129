// The report of an organ that covers others, its tables made of theirs: the command line adds up, a person says whose report it is.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commands, env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { LANGUAGE } from './names.ts';
import { showFailure, showInformation } from './notifications.ts';
import { type Run, runProgram } from './program.ts';

/** Makes the covering report of a folder that was chosen, or is asked for. */
export async function makeCoveringReport(
  extension: Uri,
  chosen?: unknown,
  organ?: unknown,
  year?: unknown,
): Promise<void> {
  try {
    const folder = chosen instanceof Uri && chosen.scheme === 'file' ? chosen : await chooseFolder();
    if (!folder) return;
    const isGiven = typeof organ === 'string' && typeof year === 'number';
    const subject = isGiven ? { organ, year: String(year), isWorkbook: false } : await askFor(folder);
    if (subject) await make(extension, folder, subject);
  } catch (error) {
    showFailure(error);
  }
}

interface Subject {
  readonly organ: string;
  readonly year: string;
  readonly isWorkbook: boolean;
}

async function askFor(folder: Uri): Promise<Subject | undefined> {
  const organ = await window.showInputBox({
    title: l10n.t('Whose report is to be made of those in {0}?', nameOf(folder)),
    value: governmentOf(nameOf(folder)),
    validateInput: (words) => (words.trim() === '' ? l10n.t('The name of the organ, as in the title') : undefined),
  });
  if (organ === undefined) return undefined;
  const year = await window.showInputBox({
    title: l10n.t('For which year?'),
    value: String(new Date().getFullYear() - 1),
    validateInput: (words) => (/^20(?:19|[2-9]\d)$/.test(words) ? undefined : l10n.t('A year, such as {0}', '2024')),
  });
  if (year === undefined) return undefined;
  const report = { label: l10n.t('Report as text'), detail: l10n.t('With all headings, its tables filled in') };
  const workbook = {
    label: l10n.t('Excel'),
    detail: l10n.t('The three tables, and a sheet of where each sum comes from'),
  };
  const kind = await window.showQuickPick([report, workbook], { title: l10n.t('Make the covering report as …') });
  return kind && { organ: organ.trim(), year, isWorkbook: kind === workbook };
}

async function make(extension: Uri, folder: Uri, { organ, year, isWorkbook }: Subject): Promise<void> {
  const words = ['new', '--organ', organ, '--year', year, '--from', '.'];
  const run = (...more: string[]) =>
    window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Adding up the reports') }, () =>
      runProgram(extension, [...words, ...more], new Uint8Array(), folder.fsPath),
    );
  if (isWorkbook) await saveWorkbook(folder, `${organ}${year}`, run);
  else await openReport(await run('--layout', 'bars'));
}

async function openReport(made: Run): Promise<void> {
  if (made.hasFailed) throw new Error(made.notices.join('\n'));
  const content = new TextDecoder().decode(made.output);
  await window.showTextDocument(await workspace.openTextDocument({ content, language: LANGUAGE }));
  await announceSum(made);
}

async function saveWorkbook(folder: Uri, name: string, run: (...more: string[]) => Thenable<Run>): Promise<void> {
  const target = await window.showSaveDialog({
    title: l10n.t('Save the tables'),
    defaultUri: Uri.joinPath(folder, `${name}.xlsx`),
    filters: { Excel: ['xlsx'] },
  });
  if (!target) return;
  // The program writes over nothing; a person has just said that this may be written over.
  const own = await mkdtemp(path.join(tmpdir(), 'disclosure-report-'));
  try {
    const output = path.join(own, 'tables.xlsx');
    const made = await run('--output', output);
    if (made.hasFailed) throw new Error(made.notices.join('\n'));
    await workspace.fs.writeFile(target, await readFile(output));
    await announceSum({ ...made, notices: made.notices.slice(0, -1) });
    if (!(await env.openExternal(target))) await commands.executeCommand('revealFileInOS', target);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** How many reports were added up; the cells that stay open, and why, on a page of their own. */
async function announceSum({ notices }: Run): Promise<void> {
  const [summary = '', ...open] = notices;
  if (open.length === 0) {
    void showInformation(summary);
    return;
  }
  const details = l10n.t('Show What Stays Open');
  void showInformation(summary, details).then(async (chosen) => {
    if (chosen !== details) return;
    const content = notices.join('\n');
    await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
  });
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]!.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const title = l10n.t('The folder of the reports to be added up');
  return (await window.showOpenDialog({ title, canSelectFolders: true, canSelectFiles: false }))?.[0];
}

const nameOf = ({ path: address }: Uri): string => address.replace(/\/$/, '').replace(/^.*\//, '');

/** A folder that is called by its place is that of the place's government. */
const governmentOf = (name: string): string => (/[省市县区旗州盟]$/.test(name) ? `${name}人民政府` : '');
