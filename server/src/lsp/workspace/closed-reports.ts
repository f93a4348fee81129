import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import {
  type Bilingual,
  type CheckedReport,
  type EditorService,
  equalRelatedReports,
  type Finding,
  type Group,
  inLocale,
  NO_RELATED_REPORTS,
  type RelatedReports,
  type Severity,
  type Summary,
  say,
} from '../../core/index.ts';
import type { SettingsSource } from '../config/configuration.ts';
import { checkOptions, type Settings } from '../config/settings.ts';
import type { Client } from '../protocol/client.ts';
import { diagnosticOf, SOURCE } from '../protocol/diagnostics.ts';
import { Positions, placeElsewhere } from '../protocol/positions.ts';
import type { Files } from './files.ts';
import type { ReportFolder } from './report-folder.ts';

/** What was found in a report that nobody has open; its text is not kept. */
export interface ClosedReport {
  /** Another whenever the findings may differ. */
  readonly resultId: string;
  readonly summary: Summary;
  /** Those that the settings let be shown. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ClosedReportsOptions {
  readonly client: Client;
  readonly files: Files;
  readonly service: EditorService;
  isOpen(uri: string): boolean;
  settingsFor(uri: string): Promise<SettingsSource>;
  groups(uri: string): readonly Group[];
  /** What is found may differ. */
  changed(): void;
}

interface Result extends ClosedReport {
  readonly source: SettingsSource;
  readonly related: RelatedReports;
}

/** Of a report with more so many are shown. */
const MAX_OF_ONE = 100;

/**
 * The findings of the reports of a folder that are not open. Each is read again when all are known, for its related reports are
 * part of what is found. Only what has another text, other related reports or other settings is.
 */
export class ClosedReports {
  private readonly results = new Map<string, Result>();
  /** Those whose text may differ. */
  private readonly stale = new Set<string>();

  constructor(
    private readonly folder: ReportFolder,
    private readonly options: ClosedReportsOptions,
  ) {}

  /** Begins to look for the findings, when somebody first asks for them. */
  want(): void {
    if (this.folder.wantFindings()) this.recheckAll();
  }

  /** The text of a report may differ. */
  reportChanged(path: string): void {
    this.stale.add(path);
    this.folder.recheck([path]);
  }

  /** The related reports of all, or what the settings say of them, may differ. */
  recheckAll(): void {
    this.folder.recheck([...this.folder.digests].map(({ path }) => path));
    this.folder.recheck(this.folder.unreadablePaths);
    this.folder.recheck(this.results.keys());
  }

  of(path: string): ClosedReport | undefined {
    return this.results.get(path);
  }

  get all(): Iterable<[path: string, report: ClosedReport]> {
    return this.results;
  }

  async check(path: string): Promise<void> {
    const { folder, options, results, stale } = this;
    const uri = folder.uriOf(path);
    const isStale = stale.delete(path);
    const why = options.isOpen(uri) ? undefined : folder.whyUnreadable(path);
    if (why) {
      await this.putUnreadable(path, uri, why);
      return;
    }
    if (!folder.has(path) || options.isOpen(uri)) {
      if (results.delete(path)) options.changed();
      return;
    }
    const source = await options.settingsFor(uri);
    const related = folder.relatedTo(path, options.groups(uri));
    const known = results.get(path);
    if (!isStale && known && isSameSource(known.source, source) && equalRelatedReports(known.related, related)) return;
    const found = await options.files.read(uri);
    if (!found || !('text' in found)) return;
    results.set(path, {
      resultId: `f${++resultIds}`,
      ...this.find(uri, found.text, source.settings(), related),
      source,
      related,
    });
    options.changed();
  }

  /** A document that cannot be read is missing among the reports: that is always shown, unless nothing is. */
  private async putUnreadable(path: string, uri: string, why: Bilingual): Promise<void> {
    const { options, results } = this;
    const source = await options.settingsFor(uri);
    const { locale } = options.client;
    const start = { line: 0, character: 0 };
    const message = inLocale(say(`没有检查：${why.zh}`, `Not checked: ${why.en}`), locale);
    const isShown = source.settings().folderFindings !== 'off';
    const diagnostics: Diagnostic[] = isShown
      ? [
          {
            range: { start, end: start },
            severity: DiagnosticSeverity.Warning,
            source: SOURCE,
            message,
            data: { cells: [] },
          },
        ]
      : [];
    const known = results.get(path);
    if (known && JSON.stringify(known.diagnostics) === JSON.stringify(diagnostics)) return;
    const summary: Summary = [0, 0, 0, 'missing'];
    results.set(path, {
      resultId: `f${++resultIds}`,
      summary,
      diagnostics,
      source,
      related: NO_RELATED_REPORTS,
    });
    options.changed();
  }

  /** The report read and checked anew: of what was found no more is kept than is shown. Null where it cannot be read. */
  async checkedNow(path: string): Promise<CheckedReport | null> {
    const { folder, options } = this;
    const uri = folder.uriOf(path);
    const found = await options.files.read(uri);
    if (!found || !('text' in found)) return null;
    const settings = (await options.settingsFor(uri)).settings();
    return this.checked(found.text, settings, folder.relatedTo(path, options.groups(uri)));
  }

  private checked(text: string, settings: Settings, relatedReports: RelatedReports): CheckedReport {
    const { service } = this.options;
    return service.check(service.read(text), { ...checkOptions(settings), relatedReports });
  }

  private find(
    uri: string,
    text: string,
    settings: Settings,
    relatedReports: RelatedReports,
  ): Omit<ClosedReport, 'resultId'> {
    const { client, service } = this.options;
    const checked = this.checked(text, settings, relatedReports);
    const context = {
      uri,
      positions: new Positions(checked.report.lines, client.encoding),
      locate: ({ path, range }: { path: string; range: Diagnostic['range'] }) =>
        placeElsewhere(this.folder.uriOf(path), range, client.encoding),
    };
    const diagnostics = shown(checked.findings, settings).map((finding) => diagnosticOf(context, finding, client));
    return { summary: service.summary(checked), diagnostics: apart(diagnostics) };
  }
}

let resultIds = 0;

/** Words quoted from a text keep all of it in memory, until they are put together anew. */
const apart = (diagnostics: readonly Diagnostic[]): Diagnostic[] => JSON.parse(JSON.stringify(diagnostics));

const isSameSource = (a: SettingsSource, b: SettingsSource): boolean => a.editor === b.editor && a.file === b.file;

const SHOWN: Readonly<Record<Settings['folderFindings'], readonly Severity[]>> = {
  off: [],
  errors: ['error'],
  all: ['error', 'warning', 'info'],
};

const shown = (findings: readonly Finding[], { folderFindings }: Settings): Finding[] =>
  findings.filter(({ severity }) => SHOWN[folderFindings].includes(severity)).slice(0, MAX_OF_ONE);
