import { type Connection, ShowMessageNotification } from 'vscode-languageserver';
import { type Group, groupsOf, inLocale, type Neighbours, NO_NEIGHBOURS, type Report, say } from '../core/index.ts';
import { pathBelow, sameAddress } from './addresses.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { Files } from './files.ts';
import { FolderIndex } from './folderIndex.ts';
import { IndexProgress } from './indexProgress.ts';
import { Idle, Quiet } from './quiet.ts';

/** What an open report needs to know of the others of its folder. */
export interface Beside {
  /** As long as it is the same, so are the neighbours. */
  readonly revision: number;
  /** The neighbours of a text that was just read; the others are told of it. Null is a text that is no report. */
  of(report: Report | null): Neighbours;
  /** The neighbours of what was last read; null where that is not known. */
  again(): Neighbours | null;
  addressOf(path: string): string;
}

/** An index for each workspace folder: the reports of one have nothing to do with those of another. */
export class Indexes {
  private readonly byFolder = new Map<string, FolderIndex>();
  private readonly progress = new Map<FolderIndex, IndexProgress>();
  private readonly idle = new Idle();
  private readonly quiet: Quiet;
  private folders: readonly string[] = [];
  private followed: Promise<void> = Promise.resolve();
  private asked = 0;

  /** @param changed called when reports may have other neighbours than they had */
  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly configuration: Configuration,
    private readonly files: Files,
    changed: () => void,
  ) {
    this.quiet = new Quiet(changed);
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
    for (const [uri, index] of this.byFolder) if (!wanted.has(uri)) this.end(uri, index);
    for (const index of others) index.lookAgain();
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
  }

  /** The user is at work: reading waits. */
  busy(): void {
    this.idle.busy();
  }

  stop(): void {
    this.asked++;
    this.quiet.stop();
    for (const [uri, index] of this.byFolder) this.end(uri, index);
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
        if (!here) return NO_NEIGHBOURS;
        here.index.opened(here.path, report);
        return here.index.neighboursOf(here.path, here.groups) ?? NO_NEIGHBOURS;
      },
      again() {
        const here = find();
        return here ? here.index.neighboursOf(here.path, here.groups) : NO_NEIGHBOURS;
      },
      addressOf: (path) => find()?.index.addressOf(path) ?? path,
    };
  }

  /** One for each workspace folder whose reports are read, once it is known which those are. */
  async all(): Promise<readonly FolderIndex[]> {
    await this.followed;
    return [...this.byFolder.values()];
  }

  /** The innermost workspace folder's. */
  private indexFor(uri: string): FolderIndex | undefined {
    const folder = this.folderFor(uri);
    return folder === undefined ? undefined : this.byFolder.get(folder);
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
        tooMany: (most) => this.tellTooMany(most),
      },
    );
    this.byFolder.set(uri, index);
    this.progress.set(index, progress);
  }

  private end(uri: string, index: FolderIndex): void {
    this.byFolder.delete(uri);
    index.stop();
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
