import { inLocale, type Locale, type OverviewRoster } from '../../core/index.ts';
import type { ConfigFile, ConfigFiles } from '../config/config-files.ts';
import { relativePath } from '../protocol/uris.ts';
import type { ReportFolder } from './report-folder.ts';

/** So long the documents that are not read are taken to be as they were, milliseconds: no folder is listed for each key. */
const MAX_AGE = 5000;

interface Made {
  readonly revision: number;
  readonly files: readonly ConfigFile[];
  readonly unread: readonly string[];
  readonly rosters: readonly OverviewRoster[];
}

/** Who has reported, by the configurations of a workspace folder; nothing as long as not all of its reports are known. */
export class FolderRosters {
  private last: Made | null = null;
  private listed: { readonly at: number; readonly paths: readonly string[] } = { at: 0, paths: [] };

  constructor(
    private readonly folder: ReportFolder,
    private readonly configFiles: ConfigFiles,
  ) {}

  /** The same list as long as nothing has changed. */
  async now(locale: Locale): Promise<readonly OverviewRoster[]> {
    const { folder } = this;
    const { revision } = folder;
    if (!folder.isWhole || !(await this.hasRoster([...folder.digests].map(({ path }) => path)))) return NONE;
    const unread = await this.unread();
    const fileOf = await this.configurations([...[...folder.digests].map(({ path }) => path), ...unread]);
    const files = [...new Set(fileOf.values())].filter((file) => file !== null).filter(hasOrgans);
    const made = { revision, files, unread };
    if (this.last && isSame(this.last, made)) return this.last.rosters;
    const county = await import('../../county/county.ts');
    const rosters = files.flatMap((file) =>
      this.rostersOf(file, unread, (path) => fileOf.get(above(path)) === file, locale, county),
    );
    this.last = { ...made, rosters };
    return rosters;
  }

  private async hasRoster(paths: readonly string[]): Promise<boolean> {
    return [...(await this.configurations(paths)).values()].some((file) => file !== null && hasOrgans(file));
  }

  /** Files that may be reports and were not read: without those that a report of the same name stands beside. */
  private async unread(): Promise<string[]> {
    const { folder } = this;
    if (Date.now() - this.listed.at > MAX_AGE) this.listed = { at: Date.now(), paths: await folder.unreadDocuments() };
    const read = new Set([...folder.digests].map(({ path }) => stem(path)));
    return [...folder.unreadablePaths, ...this.listed.paths.filter((path) => !read.has(stem(path)))];
  }

  /** The configuration that holds for each folder with files, and for the top. */
  private async configurations(paths: readonly string[]): Promise<Map<string, ConfigFile | null>> {
    const { folder, configFiles } = this;
    const found = new Map<string, ConfigFile | null>();
    for (const path of ['x', ...paths])
      if (!found.has(above(path))) found.set(above(path), await configFiles.of(folder.uriOf(path)));
    return found;
  }

  private rostersOf(
    { uri, read }: ConfigFile,
    all: readonly string[],
    isFor: (path: string) => boolean,
    locale: Locale,
    { lastYearOf, rosterOf, rosterParts, rosterTitle }: County,
  ): OverviewRoster[] {
    const { folder } = this;
    const top = relativePath(folder.uri, uri.slice(0, uri.lastIndexOf('/'))) ?? '';
    const isBelow = (path: string) => top === '' || path.startsWith(`${top}/`);
    const digests = [...folder.digests].filter(({ path }) => isBelow(path));
    const unread = all.filter(isBelow);
    const last = lastYearOf(digests, new Date().getFullYear());
    const years = new Set(digests.map(({ year }) => year).filter((year) => year !== null));
    return [...years].map((year) => {
      const roster = rosterOf(read.config.organs, digests, unread, year, isFor);
      return {
        year,
        isLast: year === last,
        title: inLocale(rosterTitle(roster), locale),
        parts: rosterParts(roster).map(({ heading, lines }) => ({
          heading: inLocale(heading, locale),
          lines: lines.map((line) => inLocale(line, locale)),
        })),
      };
    });
  }
}

type County = typeof import('../../county/county.ts');

const NONE: readonly OverviewRoster[] = [];

const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const stem = (path: string): string => path.replace(/\.[^./]*$/, '');

const hasOrgans = ({ read }: ConfigFile): boolean => read.config.organs.length > 0;

const isSame = (a: Omit<Made, 'rosters'>, b: Omit<Made, 'rosters'>): boolean =>
  a.revision === b.revision && sameItems(a.files, b.files) && sameItems(a.unread, b.unread);

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
