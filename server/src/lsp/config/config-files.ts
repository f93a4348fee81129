import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { CONFIG_FILE, type ReadConfig, readConfig, say } from '../../core/index.ts';
import { OpenText } from '../documents/open-text.ts';
import type { Encoding } from '../protocol/positions.ts';
import { fileNameOf, parentFolders, relativePath, uriKey } from '../protocol/uris.ts';
import type { Files, FileText } from '../workspace/files.ts';

/** A folder's configuration file as it is now: the text in the editor where it is open there, else what is on disk. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** It could be read. */
  readonly isText: boolean;
  /** Of the text in the editor; null for what is on disk. */
  readonly version: number | null;
  readonly read: ReadConfig;
}

/** The configuration files that hold for the documents: each read once, until something says that it has changed. */
export class ConfigFiles {
  private readonly open = new Map<string, { readonly text: OpenText; file: ConfigFile }>();
  private readonly onDisk = new Map<string, ConfigFile | null>();
  /** What stood on disk when it was last looked at: where it still does, it stays the same object. */
  private readonly last = new Map<string, ConfigFile | null>();
  private readonly asked = new Map<string, Promise<void>>();
  private workspaceFolders: readonly string[] = [];

  constructor(
    private readonly files: Files,
    private readonly encoding: Encoding,
  ) {}

  /** The file at this address, where it is open in the editor. */
  openFile(uri: string): ConfigFile | undefined {
    return this.open.get(uriKey(uri))?.file;
  }

  /** Those that are open in the editor. */
  get openFiles(): ConfigFile[] {
    return [...this.open.values()].map(({ file }) => file);
  }

  setWorkspaceFolders(uris: readonly string[]): void {
    this.workspaceFolders = uris;
  }

  /** The nearest file upward from a document, or null; undefined as long as that is not known. */
  knownOf(uri: string): ConfigFile | null | undefined {
    for (const candidate of this.candidates(uri)) {
      const key = uriKey(candidate);
      const file = this.open.get(key)?.file ?? this.onDisk.get(key);
      if (file !== null) return file;
    }
    return null;
  }

  async of(uri: string): Promise<ConfigFile | null> {
    for (;;) {
      const known = this.knownOf(uri);
      if (known !== undefined) return known;
      const unknown = this.candidates(uri).find((candidate) => !this.isKnown(uriKey(candidate)));
      if (unknown !== undefined) await this.look(unknown);
    }
  }

  /** Where a file for a document should be made when there is none: in its workspace folder, else beside it. */
  placeFor(uri: string): string | null {
    return this.candidates(uri).at(this.isInWorkspace(uri) ? -1 : 0) ?? null;
  }

  opened(item: TextDocumentItem): void {
    const text = new OpenText(item, this.encoding);
    this.open.set(uriKey(item.uri), { text, file: fileOf(text) });
  }

  changed(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number | null): void {
    const open = this.open.get(uriKey(uri));
    if (!open) return;
    open.text.change(changes, version);
    open.file = fileOf(open.text);
  }

  closed(uri: string): void {
    this.open.delete(uriKey(uri));
    this.forget([uri]);
  }

  /** What is on disk at these addresses, or anywhere, may be another now. */
  forget(uris?: readonly string[]): void {
    for (const key of uris?.map(uriKey) ?? [...this.onDisk.keys(), ...this.asked.keys()]) {
      this.onDisk.delete(key);
      this.asked.delete(key);
    }
  }

  private candidates(uri: string): string[] {
    return parentFolders(uri, this.workspaceFolders).map((folder) => `${folder}/${CONFIG_FILE}`);
  }

  private isInWorkspace(uri: string): boolean {
    return this.workspaceFolders.some((folder) => relativePath(folder, uri) !== null);
  }

  private isKnown(key: string): boolean {
    return this.open.has(key) || this.onDisk.has(key);
  }

  private look(uri: string): Promise<void> {
    const key = uriKey(uri);
    let asked = this.asked.get(key);
    if (!asked) {
      asked = this.files.read(uri).then((found) => {
        // It may have changed since the question.
        if (this.asked.get(key) !== asked) return;
        const file = found && onDiskFile(uri, found, this.last.get(key));
        this.onDisk.set(key, file);
        this.last.set(key, file);
      });
      this.asked.set(key, asked);
    }
    return asked;
  }
}

export const isConfigFile = (uri: string): boolean => fileNameOf(String(uri)) === CONFIG_FILE;

const fileOf = ({ uri, text, version }: OpenText): ConfigFile => ({
  uri,
  text,
  isText: true,
  version,
  read: readConfig(text),
});

function onDiskFile(uri: string, found: FileText, last: ConfigFile | null | undefined): ConfigFile {
  if ('text' in found) {
    const { text } = found;
    return last?.isText && last.text === text
      ? last
      : { uri, text, isText: true, version: null, read: readConfig(text) };
  }
  const { zh, en } = found.problem;
  const message = say(`无法读取：${zh}`, `It could not be read: ${en}`);
  const problem = { span: { start: 0, end: 0 }, severity: 'error' as const, message };
  return { uri, text: '', isText: false, version: null, read: { ...readConfig('{}'), problems: [problem] } };
}
