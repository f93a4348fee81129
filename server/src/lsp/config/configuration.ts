import { configFor } from '../../core/index.ts';
import { relativePath } from '../protocol/uris.ts';
import type { ConfigFile, ConfigFiles } from './config-files.ts';
import type { EditorSettings } from './editor-settings.ts';
import type { Settings } from './settings.ts';

/** The settings that hold for each document: the editor's, and over them those of the folder's file. */
export class Configuration {
  private readonly merged = new Map<string, Merged>();

  constructor(
    readonly editor: EditorSettings,
    readonly files: ConfigFiles,
  ) {}

  /** The settings for a document, if they are here already; the same object as long as they are the same. */
  knownOf(uri: string): Settings | undefined {
    const editor = this.editor.knownOf(uri);
    const file = this.files.knownOf(uri);
    return editor && file !== undefined ? this.merge(uri, editor, file) : undefined;
  }

  /** Never fails: a client that does not answer is taken to have the defaults. */
  async of(uri: string): Promise<Settings> {
    const [editor, file] = await Promise.all([this.editor.of(uri), this.files.of(uri)]);
    return this.knownOf(uri) ?? this.merge(uri, editor, file);
  }

  /** What holds for a text that is not open, in a workspace folder; nothing of it is kept. */
  async forClosed(uri: string, folder: string): Promise<SettingsSource> {
    const [editor, file] = await Promise.all([this.editor.of(folder), this.files.of(uri)]);
    return { editor, file, settings: () => (file ? withFile(editor, file, uri) : editor) };
  }

  forget(uri: string): void {
    this.editor.forget(uri);
    this.merged.delete(uri);
  }

  private merge(uri: string, editor: Settings, file: ConfigFile | null): Settings {
    const known = this.merged.get(uri);
    if (known?.editor === editor && known.file === file) return known.settings;
    const settings = file ? withFile(editor, file, uri) : editor;
    this.merged.set(uri, { editor, file, settings });
    return settings;
  }
}

/** Settings, and what they come from: as long as that is the same, so are they. */
export interface SettingsSource {
  readonly editor: Settings;
  readonly file: ConfigFile | null;
  settings(): Settings;
}

interface Merged {
  readonly editor: Settings;
  readonly file: ConfigFile | null;
  readonly settings: Settings;
}

function withFile(editor: Settings, file: ConfigFile, uri: string): Settings {
  const path = relativePath(file.uri.slice(0, file.uri.lastIndexOf('/')), uri) ?? '';
  const { severity, terms, exceptions, verified, fixAll } = configFor(file.read.config, path);
  const inFile = new Set(terms.map(({ pattern }) => pattern));
  return {
    ...editor,
    severity: { ...editor.severity, ...severity },
    terms: [...terms, ...editor.terms.filter(({ pattern }) => !inFile.has(pattern))],
    exceptions,
    verified,
    fixAll: { ...editor.fixAll, ...fixAll },
  };
}
