import { access } from 'node:fs/promises';
import path from 'node:path';
import {
  type AnalyseOptions,
  CONFIG_FILE,
  ConfigError,
  RULES,
  readConfig,
  ruleOf,
  SEVERITY_CHOICES,
  type SeverityChoice,
  say,
} from '../core/index.ts';
import { FileProblem } from '../files/problem.ts';
import { readTextFile } from '../files/read.ts';
import type { Console } from './console.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage.ts';

type Severities = Readonly<Record<string, SeverityChoice>>;

/** How each file is to be checked: by the configuration file nearest up the tree, and by `--rule`, which outranks it. */
export class Settings {
  private readonly bySource = new Map<string, Promise<Severities>>();
  private readonly byFolder = new Map<string, Promise<string | null>>();

  constructor(
    private readonly console: Console,
    private readonly configFile: string | undefined,
    private readonly rules: Severities,
  ) {}

  /** For a file, or for what stands in the current folder. Throws a `UsageError` where a configuration cannot be used. */
  async of(file: string): Promise<AnalyseOptions> {
    const source = this.configFile ?? (await this.nearest(path.dirname(path.resolve(file))));
    return { severity: { ...(source === null ? {} : await this.read(source)), ...this.rules } };
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

  private read(source: string): Promise<Severities> {
    let severities = this.bySource.get(source);
    if (!severities) {
      severities = this.load(source);
      this.bySource.set(source, severities);
    }
    return severities;
  }

  private async load(source: string): Promise<Severities> {
    const at = path.relative('', source) || source;
    try {
      const { config, notes } = readConfig((await readTextFile(source)).text);
      for (const { position, message } of notes) this.console.note(place(at, position), message);
      return config.severity;
    } catch (error) {
      if (error instanceof FileProblem)
        throw new UsageError(say(`${at}：${error.reason.zh}`, `${at}: ${error.reason.en}`));
      if (!(error instanceof ConfigError)) throw error;
      const where = place(at, error.position);
      throw new UsageError(say(`${where}：${error.reason.zh}`, `${where}: ${error.reason.en}`));
    }
  }
}

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
