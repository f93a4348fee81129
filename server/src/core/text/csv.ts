/** One record by RFC 4180, with its end of line. */
export const csvRecord = (values: readonly (string | number | null)[]): string => `${values.map(field).join(',')}\r\n`;

function field(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Words that a spreadsheet would take for a formula, so that it takes them for words. */
export const asWords = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
