import path from 'node:path';
import { isReport, say } from '../core/index.ts';
import { type Found, type FoundFile, findFiles, STANDARD_INPUT } from '../files/find.ts';
import { FileProblem } from '../files/problem.ts';
import { readStandardInput, readTextFile, type TextFile } from '../files/read.ts';
import type { Console } from './console.ts';
import { internalError } from './usage.ts';

/** What the operands stand for. What is not there is told at once. */
export async function find(operands: readonly string[], console: Console): Promise<Found['files']> {
  const { files, problems } = await findFiles(operands);
  for (const { path, reason } of problems) console.problem(path, reason);
  return files;
}

/**
 * Reads the files one by one, those named and of the others the reports, and does to each what is to be done. What cannot
 * be read is told and left out.
 */
export async function eachReport(
  files: readonly FoundFile[],
  console: Console,
  act: (file: TextFile) => Promise<string>,
): Promise<void> {
  let count = 0;
  for (const [index, found] of files.entries()) {
    console.progress(index, files.length, found.path);
    const file = await read(found, console);
    if (!file) continue;
    count++;
    try {
      await console.write(await act(file));
    } catch (error) {
      console.problem(found.path, internalError(error));
    }
  }
  console.clearProgress();
  if (count === 0 && !console.hasFailed) console.note(null, say('没有找到年度报告', 'no annual report was found'));
}

async function read({ path: at, named }: FoundFile, console: Console): Promise<TextFile | null> {
  try {
    const file = at === STANDARD_INPUT ? await readStandardInput(at) : await readTextFile(at);
    return named || isReport(file.text, path.basename(at)) ? file : null;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    // A folder may hold any number of files that are not text: no concern of ours unless the name says it is a report.
    if (named || !error.isContent || isReport('', path.basename(at))) console.problem(at, error.reason);
    return null;
  }
}
