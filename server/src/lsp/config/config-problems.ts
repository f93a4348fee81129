import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import {
  type Bilingual,
  type ConfirmedFigure,
  inLocale,
  isPattern,
  type KnownException,
  type ReadConfig,
  type ReportService,
  type Span,
  say,
} from '../../core/index.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';
import { SOURCE } from '../protocol/diagnostics.ts';
import { Positions } from '../protocol/positions.ts';
import { Debouncer } from '../scheduling/debouncer.ts';
import type { Files } from '../workspace/files.ts';
import type { ConfigFile } from './config-files.ts';
import type { Configuration } from './configuration.ts';
import { NamesInVain } from './names-in-vain.ts';

/**
 * Publishes what is wrong in the configuration files that are open, or hold for an open report. They are no reports, so a client
 * that asks for findings does not ask for theirs: they are always sent.
 */
export class ConfigProblems {
  private readonly sent = new Map<string, string>();
  private readonly namesInVain: NamesInVain;
  private readonly debouncer = new Debouncer(() => this.publish());

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly configuration: Configuration,
    private readonly service: ReportService,
    private readonly reports: () => Iterable<OpenDocument>,
    files: Files,
  ) {
    this.namesInVain = new NamesInVain(files, () => this.schedule());
  }

  schedule(): void {
    this.debouncer.schedule();
  }

  stop(): void {
    this.debouncer.cancel();
  }

  private publish(): void {
    const problems = this.problemsByFile();
    if (!problems) return;
    for (const uri of this.sent.keys()) if (!problems.has(uri)) this.send(uri, []);
    for (const [uri, { diagnostics, version }] of problems) this.send(uri, diagnostics, version);
  }

  /** Null while it is not known yet what holds for a report; it is asked anew then. */
  private problemsByFile(): Map<string, FileDiagnostics> | null {
    const problems = new Map<string, FileDiagnostics>();
    // Only where they are being looked at: a folder is listed for it.
    for (const file of this.configuration.files.openFiles) {
      const known = this.diagnosticsOf(file);
      problems.set(file.uri, known);
      for (const { pattern, span } of this.namesInVain.of(file))
        known.diagnostics.push(this.diagnostic(file.read, span, 'warning', inVain(pattern)));
    }
    for (const report of this.reports()) {
      const settings = this.configuration.knownOf(report.uri);
      if (!settings) {
        void this.configuration.of(report.uri).then(() => this.schedule());
        return null;
      }
      const file = this.configuration.files.knownOf(report.uri);
      if (!file) continue;
      const known = problems.get(file.uri) ?? this.diagnosticsOf(file);
      problems.set(file.uri, known);
      // Only the reports that are open are known here: an exception for many is not said to be unused.
      const own = settings.exceptions.filter(({ file, code }) => !isPattern(file) && settings.severity[code] !== 'off');
      const verified = settings.verified.filter(({ file }) => !isPattern(file));
      const snapshot = own.length + verified.length > 0 && report.snapshot(settings);
      if (!snapshot) continue;
      for (const exception of this.service.unusedExceptions(snapshot.checked, own))
        known.diagnostics.push(this.diagnostic(file.read, exception.span, 'warning', unused(exception)));
      for (const figure of this.service.unusedConfirmed(snapshot.checked, verified))
        known.diagnostics.push(this.diagnostic(file.read, figure.span, 'warning', unusedFigure(figure)));
    }
    return problems;
  }

  private diagnosticsOf({ read, version }: ConfigFile): FileDiagnostics {
    const diagnostics = read.problems.map(({ span, severity, message }) =>
      this.diagnostic(read, span, severity, message),
    );
    return { diagnostics, version };
  }

  private diagnostic({ lines }: ReadConfig, span: Span, severity: 'error' | 'warning', message: Bilingual): Diagnostic {
    return {
      range: new Positions(lines, this.client.encoding).rangeOf(span),
      severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: SOURCE,
      message: inLocale(message, this.client.locale),
    };
  }

  private send(uri: string, diagnostics: readonly Diagnostic[], version: number | null = null): void {
    const content = JSON.stringify([diagnostics, diagnostics.length > 0 && version]);
    if ((this.sent.get(uri) ?? '[[],false]') === content) return;
    if (diagnostics.length > 0) this.sent.set(uri, content);
    else this.sent.delete(uri);
    const params = { uri, diagnostics: [...diagnostics], ...(version !== null && { version }) };
    this.connection.sendDiagnostics(params).catch((error) => this.connection.console.error(`Not sent: ${error}`));
  }
}

interface FileDiagnostics {
  readonly diagnostics: Diagnostic[];
  readonly version: number | null;
}

const unused = ({ file, code }: KnownException): Bilingual =>
  say(
    `“${file}”里已没有与此例外（${code}）相符的问题：数字可能已经改变，请核对或删除`,
    `Nothing in “${file}” is like this exception (${code}) any more: figures may have changed; check it, or remove it`,
  );

const unusedFigure = ({ file, words }: ConfirmedFigure): Bilingual =>
  say(
    `“${file}”里已没有“${words}”，或已能核对：请核对或删除`,
    `Nothing in “${file}” reads “${words}” any more, or it is compared: check it, or remove it`,
  );

const inVain = (pattern: string): Bilingual =>
  say(`没有与“${pattern}”相符的文件`, `no file is called “${pattern}”, or like it`);
