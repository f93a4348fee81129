import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyseOptions, type Analysis, analyse, isReport } from '../core/index.ts';
import { Baseline } from './baseline.ts';
import { type Encoding, Positions, unitsOf, wellFormed } from './positions.ts';
import type { Settings } from './settings.ts';

const LANGUAGE = 'disclosure-report';

/** What the handlers work on: a text that was read and checked, and the way from its offsets to the client's positions. */
export interface View {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly options: AnalyseOptions;
  readonly positions: Positions;
}

/** A document that the client has open: its text, and what was last found in it. */
export class OpenDocument {
  readonly uri: string;
  private readonly languageId: string;
  private readonly text: TextDocument;
  private readonly baseline = new Baseline();
  /** Counts the changes: a client may number two texts alike. */
  private revision = 0;
  private last: { readonly view: View; readonly settings: Settings; readonly revision: number } | null = null;

  constructor(
    { uri, languageId, version, text }: TextDocumentItem,
    private readonly encoding: Encoding,
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.text = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.text.version;
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number | null): void {
    // Who types at once after opening: what the cells held before must have been seen.
    if (this.baseline.values === null) this.baseline.follow(analyse(this.text.getText()));
    this.revision++;
    for (const change of changes)
      TextDocument.update(this.text, [this.understood(change)], version ?? this.version + 1);
  }

  /**
   * Reads and checks the newest text, once for each version and settings. Null when the document is no report: a client may
   * send all its plain text here.
   */
  view(settings: Settings): View | null {
    const { last, revision } = this;
    if (last?.revision === revision && last.settings === settings) return last.view;
    const text = this.text.getText();
    if (this.languageId !== LANGUAGE && !isReport(text, nameOf(this.uri), settings.detectByContent)) return null;
    const options = { severity: settings.severity, before: this.baseline.values };
    const analysis = analyse(text, options);
    this.baseline.follow(analysis);
    const positions = new Positions(analysis.report.syntax.lines, this.encoding);
    const view = { uri: this.uri, version: this.version, analysis, options, positions };
    this.last = { view, settings, revision };
    return view;
  }

  /** The change in UTF-16 units and within the text: the text document's line table breaks when a range lies beyond its end. */
  private understood(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
    if (!('range' in change) || !change.range) return { text: String(change.text) };
    const inside = (position: { line: number; character: number }) => {
      const { line, character } = wellFormed(position);
      if (this.encoding === 'utf-16') return this.text.positionAt(this.text.offsetAt({ line, character }));
      if (line >= this.text.lineCount) return this.text.positionAt(this.text.getText().length);
      const text = this.text.getText({ start: { line, character: 0 }, end: { line, character: 0x7fffffff } });
      return { line, character: unitsOf(this.encoding, text, character) };
    };
    return { range: { start: inside(change.range.start), end: inside(change.range.end) }, text: String(change.text) };
  }
}

/** The last part of a document's address, as a person reads it. */
export function nameOf(uri: string): string {
  const name =
    uri
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A per cent sign that means itself.
  }
}
