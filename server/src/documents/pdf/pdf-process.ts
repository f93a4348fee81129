import type { ChildProcess } from 'node:child_process';
import { type Bilingual, say } from '../../core/text/bilingual.ts';
import { UnreadableDocument } from '../unreadable.ts';
import type { PageTexts } from './pdf-document.ts';

export interface PdfProcessOptions {
  /** What the process runs: page-texts-process.ts, built. */
  readonly program: string;
  /** The folder with the tables of Chinese fonts that are not in the file. */
  readonly characterMaps: string;
  readonly maxSeconds?: number;
  readonly maxMegabytes?: number;
  /** After so much time without a file it ends, and gives its memory back. */
  readonly idleSeconds?: number;
}

/**
 * Takes the texts out of PDFs in a process of its own: what a damaged file makes of the library, time and memory without end above all,
 * ends with that process; and who types meanwhile is not kept waiting. Files are read one after the other. A thread would not do: it has the
 * limit of memory that its process was started with.
 */
export class PdfProcess {
  private child: ChildProcess | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: PdfProcessOptions) {}

  /** @throws UnreadableDocument also where it took too long or too much, or broke off */
  read(bytes: Uint8Array): Promise<PageTexts> {
    const reading = this.last.then(() => this.readNow(bytes));
    this.last = reading.catch(() => {});
    return reading;
  }

  private async readNow(bytes: Uint8Array): Promise<PageTexts> {
    clearTimeout(this.idle);
    this.child ??= await this.started();
    const { child } = this;
    // While something is to come of it, the program does not end.
    child.ref();
    child.channel?.ref();
    try {
      return await this.answerOf(child, bytes);
    } catch (error) {
      this.end();
      throw error;
    } finally {
      child.unref();
      child.channel?.unref();
      this.idle = setTimeout(() => this.end(), 1000 * (this.options.idleSeconds ?? 5));
      this.idle.unref();
    }
  }

  private answerOf(child: ChildProcess, bytes: Uint8Array): Promise<PageTexts> {
    const { maxSeconds = 60 } = this.options;
    return new Promise<PageTexts>((resolve, reject) => {
      const fail = (reason: Bilingual): void => settle(() => reject(new UnreadableDocument(reason)));
      const slow = setTimeout(() => fail(TOO_SLOW), 1000 * maxSeconds);
      const onError = (): void => fail(FAILED);
      const onExit = (code: number | null, signal: string | null): void =>
        fail(signal === 'SIGABRT' || code === OUT_OF_MEMORY ? TOO_LARGE : FAILED);
      const onMessage = (answer: unknown): void => settle(() => resolve(answer as PageTexts));
      const settle = (end: () => void): void => {
        clearTimeout(slow);
        child.off('message', onMessage).off('error', onError).off('exit', onExit);
        end();
      };
      child.on('message', onMessage).on('error', onError).on('exit', onExit);
      child.send(bytes, (error) => error && onError());
    });
  }

  private async started(): Promise<ChildProcess> {
    const { program, characterMaps, maxMegabytes = 512 } = this.options;
    // Only here: the readers of documents run in a browser, too.
    const { fork } = await import('node:child_process');
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = fork(program, [characterMaps], {
      execArgv: [`--max-old-space-size=${maxMegabytes}`],
      env,
      serialization: 'advanced',
      // Nothing is printed between the messages of a server.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // What breaks between two files, or while it is ended, is nobody's: without a listener it would end the program.
    child.on('error', () => {});
    child.on('exit', () => {
      if (this.child === child) this.child = null;
    });
    return child;
  }

  private end(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }
}

/** With which a process ends that has no memory left, where there are no signals. */
const OUT_OF_MEMORY = 134;

const TOO_SLOW = say('读取用时过长，不予读取；请重新导出', 'takes too long to read and was not read; export it again');

const TOO_LARGE = say(
  '读取所需内存过多，不予读取；请重新导出',
  'takes too much memory and was not read; export it again',
);

const FAILED = say('读取中断；请重新导出', 'broke off while it was read; export it again');
