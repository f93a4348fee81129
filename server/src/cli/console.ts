import { type Bilingual, inLocale, type Locale, say } from '../core/index.ts';
import { reasonOf } from '../files/problem.ts';
import type { Notice } from './batch/job.ts';
import { Outlet } from './outlet.ts';
import { Status } from './usage.ts';
import { visible, visibleName } from './visible.ts';
import { cutTo } from './width.ts';

/** Where a command's words go: results to standard output, all else to standard error. */
export class Console {
  private failed = false;
  private progressShown = false;
  private lastProgress = Date.now();

  private unread = 0;
  private readonly results = new Outlet(process.stdout, (error) => this.lost(error));
  private readonly words = new Outlet(process.stderr, () => {});

  constructor(readonly locale: Locale) {}

  /** Whether something could not be done: exit status 2. */
  get hasFailed(): boolean {
    return this.failed;
  }

  /** How many files could not be read. */
  get notRead(): number {
    return this.unread;
  }

  /** Whether somebody still reads the result. */
  get hasReader(): boolean {
    return this.results.isOpen;
  }

  readonly say = (text: Bilingual): string => inLocale(text, this.locale);

  /** Writes a piece of the result; waits where the reader is slower. */
  async write(text: string): Promise<void> {
    if (text === '') return;
    // Elsewhere the result does not run into it.
    if (process.stdout.isTTY) this.clearProgress();
    await this.results.write(text);
  }

  /** Writes a result that is no text. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.results.write(bytes);
  }

  /** One line that something could not be done, and why. */
  problem(where: string | null, reason: Bilingual): void {
    this.failed = true;
    this.note(where, reason);
  }

  /** A result that is not whole must not pass for one, not even where that shows after all else is done. */
  private lost(error: Error): void {
    this.problem(null, notWritten(error));
    process.exitCode = Status.failed;
  }

  /** A line that came of a file. */
  notify({ path, text, isProblem, isUnread }: Notice): void {
    if (isUnread) this.unread++;
    if (isProblem) this.problem(path, text);
    else this.note(path, text);
  }

  /** One line that the user should know; no failure. */
  note(where: string | null, text: Bilingual): void {
    this.clearProgress();
    const colon = this.locale === 'en' ? ': ' : '：';
    void this.words.write(`${visibleName(where ?? 'disclosure-report')}${colon}${visible(this.say(text))}\n`);
  }

  /** How far long work has come; only for a person who waits. */
  progress(done: number, all: number, path: string): void {
    if (!process.stderr.isTTY || all < 2 || Date.now() - this.lastProgress < 300) return;
    this.lastProgress = Date.now();
    this.progressShown = true;
    // A line that wraps could not be cleared.
    const line = cutTo(`${done}/${all} ${visibleName(path)}`, (process.stderr.columns || 80) - 1);
    void this.words.write(`\r\u001b[K${line}`);
  }

  clearProgress(): void {
    if (!this.progressShown) return;
    this.progressShown = false;
    void this.words.write('\r\u001b[K');
  }
}

function notWritten(error: unknown): Bilingual {
  const { zh, en } = reasonOf(error);
  return say(`结果无法输出：${zh}`, `the result cannot be written: ${en}`);
}
