import type { Location, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import {
  type AnalyseOptions,
  type Analysis,
  analyse,
  type Elsewhere,
  equalRelatedReports,
  type FixOptions,
  isReport,
  NO_RELATED_REPORTS,
  type RelatedReports,
  type Report,
} from '../../core/index.ts';
import type { Settings } from '../config/settings.ts';
import { type Encoding, Positions, placeElsewhere } from '../protocol/positions.ts';
import { fileNameOf } from '../protocol/uris.ts';
import type { RelatedReportsSource } from '../workspace/workspace-reports.ts';
import { Baseline } from './baseline.ts';
import type { OpenText } from './open-text.ts';

const LANGUAGE = 'disclosure-report';

/** What the handlers work on: a text that was read and checked, and the way from its offsets to the client's positions. */
export interface ReportSnapshot {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly options: FixOptions;
  readonly positions: Positions;
  /** A place in another report. */
  locate(elsewhere: Elsewhere): Location;
}

interface Last {
  readonly snapshot: ReportSnapshot;
  readonly settings: Settings;
  readonly revision: number;
  readonly neighbours: RelatedReports;
  /** Until when the neighbours are known to be the same. */
  relatedReports: number;
}

/** A report that the client has open, or what may become one: its text, and what was last found in it. */
export class OpenDocument {
  private readonly baseline = new Baseline();
  private last: Last | null = null;
  /** What was read of the text before the newest edits: most of it still stands there. */
  private before: Analysis | null = null;
  private hasChanges = false;

  constructor(
    private readonly open: OpenText,
    private readonly encoding: Encoding,
    private readonly relatedReports: RelatedReportsSource,
  ) {}

  get uri(): string {
    return this.open.uri;
  }

  get version(): number {
    return this.open.version;
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number | null): void {
    // Who types at once after opening: what the cells held before must have been seen.
    if (this.baseline.values === null) this.baseline.follow(this.read(this.open.text, {}));
    this.open.change(changes, version);
  }

  /** Whether other reports have changed what there is to say of this one since it was last asked. */
  consumeChanges(): boolean {
    const hasChanges = this.hasChanges || this.isOutdated;
    this.hasChanges = false;
    return hasChanges;
  }

  private get isOutdated(): boolean {
    const { last, relatedReports } = this;
    if (!last || last.relatedReports === relatedReports.revision) return false;
    const now = relatedReports.again();
    if (!now || !equalRelatedReports(now, last.neighbours)) return true;
    last.relatedReports = relatedReports.revision;
    return false;
  }

  /**
   * Reads and checks the newest text, once for each version and settings. Null when the document is no report: a client may
   * send all its plain text here.
   */
  snapshot(settings: Settings): ReportSnapshot | null {
    const { uri, version, languageId, revision, text } = this.open;
    if (this.isOutdated) this.hasChanges = true;
    else if (this.last?.revision === revision && this.last.settings === settings) return this.last.snapshot;
    if (languageId !== LANGUAGE && !isReport(text, fileNameOf(uri), settings.detectByContent)) {
      this.relatedReports.of(null);
      return null;
    }
    const { severity, terms, exceptions, fixAll } = settings;
    let neighbours = NO_RELATED_REPORTS;
    const besides = (report: Report) => {
      neighbours = this.relatedReports.of(report);
      return neighbours;
    };
    const optionsNow = () => ({ severity, terms, exceptions, fixAll, before: this.baseline.values });
    let options = optionsNow();
    let analysis = this.read(text, { ...options, neighbours: besides });
    if (this.baseline.follow(analysis)) {
      options = optionsNow();
      analysis = this.read(text, { ...options, neighbours: besides });
    }
    const positions = new Positions(analysis.report.syntax.lines, this.encoding);
    const locate = ({ path, range }: Elsewhere) =>
      placeElsewhere(this.relatedReports.uriOf(path), range, this.encoding);
    const snapshot = { uri, version, analysis, options, positions, locate };
    this.last = { snapshot, settings, revision, neighbours, relatedReports: this.relatedReports.revision };
    return snapshot;
  }

  private read(text: string, options: AnalyseOptions): Analysis {
    this.before = analyse(text, { ...options, last: this.before });
    return this.before;
  }
}
