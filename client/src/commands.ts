import { commands, type Disposable, l10n, languages, type OutputChannel, Uri, window } from 'vscode';
import type { BaseLanguageClient, ExecuteCommandSignature } from 'vscode-languageclient';
import { activeReport } from './active-report.ts';
import { offerCommandLine } from './command-line.ts';
import { type FinalCheck, showFinalCheck } from './final-check.ts';
import { offerGroups } from './groups.ts';
import { SECTION, SOURCE } from './names.ts';
import { showInformation } from './notifications.ts';
import { offerReports } from './reports.ts';
import { codeOf, openRulePage, provideRulePages } from './rule-pages.ts';

/**
 * The commands that the client itself runs; `extension` is its folder. Those that change a report are the server's
 * (withActiveReport).
 */
export function registerCommands(client: BaseLanguageClient, output: OutputChannel, extension: Uri): Disposable[] {
  return [
    provideRulePages(client),
    offerReports(client, extension),
    offerCommandLine(extension),
    offerGroups(client),
    commands.registerCommand(`${SECTION}.showOutput`, () => output.show()),
    commands.registerCommand(`${SECTION}.explain`, async (code?: string) => {
      const chosen = code ?? (await chooseCode());
      if (chosen !== undefined) await openRulePage(chosen);
    }),
  ];
}

/**
 * The server registers commands such as `disclosureReport.recomputeTotals`, which take a report's address. Called from the palette
 * they have none: the report in front is meant. From the title of an editor they have the file of that editor.
 */
export function withActiveReport(command: string, args: unknown[], next: ExecuteCommandSignature): unknown {
  const [from] = args;
  if (args.length > 0 && !(from instanceof Uri)) return next(command, args);
  const report = from instanceof Uri ? from : activeReport();
  if (report) {
    const answer = next(command, [report.toString()]);
    return command === FINAL_CHECK ? finalCheckOf(report, answer) : answer;
  }
  void showInformation(l10n.t('Open an annual report first.'));
  return undefined;
}

const FINAL_CHECK = `${SECTION}.finalCheck`;

/** Called from the palette its answer is shown; another extension, which names a report, has the answer alone. */
async function finalCheckOf(report: Uri, answer: unknown): Promise<void> {
  const found = (await answer) as FinalCheck | null;
  if (found) await showFinalCheck(report, found);
  else void showInformation(l10n.t('Open an annual report first.'));
}

/** The code of a finding under the cursor, or one chosen among those of the report. */
async function chooseCode(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const findings = languages.getDiagnostics(editor.document.uri).filter((finding) => finding.source === SOURCE);
  const here = findings.find((finding) => finding.range.contains(editor.selection.active));
  if (here) return codeOf(here);
  const codes = new Set(findings.map(codeOf).filter((code) => code !== undefined));
  return window.showQuickPick([...codes].sort(), { placeHolder: l10n.t('Which finding should be explained?') });
}
