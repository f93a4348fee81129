import { type Connection, MessageType, ShowMessageNotification, type ShowMessageParams } from 'vscode-languageserver';
import {
  type CheckedReport,
  type EditorService,
  type Group,
  groupsOf,
  inLocale,
  NO_RELATED_REPORTS,
  say,
} from '../../core/index.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Client } from '../protocol/client.ts';
import { relativePath, uriKey } from '../protocol/uris.ts';
import { ChangeSignal } from '../scheduling/change-signal.ts';
import { Debouncer } from '../scheduling/debouncer.ts';
import { IdleScheduler } from '../scheduling/idle-scheduler.ts';
import { type ClosedReport, ClosedReports } from './closed-reports.ts';
import type { Files } from './files.ts';
import type { RelatedReportsSource } from './related-reports-source.ts';
import { TEXTS, TEXTS_AND_DOCUMENTS } from './report-files.ts';
import { ReportFolder } from './report-folder.ts';
import { ScanProgress } from './scan-progress.ts';

/** A workspace folder: its reports, what was found in those that are not open, and how far the scan has come. */
interface Entry {
  readonly folder: ReportFolder;
  readonly closed: ClosedReports;
  readonly progress: ScanProgress;
}

export interface WorkspaceEvents {
  /** Whether the text at a URI is open in the editor. */
  isOpen(uri: string): boolean;
  relatedReportsChanged(): void;
}

/** The reports of each workspace folder: those of one have nothing to do with those of another. */
export class WorkspaceReports {
  private readonly entries = new Map<string, Entry>();
  private readonly idle = new IdleScheduler();
  private readonly debouncer: Debouncer;
  private folderUris: readonly string[] = [];
  private followed: Promise<void> = Promise.resolve();
  private requests = 0;

  /** Says when there may be something else to show of the folders. */
  readonly changes = new ChangeSignal();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly configuration: Configuration,
    private readonly files: Files,
    private readonly service: EditorService,
    private readonly events: WorkspaceEvents,
  ) {
    this.debouncer = new Debouncer(() => {
      this.recheckAll();
      events.relatedReportsChanged();
    });
  }

  /** Begins what is wanted and not yet there, ends what is not wanted any more: after other folders, after other settings. */
  follow(folderUris: readonly string[] = this.folderUris): Promise<void> {
    this.followed = this.beginAndEnd(folderUris);
    return this.followed;
  }

  private async beginAndEnd(folderUris: readonly string[]): Promise<void> {
    const toRescan = folderUris === this.folderUris ? [] : this.now;
    this.folderUris = folderUris;
    const request = ++this.requests;
    const settings = await Promise.all(folderUris.map((uri) => this.configuration.editor.of(uri)));
    if (request !== this.requests) return;
    const wanted = new Map(folderUris.map((uri, i) => [uri, settings[i]!] as const).filter(([, { index }]) => index));
    for (const [uri, entry] of this.entries) if (!wanted.has(uri)) this.end(uri, entry);
    for (const { folder } of toRescan) folder.rescan();
    for (const [uri, { detectByContent }] of wanted) if (!this.entries.has(uri)) this.begin(uri, detectByContent);
  }

  /** Something has happened to these files on disk. */
  touched(uris: Iterable<string>): void {
    const pathsOf = new Map<ReportFolder, string[]>();
    for (const uri of uris) {
      const folder = this.entryFor(uri)?.folder;
      if (!folder) continue;
      const paths = pathsOf.get(folder) ?? [];
      pathsOf.set(folder, paths);
      paths.push(relativePath(folder.uri, uri)!);
    }
    for (const [folder, paths] of pathsOf) folder.touched(paths);
  }

  /** What is in the editor counts now. */
  opened(uri: string): void {
    const entry = this.entryFor(uri);
    entry?.closed.reportChanged(relativePath(entry.folder.uri, uri)!);
    this.changes.notify();
  }

  closed(uri: string): void {
    const folder = this.entryFor(uri)?.folder;
    folder?.closed(relativePath(folder.uri, uri)!);
    this.opened(uri);
  }

  /** The user is at work: what is done in the background waits. */
  noteActivity(): void {
    this.idle.noteActivity();
  }

  stop(): void {
    this.requests++;
    this.debouncer.cancel();
    for (const [uri, entry] of this.entries) this.end(uri, entry);
    this.changes.notify();
  }

  relatedTo(uri: string): RelatedReportsSource {
    const find = () => {
      const folder = this.entryFor(uri)?.folder;
      return folder && { folder, path: relativePath(folder.uri, uri)!, groups: this.groupsFor(uri, folder.uri) };
    };
    return {
      get revision() {
        return find()?.folder.revision ?? 0;
      },
      of(report) {
        const found = find();
        if (!found) return NO_RELATED_REPORTS;
        found.folder.opened(found.path, report);
        return found.folder.relatedToOpen(found.path, found.groups) ?? NO_RELATED_REPORTS;
      },
      again() {
        const found = find();
        return found ? found.folder.relatedToOpen(found.path, found.groups) : NO_RELATED_REPORTS;
      },
      uriOf: (path) => find()?.folder.uriOf(path) ?? path,
    };
  }

  /** One for each workspace folder whose reports are read, once it is known which those are. */
  async all(): Promise<readonly Entry[]> {
    await this.followed;
    return this.now;
  }

  get now(): readonly Entry[] {
    return [...this.entries.values()];
  }

  /** What was found in a report that is not open; undefined where that is not known. */
  closedReport(uri: string): ClosedReport | undefined {
    const entry = this.entryFor(uri);
    return entry?.closed.of(relativePath(entry.folder.uri, uri)!);
  }

  /** A report that is not open, checked now; null where there is none, or it cannot be read. */
  async checkedNow(uri: string): Promise<CheckedReport | null> {
    const entry = this.entryFor(uri);
    return entry ? entry.closed.checkedNow(relativePath(entry.folder.uri, uri)!) : null;
  }

  /** Whether what is found in a report that is not open is still being looked for. */
  isDue(uri: string): boolean {
    const folder = this.entryFor(uri)?.folder;
    return folder?.isDue(relativePath(folder.uri, uri)!) ?? false;
  }

  /** The settings, or the related reports, may differ. */
  recheckAll(): void {
    for (const { closed } of this.entries.values()) closed.recheckAll();
    this.changes.notify();
  }

  private entryFor(uri: string): Entry | undefined {
    const folderUri = this.folderUriFor(uri);
    return folderUri === undefined ? undefined : this.entries.get(folderUri);
  }

  /** The innermost workspace folder's. */
  private folderUriFor(uri: string): string | undefined {
    return this.folderUris
      .filter((folder) => relativePath(folder, uri) !== null)
      .sort((a, b) => uriKey(b).length - uriKey(a).length)[0];
  }

  /** The groups that the configuration of a report's folder names, for paths from the workspace folder. */
  private groupsFor(uri: string, folder: string): Group[] {
    const file = this.configuration.files.knownOf(uri);
    if (!file || file.read.config.groups.length === 0) return [];
    const top = relativePath(folder, file.uri.slice(0, file.uri.lastIndexOf('/')));
    const above = top ? `${top}/` : '';
    return groupsOf(file.read.config, (path) => (path.startsWith(above) ? path.slice(above.length) : null));
  }

  private begin(uri: string, byContent: boolean): void {
    const { connection, client, files, service, idle } = this;
    const progress = new ScanProgress(connection, client, () => folder.stop());
    const isOwn = (file: string) => this.folderUriFor(file) === uri;
    const folder: ReportFolder = new ReportFolder(
      uri,
      { files, service, idle, byContent, isOwn, kinds: client.opensDocuments ? TEXTS_AND_DOCUMENTS : TEXTS },
      {
        progressed: (done, all) => progress.show(done, all),
        relatedReportsChanged: () => this.debouncer.schedule(),
        reportChanged: (path) => closed.reportChanged(path),
        check: (path) => closed.check(path),
        failed: (error) => connection.console.error(`The folder is not read whole: ${error}`),
        idle: () => this.changes.notify(),
        tooManyFiles: (max) => this.showTooManyFiles(max),
      },
    );
    const closed: ClosedReports = new ClosedReports(folder, {
      client,
      files,
      service,
      isOpen: this.events.isOpen,
      settingsFor: (file) => this.configuration.forClosed(file, uri),
      groups: (file) => this.groupsFor(file, uri),
      changed: () => this.changes.notify(),
    });
    this.entries.set(uri, { folder, closed, progress });
    this.changes.notify();
  }

  private end(uri: string, { folder, progress }: Entry): void {
    this.entries.delete(uri);
    folder.stop();
    this.changes.notify();
    progress.end();
  }

  private showTooManyFiles(max: number): void {
    const words = say(
      `文件夹中可能是报告的文件超过 ${max} 个，只读取其中 ${max} 个，不核对汇总报告与其下各份之和。`,
      `The folder has more than ${max} files that may be reports. ${max} of them are read; sums over reports are not checked.`,
    );
    const params: ShowMessageParams = { type: MessageType.Info, message: inLocale(words, this.client.locale) };
    this.connection
      .sendNotification(ShowMessageNotification.type, params)
      .catch((error) => this.connection.console.error(`Not sent: ${error}`));
  }
}
