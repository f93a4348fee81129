import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { inLocale, say } from '../../core/index.ts';
import type { Client } from '../protocol/client.ts';

/** A folder with fewer files is read before one could look. */
const MIN_SHOWN = 50;

/** Shows how far the reading of a folder has come, where the client can show it, with a way to end it. */
export class ScanProgress {
  private reporter: Promise<WorkDoneProgressServerReporter> | null = null;
  private percentage = 0;
  private isOver = false;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly cancel: () => void,
  ) {}

  show(done: number, all: number): void {
    if (done >= all) {
      this.end();
      return;
    }
    if (!this.client.showsProgress || all < MIN_SHOWN || this.isOver) return;
    const percentage = Math.floor((done / all) * 100);
    if (this.reporter && percentage === this.percentage) return;
    this.percentage = percentage;
    const message = inLocale(say(`${done}／${all} 个文件`, `${done} of ${all} files`), this.client.locale);
    this.reporter ??= this.begin();
    this.update((reporter) => {
      if (!this.isOver) reporter.report(percentage, message);
    });
  }

  end(): void {
    this.isOver = true;
    this.update((reporter) => reporter.done());
    this.reporter = null;
  }

  private update(report: (reporter: WorkDoneProgressServerReporter) => void): void {
    this.reporter?.then(report).catch((error) => this.connection.console.error(`No progress is shown: ${error}`));
  }

  private async begin(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.connection.window.createWorkDoneProgress();
    const title = say('读取文件夹中的年度报告', 'Reading the reports of the folder');
    reporter.begin(inLocale(title, this.client.locale), 0, undefined, true);
    reporter.token.onCancellationRequested(() => {
      this.cancel();
      this.end();
    });
    return reporter;
  }
}
