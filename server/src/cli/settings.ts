import { existsSync, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import {
  CONFIG_FILE,
  type Config,
  type ConfirmedFigure,
  configFor,
  type FixOptions,
  type Group,
  groupsOf,
  isPattern,
  type KnownException,
  LARGEST_UNASKED,
  type LedgerMeanings,
  type NamedFiles,
  NO_MEANINGS,
  nearest,
  partsOf,
  patternFor,
  RULES,
  readConfig,
  ruleOf,
  SEVERITY_CHOICES,
  type SeverityChoice,
  say,
} from '../core/index.ts';
import { isReadable } from '../files/find.ts';
import { FileProblem } from '../files/problem.ts';
import { readTextFile } from '../files/read.ts';
import { walk } from '../files/walk.ts';
import type { ListedOrgans } from './check/rosters.ts';
import type { Console } from './console.ts';
import { UsageError } from './usage.ts';

type Severities = Readonly<Record<string, SeverityChoice>>;

/** How one file is to be checked, as plain data. */
export interface FileSettings {
  /** Its place among `Settings.bases`. */
  readonly base: number;
  readonly exceptions: readonly KnownException[];
  readonly verified: readonly ConfirmedFigure[];
}

/** How each file is to be checked: by the configuration file nearest up the tree, and by `--rule`, which outranks it. */
export class Settings {
  private readonly bySource = new Map<string, Promise<Loaded>>();
  private readonly byFolder = new Map<string, Promise<string | null>>();
  private readonly baseOf = new Map<Config | null, number>();
  /** What holds for many files at once. Each file names one by its place: a list of terms is long. */
  readonly bases: FixOptions[] = [];

  constructor(
    private readonly console: Pick<Console, 'note'>,
    private readonly configFile: string | undefined,
    private readonly rules: Severities,
  ) {}

  /** For a file, or for what stands in the current folder. Throws a `UsageError` where a configuration cannot be used. */
  async of(file: string): Promise<FileSettings> {
    const source = await this.sourceFor(file);
    if (source === null) return { base: this.baseFor(null), exceptions: [], verified: [] };
    const { config } = await this.read(source);
    const below = path
      .relative(path.dirname(path.resolve(source)), path.resolve(file))
      .split(path.sep)
      .join('/');
    const { exceptions, verified } = configFor(config, below);
    return { base: this.baseFor(config), exceptions, verified };
  }

  private baseFor(config: Config | null): number {
    let base = this.baseOf.get(config);
    if (base === undefined) {
      const { severity = {}, terms = [], fixAll = {} } = config ?? {};
      base = this.bases.push({ severities: { ...severity, ...this.rules }, terms, fixAll }) - 1;
      this.baseOf.set(config, base);
    }
    return base;
  }

  /** Notes which of the exceptions and confirmed figures for a file were of use: all but those at these places in the lists. */
  async checked(file: string, { base, exceptions, verified }: FileSettings, unused: Unused): Promise<void> {
    const source = await this.sourceFor(file);
    if (source === null || exceptions.length + verified.length === 0) return;
    const { use, useOfVerified } = await this.read(source);
    for (const [i, figure] of verified.entries())
      useOfVerified.set(figure, useOfVerified.get(figure) || !unused.verified.includes(i));
    const { severities = {} } = this.bases[base]!;
    // Of a rule that is off there is nothing to say.
    for (const [i, exception] of exceptions.entries())
      if (severities[exception.code] !== 'off')
        use.set(exception, use.get(exception) || !unused.exceptions.includes(i));
  }

  /** Tells of what is said of files that are not there, and of the exceptions and confirmed figures that were of no use to any of the files checked. */
  async warnOfUnused(): Promise<void> {
    for (const [source, loading] of this.bySource) {
      const { lines, use, useOfVerified, names } = await loading;
      for (const { pattern, span } of await namesInVain(source, names))
        this.console.note(
          place(shown(source), lines.positionAt(span.start)),
          say(`没有与“${pattern}”相符的文件`, `no file is called “${pattern}”, or like it`),
        );
      for (const [{ span, code, file }, used] of use) {
        const message = say(
          `已知例外（${file}，${code}）与现有检查结果都不相符，请核对或删除`,
          `the known exception (${file}, ${code}) is like no finding any more; check it, or remove it`,
        );
        if (!used) this.console.note(place(shown(source), lines.positionAt(span.start)), message);
      }
      for (const [{ span, file, words }, used] of useOfVerified)
        if (!used)
          this.console.note(
            place(shown(source), lines.positionAt(span.start)),
            say(
              `已核实的数字（${file}，“${words}”）在正文中已没有用处：没有这样的文字，或已能核对，请核对或删除`,
              `the verified figure (${file}, “${words}”) is of no use any more: no words are like it, or it is compared; check it, or remove it`,
            ),
          );
    }
  }

  /** The reports that cover others, as all the configurations read so far list them, by the configurations' folders. */
  async groups(): Promise<ReadonlyMap<string, readonly Group[]>> {
    const groups = new Map<string, Group[]>();
    for (const [source, loading] of this.bySource) {
      const folder = path.dirname(path.resolve(source));
      const below = (file: string) => {
        const own = path.relative(folder, path.resolve(file));
        return own.startsWith('..') ? null : own.split(path.sep).join('/');
      };
      const own = groupsOf((await loading).config, below);
      if (own.length > 0) groups.set(folder, [...(groups.get(folder) ?? []), ...own]);
    }
    return groups;
  }

  /** Who has to report, as all the configurations read so far list it. */
  async rosters(): Promise<ListedOrgans[]> {
    const rosters: ListedOrgans[] = [];
    for (const [source, loading] of this.bySource) {
      const { organs } = (await loading).config;
      const isFor = async (file: string) => (await this.sourceFor(file)) === source;
      const folder = this.configFile === undefined ? path.dirname(path.resolve(source)) : null;
      if (organs.length > 0) rosters.push({ source: shown(source), folder, organs, isFor });
    }
    return rosters;
  }

  /** What the words of a ledger mean, as the configuration for the file has it. */
  async ledgerWords(file: string): Promise<LedgerMeanings> {
    const source = await this.sourceFor(file);
    return source === null ? NO_MEANINGS : (await this.read(source)).config.ledger;
  }

  /** The configuration file that holds for a file; null where there is none. */
  async sourceFor(file: string): Promise<string | null> {
    return this.configFile ?? this.nearest(path.dirname(path.resolve(file)));
  }

  private nearest(folder: string): Promise<string | null> {
    let found = this.byFolder.get(folder);
    if (!found) {
      found = this.search(folder);
      this.byFolder.set(folder, found);
    }
    return found;
  }

  private async search(folder: string): Promise<string | null> {
    const candidate = path.join(folder, CONFIG_FILE);
    const isThere = await access(candidate).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
    const above = path.dirname(folder);
    return above === folder ? null : this.nearest(above);
  }

  private read(source: string): Promise<Loaded> {
    let loaded = this.bySource.get(source);
    if (!loaded) {
      loaded = this.load(source);
      this.bySource.set(source, loaded);
    }
    return loaded;
  }

  private async load(source: string): Promise<Loaded> {
    const at = shown(source);
    const { config, names, problems, lines } = readConfig(await textOf(source));
    for (const { severity, span, message } of problems) {
      const where = place(at, lines.positionAt(span.start));
      if (severity === 'error') throw new UsageError(say(`${where}：${message.zh}`, `${where}: ${message.en}`));
      this.console.note(where, message);
    }
    const owner = this.configFile === undefined ? otherOwner(source) : null;
    if (owner !== null)
      this.console.note(
        at,
        say(
          `采用了上级文件夹中其他用户（uid ${owner}）的配置`,
          `this configuration of another user (uid ${owner}), above the current folder, is used`,
        ),
      );
    return { config, names, lines, use: new Map(), useOfVerified: new Map() };
  }
}

/** Entries for a file that are of no use, by their places in its settings' lists. */
export interface Unused {
  readonly exceptions: readonly number[];
  readonly verified: readonly number[];
}

/** A configuration file, and which of its entries were of use so far. */
interface Loaded {
  readonly config: Config;
  readonly names: readonly NamedFiles[];
  readonly lines: ReturnType<typeof readConfig>['lines'];
  readonly use: Map<KnownException, boolean>;
  readonly useOfVerified: Map<ConfirmedFigure, boolean>;
}

/**
 * The user whose configuration stands above the current folder, where it is somebody else's: on a shared drive, or in a folder for
 * temporary files, anybody may have put it there, and it may switch rules off. Null on a system that knows no such owner.
 */
function otherOwner(source: string): number | null {
  const isAbove = path.relative('', source).startsWith('..');
  const own = process.getuid?.();
  const { uid } = statSync(source);
  return isAbove && own !== undefined && uid !== own && uid !== 0 ? uid : null;
}

/** Those that no file below the configuration's folder is called, or like. The folder is looked through only where one is a pattern. */
async function namesInVain(source: string, names: readonly NamedFiles[]): Promise<NamedFiles[]> {
  const folder = path.dirname(path.resolve(source));
  const absent = names.filter(
    ({ pattern }) => isPattern(pattern) || !existsSync(path.join(folder, ...partsOf(pattern))),
  );
  const open = new Map(
    absent.filter(({ pattern }) => isPattern(pattern)).map((name) => [name, patternFor(name.pattern)]),
  );
  if (open.size > 0)
    await walk(folder, {
      isWanted: isReadable,
      file(below) {
        const parts = partsOf(path.relative(folder, below));
        for (const [name, fits] of open) if (fits(parts)) open.delete(name);
        return open.size > 0;
      },
      problem() {}, // who may not look there is told so where it matters
    });
  return absent.filter((name) => !isPattern(name.pattern) || open.has(name));
}

async function textOf(source: string): Promise<string> {
  try {
    return (await readTextFile(source, LARGEST_UNASKED)).text;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UsageError(say(`${shown(source)}：${error.reason.zh}`, `${shown(source)}: ${error.reason.en}`));
  }
}

const shown = (source: string): string => path.relative('', source) || source;

/** Reads `--rule CODE=SEVERITY`, each time it is given. */
export function readRules(choices: readonly string[]): Severities {
  const severities: Record<string, SeverityChoice> = {};
  for (const choice of choices) {
    const sign = choice.lastIndexOf('=');
    const code = choice.slice(0, Math.max(0, sign));
    const severity = SEVERITY_CHOICES.find((known) => known === choice.slice(sign + 1));
    if (sign < 0 || !severity) {
      const list = SEVERITY_CHOICES.join(', ');
      throw new UsageError(
        say(
          `--rule 应写作 规则=级别，不是“${choice}”；级别可用：${list}`,
          `--rule is written CODE=SEVERITY, not “${choice}”; severities: ${list}`,
        ),
      );
    }
    if (!ruleOf(code)) throw unknownCode(code);
    severities[code] = severity;
  }
  return severities;
}

/** A code that no rule has, with those that may have been meant, or all. */
export function unknownCode(code: string): UsageError {
  const codes = RULES.map((rule) => rule.code);
  const near = nearest(code, codes);
  const list = (near.length > 0 ? near : codes).join(', ');
  return new UsageError(
    near.length > 0
      ? say(`没有“${code}”这一规则，是否指：${list}`, `no rule is called “${code}”; did you mean: ${list}`)
      : say(`没有“${code}”这一规则，现有：${list}`, `no rule is called “${code}”; there are: ${list}`),
  );
}

const place = (path: string, { line, character }: { line: number; character: number }): string =>
  `${path}:${line + 1}:${character + 1}`;
