import type { SemanticTokens } from 'vscode-languageserver';
import { uriKey } from '../protocol/uris.ts';
import type { OpenDocument } from './open-document.ts';
import type { DiagnosticsPusher } from './push-diagnostics.ts';

/** A text that the client has open, and what it was sent of it. */
export interface OpenEntry {
  readonly document: OpenDocument;
  readonly pusher: DiagnosticsPusher;
  /** Names the findings that are due: another whenever they may differ. */
  resultId: string;
  /** Which of them a client that asked was answered last. */
  answeredId?: string;
  /** Somebody has typed in it since its findings were given. */
  isEdited: boolean;
  sentTokens?: SemanticTokens;
}

/** A text that was open. */
export interface ClosedEntry {
  readonly uri: string;
  /** How often it has been closed, or its findings have been published anew since. */
  readonly times: number;
}

/** The texts that the client has open, and those that it had. */
export class OpenDocuments {
  private readonly entries = new Map<string, OpenEntry>();
  private readonly keys = new Set<string>();
  private readonly closedEntries = new Map<string, ClosedEntry>();
  private results = 0;

  get(uri: string): OpenEntry | undefined {
    return this.entries.get(uri);
  }

  get all(): readonly OpenEntry[] {
    return [...this.entries.values()];
  }

  /** However the client writes the URI. */
  isOpen(uri: string): boolean {
    return this.keys.has(uriKey(uri));
  }

  /** By the keys of their URIs. */
  get closed(): ReadonlyMap<string, ClosedEntry> {
    return this.closedEntries;
  }

  add(document: OpenDocument, pusher: DiagnosticsPusher): OpenEntry {
    const { uri } = document;
    this.entries.get(uri)?.pusher.stop();
    const entry = { document, pusher, resultId: '', isEdited: false };
    this.entries.set(uri, entry);
    this.keys.add(uriKey(uri));
    return entry;
  }

  remove(uri: string): OpenEntry | undefined {
    const entry = this.entries.get(uri);
    entry?.pusher.stop();
    this.entries.delete(uri);
    const key = uriKey(uri);
    this.keys.delete(key);
    this.closedEntries.set(key, { uri, times: (this.closedEntries.get(key)?.times ?? 0) + 1 });
    return entry;
  }

  /** What is found in a closed text counts as not sent. Gives whether the text was open, and is not. */
  forgetSent(uri: string): boolean {
    const key = uriKey(uri);
    const entry = this.closedEntries.get(key);
    if (!entry || this.isOpen(uri)) return false;
    this.closedEntries.set(key, { ...entry, times: entry.times + 1 });
    return true;
  }

  nextResultId(): string {
    return String(++this.results);
  }

  stop(): void {
    for (const { pusher } of this.entries.values()) pusher.stop();
    this.entries.clear();
  }
}
