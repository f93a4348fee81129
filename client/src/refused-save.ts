// A text that could not go back into its Word file: the person is told why, and what can be done. Nothing is lost, it stays in the
// editor.
import { commands, l10n, Range, type Uri, window, workspace } from 'vscode';
import type { DocumentFiles, Refusal } from './document-files.ts';
import { sourceUri } from './document-uri.ts';
import { showFailure, showWarning } from './notifications.ts';

/** Offers what helps; of one text one at a time, however often the editor tries to save it. */
export class RefusedSaves {
  private readonly shown = new Set<string>();

  /** @param files where a save goes, once these are there */
  constructor(private readonly files: () => DocumentFiles) {}

  offer(uri: Uri, refusal: Refusal): void {
    const key = `${uri} ${refusal.refused}`;
    if (this.shown.has(key)) return;
    this.shown.add(key);
    this.ask(uri, refusal)
      .catch(showFailure)
      .finally(() => this.shown.delete(key));
  }

  private async ask(uri: Uri, { refused, obstacle, line }: Refusal): Promise<void> {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const message = l10n.t('{0} was not changed: {1}. What you have changed is still in the editor.', name, refused);
    const anyway = l10n.t('Write Anyway');
    const again = l10n.t('Drop My Changes and Read It Again');
    const show = l10n.t('Show Where');
    const asText = l10n.t('Save as Text');
    const choices = [
      ...(obstacle ? [anyway] : []),
      ...(obstacle === 'changed' ? [again] : []),
      ...(line === null ? [] : [show]),
      asText,
    ];
    const chosen = await showWarning(message, ...choices);
    this.shown.delete(`${uri} ${refused}`);
    if (chosen === anyway) await this.writeAnyway(uri, obstacle!);
    else if (chosen === again) await readAgain(uri);
    else if (chosen === show) await showLine(uri, line!);
    else if (chosen === asText) await saveAsText(uri);
  }

  private async writeAnyway(uri: Uri, obstacle: NonNullable<Refusal['obstacle']>): Promise<void> {
    this.files().permit(uri, obstacle);
    await (await workspace.openTextDocument(uri)).save();
  }
}

async function readAgain(uri: Uri): Promise<void> {
  await window.showTextDocument(uri);
  await commands.executeCommand('workbench.action.files.revert');
}

const showLine = (uri: Uri, line: number): Thenable<unknown> =>
  window.showTextDocument(uri, { selection: new Range(line, 0, line, Number.MAX_SAFE_INTEGER) });

/** Saves the text of a document as a text beside it, and opens that. */
export async function saveAsText(uri: Uri): Promise<void> {
  const text = (await workspace.openTextDocument(uri)).getText();
  const beside = sourceUri(uri).with({ path: uri.path.replace(/(?:\.[^./]*)?$/, '.gknb') });
  const isThere = await workspace.fs.stat(beside).then(
    () => true,
    () => false,
  );
  const target = isThere
    ? await window.showSaveDialog({ defaultUri: beside, filters: { [l10n.t('Annual report')]: ['gknb', 'txt'] } })
    : beside;
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await window.showTextDocument(target);
}
