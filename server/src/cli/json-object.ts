import { consoleJson } from './visible.ts';

/** The pieces of one JSON object with a list in it, so that thousands of items need not be kept until the last is there. */
export interface JsonObject {
  readonly begin: string;
  readonly between: string;
  item(value: object): string;
  /** Closes the list, then the object, with what else belongs into it. */
  end(count: number, rest: Readonly<Record<string, unknown>>): string;
}

/** @param first what stands before the list, behind `schema` */
export const jsonObject = (listName: string, first: Readonly<Record<string, string>> = {}): JsonObject => ({
  begin: `{\n  "schema": 1,\n${members(first)}  ${JSON.stringify(listName)}: [`,
  between: ',',
  item: (value) => `\n    ${indented(value, '    ')}`,
  end(count, rest) {
    const members = Object.entries(rest).map(([key, value]) => `,\n  ${JSON.stringify(key)}: ${indented(value, '  ')}`);
    return `${count === 0 ? '' : '\n  '}]${members.join('')}\n}\n`;
  },
});

const members = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
    .join('');

const indented = (value: unknown, indent: string): string => consoleJson(value, 2).replaceAll('\n', `\n${indent}`);
