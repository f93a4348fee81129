// Last year's report of the same organ, found among the files of the folder: the new one begins with its figures.
import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDocumentName } from './document-uri.ts';
import { listFiles } from './files.ts';
import { SECTION } from './names.ts';

export interface LastYear {
  readonly uri: Uri;
  readonly text: string;
  /** Which figures would be taken over. */
  readonly description: string;
}

/** More files are not looked at: those whose names tell of the organ or the year come first. */
const MAX_FILES = 60;
const MAX_FOUND = 5000;
const LARGEST = 1 << 20;

export async function findLastYear(
  client: BaseLanguageClient,
  organ: string,
  year: number,
): Promise<LastYear | undefined> {
  const likely = (await reportFiles())
    .map((uri) => ({ uri, likelihood: likelihoodOf(uri.path, organ, year - 1) }))
    .filter(({ likelihood }) => likelihood > 0)
    .sort((a, b) => b.likelihood - a.likelihood);
  for (const { uri } of likely.slice(0, MAX_FILES)) {
    const text = isDocumentName(uri.path) ? await readDocument(client, uri) : await readText(uri);
    const description =
      text && (await client.sendRequest<string | null>(`${SECTION}/carryOver`, { organ, year, last: text }));
    if (description) return { uri, text, description };
  }
  return undefined;
}

async function reportFiles(): Promise<Uri[]> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found = await Promise.all(
    folders.map(async (folder) => (await listFiles(folder, MAX_FOUND)).map((path) => Uri.joinPath(folder, path))),
  );
  return found.flat();
}

function likelihoodOf(path: string, organ: string, year: number): number {
  return (path.includes(organ) ? 4 : 0) + (path.includes(String(year)) ? 2 : 0) + (path.endsWith('.gknb') ? 1 : 0);
}

/** Of a Word file or a page what is read in it. */
async function readDocument(client: BaseLanguageClient, uri: Uri): Promise<string | undefined> {
  const answer = await client
    .sendRequest<{ text?: string }>(`${SECTION}/readDocument`, { uri: uri.toString() })
    .catch(() => undefined);
  return answer?.text;
}

/** UTF-8, UTF-16 with a mark, or GB18030, as reports are written; nothing where the file cannot be read. */
async function readText(uri: Uri): Promise<string | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return undefined;
    const bytes = await workspace.fs.readFile(uri);
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  } catch {
    return undefined; // Gone, or nobody who may look: the report begins without it.
  }
}
