import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../core/index.ts';
import { type Encoding, unitsOf, wellFormed } from '../protocol/positions.ts';

/** A text that the client has open, kept the same as the client's by the changes that it sends. */
export class OpenText {
  readonly uri: string;
  readonly languageId: string;
  private readonly document: TextDocument;
  private changes = 0;
  private writtenLast: Span | null = null;

  constructor(
    { uri, languageId, version, text }: TextDocumentItem,
    private readonly encoding: Encoding,
  ) {
    this.uri = String(uri);
    this.languageId = languageId;
    this.document = TextDocument.create(this.uri, languageId, version, String(text));
  }

  get text(): string {
    return this.document.getText();
  }

  get version(): number {
    return this.document.version;
  }

  /** Counts the changes: a client may number two texts alike. */
  get revision(): number {
    return this.changes;
  }

  /** Where somebody writes at the end of the text: what the last change put there; null where the last change was of another kind. */
  get written(): Span | null {
    return this.writtenLast;
  }

  /** Where the text was closed and opened again as it was, as it is when its language is changed: it is written on. */
  resume(written: Span | null): void {
    this.writtenLast = written;
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number | null): void {
    this.changes++;
    let isWritten = true;
    for (const change of changes) {
      const understood = this.understood(change);
      this.writtenLast = this.writtenBy(understood);
      // Who changes other places at the same time writes nothing at the end.
      isWritten &&= this.writtenLast !== null;
      TextDocument.update(this.document, [understood], version ?? this.version + 1);
    }
    if (!isWritten) this.writtenLast = null;
  }

  /** Before the change is made. */
  private writtenBy(change: TextDocumentContentChangeEvent): Span | null {
    if (!('range' in change)) return null;
    const { document, text } = this;
    const [start, end] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
    if (text.slice(end).trim() !== '') return null;
    const removed = text.slice(start, end);
    // Lines that are taken away are not still to come.
    if (removed.trim() !== '' && /[\r\n]/.test(removed)) return null;
    // A line end that is added when the file is saved is no writing, nor is what is taken back.
    if (change.text.trim() === '' && this.writtenLast === null) return null;
    return { start, end: start + change.text.length };
  }

  /** The change in UTF-16 units and within the text: the text document's line table breaks when a range lies beyond its end. */
  private understood(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
    const { document } = this;
    if (!('range' in change) || !change.range) return { text: String(change.text) };
    const inside = (position: { line: number; character: number }) => {
      const { line, character } = wellFormed(position);
      if (this.encoding === 'utf-16') return document.positionAt(document.offsetAt({ line, character }));
      if (line >= document.lineCount) return document.positionAt(this.text.length);
      const text = document.getText({ start: { line, character: 0 }, end: { line, character: 0x7fffffff } });
      return { line, character: unitsOf(this.encoding, text, character) };
    };
    return { range: { start: inside(change.range.start), end: inside(change.range.end) }, text: String(change.text) };
  }
}
