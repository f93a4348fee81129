import type { Worker } from 'node:worker_threads';
import { type Bilingual, say } from '../../core/text/bilingual.ts';
import { UnreadableDocument } from '../unreadable.ts';
import type { PageTexts } from './pdf-document.ts';

export interface PdfThreadOptions {
  /** What the thread runs: page-texts-worker.ts, built. */
  readonly program: string;
  /** The folder with the tables of Chinese fonts that are not in the file. */
  readonly characterMaps: string;
  readonly maxSeconds?: number;
  readonly maxMegabytes?: number;
  /** After so much time without a file it ends, and gives its memory back. */
  readonly idleSeconds?: number;
}

/**
 * Takes the texts out of PDFs in a thread of its own: what a damaged file makes of the library, time and memory without end above all,
 * ends with that thread; and who types meanwhile is not kept waiting. Files are read one after the other.
 */
export class PdfThread {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: PdfThreadOptions) {}

  /** @throws UnreadableDocument also where it took too long or too much, or broke off */
  read(bytes: Uint8Array): Promise<PageTexts> {
    const reading = this.last.then(() => this.readNow(bytes));
    this.last = reading.catch(() => {});
    return reading;
  }

  private async readNow(bytes: Uint8Array): Promise<PageTexts> {
    clearTimeout(this.idle);
    this.worker ??= await this.started();
    const { worker } = this;
    // While something is to come of it, the program does not end.
    worker.ref();
    try {
      return await this.answerOf(worker, bytes);
    } catch (error) {
      this.worker = null;
      await worker.terminate();
      throw error;
    } finally {
      worker.unref();
      this.idle = setTimeout(() => this.end(), 1000 * (this.options.idleSeconds ?? 5));
      this.idle.unref();
    }
  }

  private answerOf(worker: Worker, bytes: Uint8Array): Promise<PageTexts> {
    const { maxSeconds = 60 } = this.options;
    return new Promise<PageTexts>((resolve, reject) => {
      const fail = (reason: Bilingual) => () => settle(() => reject(new UnreadableDocument(reason)));
      const slow = setTimeout(fail(TOO_SLOW), 1000 * maxSeconds);
      const onError = ({ code }: NodeJS.ErrnoException): void =>
        fail(code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_LARGE : FAILED)();
      const onExit = fail(FAILED);
      const onMessage = (answer: PageTexts): void => settle(() => resolve(answer));
      const settle = (end: () => void): void => {
        clearTimeout(slow);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        end();
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(bytes);
    });
  }

  private async started(): Promise<Worker> {
    const { program, characterMaps, maxMegabytes = 512 } = this.options;
    // Only here: the readers of documents run in a browser, too.
    const { Worker } = await import('node:worker_threads');
    const worker = new Worker(program, {
      workerData: { characterMaps },
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
      // Nothing is printed between the messages of a server.
      stdout: true,
      stderr: true,
    });
    // What breaks between two files, or while it is ended, is nobody's: without a listener it would end the program.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    return worker;
  }

  private end(): void {
    void this.worker?.terminate();
    this.worker = null;
  }
}

const TOO_SLOW = say('读取用时过长，不予读取；请重新导出', 'takes too long to read and was not read; export it again');

const TOO_LARGE = say(
  '读取所需内存过多，不予读取；请重新导出',
  'takes too much memory and was not read; export it again',
);

const FAILED = say('读取中断；请重新导出', 'broke off while it was read; export it again');
