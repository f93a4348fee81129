import { configFor } from '../../core/index.ts';
import { pathBelow } from '../protocol/uris.ts';
import type { FolderFile, FolderFiles } from './config-files.ts';
import type { EditorSettings } from './editor-settings.ts';
import type { Settings } from './settings.ts';

/** The settings that hold for each document: the editor's, and over them those of the folder's file. */
export class Configuration {
  private readonly merged = new Map<string, Merged>();

  constructor(
    readonly editor: EditorSettings,
    readonly folders: FolderFiles,
  ) {}

  /** The settings for a document, if they are here already; the same object as long as they are the same. */
  knownOf(uri: string): Settings | undefined {
    const editor = this.editor.knownOf(uri);
    const file = this.folders.knownOf(uri);
    return editor && file !== undefined ? this.merge(uri, editor, file) : undefined;
  }

  /** Never fails: a client that does not answer is taken to have the defaults. */
  async of(uri: string): Promise<Settings> {
    const [editor, file] = await Promise.all([this.editor.of(uri), this.folders.of(uri)]);
    return this.knownOf(uri) ?? this.merge(uri, editor, file);
  }

  /** What holds for a text that is not open, in a workspace folder; nothing of it is kept. */
  async ofClosed(uri: string, folder: string): Promise<Held> {
    const [editor, file] = await Promise.all([this.editor.of(folder), this.folders.of(uri)]);
    return { editor, file, settings: () => (file ? withFile(editor, file, uri) : editor) };
  }

  forget(uri: string): void {
    this.editor.forget(uri);
    this.merged.delete(uri);
  }

  private merge(uri: string, editor: Settings, file: FolderFile | null): Settings {
    const known = this.merged.get(uri);
    if (known?.editor === editor && known.file === file) return known.settings;
    const settings = file ? withFile(editor, file, uri) : editor;
    this.merged.set(uri, { editor, file, settings });
    return settings;
  }
}

/** Settings, and what they come from: as long as that is the same, so are they. */
export interface Held {
  readonly editor: Settings;
  readonly file: FolderFile | null;
  settings(): Settings;
}

interface Merged {
  readonly editor: Settings;
  readonly file: FolderFile | null;
  readonly settings: Settings;
}

function withFile(editor: Settings, file: FolderFile, uri: string): Settings {
  const path = pathBelow(file.uri.slice(0, file.uri.lastIndexOf('/')), uri) ?? '';
  const { severity, terms, exceptions, fixAll } = configFor(file.read.config, path);
  const told = new Set(terms.map(({ pattern }) => pattern));
  return {
    ...editor,
    severity: { ...editor.severity, ...severity },
    terms: [...terms, ...editor.terms.filter(({ pattern }) => !told.has(pattern))],
    exceptions,
    fixAll: { ...editor.fixAll, ...fixAll },
  };
}
