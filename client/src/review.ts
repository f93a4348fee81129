// Review comments: the command line checks the reports that were chosen, a person picks, rewords and orders what is to be said of
// them, and the command line writes the letters. Few ever do so: the panel is loaded when it is asked for.
import { commands, type Disposable, type ExtensionContext, l10n, Uri, window } from 'vscode';
import { LANGUAGE, SECTION } from './names.ts';
import { showFailure, showInformation } from './notifications.ts';
import { runProgram } from './program.ts';
import { showForReading } from './read-only.ts';
import { reviewStateOf, setReviewStateOf } from './review-files.ts';

export const offerReview = (context: ExtensionContext): Disposable =>
  commands.registerCommand(`${SECTION}.review`, async (chosen?: unknown, all?: unknown) => {
    try {
      const files = chosenFiles(chosen, all);
      if (files.length === 0) {
        void showInformation(l10n.t('Open an annual report first.'));
        return;
      }
      const { openReview } = await import('./review-panel.ts');
      openReview(context, files, { runProgram, reviewStateOf, setReviewStateOf, showForReading });
    } catch (error) {
      showFailure(error);
    }
  });

/** What was chosen among the files or in the overview, else the report in the active editor, as it is saved. */
function chosenFiles(chosen: unknown, all: unknown): Uri[] {
  const several = Array.isArray(all) ? all : Array.isArray(chosen) ? chosen : [chosen];
  const files = several.filter((file) => file instanceof Uri);
  const document = window.activeTextEditor?.document;
  if (files.length === 0 && document?.languageId === LANGUAGE) files.push(document.uri);
  return files.filter(({ scheme }) => scheme === 'file');
}
