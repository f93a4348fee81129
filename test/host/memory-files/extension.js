// Runs in the browser's extension host. Files are kept in memory; at first they are those that the test server lists.
const { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode');

const folder = '/reports';

const dirname = (path) => path.slice(0, path.lastIndexOf('/')) || '/';
const basename = (path) => path.slice(path.lastIndexOf('/') + 1);

exports.activate = async ({ extensionUri, subscriptions }) => {
  const files = new Map();
  const list = await (await fetch(Uri.joinPath(extensionUri, '../fixtures.json').toString(true))).json();
  for (const [name, base64] of Object.entries(list))
    files.set(`${folder}/${name}`, { bytes: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), mtime: 1 });
  const provider = new MemoryFiles(files);
  subscriptions.push(workspace.registerFileSystemProvider('memory-files', provider, { isCaseSensitive: true }));
};

class MemoryFiles {
  #files;
  #folders = new Set(['/', folder]);
  #changed = new EventEmitter();
  onDidChangeFile = this.#changed.event;

  constructor(files) {
    this.#files = files;
  }

  watch() {
    return new Disposable(() => {});
  }

  stat({ path }) {
    const file = this.#files.get(path);
    if (file) return { type: FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (this.#folders.has(path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }) {
    const within = (paths, type) =>
      [...paths].filter((each) => each !== path && dirname(each) === path).map((each) => [basename(each), type]);
    return [...within(this.#files.keys(), FileType.File), ...within(this.#folders, FileType.Directory)];
  }

  readFile(uri) {
    const file = this.#files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  writeFile(uri, bytes) {
    const before = this.#files.get(uri.path);
    this.#files.set(uri.path, { bytes, mtime: (before?.mtime ?? 0) + 1 });
    this.#tell(uri, before ? FileChangeType.Changed : FileChangeType.Created);
  }

  delete(uri) {
    if (!this.#files.delete(uri.path)) throw FileSystemError.FileNotFound(uri);
    this.#tell(uri, FileChangeType.Deleted);
  }

  rename(from, to) {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory(uri) {
    this.#folders.add(uri.path);
    this.#tell(uri, FileChangeType.Created);
  }

  #tell(uri, type) {
    this.#changed.fire([{ uri, type }]);
  }
}
