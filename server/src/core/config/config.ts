import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Group, GroupPart } from '../cross-report/group.ts';
import { FORMS } from '../form/forms.ts';
import type { ConfirmedFigure } from '../rules/framework/confirmed-figure.ts';
import { SEVERITIES } from '../rules/framework/finding.ts';
import type { KnownException } from '../rules/framework/known-exception.ts';
import { RULES } from '../rules/framework/registry.ts';
import type { SeverityChoice } from '../rules/framework/run.ts';
import type { Term } from '../rules/framework/term-list.ts';
import { say } from '../text/bilingual.ts';
import { Lines } from '../text/lines.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { confirmedFigureOf } from './confirmed-list.ts';
import { readJson, spanOf } from './json.ts';
import { type ConfigProblem, JsonDecoder } from './json-decoder.ts';
import {
  APPLICANT_KEYS,
  LEDGER_COLUMN_KEYS,
  type LedgerMeanings,
  meaningsOf,
  NO_MEANINGS,
  RESULT_KEYS,
} from './ledger-words.ts';
import { organsOf, type RosterOrgan } from './organ-list.ts';
import { isPattern, matchesPattern, partsOf, patternBelow, patternFor } from './pattern.ts';
import { reasonOf } from './reason.ts';

export type { ConfigProblem } from './json-decoder.ts';
export { REASON_TO_FILL_IN } from './reason.ts';

/** The name of a folder's configuration file: for what stands in the folder and below. */
export const CONFIG_FILE = '.disclosure-report.json';

export const SEVERITY_CHOICES: readonly SeverityChoice[] = [...SEVERITIES, 'off'];

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
  readonly exceptions: readonly KnownException[];
  /** Figures of the prose that a person has confirmed. */
  readonly verified: readonly ConfirmedFigure[];
  readonly fixAll: FixAll;
  readonly groups: readonly ReportGroup[];
  /** Who has to report. */
  readonly organs: readonly RosterOrgan[];
  /** What the words of a ledger of requests mean. */
  readonly ledger: LedgerMeanings;
}

export type NewException = Omit<KnownException, 'span'>;
export type NewConfirmedFigure = Omit<ConfirmedFigure, 'span'>;

/** A path or pattern that a configuration names, and where. */
export interface NamedFiles {
  readonly pattern: string;
  readonly span: Span;
}

/** What was read of a configuration, and what is wrong in it. */
export interface ReadConfig {
  readonly config: Config;
  /** What is said of no file at all is said in vain. Parts of a group are none of these: one that is not there is waited for. */
  readonly names: readonly NamedFiles[];
  readonly problems: readonly ConfigProblem[];
  readonly lines: Lines;
}

/** Reads the text of a configuration. Never throws: what cannot be used sets nothing, and is reported with its place. */
export function readConfig(text: string): ReadConfig {
  const { root, fault } = readJson(text);
  const decoder = new JsonDecoder();
  const config = root ? configOf(root, decoder) : NOTHING;
  // What is not there behind a fault in the text is not said to be missing.
  const problems: readonly ConfigProblem[] = fault
    ? [{ span: fault.span, severity: 'error', message: fault.reason }]
    : decoder.problems;
  return { config, names: root ? namesIn(root) : [], problems, lines: Lines.of(text) };
}

function namesIn(root: Node): NamedFiles[] {
  const named = (list: string, member: string) =>
    (findNodeAtLocation(root, [list])?.children ?? []).flatMap((item) => findNodeAtLocation(item, [member]) ?? []);
  return [...named('exceptions', 'file'), ...named('verified', 'file'), ...named('groups', 'report')]
    .filter(({ type }) => type === 'string')
    .map((node) => ({ pattern: node.value as string, span: spanOf(node) }));
}

/** The part of a configuration that is for one report; its path is from the folder of the configuration, with `/`. */
export const configFor = ({ exceptions, verified, ...forAll }: Config, path: string): Config => ({
  ...forAll,
  exceptions: exceptions.filter(({ file }) => matchesPattern(file, path)),
  verified: verified.filter(({ file }) => matchesPattern(file, path)),
});

/** An exception as a program sends it, with its reason; null for what is none. */
export function readException(sent: unknown): NewException | null {
  const { config, problems } = readConfig(JSON.stringify({ exceptions: [sent] }));
  const [exception] = config.exceptions;
  if (!exception || problems.length > 0) return null;
  const { span: _, ...rest } = exception;
  return rest;
}

/** The same for a figure that was confirmed. */
export function readConfirmedFigure(sent: unknown): NewConfirmedFigure | null {
  const { config, problems } = readConfig(JSON.stringify({ verified: [sent] }));
  const [figure] = config.verified;
  if (!figure || problems.length > 0) return null;
  const { span: _, ...rest } = figure;
  return rest;
}

const NOTHING: Config = {
  severity: {},
  terms: [],
  exceptions: [],
  verified: [],
  fixAll: {},
  groups: [],
  organs: [],
  ledger: NO_MEANINGS,
};

function configOf(node: Node, decoder: JsonDecoder): Config {
  const known = [
    'severity',
    'terms',
    'exceptions',
    'verified',
    'fixAll',
    'groups',
    'organs',
    'applicants',
    'results',
    'ledger',
    '$schema',
  ] as const;
  const { severity, terms, exceptions, verified, fixAll, groups, organs, applicants, results, ledger } =
    decoder.members(node, known);
  return {
    severity: severity ? severitiesOf(severity, decoder) : {},
    terms: terms ? decoder.items(terms, termOf) : [],
    exceptions: exceptions ? decoder.items(exceptions, exceptionOf) : [],
    verified: verified ? decoder.items(verified, confirmedFigureOf) : [],
    fixAll: fixAll ? fixAllOf(fixAll, decoder) : {},
    groups: groups ? decoder.items(groups, groupOf) : [],
    organs: organs ? organsOf(organs, decoder) : [],
    ledger: {
      applicants: applicants ? meaningsOf(applicants, APPLICANT_KEYS, decoder) : {},
      results: results ? meaningsOf(results, RESULT_KEYS, decoder) : {},
      columns: ledger ? columnsOf(ledger, decoder) : {},
    },
  };
}

function columnsOf(node: Node, decoder: JsonDecoder): Record<string, string> {
  const given: Partial<Record<string, Node>> = decoder.members(node, LEDGER_COLUMN_KEYS);
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => {
      const name = value && decoder.string(value);
      return name ? [[key, name]] : [];
    }),
  );
}

function groupOf(node: Node, decoder: JsonDecoder): ReportGroup | null {
  const given = decoder.members(node, ['report', 'parts']);
  const report = decoder.words(given.report, node, 'report');
  const parts = given.parts ? decoder.items(given.parts, (part) => decoder.string(part) ?? null) : [];
  if (report === undefined) return null;
  if (parts.length === 0)
    decoder.warn(spanOf(node), say('请在 parts 里写明汇总哪些报告', 'name the reports that it covers in parts'));
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

function fixAllOf(node: Node, decoder: JsonDecoder): FixAll {
  const { text } = decoder.members(node, ['text']);
  const isOn = text && decoder.boolean(text);
  return isOn === undefined ? {} : { text: isOn };
}

const CODES = RULES.map(({ code }) => code);

const noSuchRule = (decoder: JsonDecoder) => (place: Span, code: string) =>
  decoder.warn(place, say(`没有“${code}”这一规则`, `no rule is called “${code}”`), () => nearest(code, CODES));

function severitiesOf(node: Node, decoder: JsonDecoder): Config['severity'] {
  const choices = Object.entries<Node | undefined>(decoder.members(node, CODES, noSuchRule(decoder)));
  return Object.fromEntries(
    choices.flatMap(([code, value]) => {
      const choice = value && decoder.choice(value, SEVERITY_CHOICES);
      return choice ? [[code, choice]] : [];
    }),
  );
}

function termOf(node: Node, decoder: JsonDecoder): Term | null {
  const given = decoder.members(node, ['pattern', 'replacement', 'reason', 'severity']);
  const pattern = decoder.words(given.pattern, node, 'pattern');
  if (pattern === undefined) return null;
  const replacement = given.replacement && decoder.string(given.replacement);
  const reason = given.reason && decoder.string(given.reason);
  const severity = given.severity && decoder.choice(given.severity, SEVERITIES);
  return {
    pattern,
    ...(replacement !== undefined && { replacement }),
    ...(reason !== undefined && { reason }),
    ...(severity !== undefined && { severity }),
  };
}

let cellNames: readonly string[] | null = null;

/** The names of all cells; made when the first configuration names one. */
function knownCells(): readonly string[] {
  cellNames ??= [...new Set(Object.values(FORMS).flatMap(({ cells }) => cells.map(({ name }) => name)))];
  return cellNames;
}

function exceptionOf(node: Node, decoder: JsonDecoder): KnownException | null {
  const known = ['file', 'code', 'cells', 'expected', 'actual', 'words', 'about', 'reason'] as const;
  const given = decoder.members(node, known);
  const file = decoder.words(given.file, node, 'file');
  const code = decoder.words(given.code, node, 'code');
  if (file === undefined || code === undefined) return null;
  if (!CODES.includes(code)) noSuchRule(decoder)(spanOf(given.code!), code);
  const cells = given.cells ? decoder.items(given.cells, (cell) => decoder.oneOf(cell, knownCells()) ?? null) : [];
  const expected = given.expected && decoder.number(given.expected);
  const actual = given.actual && decoder.number(given.actual);
  const words = given.words && decoder.string(given.words);
  const about = given.about && decoder.string(given.about);
  return {
    file,
    code,
    cells,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(words !== undefined && { words }),
    ...(about !== undefined && { about }),
    reason: reasonOf(given.reason, node, WITHOUT_REASON, decoder),
    span: spanOf(node),
  };
}

const WITHOUT_REASON = say(
  '请填写理由：写明之前，此例外不生效',
  'State the reason: until it is there, the exception does not hold',
);
