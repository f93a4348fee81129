import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands, withActiveReport } from './commands.ts';
import { detectReports } from './detection.ts';
import { openDocuments } from './documents.ts';
import { EntryWriter } from './entry-writer.ts';
import { recordExceptions } from './exceptions.ts';
import { serveFiles } from './files.ts';
import { showLateFindings } from './late-findings.ts';
import { LANGUAGE, productName, SECTION } from './names.ts';
import { showFailure } from './notifications.ts';
import { provideOverview } from './overview.ts';
import { offerOverview } from './overview-offer.ts';
import { providePreview } from './preview.ts';
import { lockWhatIsForReading } from './read-only.ts';
import { provideSheet } from './sheet-editor.ts';
import { showStatus } from './status.ts';

export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** All that the extension does, whichever way the server is run. Resolves when the server answers. */
export async function startSession(context: ExtensionContext, makeClient: MakeClient): Promise<void> {
  const name = productName();
  const output = window.createOutputChannel(name, { log: true });
  const client: BaseLanguageClient = makeClient(
    SECTION,
    name,
    clientOptions(output, () => client),
  );
  const writer = new EntryWriter(client);
  context.subscriptions.push(
    output,
    ...registerCommands(client, output, context.extensionUri),
    ...recordExceptions(client),
    provideOverview(context, client),
    lockWhatIsForReading(),
    writer,
    providePreview({ context, client, writer }),
    provideSheet({ context, client, writer }),
    serveFiles(client),
    openDocuments(client),
  );
  await client.start();
  context.subscriptions.push(client, detectReports(client), showStatus(client));
  offerOverview(context).catch(showFailure);
}

function clientOptions(outputChannel: LogOutputChannel, client: () => BaseLanguageClient): LanguageClientOptions {
  const { diagnosticCollectionProvider, provideDiagnostics } = showLateFindings(client);
  return {
    // Any scheme: a report may be on disk, on another machine, in a repository on the web, or not saved yet.
    documentSelector: [{ language: LANGUAGE }],
    outputChannel,
    // Findings, hovers and citations lead to pages, which are shown here (rule-pages.ts).
    initializationOptions: { showsPages: true },
    markdown: { isTrusted: { enabledCommands: [`${SECTION}.explain`] } },
    diagnosticCollectionProvider,
    middleware: {
      executeCommand: withActiveReport,
      provideDiagnostics,
    },
  };
}
