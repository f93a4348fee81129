import {
  type CodeAction,
  CodeActionKind,
  type Command,
  LSPErrorCodes,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  addConfirmedFigure,
  addException,
  type Bilingual,
  exceptionFor,
  type Finding,
  inLocale,
  isException,
  keyOf,
  type NewException,
  REASON_TO_FILL_IN,
  readConfirmedFigure,
  readException,
  removeException,
  ruleOf,
  type Span,
  say,
} from '../../core/index.ts';
import type { ConfigFile, ConfigFiles } from '../config/config-files.ts';
import { newEntry } from '../config/new-entry.ts';
import { SECTION } from '../config/settings.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import { applyEdit } from '../protocol/apply-edit.ts';
import type { Client } from '../protocol/client.ts';
import { diagnosticOf } from '../protocol/diagnostics.ts';
import { responseError } from '../protocol/response-error.ts';
import { CANNOT_WRITE, editOfFile } from '../protocol/workspace-edit.ts';
import type { Session } from '../session.ts';

/**
 * The client's own commands, each with a report's address, the exception, and what its rule is called: they ask for the
 * reason, call the server's, and save the configuration.
 */
export const RECORD_EXCEPTION = `${SECTION}.recordException`;
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
    // What was confirmed of a figure is taken back at the figure.
    if (finding.explained && !isException(finding.explained)) continue;
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
  const { exceptions, verified } = file.read.config;
  return [...exceptions, ...verified]
    .filter(({ span }) => span.start <= place.end && place.start <= span.end)
    .map((entry) => ({
      title: isException(entry)
        ? titled(say('删除这一例外', 'Remove this exception'), entry.code, client)
        : inLocale(say('删除这一已核实的数字', 'Remove this verified figure'), client.locale),
      kind: CodeActionKind.QuickFix,
      edit: editOfFile(file, removeException(file.text, entry.span), client),
    }));
}

/** Has the client write an exception down, or a figure that was confirmed, with the reason that it sends. */
export async function recordException(session: Session, sent: readonly unknown[]): Promise<string> {
  const { connection, client, configuration } = session;
  const figure = readConfirmedFigure(sent[1]);
  const { uri, exception } =
    figure && typeof sent[0] === 'string' ? { uri: sent[0], exception: figure } : sentException(sent, client);
  const made = await newEntry(uri, configuration.files, client, (text, file) =>
    'code' in exception ? addException(text, { ...exception, file }) : addConfirmedFigure(text, { ...exception, file }),
  );
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
  const reason = inLocale(REASON_TO_FILL_IN, client.locale);
  const made = await newEntry(uri, configFiles, client, (text, file) => addException(text, { ...key, file, reason }));
  if (!made) return null;
  const title = titled(say('记录为已知例外…', 'Record as a known exception…'), finding.code, client);
  if (!client.commands.has(RECORD_EXCEPTION)) return { title, edit: made.edit };
  return called(title, RECORD_EXCEPTION, [uri, { ...key, file: made.path }, ruleTitle(finding.code, client)]);
}

async function lifting(
  { uri }: ReportSnapshot,
  { explained, code }: Finding,
  configFiles: ConfigFiles,
  client: Client,
): Promise<Offered | null> {
  const file = await configFiles.of(uri);
  if (explained && !isException(explained)) return null;
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
