import { type Connection, ShowMessageNotification } from 'vscode-languageserver';
import {
  type Group,
  groupsOf,
  inLocale,
  NO_RELATED_REPORTS,
  type RelatedReports,
  type Report,
  say,
} from '../core/index.ts';
import { pathBelow, sameAddress } from './addresses.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { Files } from './files.ts';
import { type Checked, FolderChecks } from './folderChecks.ts';
import { FolderIndex } from './folderIndex.ts';
import { IndexProgress } from './indexProgress.ts';
import { Idle, Quiet, Waiting } from './quiet.ts';

/** What an open report needs to know of the others of its folder. */
export interface Beside {
  /** As long as it is the same, so are the neighbours. */
  readonly revision: number;
  /** The neighbours of a text that was just read; the others are told of it. Null is a text that is no report. */
  of(report: Report | null): RelatedReports;
  /** The neighbours of what was last read; null where that is not known. */
  again(): RelatedReports | null;
  addressOf(path: string): string;
}

/** The reports of a workspace folder: what each is, and what was found in those that are not open. */
export interface FolderReports {
  readonly index: FolderIndex;
  readonly checks: FolderChecks;
}

/** An index for each workspace folder: the reports of one have nothing to do with those of another. */
export class Indexes {
  private readonly byFolder = new Map<string, FolderReports>();
  private readonly progress = new Map<FolderIndex, IndexProgress>();
  private readonly idle = new Idle();
  private readonly quiet: Quiet;
  private folders: readonly string[] = [];
  private followed: Promise<void> = Promise.resolve();
  private asked = 0;

  /** Woken when there is something else to tell of the folders. */
  readonly waiting = new Waiting();

  /**
   * @param isOpen whether the text at an address is open in the editor
   * @param changed called when reports may have other neighbours than they had
   */
  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly configuration: Configuration,
    private readonly files: Files,
    private readonly isOpen: (uri: string) => boolean,
    changed: () => void,
  ) {
    this.quiet = new Quiet(() => {
      this.lookAgain();
      changed();
    });
  }

  /** Begins what is wanted and not yet there, ends what is not wanted any more: after other folders, after other settings. */
  follow(folders: readonly string[] = this.folders): Promise<void> {
    this.followed = this.beginAndEnd(folders);
    return this.followed;
  }

  private async beginAndEnd(folders: readonly string[]): Promise<void> {
    const others = folders === this.folders ? [] : [...this.byFolder.values()];
    this.folders = folders;
    const asked = ++this.asked;
    const settings = await Promise.all(folders.map((uri) => this.configuration.editor.of(uri)));
    if (asked !== this.asked) return;
    const wanted = new Map(folders.map((uri, i) => [uri, settings[i]!] as const).filter(([, { index }]) => index));
    for (const [uri, { index }] of this.byFolder) if (!wanted.has(uri)) this.end(uri, index);
    for (const { index } of others) index.lookAgain();
    for (const [uri, { detectByContent }] of wanted) if (!this.byFolder.has(uri)) this.begin(uri, detectByContent);
  }

  /** Something has happened to these files on disk. */
  touched(uris: Iterable<string>): void {
    const paths = new Map<FolderIndex, string[]>();
    for (const uri of uris) {
      const index = this.indexFor(uri);
      if (!index) continue;
      const own = paths.get(index) ?? [];
      paths.set(index, own);
      own.push(pathBelow(index.uri, uri)!);
    }
    for (const [index, own] of paths) index.touched(own);
  }

  closed(uri: string): void {
    const index = this.indexFor(uri);
    index?.closed(pathBelow(index.uri, uri)!);
    this.opened(uri);
  }

  /** The user is at work: reading waits. */
  busy(): void {
    this.idle.busy();
  }

  stop(): void {
    this.asked++;
    this.quiet.stop();
    for (const [uri, { index }] of this.byFolder) this.end(uri, index);
    this.waiting.wake();
  }

  beside(uri: string): Beside {
    const find = () => {
      const index = this.indexFor(uri);
      return index && { index, path: pathBelow(index.uri, uri)!, groups: this.groupsFor(uri, index.uri) };
    };
    return {
      get revision() {
        return find()?.index.revision ?? 0;
      },
      of(report) {
        const here = find();
        if (!here) return NO_RELATED_REPORTS;
        here.index.opened(here.path, report);
        return here.index.neighboursOf(here.path, here.groups) ?? NO_RELATED_REPORTS;
      },
      again() {
        const here = find();
        return here ? here.index.neighboursOf(here.path, here.groups) : NO_RELATED_REPORTS;
      },
      addressOf: (path) => find()?.index.addressOf(path) ?? path,
    };
  }

  /** One for each workspace folder whose reports are read, once it is known which those are. */
  async all(): Promise<readonly FolderReports[]> {
    await this.followed;
    return this.now;
  }

  get now(): readonly FolderReports[] {
    return [...this.byFolder.values()];
  }

  /** What was found in a report that is not open; undefined where that is not known. */
  checkedOf(uri: string): Checked | undefined {
    const here = this.reportsFor(uri);
    return here?.checks.of(pathBelow(here.index.uri, uri)!);
  }

  /** Whether what is found in a report that is not open is still being looked for. */
  isDue(uri: string): boolean {
    const here = this.reportsFor(uri);
    return here?.checks.isDue(pathBelow(here.index.uri, uri)!) ?? false;
  }

  /** The settings may be others. */
  lookAgain(): void {
    for (const { checks } of this.byFolder.values()) checks.lookAtAll();
    this.waiting.wake();
  }

  /** What is in the editor counts now. */
  opened(uri: string): void {
    const here = this.reportsFor(uri);
    here?.checks.seen(pathBelow(here.index.uri, uri)!);
    this.waiting.wake();
  }

  /** The innermost workspace folder's. */
  private reportsFor(uri: string): FolderReports | undefined {
    const folder = this.folderFor(uri);
    return folder === undefined ? undefined : this.byFolder.get(folder);
  }

  private indexFor(uri: string): FolderIndex | undefined {
    return this.reportsFor(uri)?.index;
  }

  private folderFor(uri: string): string | undefined {
    return this.folders
      .filter((folder) => pathBelow(folder, uri) !== null)
      .sort((a, b) => sameAddress(b).length - sameAddress(a).length)[0];
  }

  /** The groups that the configuration of a report's folder tells, asked by paths from the workspace folder. */
  private groupsFor(uri: string, folder: string): Group[] {
    const file = this.configuration.folders.knownOf(uri);
    if (!file || file.read.config.groups.length === 0) return [];
    const top = pathBelow(folder, file.uri.slice(0, file.uri.lastIndexOf('/')));
    const above = top ? `${top}/` : '';
    return groupsOf(file.read.config, (path) => (path.startsWith(above) ? path.slice(above.length) : null));
  }

  private begin(uri: string, byContent: boolean): void {
    const { connection, client, files, idle } = this;
    const progress = new IndexProgress(connection, client, () => index.stop());
    const isOwn = (file: string) => this.folderFor(file) === uri;
    const index: FolderIndex = new FolderIndex(
      uri,
      { files, idle, byContent, isOwn },
      {
        read: (done, all) => progress.read(done, all),
        changed: () => this.quiet.ask(),
        seen: (path) => checks.seen(path),
        rested: () => this.waiting.wake(),
        tooMany: (most) => this.tellTooMany(most),
      },
    );
    const checks: FolderChecks = new FolderChecks(index, {
      client,
      files,
      idle,
      isOpen: this.isOpen,
      held: (file) => this.configuration.ofClosed(file, uri),
      groups: (file) => this.groupsFor(file, uri),
      changed: () => this.waiting.wake(),
    });
    this.byFolder.set(uri, { index, checks });
    this.waiting.wake();
    this.progress.set(index, progress);
  }

  private end(uri: string, index: FolderIndex): void {
    this.byFolder.delete(uri);
    index.stop();
    this.waiting.wake();
    this.progress.get(index)?.end();
    this.progress.delete(index);
  }

  private tellTooMany(most: number): void {
    const words = say(
      `文件夹中可能是报告的文件超过 ${most} 个，只读取其中 ${most} 个，不核对汇总报告与其下各份之和。`,
      `The folder has more than ${most} files that may be reports. ${most} of them are read; sums over reports are not checked.`,
    );
    const params = { type: 3 as const, message: inLocale(words, this.client.locale) };
    this.connection
      .sendNotification(ShowMessageNotification.type, params)
      .catch((error) => this.connection.console.error(`Not sent: ${error}`));
  }
}
