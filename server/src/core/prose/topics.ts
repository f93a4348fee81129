import type { Token } from './lexer.ts';
import type { Sense } from './vocabulary.ts';

const RESULTS: ReadonlySet<Sense> = new Set(['granted', 'partiallyGranted', 'denied', 'unavailable', 'notProcessed']);
/** Words that are told of requests, and of other matters as well. */
const OF_REQUESTS: ReadonlySet<Sense> = new Set(['carriedIn', 'carriedOut', 'application', 'applicant']);
/** Rows whose labels no other table has. */
const OWN_ROWS: ReadonlySet<Sense> = new Set([
  'lawProhibited',
  'thirdParty',
  'deliberative',
  'adminInquiry',
  'notHeld',
  'needsCreation',
  'unclear',
  'petition',
  'repeated',
  'excessive',
  'reconfirmation',
  'correctionOverdue',
]);
/** What else may be applied for, and refused or carried over. */
const OTHER_MATTERS: ReadonlySet<Sense> = new Set([
  'foreign',
  'licensing',
  'penalties',
  'coercion',
  'reconsideration',
  'litigation',
]);

/**
 * Whether a sentence tells results of requests, though it does not name them: two kinds of result, or a reason for one; where
 * nothing else is told that may be applied for, who applied and what was carried over tell it as well.
 */
export function tellsResults(tokens: readonly Token[]): boolean {
  const results = new Set<Sense>();
  const others = new Set<Sense>();
  let hasOwnRow = false;
  let hasOtherMatter = false;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    for (const sense of token.senses) {
      if (sense === 'foreign') return false;
      if (OTHER_MATTERS.has(sense)) hasOtherMatter = true;
      if (OWN_ROWS.has(sense)) hasOwnRow = true;
      else if (RESULTS.has(sense)) results.add(sense);
      else if (OF_REQUESTS.has(sense)) others.add(sense);
    }
  }
  return hasOwnRow || results.size + (hasOtherMatter ? 0 : others.size) >= 2;
}

/** Whether papers are counted by attribute: 制发公文216件，其中主动公开97件、依申请公开61件、不予公开58件. */
export function tellsAttributes(tokens: readonly Token[]): boolean {
  const isPaper = tokens.some((token) => token.kind === 'word' && token.senses.has('paper'));
  return isPaper && ['主动公开', '依申请公开'].every((attribute) => isCounted(tokens, attribute));
}

const isCounted = (tokens: readonly Token[], word: string): boolean =>
  tokens.some((token, index) => token.kind === 'word' && token.text === word && tokens[index + 1]?.kind === 'number');
