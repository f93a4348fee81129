import { VERSION } from './version.ts';

/** The pieces of one JSON object with a list in it, so that thousands of items need not be kept until the last is there. */
export interface JsonObject {
  readonly begin: string;
  readonly between: string;
  item(value: object): string;
  /** Closes the list, then the object, with what else belongs into it. */
  end(count: number, rest: Readonly<Record<string, unknown>>): string;
}

export const jsonObject = (listName: string): JsonObject => ({
  begin: `{\n  "schema": 1,\n  "version": ${JSON.stringify(VERSION)},\n  ${JSON.stringify(listName)}: [`,
  between: ',',
  item: (value) => `\n    ${indented(value, '    ')}`,
  end(count, rest) {
    const members = Object.entries(rest).map(([key, value]) => `,\n  ${JSON.stringify(key)}: ${indented(value, '  ')}`);
    return `${count === 0 ? '' : '\n  '}]${members.join('')}\n}\n`;
  },
});

const indented = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
