import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Analysis, analyse, type FixOptions, isReport } from '../core/index.ts';
import { nameOf } from './addresses.ts';
import { Baseline } from './baseline.ts';
import type { OpenText } from './openText.ts';
import { type Encoding, Positions } from './positions.ts';
import type { Settings } from './settings.ts';

const LANGUAGE = 'disclosure-report';

/** What the handlers work on: a text that was read and checked, and the way from its offsets to the client's positions. */
export interface View {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly options: FixOptions;
  readonly positions: Positions;
}

/** A report that the client has open, or what may become one: its text, and what was last found in it. */
export class OpenDocument {
  private readonly baseline = new Baseline();
  private last: { readonly view: View; readonly settings: Settings; readonly revision: number } | null = null;

  constructor(
    private readonly open: OpenText,
    private readonly encoding: Encoding,
  ) {}

  get uri(): string {
    return this.open.uri;
  }

  get version(): number {
    return this.open.version;
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number | null): void {
    // Who types at once after opening: what the cells held before must have been seen.
    if (this.baseline.values === null) this.baseline.follow(analyse(this.open.text));
    this.open.change(changes, version);
  }

  /**
   * Reads and checks the newest text, once for each version and settings. Null when the document is no report: a client may
   * send all its plain text here.
   */
  view(settings: Settings): View | null {
    const { uri, version, languageId, revision, text } = this.open;
    if (this.last?.revision === revision && this.last.settings === settings) return this.last.view;
    if (languageId !== LANGUAGE && !isReport(text, nameOf(uri), settings.detectByContent)) return null;
    const { severity, terms, exceptions, fixAll } = settings;
    const options = { severity, terms, exceptions, fixAll, before: this.baseline.values };
    const analysis = analyse(text, options);
    this.baseline.follow(analysis);
    const positions = new Positions(analysis.report.syntax.lines, this.encoding);
    const view = { uri, version, analysis, options, positions };
    this.last = { view, settings, revision };
    return view;
  }
}
