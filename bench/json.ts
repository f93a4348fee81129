import type { JSONSchema } from 'vscode-json-languageservice';
import { analyse, extractReport, FORMS, TABLE_KEYS } from '../server/src/core/testing.ts';

/** What a report's tables are as JSON, without blanks: as few characters as they can be told in. */
export const jsonOf = (text: string): string => JSON.stringify(extractReport(analyse(text).report));

/** What `jsonOf` gives has to be: every cell by its name, of the type that the form asks for; nothing missing, nothing else. */
export function schemaOf(json: string): JSONSchema {
  const { form } = JSON.parse(json) as { form: keyof typeof FORMS };
  const tables = object({});
  for (const { name, content } of FORMS[form].cells) {
    const keys = name.split('.');
    let branch = tables;
    for (const key of keys.slice(0, -1)) {
      branch.properties[key] ??= object({});
      branch = branch.properties[key] as ObjectSchema;
    }
    branch.properties[keys.at(-1)!] = {
      type: content === 'amount' ? 'number' : 'integer',
      ...(content !== 'change' && { minimum: 0 }),
    };
  }
  const words: JSONSchema = { type: ['string', 'null'] };
  return required(
    object({
      title: words,
      organ: words,
      year: { type: ['integer', 'null'], minimum: 2008 },
      form: { enum: Object.keys(FORMS) },
      forms: object(Object.fromEntries(TABLE_KEYS.map((key) => [key, { enum: Object.keys(FORMS) }]))),
      sections: { type: 'array', items: { type: 'object', required: ['key', 'heading'] } },
      tables,
    }),
  );
}

interface ObjectSchema extends JSONSchema {
  properties: Record<string, JSONSchema>;
}

const object = (properties: Record<string, JSONSchema>): ObjectSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
});

/** All properties of all objects are required. */
function required(schema: JSONSchema): JSONSchema {
  const { properties } = schema as Partial<ObjectSchema>;
  if (!properties) return schema;
  for (const property of Object.values(properties)) required(property);
  return Object.assign(schema, { required: Object.keys(properties) });
}
