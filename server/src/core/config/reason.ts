import type { Node } from 'jsonc-parser';
import { type Bilingual, say } from '../text/bilingual.ts';
import { spanOf } from './json.ts';
import type { JsonDecoder } from './json-decoder.ts';

/** What stands for a reason that the user has not yet written. */
export const REASON_TO_FILL_IN: Bilingual = say('请填写理由', 'State the reason');

/** Empty where none is written, which is told: without it an entry does not hold. */
export function reasonOf(node: Node | undefined, entry: Node, without: Bilingual, decoder: JsonDecoder): string {
  const reason = (node && decoder.string(node))?.trim() ?? '';
  const isWritten = reason !== '' && reason !== REASON_TO_FILL_IN.zh && reason !== REASON_TO_FILL_IN.en;
  if (isWritten) return reason;
  decoder.warn(spanOf(node ?? entry), without);
  return '';
}
