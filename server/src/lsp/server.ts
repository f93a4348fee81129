import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { say } from '../core/index.ts';
import { ACTION_KINDS, codeActions, fileActions } from './actions.ts';
import { type Client, clientOf } from './client.ts';
import { argumentsOf, RECOMPUTE_TOTALS, recomputeTotals } from './commands.ts';
import { completion, TRIGGERS } from './completion.ts';
import { Configuration } from './configuration.ts';
import { followConfiguration } from './configurationChanges.ts';
import { answerIsReport, IS_REPORT } from './detection.ts';
import { SOURCE } from './diagnostics.ts';
import { answerDisplay, DISPLAY } from './display.ts';
import { EditorSettings } from './editorSettings.ts';
import { ADD_EXCEPTION, liftException, REMOVE_EXCEPTION, recordException } from './exceptions.ts';
import { answerExplain, EXPLAIN } from './explain.ts';
import { type Files, NO_FILES } from './files.ts';
import { FolderFiles } from './folderFiles.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { ADD_GROUPS, answerAddGroups, answerProposeGroups, PROPOSE_GROUPS } from './groups.ts';
import { hover } from './hover.ts';
import { answerCarryOver, answerNewReport, CARRY_OVER, NEW_REPORT } from './newReport.ts';
import { OVERVIEW, Overview } from './overview.ts';
import { ENTER, enter, PREVIEW, preview } from './preview.ts';
import { pullDiagnostics } from './pulling.ts';
import { untilQuiet } from './quiet.ts';
import { definition, references } from './references.ts';
import { refusal } from './refusal.ts';
import { Session } from './session.ts';
import { symbols } from './symbols.ts';
import { pullWorkspace } from './workspacePulling.ts';

/**
 * Serves one client over a connection of any kind. Without `files` only what is open is seen.
 *
 * @param pages the address of the folder with the written pages, ending in a stroke
 */
export function serve(connection: Connection, files: Files = NO_FILES, pages: string | null = null): void {
  let session: Session | null = null;
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = clientOf(params, pages);
    const editor = new EditorSettings(connection, client, params.initializationOptions);
    const folders = new FolderFiles(files, client.encoding);
    session = new Session(connection, client, new Configuration(editor, folders), files);
    answerRequests(session);
    answerDisplay(session);
    followConfiguration(session, params);
    return { serverInfo: { name: SOURCE }, capabilities: capabilitiesFor(client) };
  });
  connection.onShutdown(() => session?.close());
  connection.listen();
}

function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
    }),
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
    completionProvider: { triggerCharacters: [...TRIGGERS] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    ...DISPLAY,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    executeCommandProvider: { commands: [RECOMPUTE_TOTALS, ADD_EXCEPTION, REMOVE_EXCEPTION] },
  };
}

/** Each handler finds the document, asks the core, and converts positions. What is not open, or no report, has no answer. */
function answerRequests(session: Session): void {
  const { connection, client } = session;
  connection.languages.diagnostics.on((params, token) => pullDiagnostics(session, params, token));
  connection.languages.diagnostics.onWorkspace((params, token, _, progress) =>
    pullWorkspace(session, params, token, progress),
  );
  connection.onCodeAction(async (params) => {
    const { folders } = session.configuration;
    const file = folders.openFile(params.textDocument.uri);
    if (file) return fileActions(file, params, client);
    const view = await session.view(params.textDocument.uri);
    return view && codeActions(view, params, folders, client);
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const view = await session.view(uri);
    return view && completion(view, position, client, (await session.configuration.of(uri)).pinyin);
  });
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const view = await session.view(uri);
    return view && hover(view, position, client);
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const view = await session.view(uri);
    return view && definition(view, uri, position, client);
  });
  connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
    const view = await session.view(uri);
    return view && references(view, uri, position, context);
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const view = await session.view(uri);
    return view && symbols(view, client);
  });
  connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
    const view = await session.view(uri);
    return view && folding(view, client);
  });
  connection.onDocumentFormatting(async ({ textDocument: { uri } }) => {
    const view = await session.view(uri);
    return view && formatting(view);
  });
  connection.onDocumentRangeFormatting(async ({ textDocument: { uri }, range }) => {
    const view = await session.view(uri);
    return view && formatting(view, range);
  });
  connection.onExecuteCommand(async ({ command, arguments: sent }) => {
    if (command === ADD_EXCEPTION) return recordException(session, sent ?? []);
    if (command === REMOVE_EXCEPTION) return liftException(session, sent ?? []);
    if (command !== RECOMPUTE_TOTALS)
      throw refusal(say(`没有这个命令：${command}`, `No such command: ${command}`), client.locale);
    const { uri, tables } = argumentsOf(sent, client.locale);
    const view = await session.view(uri);
    if (!view) throw refusal(say(`没有打开的报告：${uri}`, `No report is open at ${uri}`), client.locale);
    return recomputeTotals(connection, client, view, tables);
  });
  connection.onRequest(PREVIEW, async ({ textDocument: { uri } }) => {
    await untilQuiet();
    const view = await session.view(uri);
    return view && preview(view, client);
  });
  connection.onRequest(ENTER, (entry) => enter(session, entry));
  connection.onRequest(IS_REPORT, answerIsReport);
  connection.onRequest(NEW_REPORT, (question) => answerNewReport(question, client.locale));
  connection.onRequest(CARRY_OVER, (question) => answerCarryOver(question, client.locale));
  const overview = new Overview(session);
  connection.onRequest(OVERVIEW, (question) => overview.answer(question));
  connection.onRequest(PROPOSE_GROUPS, () => answerProposeGroups(session));
  connection.onRequest(ADD_GROUPS, (chosen) => answerAddGroups(session, chosen));
  connection.onRequest(EXPLAIN, (question) => answerExplain(question, client.locale));
}
