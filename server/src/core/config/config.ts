import { SEVERITIES } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import type { SeverityChoice } from '../rules/run.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { Lines, type Position } from '../text/lines.ts';
import { JsonError, type JsonMember, type JsonNode, readJson } from './json.ts';

/** The name of a folder's configuration file: for what stands in the folder and below. */
export const CONFIG_FILE = '.disclosure-report.json';

export const SEVERITY_CHOICES: readonly SeverityChoice[] = [...SEVERITIES, 'off'];

export interface Config {
  readonly severity: Readonly<Record<string, SeverityChoice>>;
}

/** What was read of a configuration file, with what was passed over in it. */
export interface ReadConfig {
  readonly config: Config;
  /** Keys and codes that this version does not know: told, so that a slip of the pen is seen, but no reason to stop. */
  readonly notes: readonly ConfigNote[];
}

export interface ConfigNote {
  readonly position: Position;
  readonly message: Bilingual;
}

/** The file cannot be used as it is. */
export class ConfigError extends Error {
  constructor(
    readonly position: Position,
    readonly reason: Bilingual,
  ) {
    super(reason.en);
  }
}

/** Reads the text of a configuration file, or throws a `ConfigError` that tells the place. */
export function readConfig(text: string): ReadConfig {
  const lines = Lines.of(text);
  const notes: ConfigNote[] = [];
  const note = (offset: number, message: Bilingual) => notes.push({ position: lines.positionAt(offset), message });
  try {
    return { config: configOf(readJson(text), note), notes };
  } catch (error) {
    if (error instanceof JsonError) throw new ConfigError(lines.positionAt(error.offset), error.reason);
    throw error;
  }
}

type Note = (offset: number, message: Bilingual) => void;

function configOf(node: JsonNode, note: Note): Config {
  let severity: Config['severity'] = {};
  for (const { key, start, node: value } of membersOf(node)) {
    if (key === 'severity') severity = severitiesOf(value, note);
    // Names the schema, for the editor.
    else if (key !== '$schema') note(start, say(`不认识的设置项“${key}”`, `unknown setting “${key}”`));
  }
  return { severity };
}

function severitiesOf(node: JsonNode, note: Note): Config['severity'] {
  const severity: Record<string, SeverityChoice> = {};
  for (const { key, start, node: value } of membersOf(node)) {
    if (!ruleOf(key)) note(start, say(`没有“${key}”这一规则`, `no rule is called “${key}”`));
    severity[key] = choiceOf(value);
  }
  return severity;
}

function choiceOf(node: JsonNode): SeverityChoice {
  const choice = node.kind === 'plain' && SEVERITY_CHOICES.find((known) => known === node.value);
  if (choice) return choice;
  const choices = SEVERITY_CHOICES.map((known) => `"${known}"`).join(', ');
  throw new JsonError(node.start, say(`应为 ${choices} 之一`, `should be one of ${choices}`));
}

function membersOf(node: JsonNode): readonly JsonMember[] {
  if (node.kind === 'object') return node.members;
  throw new JsonError(node.start, say('此处应为 {…}', 'expected an object here: {…}'));
}
