/** The pieces of one JSON object with a list in it, so that thousands of items need not be kept until the last is there. */
export interface JsonObject {
  begin(): string;
  item(value: object): string;
  /** Closes the list, then the object, with what else belongs into it. */
  end(rest: Readonly<Record<string, unknown>>): string;
}

export function jsonObject(listName: string): JsonObject {
  let count = 0;
  return {
    begin: () => `{\n  "schema": 1,\n  ${JSON.stringify(listName)}: [`,
    item: (value) => `${count++ === 0 ? '' : ','}\n    ${indented(value, '    ')}`,
    end: (rest) => {
      const members = Object.entries(rest).map(
        ([key, value]) => `,\n  ${JSON.stringify(key)}: ${indented(value, '  ')}`,
      );
      return `${count === 0 ? '' : '\n  '}]${members.join('')}\n}\n`;
    },
  };
}

const indented = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
