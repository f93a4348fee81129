// A report as a Word file, a web page, a workbook or a text: the command line makes it, a person says where it goes.
import { commands, env, l10n, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import { openedAt, sourceUri } from './document-uri.ts';
import { showInformation } from './notifications.ts';
import { runProgram } from './program.ts';

interface Kind {
  readonly to: 'docx' | 'html' | 'text' | 'xlsx';
  readonly label: string;
  readonly detail: string;
  readonly extension: string;
}

const kinds = (): Kind[] => [
  {
    to: 'docx',
    label: l10n.t('Word'),
    detail: l10n.t('In the layout of official documents (GB/T 9704), tables as the form prints them'),
    extension: 'docx',
  },
  {
    to: 'html',
    label: l10n.t('Web page'),
    detail: l10n.t('For the website, with tables everyone can read'),
    extension: 'html',
  },
  { to: 'xlsx', label: l10n.t('Excel'), detail: l10n.t('The three tables, a sheet for each'), extension: 'xlsx' },
  {
    to: 'text',
    label: l10n.t('Report as text'),
    detail: l10n.t('As this extension writes reports'),
    extension: 'gknb',
  },
];

/** @param inFront the report that the person looks at, where no file was chosen */
export async function convert(extension: Uri, chosen: Uri | undefined, inFront: Uri | undefined): Promise<void> {
  const source = await sourceOf(chosen, inFront);
  if (!source) {
    void showInformation(l10n.t('Open an annual report first.'));
    return;
  }
  const kind = await window.showQuickPick(kinds(), { title: l10n.t('Convert the report to …') });
  if (!kind) return;
  const words = ['convert', '-', '--to', kind.to, '--stdin-filename', source.name];
  const { output, notices, hasFailed } = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Converting {0}', source.name) },
    () => runProgram(extension, words, source.bytes),
  );
  if (hasFailed) throw new Error(notices.join('\n'));
  const target = await window.showSaveDialog({
    title: l10n.t('Save the converted report'),
    defaultUri: beside(source.uri, kind.extension),
    filters: { [kind.label]: [kind.extension] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, output);
  const open = l10n.t('Open');
  const message = [l10n.t('Saved as {0}.', target.path.replace(/^.*\//, '')), ...notices].join(' ');
  if ((await showInformation(message, open)) === open) await show(target, kind);
}

/** A Word file and a workbook are for other programs. */
async function show(target: Uri, { to }: Kind): Promise<void> {
  if (to === 'text') await window.showTextDocument(target);
  else if (!(await env.openExternal(target))) await commands.executeCommand('revealFileInOS', target);
}

interface Source {
  readonly uri: Uri;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was chosen among the files, else the report in front; as it stands in the editor, where one has it. */
async function sourceOf(chosen: Uri | undefined, inFront: Uri | undefined): Promise<Source | null> {
  if (chosen instanceof Uri) {
    const addresses = [chosen, openedAt(chosen)].map(String);
    const open = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && addresses.includes(uri.toString()));
    return open ? sourceIn(open) : { uri: chosen, name: nameOf(chosen), bytes: await workspace.fs.readFile(chosen) };
  }
  return inFront ? sourceIn(await workspace.openTextDocument(inFront)) : null;
}

const sourceIn = (document: TextDocument): Source => ({
  uri: sourceUri(document.uri),
  name: `${nameOf(document.uri)}.gknb`,
  bytes: new TextEncoder().encode(document.getText()),
});

const nameOf = ({ path }: Uri): string => path.replace(/^.*\//, '') || 'report';

/** In the folder of the report, by its name, which it does not take; a report that is in no folder has none yet. */
function beside(uri: Uri, extension: string): Uri {
  const name = uri.path.replace(/\.[^./]*$/, '');
  const own = `${name}.${extension}`;
  const path = own === uri.path ? `${name}${l10n.t(' (converted)')}.${extension}` : own;
  if (uri.scheme !== 'untitled') return uri.with({ path, query: '', fragment: '' });
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder ? Uri.joinPath(folder, path.replace(/^.*\//, '')) : Uri.file(path);
}
