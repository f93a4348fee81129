import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import { analyse, extractReport, FORMS, TABLE_KEYS } from '../server/src/core/testing.ts';
import type { Task } from './measure.ts';
import { inTurns } from './texts.ts';

/** What a report's tables are as JSON, laid out as an editor would, with a line for each cell. */
export const jsonOf = (text: string): string => JSON.stringify(extractReport(analyse(text).report), null, 2);

/** vscode-json-languageservice reads the text and checks it against the schema of the report's form. */
export function jsonValidation(json: string): Task {
  const service = getLanguageService({});
  const uri = 'schema:report';
  service.configure({ validate: true, schemas: [{ uri, fileMatch: ['*.json'], schema: schemaOf(json) }] });
  const next = inTurns(json, 16);
  return async () => {
    const document = TextDocument.create('file:///report.json', 'json', 1, next());
    const problems = await service.doValidation(document, service.parseJSONDocument(document));
    if (problems.length > 0) throw new Error(`The JSON of the tables should be right: ${problems[0]!.message}`);
    return problems.length;
  };
}

/** Every cell by its name, of the type that the form asks for; nothing missing, nothing else. */
function schemaOf(json: string): JSONSchema {
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
