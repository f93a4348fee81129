import { SEVERITIES, type SeverityChoice } from '../core/index.ts';

/** The section `disclosureReport` of the user's settings. */
export interface Settings {
  readonly severity: Readonly<Record<string, SeverityChoice>>;
  readonly run: 'onType' | 'onSave';
  readonly detectByContent: boolean;
}

export const SECTION = 'disclosureReport';

export const DEFAULTS: Settings = { severity: {}, run: 'onType', detectByContent: true };

/** Reads settings as a client sends them. What is not understood is left at its default. */
export function settingsOf(sent: unknown): Settings {
  const { severity, run, detection } = asRecord(sent);
  return {
    severity: Object.fromEntries(Object.entries(asRecord(severity)).filter(isChoice)),
    run: run === 'onSave' ? 'onSave' : 'onType',
    detectByContent: asRecord(detection).byContent !== false,
  };
}

const CHOICES = new Set<unknown>([...SEVERITIES, 'off']);
const isChoice = (entry: [string, unknown]): entry is [string, SeverityChoice] => CHOICES.has(entry[1]);

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
