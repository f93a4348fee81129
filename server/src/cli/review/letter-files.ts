import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../core/index.ts';
import type { LetterFileKind } from '../../documents/write-letter.ts';
import { FileProblem } from '../../files/problem.ts';
import { writeNewFile } from '../../files/write.ts';
import type { Letter } from '../../review/letter-data.ts';
import type { LetterParts } from '../../review/letters.ts';
import type { Review } from '../../review/review-data.ts';
import { type Arguments, choiceOf } from '../arguments.ts';
import type { Console } from '../console.ts';
import { UsageError } from '../usage.ts';

const KINDS: readonly LetterFileKind[] = ['docx', 'xlsx', 'md'];

/** Where letters go: one file, a folder with a file for each organ, or standard output. */
export interface LetterOutput {
  /** Null for standard output. */
  readonly path: string | null;
  readonly kind: LetterFileKind;
  readonly isFolder: boolean;
}

export function letterOutput(given: Arguments): LetterOutput {
  const output = given.options.get('output')?.at(-1);
  // To another program, which has said what kind it wants.
  if (output === undefined && given.options.has('to') && !process.stdout.isTTY)
    return { path: null, kind: choiceOf(given, 'to', KINDS, 'docx'), isFolder: false };
  if (output === undefined)
    throw new UsageError(
      say(
        '请用 --output 写明存为哪个 .docx、.xlsx 或 .md 文件',
        '--output is needed: which .docx, .xlsx or .md file to write',
      ),
    );
  const extension = path.extname(output).toLowerCase();
  const isFolder = /[\\/]$/.test(output) || extension === '' || (existsSync(output) && statSync(output).isDirectory());
  if (isFolder) return { path: output, kind: choiceOf(given, 'to', KINDS, 'docx'), isFolder };
  if (given.options.has('to'))
    throw new UsageError(say('--to 只用于写入文件夹', '--to goes with a folder as --output'));
  const kind = KINDS.find((each) => extension === `.${each}`);
  if (!kind)
    throw new UsageError(
      say(
        `--output 应为 .docx、.xlsx、.md 文件或文件夹，不是“${output}”`,
        `--output is a .docx, .xlsx or .md file or a folder, not “${output}”`,
      ),
    );
  return { path: output, kind, isFolder };
}

/** Writes the letters of a review; a file that cannot be written is told of, and the others are written. */
export async function writeLetters(
  review: Review,
  parts: LetterParts,
  output: LetterOutput,
  console: Console,
): Promise<void> {
  const { reviewLetter, separateLetters, SUMMARY_NAME, summaryLetter } = await import('../../review/review-report.ts');
  const { writeLetter } = await import('../../documents/write-report.ts');
  const put = (at: string, letter: Letter): void => {
    try {
      writeNewFile(path.resolve(at), writeLetter(letter, output.kind));
      console.note(at, say('已写入', 'written'));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      console.problem(at, error.reason);
    }
  };
  const { path: folder } = output;
  if (folder === null) {
    await console.writeBytes(writeLetter(reviewLetter(review, parts), output.kind));
    return;
  }
  if (!output.isFolder) {
    put(folder, reviewLetter(review, parts));
    return;
  }
  const taken = new Set<string>();
  const at = (name: string): string => path.join(folder, `${freeName(name, taken)}.${output.kind}`);
  put(at(SUMMARY_NAME), summaryLetter(review));
  for (const { name, letter } of separateLetters(review, parts)) put(at(name), letter);
}

const MAX_NAME = 80;

/** What a report calls its organ as the name of a file, that no other has. */
function freeName(words: string, taken: Set<string>): string {
  const name = [...words.replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '_')]
    .slice(0, MAX_NAME)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  let free = name || '审核意见';
  for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${name}（${i}）`;
  taken.add(free.toLowerCase());
  return free;
}
