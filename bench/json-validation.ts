import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import type { Task } from './measure.ts';
import { inTurns } from './texts.ts';

/** vscode-json-languageservice reads the text and checks it against a schema. */
export function jsonValidation(json: string, schema: JSONSchema): Task {
  const service = getLanguageService({});
  const uri = 'schema:report';
  service.configure({ validate: true, schemas: [{ uri, fileMatch: ['*.json'], schema }] });
  const next = inTurns(json, 16);
  return async () => {
    const document = TextDocument.create('file:///report.json', 'json', 1, next());
    const problems = await service.doValidation(document, service.parseJSONDocument(document));
    if (problems.length > 0) throw new Error(`The JSON of the tables should be right: ${problems[0]!.message}`);
    return problems.length;
  };
}
