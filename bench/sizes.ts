import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * How large each product may be, KiB. The core is loaded by server, command line and readers of documents alike: the reading of tables
 * and prose, the rules with their pages in two languages, and the vocabularies are the larger part (what a first finding does not need lies beside it); the words of prose alone are 46, the reading of prose and its rules about 185 more.
 * Of the server the language server library is 187; of the overview's page the chart library is 170; of the tools for assistants the library of the protocol is all but a few.
 */
const LIMITS = {
  client: 450,
  core: 608,
  'core-features': 85,
  'core-write': 32,
  'core-json': 26,
  'core-html': 20,
  server: 262,
  cli: 105,
  documents: 160,
  mcp: 190,
  preview: 44,
  overview: 220,
};

export interface Size {
  readonly product: string;
  readonly kibibytes: number;
  readonly limit: number;
}

/** What the last build made, by the bundler's own account. */
export function sizesOf(root: string): Size[] {
  const outputs: Record<string, { bytes: number }> = JSON.parse(
    readFileSync(path.join(root, 'dist/meta.json'), 'utf8'),
  );
  return Object.entries(LIMITS).map(([product, limit]) => ({
    product,
    kibibytes: outputs[`dist/${product}.js`]!.bytes / 1024,
    limit,
  }));
}
