import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import {
  type Bilingual,
  type Elsewhere,
  equalRelatedReports,
  isInWrongEncoding,
  MAX_OPEN_LENGTH,
  type ReadReport,
  type RelatedReports,
  type ReportService,
  TOO_LONG_TO_CHECK,
  WRONG_ENCODING,
} from '../../core/index.ts';
import { checkOptions, type Settings } from '../config/settings.ts';
import { type Encoding, Positions, placeElsewhere } from '../protocol/positions.ts';
import { fileNameOf } from '../protocol/uris.ts';
import type { RelatedReportsSource } from '../workspace/related-reports-source.ts';
import { Baseline } from './baseline.ts';
import type { OpenText } from './open-text.ts';
import type { ReportSnapshot } from './report-snapshot.ts';

const LANGUAGE = 'disclosure-report';

interface Last {
  readonly snapshot: ReportSnapshot;
  readonly settings: Settings;
  /** Of the text. */
  readonly revision: number;
  readonly relatedReports: RelatedReports;
  /** Until when the related reports are known to be the same. */
  relatedRevision: number;
}

/** A report that the client has open, or what may become one: its text, and what was last found in it. */
export class OpenDocument {
  private readonly baseline = new Baseline();
  private last: Last | null = null;
  /** What was read of the text before the newest edits: most of it still stands there. */
  private lastRead: ReadReport | null = null;
  private hasChanges = false;

  constructor(
    private readonly open: OpenText,
    private readonly encoding: Encoding,
    private readonly service: ReportService,
    private readonly related: RelatedReportsSource,
    private readonly noteChecked: () => void = () => {},
  ) {}

  get uri(): string {
    return this.open.uri;
  }

  /** What is needed to go on with it, where it is opened again with the same text. */
  get state(): Pick<OpenText, 'text' | 'languageId' | 'written'> {
    return this.open;
  }

  get version(): number {
    return this.open.version;
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number | null): void {
    // Who types at once after opening: what the cells held before must have been seen.
    if (this.baseline.values === null && !this.whyUnread) this.baseline.follow(this.read().report);
    this.open.change(changes, version);
  }

  /** Why the text is not read: that would hold up everything else, or what it says cannot be known. */
  private get whyUnread(): Bilingual | null {
    const { text } = this.open;
    if (text.length > MAX_OPEN_LENGTH) return TOO_LONG_TO_CHECK;
    return isInWrongEncoding(text) ? WRONG_ENCODING : null;
  }

  /** A report by its language or its words. */
  private isReport(settings: Settings): boolean {
    const { languageId, text, uri } = this.open;
    return languageId === LANGUAGE || this.service.isReport(text, fileNameOf(uri), settings.detectByContent);
  }

  /** Why a report is not checked; null where it is, or where the document is none. */
  whyUnchecked(settings: Settings): Bilingual | null {
    const why = this.whyUnread;
    return why && this.isReport(settings) ? why : null;
  }

  /** Whether other reports have changed what is found in this one since it was last asked. */
  consumeChanges(): boolean {
    const hasChanges = this.hasChanges || this.isOutdated;
    this.hasChanges = false;
    return hasChanges;
  }

  private get isOutdated(): boolean {
    const { last, related } = this;
    if (!last || last.relatedRevision === related.revision) return false;
    const now = related.again();
    if (!now || !equalRelatedReports(now, last.relatedReports)) return true;
    last.relatedRevision = related.revision;
    return false;
  }

  /**
   * Reads and checks the newest text, once for each version and settings. Null when the document is no report, since a client may
   * send all its plain text here, or when it is not to be read.
   */
  snapshot(settings: Settings): ReportSnapshot | null {
    const { uri, version, revision } = this.open;
    if (this.isOutdated) this.hasChanges = true;
    else if (this.last?.revision === revision && this.last.settings === settings) return this.last.snapshot;
    if (this.whyUnread || !this.isReport(settings)) {
      this.last = null;
      this.lastRead = null;
      this.related.of(null);
      return null;
    }
    const read = this.read();
    this.baseline.follow(read.report);
    const relatedReports = this.related.of(read.report);
    const options = {
      ...checkOptions(settings),
      fixAll: settings.fixAll,
      baseline: this.baseline.values,
      written: this.open.written,
    };
    const checked = this.service.check(read, { ...options, relatedReports });
    const positions = new Positions(read.report.lines, this.encoding);
    const locate = ({ path, range }: Elsewhere) => placeElsewhere(this.related.uriOf(path), range, this.encoding);
    const snapshot = { uri, version, checked, options, positions, locate };
    this.last = { snapshot, settings, revision, relatedReports, relatedRevision: this.related.revision };
    this.noteChecked();
    return snapshot;
  }

  private read(): ReadReport {
    this.lastRead = this.service.read(this.open.text, this.lastRead);
    return this.lastRead;
  }
}
