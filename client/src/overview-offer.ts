// Who opens a folder of annual reports need not know that there is an overview of them: it is offered, once for each folder.
import { commands, type ExtensionContext, FileType, l10n, Uri, workspace } from 'vscode';
import { SECTION } from './names.ts';
import { showInformation } from './notifications.ts';

/** By their names alone: no file is read for it. */
const REPORT = /\.gknb$|政府信息公开.*年度报告.*\.(?:docx|txt|md|html?|pdf)$/i;
/** Of fewer nobody needs a table. */
const MIN_REPORTS = 3;
/** Folders that are looked into: those who keep reports have not many above the first few. */
const MAX_FOLDERS = 30;
const OFFERED = 'overviewOffered';

export async function offerOverview({ workspaceState }: ExtensionContext): Promise<void> {
  const isWanted = workspace.getConfiguration(SECTION).get('index', true);
  const folders = workspace.workspaceFolders ?? [];
  if (!isWanted || workspaceState.get(OFFERED) || !(await hasReports(folders.map(({ uri }) => uri)))) return;
  await workspaceState.update(OFFERED, true);
  const open = l10n.t('Open the Overview');
  const message = l10n.t('There are several annual reports in this folder. The overview has them in one table.');
  if ((await showInformation(message, open)) === open) await commands.executeCommand(`${SECTION}.overview`);
}

/** Looks into the outermost folders first. */
async function hasReports(folders: readonly Uri[]): Promise<boolean> {
  const waiting = [...folders];
  let reports = 0;
  for (let looked = 0; looked < MAX_FOLDERS; looked++) {
    const folder = waiting.shift();
    if (!folder) break;
    // A folder that cannot be read has none.
    const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      if (type === FileType.File && REPORT.test(name)) reports++;
      if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules')
        waiting.push(Uri.joinPath(folder, name));
    }
    if (reports >= MIN_REPORTS) return true;
  }
  return false;
}
