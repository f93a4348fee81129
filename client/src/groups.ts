// Which reports cover which others: the server proposes it, a person chooses, and it is written into the folder's configuration.
import { commands, type Disposable, l10n, ProgressLocation, type QuickPickItem, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { savingConfiguration } from './configurations.ts';
import { CONFIG_FILE, SECTION } from './names.ts';
import { showInformation } from './notifications.ts';

interface Proposal {
  readonly uri: string;
  readonly organ: string;
  readonly group: { readonly report: string; readonly parts: readonly string[] };
  readonly evidence: string;
}

interface Proposed {
  readonly proposals: readonly Proposal[];
  /** What is not proposed, and why: a sentence. */
  readonly doubts: string | null;
}

export function offerGroups(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(`${SECTION}.proposeGroups`, async () => {
    const title = l10n.t('Looking which reports belong together');
    const { proposals, doubts } = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      client.sendRequest<Proposed>(`${SECTION}/proposeGroups`),
    );
    if (proposals.length === 0) {
      void showInformation(sentences(l10n.t('There is no group of reports to propose.'), doubts));
      return;
    }
    const chosen = await choose(proposals, doubts);
    if (!chosen || chosen.length === 0) return;
    for (const uri of new Set(chosen.map((each) => each.uri))) {
      const groups = chosen.filter((each) => each.uri === uri).map(({ group }) => group);
      await savingConfiguration(async () => {
        await client.sendRequest(`${SECTION}/addGroups`, { uri, groups });
        return uri;
      });
      await window.showTextDocument(Uri.parse(uri));
    }
  });
}

async function choose(
  proposals: readonly Proposal[],
  doubts: Proposed['doubts'],
): Promise<readonly Proposal[] | undefined> {
  const items = proposals.map((proposal): QuickPickItem & { proposal: Proposal } => ({
    label: proposal.organ,
    description: proposal.evidence,
    detail: `${proposal.group.report} ← ${proposal.group.parts.join('  ')}`,
    picked: true,
    proposal,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Which reports cover which: to be written into {0}', CONFIG_FILE),
    placeHolder: sentences(l10n.t('Those that are ticked are written; what is there stays.'), doubts),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ proposal }) => proposal);
}

const sentences = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(' ');
