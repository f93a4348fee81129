import type { Location, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import {
  type AnalyseOptions,
  type Analysis,
  analyse,
  type Elsewhere,
  type FixOptions,
  isReport,
  type Neighbours,
  NO_NEIGHBOURS,
  type Report,
  sameNeighbours,
} from '../core/index.ts';
import { nameOf } from './addresses.ts';
import { Baseline } from './baseline.ts';
import type { Beside } from './indexes.ts';
import type { OpenText } from './openText.ts';
import { type Encoding, Positions, placeElsewhere } from './positions.ts';
import type { Settings } from './settings.ts';

const LANGUAGE = 'disclosure-report';

/** What the handlers work on: a text that was read and checked, and the way from its offsets to the client's positions. */
export interface View {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly options: FixOptions;
  readonly positions: Positions;
  /** A place in another report. */
  locate(elsewhere: Elsewhere): Location;
}

interface Last {
  readonly view: View;
  readonly settings: Settings;
  readonly revision: number;
  readonly neighbours: Neighbours;
  /** Until when the neighbours are known to be the same. */
  beside: number;
}

/** A report that the client has open, or what may become one: its text, and what was last found in it. */
export class OpenDocument {
  private readonly baseline = new Baseline();
  private last: Last | null = null;
  /** What was read of the text before the newest edits: most of it still stands there. */
  private before: Analysis | null = null;
  private hasNews = false;

  constructor(
    private readonly open: OpenText,
    private readonly encoding: Encoding,
    private readonly beside: Beside,
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
  takeNews(): boolean {
    const hasNews = this.hasNews || this.isOutdated;
    this.hasNews = false;
    return hasNews;
  }

  private get isOutdated(): boolean {
    const { last, beside } = this;
    if (!last || last.beside === beside.revision) return false;
    const now = beside.again();
    if (!now || !sameNeighbours(now, last.neighbours)) return true;
    last.beside = beside.revision;
    return false;
  }

  /**
   * Reads and checks the newest text, once for each version and settings. Null when the document is no report: a client may
   * send all its plain text here.
   */
  view(settings: Settings): View | null {
    const { uri, version, languageId, revision, text } = this.open;
    if (this.isOutdated) this.hasNews = true;
    else if (this.last?.revision === revision && this.last.settings === settings) return this.last.view;
    if (languageId !== LANGUAGE && !isReport(text, nameOf(uri), settings.detectByContent)) {
      this.beside.of(null);
      return null;
    }
    const { severity, terms, exceptions, fixAll } = settings;
    let neighbours = NO_NEIGHBOURS;
    const besides = (report: Report) => {
      neighbours = this.beside.of(report);
      return neighbours;
    };
    const optionsNow = () => ({ severity, terms, exceptions, fixAll, before: this.baseline.values });
    let options = optionsNow();
    let analysis = this.read(text, { ...options, neighbours: besides });
    if (this.baseline.follow(analysis)) {
      options = optionsNow();
      analysis = this.read(text, { ...options, neighbours: besides });
    }
    const positions = new Positions(analysis.report.lines, this.encoding);
    const locate = ({ path, range }: Elsewhere) => placeElsewhere(this.beside.addressOf(path), range, this.encoding);
    const view = { uri, version, analysis, options, positions, locate };
    this.last = { view, settings, revision, neighbours, beside: this.beside.revision };
    return view;
  }

  private read(text: string, options: AnalyseOptions): Analysis {
    this.before = analyse(text, { ...options, last: this.before });
    return this.before;
  }
}
