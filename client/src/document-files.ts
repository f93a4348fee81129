// Word files, pages and PDFs as ordinary texts of the editor: the server reads them, and writes what was edited back into a Word file.
import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  RelativePattern,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sourceUri } from './document-uri.ts';
import { SECTION } from './names.ts';

export interface ReadDocument {
  readonly text: string;
  readonly checksum: string;
  readonly notices: readonly string[];
}

export type Obstacle = 'changed' | 'locked';

/** Why a text was not written back. */
export interface Refusal {
  readonly refused: string;
  /** What a person may want to write in spite of. */
  readonly obstacle: Obstacle | null;
  readonly line: number | null;
}

/** What is known of a file whose text the editor has. */
interface Known {
  /** Of the file that the editor's text comes from. */
  shown: Version;
  /** Of what was read last: a text that is not saved keeps its own. */
  newest: Version;
}

interface Version {
  readonly checksum: string;
  readonly mtime: number;
  readonly size: number;
}

/** A mark in front says that the text is UTF-8, whatever encoding the user has set for his own files. */
const MARK = '\ufeff';

export class DocumentFiles implements FileSystemProvider, Disposable {
  private readonly changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;
  private readonly known = new Map<string, Known>();
  private readonly notices = new Map<string, readonly string[]>();
  private readonly permitted = new Map<string, Set<Obstacle>>();
  private readonly listener = workspace.onDidChangeTextDocument(({ document }) => this.follow(document));

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly refused: (uri: Uri, refusal: Refusal) => void,
  ) {}

  async stat(uri: Uri): Promise<FileStat> {
    const source = sourceUri(uri);
    const { type, ctime, mtime, size, permissions } = await workspace.fs.stat(source);
    const isWritable = /\.docx$/i.test(uri.path) && workspace.fs.isWritableFileSystem(source.scheme) !== false;
    if (!(type & FileType.File) || (isWritable && permissions === undefined)) return { type, ctime, mtime, size };
    return { type, ctime, mtime, size, permissions: isWritable ? permissions! : FilePermission.Readonly };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const { mtime, size } = await workspace.fs.stat(sourceUri(uri));
    const answer = await this.read(uri);
    if ('unreadable' in answer) throw new FileSystemError(answer.unreadable);
    const key = uri.toString();
    const version = { checksum: answer.checksum, mtime, size };
    const known = this.known.get(key);
    if (known && documentAt(uri)?.isDirty) known.newest = version;
    else this.known.set(key, { shown: version, newest: version });
    this.notices.set(key, answer.notices);
    return new TextEncoder().encode(MARK + answer.text);
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const key = uri.toString();
    const text = textOf(content);
    if (text === null) throw new FileSystemError(l10n.t('The text can only be saved in UTF-8.'));
    const known = this.known.get(key);
    const permitted = this.permitted.get(key);
    this.permitted.delete(key);
    const inSpiteOf = new Set(permitted);
    // Of a file that is newer and of another size the editor has told by itself, and been told to overwrite it.
    if (known && (await this.hasAsked(uri, known.shown))) inSpiteOf.add('changed');
    const answer = await this.client.sendRequest<{ checksum: string } | Refusal>(`${SECTION}/writeDocument`, {
      uri: key,
      text,
      checksum: known?.shown.checksum ?? null,
      inSpiteOf: [...inSpiteOf],
    });
    if ('refused' in answer) {
      this.refused(uri, answer);
      throw new FileSystemError(answer.refused);
    }
    const { mtime, size } = await workspace.fs.stat(sourceUri(uri));
    const version = { checksum: answer.checksum, mtime, size };
    this.known.set(key, { shown: version, newest: version });
  }

  /** The next time it is written in spite of that. */
  permit(uri: Uri, obstacle: Obstacle): void {
    const key = uri.toString();
    this.permitted.set(key, new Set([...(this.permitted.get(key) ?? []), obstacle]));
  }

  read(uri: Uri): Promise<ReadDocument | { readonly unreadable: string }> {
    return this.client.sendRequest(`${SECTION}/readDocument`, { uri: uri.toString() });
  }

  /** What is in a document and not in its text, told once. */
  takeNotices(uri: Uri): readonly string[] {
    const notices = this.notices.get(uri.toString()) ?? [];
    this.notices.delete(uri.toString());
    return notices;
  }

  watch(uri: Uri): Disposable {
    const source = sourceUri(uri);
    // A name may look like a pattern: all of the folder are watched, and the others passed over.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(source, '..'), '*'));
    const fire = (type: FileChangeType) => (changed: Uri) => {
      if (changed.path === source.path) this.changes.fire([{ type, uri }]);
    };
    watcher.onDidChange(fire(FileChangeType.Changed));
    // A program may save by putting a new file in the place of the old one.
    watcher.onDidCreate(fire(FileChangeType.Changed));
    watcher.onDidDelete(fire(FileChangeType.Deleted));
    return watcher;
  }

  /** So that a person can look around when he is asked where to save something. */
  readDirectory(uri: Uri): Thenable<[string, FileType][]> {
    return workspace.fs.readDirectory(sourceUri(uri));
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.listener.dispose();
    this.changes.dispose();
  }

  /** A text without changes of its own is what was read last. */
  private follow({ uri, isDirty }: TextDocument): void {
    const known = isDirty ? undefined : this.known.get(uri.toString());
    if (known) known.shown = known.newest;
  }

  private async hasAsked(uri: Uri, shown: Version): Promise<boolean> {
    const now = await workspace.fs.stat(sourceUri(uri));
    return now.mtime > shown.mtime && now.size !== shown.size;
  }
}

const documentAt = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** Null where it is in another encoding than UTF-8 or, with its mark, UTF-16. */
function textOf(content: Uint8Array): string | null {
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
