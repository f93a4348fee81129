import type { Node } from 'jsonc-parser';
import { applyEdits, modify } from 'jsonc-parser';
import { FORM_ROWS } from '../form/forms.ts';
import type { FormEdition } from '../form/types.ts';
import { say } from '../text/bilingual.ts';
import { nearest } from '../text/nearest.ts';
import { readJson, spanOf } from './json.ts';
import type { JsonDecoder } from './json-decoder.ts';

/** What the words of a ledger of requests mean; as the user has said, once. */
export interface LedgerMeanings {
  readonly applicants: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
  /** What the ledger calls its columns: `received`, `applicant`, `result`, `answered`. */
  readonly columns: Readonly<Record<string, string>>;
}

export const NO_MEANINGS: LedgerMeanings = { applicants: {}, results: {}, columns: {} };

export const LEDGER_COLUMN_KEYS = ['applicant', 'received', 'result', 'answered'] as const;

/** Kinds of applicants and results that a form has, by their keys. */
export function ledgerKeys(edition: FormEdition): {
  readonly applicants: readonly { readonly key: string; readonly label: string }[];
  readonly results: readonly { readonly key: string; readonly label: string }[];
} {
  const rows = FORM_ROWS[edition].requests;
  const isResult = ({ key, groups }: (typeof rows)[number]) => groups.length > 0 && key !== 'resultsTotal';
  return {
    applicants: rows[0]!.columns.filter(({ key }) => key !== 'total').map(({ key, label }) => ({ key, label })),
    results: rows.filter(isResult).map(({ key, label }) => ({ key, label })),
  };
}

const keysOf = (kind: 'applicants' | 'results'): string[] => [
  ...new Set((['2021', '2019'] as const).flatMap((edition) => ledgerKeys(edition)[kind].map(({ key }) => key))),
];

/** What a result is that is none yet. */
export const OPEN_RESULT = 'open';

export const APPLICANT_KEYS = keysOf('applicants');
export const RESULT_KEYS = [...keysOf('results'), OPEN_RESULT];

/** Reads `applicants` or `results`: words of a ledger, and the key that each of them means. */
export function meaningsOf(node: Node, keys: readonly string[], decoder: JsonDecoder): Record<string, string> {
  const meanings: Record<string, string> = {};
  for (const property of node.type === 'object' ? (node.children ?? []) : []) {
    const [name, value] = property.children ?? [];
    if (!name || !value) continue;
    const key = decoder.string(value);
    if (key === undefined) continue;
    if (keys.includes(key)) meanings[String(name.value)] = key;
    else decoder.warn(spanOf(value), say(`没有“${key}”这一项`, `there is no “${key}”`), () => nearest(key, [...keys]));
  }
  return meanings;
}

/** The text of a configuration with more words and their meanings; null where it must be put right by hand first. */
export function withMeanings(text: string, { applicants, results, columns }: LedgerMeanings): string | null {
  const isEmpty = text.replace('\ufeff', '').trim() === '';
  if (!isEmpty) {
    const { root, fault } = readJson(text);
    if (fault || root?.type !== 'object') return null;
  }
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  let written = isEmpty ? '{}' : text;
  for (const [list, meanings] of Object.entries({ applicants, results, ledger: columns }))
    for (const [word, key] of Object.entries(meanings))
      written = applyEdits(written, modify(written, [list, word], key, { formattingOptions }));
  return isEmpty ? `${written}\n` : written;
}
