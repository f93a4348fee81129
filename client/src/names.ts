export const LANGUAGE = 'disclosure-report';
/** Of settings and of commands; also the client's id, by which it finds the setting `trace.server`. */
export const SECTION = 'disclosureReport';
/** The `source` of every finding. */
export const SOURCE = 'disclosure-report';
export const NAME = '政府信息公开年报助手';
/** A folder's configuration. */
export const CONFIG_FILE = '.disclosure-report.json';
