import {
  type CodeAction,
  CodeActionKind,
  type Command,
  LSPErrorCodes,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  addException,
  type Bilingual,
  exceptionFor,
  type Finding,
  inLocale,
  keyOf,
  type NewException,
  REASON_TO_FILL_IN,
  readException,
  removeException,
  ruleOf,
  type Span,
  say,
} from '../../core/index.ts';
import type { ConfigFile, ConfigFiles } from '../config/config-files.ts';
import { SECTION } from '../config/settings.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import { applyEdit } from '../protocol/apply-edit.ts';
import type { Client } from '../protocol/client.ts';
import { diagnosticOf } from '../protocol/diagnostics.ts';
import { responseError } from '../protocol/response-error.ts';
import { relativePath } from '../protocol/uris.ts';
import { CANNOT_WRITE, editOfFile, editOfNewFile } from '../protocol/workspace-edit.ts';
import type { Session } from '../session.ts';

/**
 * The client's own commands, each with a report's address, the exception, and what its rule is called: they ask for the
 * reason, call the server's, and save the configuration.
 */
const RECORD_EXCEPTION = `${SECTION}.recordException`;
const LIFT_EXCEPTION = `${SECTION}.liftException`;
/** The server's. Arguments: a report's address, and the exception with its reason. They give the configuration's address. */
export const ADD_EXCEPTION = `${SECTION}.addException`;
export const REMOVE_EXCEPTION = `${SECTION}.removeException`;

/** At each finding: to record it as a known exception, or to lift the exception that was made for it. */
export async function exceptionActions(
  snapshot: ReportSnapshot,
  place: Span,
  configFiles: ConfigFiles,
  client: Client,
): Promise<CodeAction[]> {
  // Who does not watch files would write into a text that is gone.
  if (!client.watchesFiles) configFiles.forget();
  const findings = snapshot.checked.findings.filter(({ span }) => span.start <= place.end && span.end >= place.start);
  const actions: CodeAction[] = [];
  for (const finding of findings) {
    const action = finding.explained
      ? await lifting(snapshot, finding, configFiles, client)
      : isGrave(finding) && (await recording(snapshot, finding, configFiles, client));
    if (!action) continue;
    const diagnostics = [diagnosticOf(snapshot, finding, client)];
    actions.push({ ...action, kind: CodeActionKind.QuickFix, diagnostics });
  }
  return actions;
}

/** In the configuration itself: to remove an exception that something is said of. */
export function removalActions(file: ConfigFile, place: Span, client: Client): CodeAction[] {
  return file.read.config.exceptions
    .filter(({ span }) => span.start <= place.end && place.start <= span.end)
    .map(({ code, span }) => ({
      title: titled(say('删除这一例外', 'Remove this exception'), code, client),
      kind: CodeActionKind.QuickFix,
      edit: editOfFile(file, removeException(file.text, span), client),
    }));
}

/** Has the client write an exception down, with the reason that it sends. */
export async function recordException(session: Session, sent: readonly unknown[]): Promise<string> {
  const { connection, client, configuration } = session;
  const { uri, exception } = sentException(sent, client);
  const made = await edit(uri, exception, configuration.files, client);
  if (!made) throw responseError(CANNOT_WRITE, client.locale, LSPErrorCodes.RequestFailed);
  await applyEdit(connection, client, say('记录已知例外', 'Record a known exception'), made.edit);
  return made.uri;
}

/** Has the client take an exception out again. */
export async function liftException(session: Session, sent: readonly unknown[]): Promise<string> {
  const { connection, client, configuration } = session;
  const { uri, exception } = sentException(sent, client);
  const file = await configuration.files.of(uri);
  const same = file?.read.config.exceptions.filter(
    ({ file, reason }) => file === exception.file && reason === exception.reason,
  );
  const found = exceptionFor(exception, same ?? []);
  if (!file || !found)
    throw responseError(
      say('这一例外已不在配置文件中', 'The exception is no longer in the configuration'),
      client.locale,
      LSPErrorCodes.RequestFailed,
    );
  const lifted = editOfFile(file, removeException(file.text, found.span), client);
  await applyEdit(connection, client, say('取消已知例外', 'Lift a known exception'), lifted);
  return file.uri;
}

function sentException([uri, sent]: readonly unknown[], client: Client): { uri: string; exception: NewException } {
  const exception = readException(sent);
  if (typeof uri === 'string' && exception) return { uri, exception };
  throw responseError(
    say('需要报告的地址和带理由的例外', 'A report and an exception with its reason are wanted'),
    client.locale,
  );
}

const isGrave = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

type Offered =
  | (Pick<CodeAction, 'title'> & { command: Command })
  | (Pick<CodeAction, 'title'> & { edit: WorkspaceEdit });

async function recording(
  { uri, checked, options }: ReportSnapshot,
  finding: Finding,
  configFiles: ConfigFiles,
  client: Client,
): Promise<Offered | null> {
  const key = keyOf(finding, checked.text);
  // It is there already, and waits for its reason.
  if (exceptionFor(key, options.exceptions ?? [])) return null;
  const exception = { ...key, file: '', reason: inLocale(REASON_TO_FILL_IN, client.locale) };
  const made = await edit(uri, exception, configFiles, client);
  if (!made) return null;
  const title = titled(say('记录为已知例外…', 'Record as a known exception…'), finding.code, client);
  if (!client.commands.has(RECORD_EXCEPTION)) return { title, edit: made.edit };
  const { reason: _, ...withoutReason } = made.exception;
  return called(title, RECORD_EXCEPTION, [uri, withoutReason, ruleTitle(finding.code, client)]);
}

async function lifting(
  { uri }: ReportSnapshot,
  { explained, code }: Finding,
  configFiles: ConfigFiles,
  client: Client,
): Promise<Offered | null> {
  const file = await configFiles.of(uri);
  const edits = file && explained ? removeException(file.text, explained.span) : [];
  if (!file || !explained || edits.length === 0) return null;
  const title = titled(say('取消已知例外', 'Lift the known exception'), code, client);
  if (!client.commands.has(LIFT_EXCEPTION)) return { title, edit: editOfFile(file, edits, client) };
  const { span: _, ...exception } = explained;
  return called(title, LIFT_EXCEPTION, [uri, exception, ruleTitle(code, client)]);
}

const called = (title: string, command: string, args: unknown[]): Offered => ({
  title,
  command: { title, command, arguments: args },
});

/** With what the rule is called, in the words that a person knows it by. */
function titled(what: Bilingual, code: string, client: Client): string {
  const name = ruleTitle(code, client);
  return inLocale(say(`${what.zh}（${name}）`, `${what.en} (${name})`), client.locale);
}

const ruleTitle = (code: string, { locale }: Client): string =>
  inLocale(ruleOf(code)?.title ?? say(code, code), locale);

/** Writes an exception for a report into the file that holds for it, or into a new one. Null where that is not possible. */
async function edit(
  report: string,
  sent: NewException,
  configFiles: ConfigFiles,
  client: Client,
): Promise<{ uri: string; exception: NewException; edit: WorkspaceEdit } | null> {
  const file = await configFiles.of(report);
  const uri = file?.uri ?? configFiles.placeFor(report);
  const path = uri && relativePath(uri.slice(0, uri.lastIndexOf('/')), report);
  if (!uri || !path || (file && !file.isText)) return null;
  const exception = { ...sent, file: path };
  const edits = addException(file?.text ?? '', exception);
  return edits && { uri, exception, edit: file ? editOfFile(file, edits, client) : editOfNewFile(uri, edits, client) };
}
