import { type Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SECTION } from './names.ts';

type Answer = number[] | 'too large' | null;

/**
 * Reads files for the server where it cannot: in a browser, and in folders that are on no disk. Gives the bytes, as numbers
 * that any connection can carry; null where there is no file.
 */
export function serveFiles(client: BaseLanguageClient): Disposable {
  return client.onRequest<Answer, void>(`${SECTION}/readFile`, async (question: { uri: string; most: number }) => {
    const uri = Uri.parse(question.uri);
    try {
      const { type, size } = await workspace.fs.stat(uri);
      if (!(type & FileType.File)) return null;
      return size > question.most ? 'too large' : Array.from(await workspace.fs.readFile(uri));
    } catch {
      return null; // There is none, or nobody who could look.
    }
  });
}
