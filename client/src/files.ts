import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
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
  return Disposable.from(reading, listing);
}

/** The texts below a folder, by their paths from it; hidden folders and libraries are left out, and links, which may lead back up. */
async function listFiles(top: Uri, most: number): Promise<string[]> {
  const found: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    const entries = await workspace.fs.readDirectory(Uri.joinPath(top, folder)).then(
      (entries) => entries,
      () => [], // Nobody may look there.
    );
    for (const [name, type] of entries) {
      if (type === FileType.Directory) {
        if (!name.startsWith('.') && name !== 'node_modules') folders.push(`${folder}${name}/`);
      } else if (type & FileType.File && /\.(?:gknb|txt|md)$/i.test(name)) found.push(folder + name);
      if (found.length >= most) return found;
    }
  }
  return found;
}
