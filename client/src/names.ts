import { l10n } from 'vscode';
import type { CONFIG_FILE as ConfigFile, FIRST_YEAR as FirstYear } from '../../server/src/core/index.ts';

export const LANGUAGE = 'disclosure-report';
/** Of settings and of commands; also the client's id, by which it finds the setting `trace.server`. */
export const SECTION = 'disclosureReport';
/** The editor that shows a report's tables as a sheet. */
export const SHEET = `${SECTION}.sheet`;
/** The panel that shows a report beside its text. */
export const PREVIEW = `${SECTION}.preview`;
/** The `source` of every finding. */
export const SOURCE = 'disclosure-report';

// Facts of the core, of which the client has no code: written as anything else, they would not compile.
/** A folder's configuration. */
export const CONFIG_FILE: typeof ConfigFile = '.disclosure-report.json';
/** The official form was first issued for this year. */
export const FIRST_YEAR: typeof FirstYear = 2019;

/** What the product is called, in the editor's language. */
export const productName = (): string => l10n.t('Disclosure Report');
