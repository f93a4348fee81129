import { type Connection, NotificationType0 } from 'vscode-languageserver';
import {
  bestOfEach,
  COMPARED,
  comparedFigures,
  DENIED,
  type Digest,
  type EditorService,
  type OverviewAnswer,
  type OverviewRoster,
  type OverviewRow,
  type Summary,
} from '../../core/index.ts';
import type { Configuration } from '../config/configuration.ts';
import { SECTION } from '../config/settings.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { OpenDocuments } from '../documents/open-documents.ts';
import type { Client } from '../protocol/client.ts';
import { relativePath } from '../protocol/uris.ts';
import type { FolderRosters } from './folder-rosters.ts';
import type { ReportFolder } from './report-folder.ts';
import type { WorkspaceReports } from './workspace-reports.ts';

/** Sent once after each answer, when there is something new. */
const OVERVIEW_CHANGED = new NotificationType0(`${SECTION}/overviewChanged`);

/** What the overview is made of: a session. */
interface Sources {
  readonly connection: Connection;
  readonly client: Client;
  readonly configuration: Configuration;
  readonly service: EditorService;
  readonly documents: OpenDocuments;
  readonly reports: WorkspaceReports;
  readonly isClosed: boolean;
}

interface SentRow {
  readonly row: OverviewRow;
  readonly digest: Digest;
  readonly revision: number;
}

/** All reports of the workspace. Remembers which rows the client has, so that of ten thousand only those are sent that have changed. */
export class OverviewFeed {
  private readonly sent = new Map<string, SentRow>();
  private revision = 0;
  /** When a report was gone, or the folders were others. */
  private lostAt = 0;
  private folders = '';
  private readonly rosters = new WeakMap<ReportFolder, FolderRosters>();
  private sentRosters = '[]';
  private rostersAt = 0;
  private isWaiting = false;

  constructor(private readonly sources: Sources) {}

  /** @param since the revision that the client has; 0 for none */
  async rowsSince(since: number): Promise<OverviewAnswer> {
    const entries = await this.sources.reports.all();
    const rosters = await this.rostersOf(entries.map(({ folder }) => folder));
    const revision = ++this.revision;
    const written = JSON.stringify(rosters);
    if (written !== this.sentRosters) this.rostersAt = revision;
    this.sentRosters = written;
    const folders = entries.map(({ folder }) => folder.uri);
    if (folders.join(' ') !== this.folders) {
      this.lostAt = revision;
      this.sent.clear();
    }
    this.folders = folders.join(' ');
    const now = this.rowsNow(revision);
    for (const key of this.sent.keys())
      if (!now.has(key)) {
        this.sent.delete(key);
        this.lostAt = revision;
      }
    void this.notifyOfChange();
    // A server that was started anew does not know what another has sent.
    const isWhole = since < this.lostAt || since === 0 || since >= revision;
    return {
      revision,
      isWhole,
      rows: [...now.values()].filter((sent) => isWhole || sent.revision > since).map(({ row }) => row),
      folders,
      isBusy: !entries.every(({ folder }) => folder.state === 'settled'),
      figures: COMPARED,
      denied: DENIED.map(({ label, en }) =>
        this.sources.client.locale === 'en' ? en : label.replace(/^\d+[.．、]/, ''),
      ),
      rosters: isWhole || this.rostersAt > since ? rosters : null,
    };
  }

  private async rostersOf(folders: readonly ReportFolder[]): Promise<OverviewRoster[]> {
    const { client, configuration } = this.sources;
    const all: OverviewRoster[] = [];
    if (folders.length === 0) return all;
    // Loaded with the first overview: most sessions have none.
    const { FolderRosters } = await import('./folder-rosters.ts');
    for (const folder of folders) {
      const known = this.rosters.get(folder) ?? new FolderRosters(folder, configuration.files);
      this.rosters.set(folder, known);
      all.push(...(await known.now(client.locale)));
    }
    return all;
  }

  /** A row is made anew where the report is another, or stands otherwise. */
  private rowsNow(revision: number): Map<string, SentRow> {
    const now = new Map<string, SentRow>();
    for (const [index, { folder, closed }] of this.sources.reports.now.entries()) {
      closed.want();
      const open = new Map(
        this.sources.documents.all.map(({ document }) => [relativePath(folder.uri, document.uri), document]),
      );
      // The draft, the page and what else was made of one report are one row.
      for (const digest of bestOfEach([...folder.digests])) {
        const document = open.get(digest.path);
        const summary = document ? this.summaryOf(document) : closed.of(digest.path)?.summary;
        const key = `${index}/${digest.path}`;
        let row = this.sent.get(key);
        if (row?.digest !== digest || String(row.row[4]) !== String(summary ?? null)) {
          const made = rowOf(index, digest, summary ?? null);
          // A report that was read anew may say what it said before.
          const isSame = JSON.stringify(row?.row) === JSON.stringify(made);
          row = { row: made, digest, revision: row && isSame ? row.revision : revision };
          this.sent.set(key, row);
        }
        now.set(key, row);
      }
    }
    return now;
  }

  /** Of what is in the editor. */
  private summaryOf(document: OpenDocument): Summary | undefined {
    const settings = this.sources.configuration.knownOf(document.uri);
    const snapshot = settings && document.snapshot(settings);
    return snapshot ? this.sources.service.summary(snapshot.checked) : undefined;
  }

  private async notifyOfChange(): Promise<void> {
    if (this.isWaiting) return;
    this.isWaiting = true;
    await this.sources.reports.changes.nextChange();
    this.isWaiting = false;
    if (!this.sources.isClosed) await this.sources.connection.sendNotification(OVERVIEW_CHANGED);
  }
}

const rowOf = (folder: number, digest: Digest, summary: Summary | null): OverviewRow => [
  folder,
  digest.path,
  digest.organ,
  digest.year,
  summary,
  comparedFigures(digest),
];
