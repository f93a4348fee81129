import { l10n } from 'vscode';

export const LANGUAGE = 'disclosure-report';
/** Of settings and of commands; also the client's id, by which it finds the setting `trace.server`. */
export const SECTION = 'disclosureReport';
/** The `source` of every finding. */
export const SOURCE = 'disclosure-report';
/** A folder's configuration. */
export const CONFIG_FILE = '.disclosure-report.json';
/** What the product is called, in the editor's language. */
export const productName = (): string => l10n.t('Disclosure Report');
