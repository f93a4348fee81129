// The extension on a desktop: the server runs in a Node process of its own.
import { commands, type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activeReport } from './active-report.ts';
import { offerTools } from './assistants.ts';
import { offerLedger } from './ledger.ts';
import { SECTION } from './names.ts';
import { showFailure } from './notifications.ts';
import { replaceFile } from './replace-file.ts';
import { offerReview } from './review.ts';
import { writeReviewFilesBy } from './review-files.ts';
import { startSession } from './session.ts';

export function activate(context: ExtensionContext): Promise<void> {
  // What runs the command line, which a browser cannot.
  const { extensionUri, globalStorageUri } = context;
  writeReviewFilesBy(replaceFile);
  context.subscriptions.push(
    ...offerTools(context),
    // Few ever do so: these are loaded when they are asked for.
    commands.registerCommand(`${SECTION}.convert`, async (chosen?: Uri) => {
      const { convert } = await import('./convert.ts');
      await convert(extensionUri, chosen, activeReport()).catch(showFailure);
    }),
    commands.registerCommand(`${SECTION}.coveringReport`, async (...words: unknown[]) => {
      const { makeCoveringReport } = await import('./covering-report.ts');
      await makeCoveringReport(extensionUri, ...words);
    }),
    commands.registerCommand(`${SECTION}.commentCopy`, async (chosen?: Uri) => {
      const { saveCommentCopy } = await import('./comment-copy.ts');
      await saveCommentCopy(extensionUri, globalStorageUri, chosen).catch(showFailure);
    }),
    offerLedger(extensionUri),
    offerReview(context),
  );
  const server = {
    module: context.asAbsolutePath('dist/start-server.js'),
    args: compiledFolder(context),
    transport: TransportKind.ipc,
  };
  return startSession(context, (id, name, options) => new LanguageClient(id, name, server, options));
}

/** Where the server may keep what the engine has compiled of it: nothing of an older version is of use. */
function compiledFolder({ extension, globalStorageUri }: ExtensionContext): string[] {
  if (globalStorageUri.scheme !== 'file') return [];
  return [`--compiled=${Uri.joinPath(globalStorageUri, 'compiled', extension.packageJSON.version).fsPath}`];
}
