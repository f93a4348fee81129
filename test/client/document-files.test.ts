import assert from 'node:assert/strict';
import Module from 'node:module';
import type { FileChangeEvent, Uri } from 'vscode';

/** An address, as far as the provider needs one. */
class Address {
  constructor(
    readonly scheme: string,
    readonly authority: string,
    readonly path: string,
  ) {}

  static from({ scheme, authority = '', path }: { scheme: string; authority?: string; path: string }): Address {
    return new Address(scheme, authority, path);
  }

  static joinPath({ scheme, authority, path }: Address, name: string): Address {
    return new Address(scheme, authority, name === '..' ? path.slice(0, path.lastIndexOf('/')) : `${path}/${name}`);
  }

  toString(): string {
    return `${this.scheme}://${this.authority}${this.path}`;
  }
}

/** One who tells, as VS Code's do. */
class Teller<T> {
  private readonly listeners = new Set<(told: T) => void>();
  readonly event = (listener: (told: T) => void) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  fire(event: T): void {
    for (const listener of this.listeners) listener(event);
  }
  dispose(): void {}
}

interface File {
  text: string;
  mtime: number;
  size: number;
  permissions?: number;
}

const WORD = '/年报/a.docx';

const current = {};

/** A VS Code with files, a server that reads and writes them as they are, and what it was asked to write. */
async function open() {
  const files = new Map<string, File>([[WORD, { text: '一', mtime: 10, size: 100 }]]);
  const written: { checksum: string | null; inSpiteOf: string[]; text: string }[] = [];
  const refusals: unknown[] = [];
  const documents: { uri: Uri; isDirty: boolean }[] = [];
  const texts = new Teller<{ document: { uri: Uri; isDirty: boolean } }>();
  const watchers = { created: new Teller<Address>(), changed: new Teller<Address>(), deleted: new Teller<Address>() };
  const fileAt = ({ path }: Address): File => {
    const file = files.get(path);
    if (!file) throw new Error(`no ${path}`);
    return file;
  };
  let answer: ((file: File) => object) | null = null;
  const vscode = {
    EventEmitter: Teller,
    FileChangeType: { Changed: 1, Created: 2, Deleted: 3 },
    FilePermission: { Readonly: 1 },
    FileSystemError: class extends Error {
      static NoPermissions = (uri: Address) => new Error(`no permission for ${uri}`);
    },
    FileType: { File: 1, Directory: 2 },
    RelativePattern: class {},
    Uri: Address,
    l10n: { t: (text: string) => text },
    workspace: {
      textDocuments: documents,
      onDidChangeTextDocument: texts.event,
      createFileSystemWatcher: () => ({
        onDidChange: watchers.changed.event,
        onDidCreate: watchers.created.event,
        onDidDelete: watchers.deleted.event,
        dispose() {},
      }),
      fs: {
        isWritableFileSystem: () => true,
        stat: async (uri: Address) => ({ type: 1, ctime: 0, ...fileAt(uri) }),
        readDirectory: async () => [],
      },
    },
  };
  // The client has been loaded into the first: it is made what each test wants.
  Object.assign(current, vscode);
  const loader = Module as unknown as { _load(name: string, ...more: unknown[]): unknown };
  const load = loader._load;
  loader._load = (name, ...more) => (name === 'vscode' ? current : load.call(loader, name, ...more));
  try {
    const [{ DocumentFiles }, { documentUri, sourceUri }] = await Promise.all([
      import('../../client/src/document-files.ts'),
      import('../../client/src/document-uri.ts'),
    ]);
    const client = {
      async sendRequest(method: string, params: { uri: string; text: string; checksum: string; inSpiteOf: string[] }) {
        const file = fileAt({ path: params.uri.replace(/^[^/]*\/\/[^/]*/, '') } as Address);
        if (method.endsWith('readDocument')) return { text: file.text, checksum: file.text, notices: ['图'] };
        written.push(params);
        const refused = answer?.(file);
        if (refused) return refused;
        Object.assign(file, { text: params.text, mtime: file.mtime + 1 });
        return { checksum: params.text };
      },
    };
    const provider = new DocumentFiles(client as never, (_, refusal) => refusals.push(refusal));
    const uri = documentUri(new Address('file', '', WORD) as never);
    return {
      provider,
      uri,
      sourceUri,
      files,
      written,
      refusals,
      documents,
      watchers,
      textChanged: (isDirty: boolean) => texts.fire({ document: { uri, isDirty } }),
      refuse: (why: typeof answer) => {
        answer = why;
      },
      read: async () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await provider.readFile(uri)),
      write: (text: string) => provider.writeFile(uri, new TextEncoder().encode(text)),
    };
  } finally {
    loader._load = load;
  }
}

describe('the files of documents', () => {
  it('are read with a mark, so that they are read as UTF-8 whatever the user has set, and are written without it', async () => {
    const { read, write, written } = await open();
    assert.equal(await read(), '\ufeff一');
    await write('\ufeff二');
    assert.deepEqual(
      written.map(({ text, checksum, inSpiteOf }) => [text, checksum, inSpiteOf]),
      [['二', '一', []]],
    );
    await write('三');
    assert.equal(written[1]!.checksum, '二');
  });

  it('are writable where they are Word files, and where the file is', async () => {
    const { provider, uri, files, sourceUri } = await open();
    assert.equal((await provider.stat(uri)).permissions, undefined);
    files.get(WORD)!.permissions = 1;
    assert.equal((await provider.stat(uri)).permissions, 1);
    files.set('/a.html', { text: '', mtime: 1, size: 1 });
    const page = Object.assign(Object.create(Object.getPrototypeOf(uri)), uri, { path: '/a.html' });
    assert.equal((await provider.stat(page)).permissions, 1);
    assert.equal(String(sourceUri(page)), 'file:///a.html');
  });

  it('are compared with what the text comes from, not with what was read since of a text that is not saved', async () => {
    const { read, write, written, files, documents, uri, textChanged, refuse } = await open();
    await read();
    documents.push({ uri, isDirty: true });
    files.get(WORD)!.text = '别处';
    // Somebody compares the two.
    await read();
    refuse(() => ({ refused: '已改动', obstacle: 'changed', line: null }));
    await assert.rejects(write('二'), /已改动/);
    assert.equal(written[0]!.checksum, '一');
    assert.deepEqual(written[0]!.inSpiteOf, []);
    // The person takes what stands in the file.
    documents[0]!.isDirty = false;
    textChanged(false);
    refuse(null);
    await write('四');
    assert.equal(written[1]!.checksum, '别处');
  });

  it('are written in spite of a change once, where the person has said so: to us, or to the editor', async () => {
    const { read, write, written, files, provider, uri } = await open();
    await read();
    provider.permit(uri, 'locked');
    await write('二');
    await write('三');
    assert.deepEqual(
      written.map(({ inSpiteOf }) => inSpiteOf),
      [['locked'], []],
    );
    // Newer and of another size: the editor has asked already.
    Object.assign(files.get(WORD)!, { mtime: 99, size: 101 });
    await write('四');
    assert.deepEqual(written[2]!.inSpiteOf, ['changed']);
    // Of the same size: it has not.
    Object.assign(files.get(WORD)!, { mtime: 999 });
    await write('五');
    assert.deepEqual(written[3]!.inSpiteOf, []);
  });

  it('say why they were not written', async () => {
    const { read, write, refuse, refusals, provider, uri } = await open();
    await read();
    const refusal = { refused: '不是文字', obstacle: null, line: 3 };
    refuse(() => refusal);
    await assert.rejects(write('二'), /不是文字/);
    assert.deepEqual(refusals, [refusal]);
    await assert.rejects(provider.writeFile(uri, Uint8Array.from([0xd6, 0xd0])), /UTF-8/);
  });

  it('are followed: what takes the place of a file is a change of it', async () => {
    const { provider, uri, watchers } = await open();
    const told: (readonly FileChangeEvent[])[] = [];
    provider.onDidChangeFile((events) => told.push(events));
    provider.watch(uri);
    const at = (path: string) => new Address('file', '', path);
    watchers.created.fire(at(WORD));
    watchers.changed.fire(at('/年报/b.docx'));
    watchers.deleted.fire(at(WORD));
    assert.deepEqual(
      told.map(([event]) => event!.type),
      [1, 3],
    );
  });

  it('tell once what is not in their text', async () => {
    const { provider, uri, read } = await open();
    await read();
    assert.deepEqual(provider.takeNotices(uri), ['图']);
    assert.deepEqual(provider.takeNotices(uri), []);
  });
});
