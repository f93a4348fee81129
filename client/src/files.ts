import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDocumentName } from './document-uri.ts';
import { SECTION } from './names.ts';

type Answer = number[] | 'too large' | null;

/**
 * Reads files for the server where it cannot: in a browser, and in folders that are on no disk. Gives the bytes, as numbers
 * that any connection can carry; null where there is no file.
 */
export function serveFiles(client: BaseLanguageClient): Disposable {
  const reading = client.onRequest<Answer, void>(
    `${SECTION}/readFile`,
    async (question: { uri: string; most: number }) => {
      const uri = Uri.parse(question.uri);
      try {
        const { type, size } = await workspace.fs.stat(uri);
        if (!(type & FileType.File)) return null;
        return size > question.most ? 'too large' : Array.from(await workspace.fs.readFile(uri));
      } catch {
        return null; // There is none, or nobody who could look.
      }
    },
  );
  const listing = client.onRequest<string[], void>(`${SECTION}/listFiles`, (question: { uri: string; most: number }) =>
    listFiles(Uri.parse(question.uri), question.most),
  );
  const writing = client.onRequest<boolean | null, void>(
    `${SECTION}/writeFile`,
    async (question: { uri: string; was: number[]; bytes: number[] }) => {
      const uri = Uri.parse(question.uri);
      const now = await workspace.fs.readFile(uri);
      if (now.length !== question.was.length || now.some((byte, i) => byte !== question.was[i])) return false;
      await workspace.fs.writeFile(uri, Uint8Array.from(question.bytes));
      return true;
    },
  );
  const looking = client.onRequest<boolean, void>(`${SECTION}/fileExists`, (question: { uri: string }) =>
    workspace.fs.stat(Uri.parse(question.uri)).then(
      () => true,
      () => false,
    ),
  );
  return Disposable.from(reading, listing, writing, looking);
}

const isReadable = (name: string): boolean =>
  (/\.(?:gknb|txt|md)$/i.test(name) || isDocumentName(name)) && !/^(?:~\$|\._)/.test(name);

/** No one keeps reports in more folders. */
const MAX_FOLDERS = 20_000;

/**
 * The files below a folder that may be reports, by their paths from it, those of the upper folders first; hidden folders and
 * libraries are left out, and linked folders, which may lead back up. Not `findFiles`: it asks a search service, and a file
 * system that has none, as in a browser, lets it wait for ever.
 */
export async function listFiles(top: Uri, most: number): Promise<string[]> {
  const found: string[] = [];
  const folders = [''];
  for (let next = 0; next < folders.length && next < MAX_FOLDERS && found.length < most; next++) {
    const folder = folders[next]!;
    for (const [name, type] of await entriesOf(Uri.joinPath(top, folder))) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (type === FileType.Directory) folders.push(`${folder}${name}/`);
      else if (type & FileType.File && isReadable(name)) found.push(folder + name);
    }
  }
  return found.slice(0, most);
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return []; // Gone, or nobody who may look.
  }
}
