import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { say } from '../core/index.ts';
import { ConfigFiles } from './config/config-files.ts';
import { Configuration } from './config/configuration.ts';
import { EditorSettings } from './config/editor-settings.ts';
import { followConfiguration } from './config/follow-configuration.ts';
import { ACTION_KINDS, codeActions, fileActions } from './handlers/code-actions.ts';
import { completion, TRIGGERS } from './handlers/completion.ts';
import { answerDisplay, DISPLAY } from './handlers/decorations.ts';
import { symbols } from './handlers/document-symbols.ts';
import { ADD_EXCEPTION, liftException, REMOVE_EXCEPTION, recordException } from './handlers/exceptions.ts';
import { answerExplain, EXPLAIN } from './handlers/explain.ts';
import { folding } from './handlers/folding-ranges.ts';
import { formatting } from './handlers/formatting.ts';
import { ADD_GROUPS, answerAddGroups, answerProposeGroups, PROPOSE_GROUPS } from './handlers/groups.ts';
import { hover } from './handlers/hover.ts';
import { answerIsReport, IS_REPORT } from './handlers/is-report.ts';
import { definition, references } from './handlers/navigation.ts';
import { answerCarryOver, answerNewReport, CARRY_OVER, NEW_REPORT } from './handlers/new-report.ts';
import { OVERVIEW, Overview } from './handlers/overview.ts';
import { ENTER, enter, PREVIEW, preview } from './handlers/preview.ts';
import { pullDiagnostics } from './handlers/pull-diagnostics.ts';
import { pullWorkspace } from './handlers/pull-workspace-diagnostics.ts';
import { argumentsOf, RECOMPUTE_TOTALS, recomputeTotals } from './handlers/recompute-totals.ts';
import { type Client, clientOf } from './protocol/client.ts';
import { SOURCE } from './protocol/diagnostics.ts';
import { responseError } from './protocol/response-error.ts';
import { untilMessagesRead } from './scheduling/event-loop.ts';
import { Session } from './session.ts';
import { type Files, NO_FILES } from './workspace/files.ts';

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
    const folders = new ConfigFiles(files, client.encoding);
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
    const { files: configFiles } = session.configuration;
    const file = configFiles.openFile(params.textDocument.uri);
    if (file) return fileActions(file, params, client);
    const snapshot = await session.snapshot(params.textDocument.uri);
    return snapshot && codeActions(snapshot, params, configFiles, client);
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && completion(snapshot, position, client, (await session.configuration.of(uri)).pinyin);
  });
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && hover(snapshot, position, client);
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && definition(snapshot, uri, position, client);
  });
  connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && references(snapshot, uri, position, context);
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && symbols(snapshot, client);
  });
  connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && folding(snapshot, client);
  });
  connection.onDocumentFormatting(async ({ textDocument: { uri } }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && formatting(snapshot);
  });
  connection.onDocumentRangeFormatting(async ({ textDocument: { uri }, range }) => {
    const snapshot = await session.snapshot(uri);
    return snapshot && formatting(snapshot, range);
  });
  connection.onExecuteCommand(async ({ command, arguments: sent }) => {
    if (command === ADD_EXCEPTION) return recordException(session, sent ?? []);
    if (command === REMOVE_EXCEPTION) return liftException(session, sent ?? []);
    if (command !== RECOMPUTE_TOTALS)
      throw responseError(say(`没有这个命令：${command}`, `No such command: ${command}`), client.locale);
    const { uri, tables } = argumentsOf(sent, client.locale);
    const snapshot = await session.snapshot(uri);
    if (!snapshot) throw responseError(say(`没有打开的报告：${uri}`, `No report is open at ${uri}`), client.locale);
    return recomputeTotals(connection, client, snapshot, tables);
  });
  connection.onRequest(PREVIEW, async ({ textDocument: { uri } }) => {
    await untilMessagesRead();
    const snapshot = await session.snapshot(uri);
    return snapshot && preview(snapshot, client);
  });
  connection.onRequest(ENTER, async (entry) =>
    enter(connection, client, await session.snapshot(entry.textDocument.uri), entry),
  );
  connection.onRequest(IS_REPORT, answerIsReport);
  connection.onRequest(NEW_REPORT, (question) => answerNewReport(question, client.locale));
  connection.onRequest(CARRY_OVER, (question) => answerCarryOver(question, client.locale));
  const overview = new Overview(session);
  connection.onRequest(OVERVIEW, (question) => overview.answer(question));
  connection.onRequest(PROPOSE_GROUPS, () => answerProposeGroups(session));
  connection.onRequest(ADD_GROUPS, (chosen) => answerAddGroups(session, chosen));
  connection.onRequest(EXPLAIN, (question) => answerExplain(question, client.locale));
}
