// The files in which the folders keep how far their reports have been reviewed.
import { type Disposable, l10n, Uri, workspace } from 'vscode';
import {
  MAX_STATES_BYTES,
  REVIEW_STATES_FILE,
  type ReportReviewState,
  type ReviewedSubject,
  type ReviewState,
  readReviewStates,
  subjectKey,
  withReviewState,
} from './review-states.ts';

/** Puts bytes in the place of a file's. */
export type WriteFile = (file: Uri, bytes: Uint8Array) => Thenable<void>;

let writeFile: WriteFile = (file, bytes) => workspace.fs.writeFile(file, bytes);

/** Where the extension knows of a better way to write a file than the editor's, which leaves half of one to who reads meanwhile. */
export function writeReviewFilesBy(better: WriteFile): void {
  writeFile = better;
}

const fileIn = (folder: string): Uri => Uri.joinPath(Uri.parse(folder), REVIEW_STATES_FILE);

/** The text of a folder's file; empty where there is none. */
async function textIn(folder: string): Promise<string> {
  const bytes = await workspace.fs.readFile(fileIn(folder)).then(
    (read) => read,
    () => new Uint8Array(),
  );
  return bytes.length > MAX_STATES_BYTES ? '' : new TextDecoder().decode(bytes);
}

export const reviewStatesIn = async (folder: string): Promise<ReportReviewState[]> => [
  ...readReviewStates(await textIn(folder)).values(),
];

/** One after another: each adds its line to what the one before has written. */
let writing: Promise<unknown> = Promise.resolve();

/** @param folder address of the workspace folder */
export function setReviewState(folder: string, subject: ReviewedSubject, state: ReviewState): Promise<void> {
  const written = writing.then(async () => {
    const text = withReviewState(await textIn(folder), subject, state);
    if (text === null) throw new Error(l10n.t('{0} was written by a newer version.', REVIEW_STATES_FILE));
    await writeFile(fileIn(folder), new TextEncoder().encode(text));
  });
  writing = written.catch(() => {});
  return written;
}

/** Somebody else may write the file, or get it from elsewhere. */
export function onReviewStates(changed: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(`**/${REVIEW_STATES_FILE}`);
  for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) event(changed);
  return watcher;
}

/** Who may say how far a report has been reviewed: it is in a folder that is open, and says whose it is. */
interface ReviewedFile {
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
}

const folderOf = ({ path }: ReviewedFile): string | undefined =>
  workspace.getWorkspaceFolder(Uri.file(path))?.uri.toString();

export async function reviewStateOf(file: ReviewedFile): Promise<ReviewState | null> {
  const folder = folderOf(file);
  const { organ, year } = file;
  if (folder === undefined || organ === null || year === null) return null;
  return readReviewStates(await textIn(folder)).get(subjectKey({ organ, year }))?.state ?? null;
}

export async function setReviewStateOf(file: ReviewedFile, state: ReviewState): Promise<void> {
  const folder = folderOf(file);
  const { organ, year } = file;
  if (folder === undefined) throw new Error(l10n.t('The report is in no folder that is open: open its folder first.'));
  if (organ === null || year === null)
    throw new Error(l10n.t('The report does not say whose it is, or of which year.'));
  await setReviewState(folder, { organ, year }, state);
}
