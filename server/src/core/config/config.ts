import type { Node } from 'jsonc-parser';
import type { Group, GroupPart } from '../between/group.ts';
import { FORMS } from '../form/forms.ts';
import type { Exception } from '../rules/exceptions.ts';
import { SEVERITIES } from '../rules/finding.ts';
import { RULES } from '../rules/registry.ts';
import type { SeverityChoice } from '../rules/run.ts';
import type { Term } from '../rules/terms.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { Lines } from '../text/lines.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { NewException } from './edits.ts';
import { readJson, spanOf } from './json.ts';
import { isPattern, matchesPattern, partsOf, patternBelow, patternFor } from './pattern.ts';
import { Shape } from './shape.ts';

/** The name of a folder's configuration file: for what stands in the folder and below. */
export const CONFIG_FILE = '.disclosure-report.json';

export const SEVERITY_CHOICES: readonly SeverityChoice[] = [...SEVERITIES, 'off'];

/** What stands for a reason that the user has not yet written. */
export const REASON_TO_FILL_IN: Bilingual = say('请填写理由', 'State the reason');

/** What is mended without being asked about each place: on save, and by `--fix`. */
export interface FixAll {
  /** Wording, punctuation and numbers of the prose too. Off where it is not said. */
  readonly text?: boolean;
}

/** A report that covers others: its path or pattern, and those of its parts, from the folder of the configuration. */
export interface ReportGroup {
  readonly report: string;
  readonly parts: readonly string[];
}

export interface Config {
  readonly severity: Readonly<Record<string, SeverityChoice>>;
  readonly terms: readonly Term[];
  readonly exceptions: readonly Exception[];
  readonly fixAll: FixAll;
  readonly groups: readonly ReportGroup[];
}

/** What was read of a configuration, and what is wrong in it. */
export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  readonly lines: Lines;
}

export interface ConfigProblem {
  readonly span: Span;
  /** `error`: what stands there cannot be used, and sets nothing. `warning`: it does not do what was meant. */
  readonly severity: 'error' | 'warning';
  readonly message: Bilingual;
}

/** Reads the text of a configuration. Never throws: what cannot be used sets nothing, and is told with its place. */
export function readConfig(text: string): ReadConfig {
  const { root, fault } = readJson(text);
  const problems: ConfigProblem[] = [];
  if (fault) problems.push({ span: fault.span, severity: 'error', message: fault.reason });
  // What is not there behind a fault in the text is not said to be missing.
  const shape = new Shape((problem) => {
    if (!fault) problems.push(problem);
  });
  const config = root ? configOf(root, shape) : NOTHING;
  return { config, problems, lines: Lines.of(text) };
}

/** The part of a configuration that is for one report; its path is from the folder of the configuration, with `/`. */
export const configFor = ({ exceptions, ...forAll }: Config, path: string): Config => ({
  ...forAll,
  exceptions: exceptions.filter(({ file }) => matchesPattern(file, path)),
});

/** An exception as a program sends it, with its reason; null for what is none. */
export function readException(sent: unknown): NewException | null {
  const { config, problems } = readConfig(JSON.stringify({ exceptions: [sent] }));
  const [exception] = config.exceptions;
  if (!exception || problems.length > 0) return null;
  const { span: _, ...rest } = exception;
  return rest;
}

const NOTHING: Config = { severity: {}, terms: [], exceptions: [], fixAll: {}, groups: [] };

function configOf(node: Node, shape: Shape): Config {
  const known = ['severity', 'terms', 'exceptions', 'fixAll', 'groups', '$schema'] as const;
  const { severity, terms, exceptions, fixAll, groups } = shape.members(node, known);
  return {
    severity: severity ? severitiesOf(severity, shape) : {},
    terms: terms ? shape.items(terms, termOf) : [],
    exceptions: exceptions ? shape.items(exceptions, exceptionOf) : [],
    fixAll: fixAll ? fixAllOf(fixAll, shape) : {},
    groups: groups ? shape.items(groups, groupOf) : [],
  };
}

function groupOf(node: Node, shape: Shape): ReportGroup | null {
  const given = shape.members(node, ['report', 'parts']);
  const report = shape.words(given.report, node, 'report');
  const parts = given.parts ? shape.items(given.parts, (part) => shape.string(part) ?? null) : [];
  if (report === undefined) return null;
  if (parts.length === 0)
    shape.warn(spanOf(node), say('请在 parts 里写明汇总哪些报告', 'name the reports that it covers in parts'));
  return { report, parts };
}

/** The groups as they are asked, of paths from the folder of the configuration. */
export const groupsOf = ({ groups }: Config, below: (path: string) => string | null): Group[] =>
  groups.map(({ report, parts }) => {
    const asked = (fits: (path: readonly string[]) => boolean) => (path: string) => {
      const own = below(path);
      return own !== null && fits(partsOf(own));
    };
    return {
      covers: asked(patternFor(report)),
      parts: parts.map((words) => ({
        words,
        means: meaningOf(words),
        matches: asked(patternFor(words)),
        mayLieBelow: asked(patternBelow(words)),
      })),
    };
  });

const meaningOf = (words: string): GroupPart['means'] =>
  words.includes('*') ? 'any' : isPattern(words) ? 'one a year' : 'one';

function fixAllOf(node: Node, shape: Shape): FixAll {
  const { text } = shape.members(node, ['text']);
  const isOn = text && shape.boolean(text);
  return isOn === undefined ? {} : { text: isOn };
}

const CODES = RULES.map(({ code }) => code);

const noSuchRule = (shape: Shape) => (place: Span, code: string) =>
  shape.warn(place, say(`没有“${code}”这一规则`, `no rule is called “${code}”`), nearest(code, CODES));

function severitiesOf(node: Node, shape: Shape): Config['severity'] {
  const choices = Object.entries<Node | undefined>(shape.members(node, CODES, noSuchRule(shape)));
  return Object.fromEntries(
    choices.flatMap(([code, value]) => {
      const choice = value && shape.choice(value, SEVERITY_CHOICES);
      return choice ? [[code, choice]] : [];
    }),
  );
}

function termOf(node: Node, shape: Shape): Term | null {
  const given = shape.members(node, ['pattern', 'replacement', 'reason', 'severity']);
  const pattern = shape.words(given.pattern, node, 'pattern');
  if (pattern === undefined) return null;
  const replacement = given.replacement && shape.string(given.replacement);
  const reason = given.reason && shape.string(given.reason);
  const severity = given.severity && shape.choice(given.severity, SEVERITIES);
  return {
    pattern,
    ...(replacement !== undefined && { replacement }),
    ...(reason !== undefined && { reason }),
    ...(severity !== undefined && { severity }),
  };
}

const CELLS = [...new Set(Object.values(FORMS).flatMap(({ cells }) => cells.map(({ name }) => name)))];

function exceptionOf(node: Node, shape: Shape): Exception | null {
  const known = ['file', 'code', 'cells', 'expected', 'actual', 'words', 'about', 'reason'] as const;
  const given = shape.members(node, known);
  const file = shape.words(given.file, node, 'file');
  const code = shape.words(given.code, node, 'code');
  if (file === undefined || code === undefined) return null;
  if (!CODES.includes(code)) noSuchRule(shape)(spanOf(given.code!), code);
  const cells = given.cells ? shape.items(given.cells, (cell) => shape.oneOf(cell, CELLS) ?? null) : [];
  const expected = given.expected && shape.number(given.expected);
  const actual = given.actual && shape.number(given.actual);
  const words = given.words && shape.string(given.words);
  const about = given.about && shape.string(given.about);
  return {
    file,
    code,
    cells,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(words !== undefined && { words }),
    ...(about !== undefined && { about }),
    reason: reasonOf(given.reason, node, shape),
    span: spanOf(node),
  };
}

function reasonOf(node: Node | undefined, exception: Node, shape: Shape): string {
  const reason = (node && shape.string(node))?.trim() ?? '';
  const isWritten = reason !== '' && reason !== REASON_TO_FILL_IN.zh && reason !== REASON_TO_FILL_IN.en;
  if (isWritten) return reason;
  const message = say(
    '请填写理由：写明之前，此例外不生效',
    'State the reason: until it is there, the exception does not hold',
  );
  shape.warn(spanOf(node ?? exception), message);
  return '';
}
