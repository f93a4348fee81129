import { NotificationType0, RequestType } from 'vscode-languageserver';
import {
  comparedFigures,
  DENIED,
  type Digest,
  type OverviewAnswer,
  type OverviewRow,
  type Summary,
  summaryOf,
} from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { relativePath } from '../protocol/uris.ts';
import type { Session } from '../session.ts';

interface Question {
  /** What the client has already; 0 for nothing. */
  readonly since: number;
}

/** All reports of the workspace. */
export const OVERVIEW = new RequestType<Question, OverviewAnswer, void>(`${SECTION}/overview`);

/** Sent once after each answer, when there is something new. */
export const OVERVIEW_CHANGED = new NotificationType0(`${SECTION}/overviewChanged`);

interface Told {
  readonly row: OverviewRow;
  readonly digest: Digest;
  readonly revision: number;
}

/** Remembers what it has told, so that of ten thousand rows only those are sent that have changed. */
export class Overview {
  private readonly told = new Map<string, Told>();
  private revision = 0;
  /** When a report was gone, or the folders were others. */
  private lostAt = 0;
  private folders = '';
  private isWaiting = false;

  constructor(private readonly session: Session) {}

  async answer({ since }: Question): Promise<OverviewAnswer> {
    const reports = await this.session.indexes.all();
    const revision = ++this.revision;
    const folders = reports.map(({ index }) => index.uri);
    if (folders.join(' ') !== this.folders) {
      this.lostAt = revision;
      this.told.clear();
    }
    this.folders = folders.join(' ');
    const now = this.reportsNow(revision);
    for (const key of this.told.keys())
      if (!now.has(key)) {
        this.told.delete(key);
        this.lostAt = revision;
      }
    void this.tellWhenChanged();
    // A server that was started anew knows nothing of what another has told.
    const isWhole = since < this.lostAt || since === 0 || since >= revision;
    return {
      revision,
      isWhole,
      rows: [...now.values()].filter((told) => isWhole || told.revision > since).map(({ row }) => row),
      folders,
      isBusy: !reports.every(({ checks }) => checks.isSettled),
      denied: DENIED.map(({ label, en }) =>
        this.session.client.locale === 'en' ? en : label.replace(/^\d+[.．、]/, ''),
      ),
    };
  }

  /** A row is made anew where the report is another, or stands otherwise. */
  private reportsNow(revision: number): Map<string, Told> {
    const now = new Map<string, Told>();
    for (const [folder, { index, checks }] of this.session.indexes.now.entries()) {
      checks.want();
      const open = new Map(
        [...this.session.openTexts].map(({ document }) => [relativePath(index.uri, document.uri), document]),
      );
      for (const digest of index.digests) {
        const document = open.get(digest.path);
        const summary = document ? this.summaryOf(document) : checks.of(digest.path)?.summary;
        const key = `${folder}/${digest.path}`;
        let told = this.told.get(key);
        if (told?.digest !== digest || String(told.row[4]) !== String(summary ?? null)) {
          told = { row: rowOf(folder, digest, summary ?? null), digest, revision };
          this.told.set(key, told);
        }
        now.set(key, told);
      }
    }
    return now;
  }

  /** Of what is in the editor. */
  private summaryOf(document: OpenDocument): Summary | undefined {
    const settings = this.session.configuration.knownOf(document.uri);
    const snapshot = settings && document.snapshot(settings);
    return snapshot ? summaryOf(snapshot.analysis) : undefined;
  }

  private async tellWhenChanged(): Promise<void> {
    if (this.isWaiting) return;
    this.isWaiting = true;
    await this.session.indexes.changes.nextChange();
    this.isWaiting = false;
    if (!this.session.isClosed) await this.session.connection.sendNotification(OVERVIEW_CHANGED);
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
