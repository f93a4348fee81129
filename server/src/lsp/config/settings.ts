import { type CheckOptions, type Config, type HintMode, readConfig } from '../../core/index.ts';

/** What holds for a document: the section `disclosureReport` of the user's settings, and what its folder's file says. */
export interface Settings extends Config {
  readonly run: 'onType' | 'onSave';
  readonly detectByContent: boolean;
  /** Words that are offered are found by the initials of their pinyin too. */
  readonly pinyin: boolean;
  readonly inlayHints: HintMode;
  readonly codeLens: boolean;
  /** The reports of a workspace folder are held against each other. */
  readonly index: boolean;
  /** Which findings of reports that are not open are shown. */
  readonly folderFindings: 'off' | 'errors' | 'all';
}

export const SECTION = 'disclosureReport';

export const DEFAULTS: Settings = settingsOf(null);

/** Reads settings as a client sends them. What is not understood is left at its default. */
export function settingsOf(sent: unknown): Settings {
  const { severity, terms, fixAll, run, detection, completion, inlayHints, codeLens, index, folderFindings } =
    asRecord(sent);
  // They mean what they mean in a folder's file, so they are read by the same reader.
  const { config } = readConfig(JSON.stringify({ severity, terms, fixAll }));
  return {
    ...config,
    run: run === 'onSave' ? 'onSave' : 'onType',
    detectByContent: asRecord(detection).byContent !== false,
    pinyin: asRecord(completion).pinyin !== false,
    inlayHints: inlayHints === 'off' || inlayHints === 'all' ? inlayHints : 'totals',
    codeLens: codeLens !== false,
    index: index !== false,
    folderFindings: folderFindings === 'off' || folderFindings === 'all' ? folderFindings : 'errors',
  };
}

/** What a report is checked by. */
export const checkOptions = ({ severity, terms, exceptions, verified }: Settings): CheckOptions => ({
  severities: severity,
  terms,
  exceptions,
  verified,
});

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
