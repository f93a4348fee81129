/**
 * How far the reports of a workspace folder are known.
 *
 * ```
 * scanning ── everything has been read ──► ready ── findings are wanted ──► checking ⇄ settled
 *     └───────────── the same, where findings are wanted already ──────────────┘
 * ```
 *
 * `scanning`: what is there is not known yet, so no report has related reports. `ready`: all are known. `checking`: the
 * findings of those that are not open are being looked for. `settled`: they are known too. Files that change are read
 * again in any of these; the scan does not begin anew. `stopped` ends all of them.
 */
export type FolderState = 'scanning' | 'ready' | 'checking' | 'settled' | 'stopped';

/** A piece of work: a folder to look through, a file to read, a report to check, by its path. */
export interface Task {
  readonly kind: 'list' | 'read' | 'check';
  readonly path: string;
}

/** What is to be done for a workspace folder, each piece once however often it is asked for, and the state that follows from it. */
export class FolderWork {
  private readonly folders = new Set<string>(['']);
  private readonly files = new Set<string>();
  private readonly reports = new Set<string>();
  private current: Task | null = null;
  private phase: 'scanning' | 'scanned' | 'stopped' = 'scanning';
  private isWanted = false;

  get state(): FolderState {
    if (this.phase !== 'scanned') return this.phase;
    if (!this.isWanted) return 'ready';
    return this.isReading || this.reports.size > 0 || this.current ? 'checking' : 'settled';
  }

  get isScanned(): boolean {
    return this.phase === 'scanned';
  }

  /** Something is still to be read: a folder or a file. */
  get isReading(): boolean {
    return this.folders.size + this.files.size > 0 || this.current?.kind === 'list' || this.current?.kind === 'read';
  }

  get areFindingsWanted(): boolean {
    return this.isWanted;
  }

  /** How many files are still to be read. */
  get filesLeft(): number {
    return this.files.size;
  }

  /** From now on the findings of reports that are not open are looked for. */
  wantFindings(): void {
    this.isWanted = true;
  }

  list(folder: string): void {
    if (this.phase !== 'stopped') this.folders.add(folder);
  }

  read(file: string): void {
    if (this.phase !== 'stopped') this.files.add(file);
  }

  /** Nothing is checked that nobody wants to know of. */
  check(report: string): void {
    if (this.phase !== 'stopped' && this.isWanted) this.reports.add(report);
  }

  /** Whether what is found in a report is not known yet, or may differ. */
  isDue(report: string): boolean {
    const isCurrent = this.current?.kind === 'check' && this.current.path === report;
    return this.phase !== 'scanned' || this.reports.has(report) || isCurrent;
  }

  /**
   * The next piece, null where nothing is left; the one before is done. Reading goes first: what is found in a report depends
   * on the others. When there is nothing to read for the first time, the folder is scanned, and null says so.
   */
  next(): Task | null {
    this.current = null;
    const folder = takeFirst(this.folders);
    const file = folder === undefined ? takeFirst(this.files) : undefined;
    if (folder !== undefined) this.current = { kind: 'list', path: folder };
    else if (file !== undefined) this.current = { kind: 'read', path: file };
    else if (this.phase === 'scanning') this.phase = 'scanned';
    else this.current = this.nextCheck();
    return this.current;
  }

  stop(): void {
    this.phase = 'stopped';
    this.folders.clear();
    this.files.clear();
    this.reports.clear();
  }

  private nextCheck(): Task | null {
    const report = takeFirst(this.reports);
    return report === undefined ? null : { kind: 'check', path: report };
  }
}

function takeFirst<T>(set: Set<T>): T | undefined {
  for (const item of set) {
    set.delete(item);
    return item;
  }
  return undefined;
}
