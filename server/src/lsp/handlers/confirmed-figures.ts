import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import {
  addConfirmedFigure,
  type ConfirmedFigure,
  inLocale,
  REASON_TO_FILL_IN,
  removeException,
  type Span,
  say,
} from '../../core/index.ts';
import type { ConfigFile, ConfigFiles } from '../config/config-files.ts';
import { newEntry } from '../config/new-entry.ts';
import { oncePerSnapshot } from '../documents/once-per-snapshot.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import type { Client } from '../protocol/client.ts';
import { editOfFile } from '../protocol/workspace-edit.ts';
import type { Session } from '../session.ts';
import { RECORD_EXCEPTION } from './exceptions.ts';

const coverage = oncePerSnapshot(({ checked }, _: 'all', service) => service.coverage(checked));

/** At a figure of the prose that could not be compared: to record that a person has confirmed it, or to take that back. */
export async function figureActions(
  snapshot: ReportSnapshot,
  place: Span,
  { client, configuration, service }: Session,
): Promise<CodeAction[]> {
  const { checked } = snapshot;
  const isHere = ({ span }: { readonly span: Span }) => span.start <= place.end && span.end >= place.start;
  const actions: CodeAction[] = [];
  for (const { text } of coverage(snapshot, 'all', service).notUnderstood.filter(isHere)) {
    const action = await recording(snapshot, text, configuration.files, client);
    if (action) actions.push(action);
  }
  const entries = new Set([...checked.confirmed].filter(([figure]) => isHere(figure)).map(([, entry]) => entry));
  const file = entries.size > 0 ? await configuration.files.of(snapshot.uri) : null;
  for (const entry of entries) if (file) actions.push(takingBack(file, entry, client));
  return actions;
}

async function recording(
  { uri }: ReportSnapshot,
  words: string,
  configFiles: ConfigFiles,
  client: Client,
): Promise<CodeAction | null> {
  const reason = inLocale(REASON_TO_FILL_IN, client.locale);
  const made = await newEntry(uri, configFiles, client, (text, file) =>
    addConfirmedFigure(text, { file, words, reason }),
  );
  if (!made) return null;
  const title = inLocale(
    say(`记录为已由人核实：${words}…`, `Record as verified by a person: ${words}…`),
    client.locale,
  );
  if (!client.commands.has(RECORD_EXCEPTION)) return { title, kind: CodeActionKind.QuickFix, edit: made.edit };
  const what = inLocale(say('正文数字，已由人核实', 'a figure verified by a person'), client.locale);
  const command = { title, command: RECORD_EXCEPTION, arguments: [uri, { file: made.path, words }, what] };
  return { title, kind: CodeActionKind.QuickFix, command };
}

const takingBack = (file: ConfigFile, { words, span }: ConfirmedFigure, client: Client): CodeAction => ({
  title: inLocale(say(`不再算作已由人核实：${words}`, `No longer verified by a person: ${words}`), client.locale),
  kind: CodeActionKind.QuickFix,
  edit: editOfFile(file, removeException(file.text, span), client),
});
