/** What stands in a cell: a number is a number, with its sign; words are words, whatever they begin with. */
export type CsvValue = string | number | null;

/** One record by RFC 4180, with its end of line. */
export const csvRecord = (values: readonly CsvValue[]): string => `${values.map(csvField).join(',')}\r\n`;

/** The same cells, to be pasted into a spreadsheet: nothing in them can end one. */
export const tabbedRecord = (values: readonly CsvValue[]): string => values.map(pastedField).join('\t');

function csvField(value: CsvValue): string {
  const text = inCell(value);
  // Some spreadsheets cut at semicolons or tabs. A record that begins with colons is a command to the runner of a build.
  return /[",;\t\r\n]|^\s*::/.test(text) ? quoted(text) : text;
}

function pastedField(value: CsvValue): string {
  const text = inCell(value).replace(/[\t\r\n]+/g, ' ');
  // What is pasted is taken out of quotation marks, and could be a formula then.
  return text.startsWith('"') ? quoted(text) : text;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Words that a spreadsheet would take for a formula begin with a mark by which it takes them for words, as OWASP has it. */
function inCell(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
}
