// Table three counted from a ledger of requests: the command line counts; here a person says once what each word of it means.
import { Diagnostic, DiagnosticSeverity, l10n, Range, Uri, window, workspace } from 'vscode';
import { sourceUri } from './document-uri.ts';
import { LANGUAGE, SOURCE } from './names.ts';
import { showInformation } from './notifications.ts';
import { runProgram } from './program.ts';

/** As the command line tells it. */
interface Counted {
  readonly cells: readonly { readonly cell: string; readonly value: number }[];
  readonly requests: { readonly counted: number; readonly others: number };
  readonly unknown: readonly {
    readonly kind: 'applicants' | 'results';
    readonly word: string;
    readonly rows: readonly number[];
  }[];
  readonly missingColumns: readonly Column[];
  readonly columnNames: readonly string[];
  readonly problems: readonly { readonly row: number | null; readonly message: string }[];
  readonly findings?: readonly LedgerFinding[];
  readonly keys: { readonly applicants: readonly Key[]; readonly results: readonly Key[] };
}

interface LedgerFinding {
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

type Place = { readonly line: number; readonly character: number };
type Key = { readonly key: string; readonly label: string };
type Column = 'applicant' | 'received' | 'result' | 'answered';

type Show = (uri: Uri, found: Diagnostic[]) => void;

/** Asks for what is not told, counts, and shows what differs or what was counted. */
export async function count(extension: Uri, chosen: Uri | undefined, show: Show): Promise<void> {
  const ledger = chosen instanceof Uri ? chosen : await chooseLedger();
  const year = ledger && (await chooseYear());
  if (!ledger || year === undefined) return;
  const words = ['ledger', ledger.fsPath, '--year', year, '--format', 'json'];
  const run = async (...more: string[]): Promise<Counted> => {
    const { output, notices } = await runProgram(extension, [...words, ...more], new Uint8Array());
    const message = new TextDecoder().decode(output);
    if (message === '') throw new Error(notices.join('\n'));
    return JSON.parse(message);
  };
  let counted = await run();
  while (counted.missingColumns.length > 0 || counted.unknown.length > 0) {
    const said = counted.missingColumns.length > 0 ? await askForColumns(counted) : await askForWords(counted);
    if (!said) return; // What was said before is kept.
    counted = await run(...said);
  }
  if (counted.problems.length > 0) {
    await showProblems(ledger, counted);
    return;
  }
  await offerResult(extension, ledger, year, counted, run, show);
}

async function chooseLedger(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('The ledger of requests, one request a row'),
    filters: { [l10n.t('Ledger')]: ['xlsx', 'csv'] },
  });
  return chosen?.[0];
}

const chooseYear = (): Thenable<string | undefined> =>
  window.showInputBox({
    title: l10n.t('Count table three for which year?'),
    value: String(new Date().getFullYear() - 1),
    validateInput: (words) => (/^20(?:19|[2-9]\d)$/.test(words) ? undefined : l10n.t('A year, such as {0}', '2024')),
  });

/** The names of columns, one after the other; nothing where the person stops. */
async function askForColumns({ missingColumns, columnNames }: Counted): Promise<string[] | undefined> {
  const titles: Readonly<Record<Column, string>> = {
    applicant: l10n.t('the kind of applicant'),
    received: l10n.t('the day the request was received'),
    result: l10n.t('the result'),
    answered: l10n.t('the day it was answered'),
  };
  const said: string[] = [];
  for (const column of missingColumns) {
    const title = l10n.t('Which column of the ledger has {0}?', titles[column]);
    const name = await window.showQuickPick([...columnNames], { title, ignoreFocusOut: true });
    if (name === undefined) return undefined;
    said.push('--column', `${column}=${name}`);
  }
  return said;
}

async function askForWords({ unknown, keys }: Counted): Promise<string[] | undefined> {
  const said: string[] = [];
  for (const [i, { kind, word, rows }] of unknown.entries()) {
    const choices = keys[kind].map(({ key, label }) => ({ label, key }));
    const chosen = await window.showQuickPick(choices, {
      title: l10n.t('What does “{0}” mean? ({1} of {2})', word, i + 1, unknown.length),
      placeHolder: l10n.t('It stands in {0} rows, first in row {1}. The answer is kept.', rows.length, rows[0]!),
      ignoreFocusOut: true,
    });
    if (!chosen) return said.length > 0 ? said : undefined;
    said.push(kind === 'applicants' ? '--applicant' : '--result', `${word}=${chosen.key}`);
  }
  return said;
}

async function showProblems(ledger: Uri, { problems }: Counted): Promise<void> {
  const lines = problems.map(({ row, message }) => (row === null ? message : l10n.t('Row {0}: {1}', row, message)));
  const content = [l10n.t('{0} cannot be counted until these rows are put right:', ledger.fsPath), '', ...lines].join(
    '\n',
  );
  await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
}

async function offerResult(
  extension: Uri,
  ledger: Uri,
  year: string,
  { requests }: Counted,
  run: (...more: string[]) => Promise<Counted>,
  show: Show,
): Promise<void> {
  const draft = window.activeTextEditor?.document;
  const isDraft = draft?.languageId === LANGUAGE && sourceUri(draft.uri).scheme === 'file';
  const compare = l10n.t('Compare With the Open Report');
  const table = l10n.t('Show the Table and the Rows Behind It');
  const message = l10n.t('{0} requests of the ledger have to do with {1}.', requests.counted, year);
  const chosen = await showInformation(message, ...(isDraft ? [compare] : []), table);
  if (chosen === compare && isDraft) {
    if (draft.isDirty && !(await draft.save())) return;
    const { findings = [] } = await run('--draft', sourceUri(draft.uri).fsPath);
    show(draft.uri, findings.map(diagnosticOf));
    const words =
      findings.length === 0
        ? l10n.t('Table three is what the ledger comes to, or not filled in yet.')
        : l10n.t('{0} figures are not what the ledger comes to: see the Problems panel.', findings.length);
    void showInformation(words);
  } else if (chosen === table) {
    const { output } = await runProgram(extension, ['ledger', ledger.fsPath, '--year', year], new Uint8Array());
    const content = new TextDecoder().decode(output);
    await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
  }
}

function diagnosticOf({ code, message, range: { start, end } }: LedgerFinding): Diagnostic {
  const range = new Range(start.line, start.character, end.line, end.character);
  const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Error);
  diagnostic.source = SOURCE;
  diagnostic.code = code;
  return diagnostic;
}
