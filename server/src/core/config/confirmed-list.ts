import type { Node } from 'jsonc-parser';
import type { ConfirmedFigure } from '../rules/framework/confirmed-figure.ts';
import { say } from '../text/bilingual.ts';
import { spanOf } from './json.ts';
import type { JsonDecoder } from './json-decoder.ts';
import { reasonOf } from './reason.ts';

/** Reads an item of `verified`; null where it does not say which figure it means. */
export function confirmedFigureOf(node: Node, decoder: JsonDecoder): ConfirmedFigure | null {
  const given = decoder.members(node, ['file', 'words', 'reason']);
  const file = decoder.words(given.file, node, 'file');
  const words = decoder.words(given.words, node, 'words');
  if (file === undefined || words === undefined) return null;
  return { file, words, reason: reasonOf(given.reason, node, WITHOUT_REASON, decoder), span: spanOf(node) };
}

const WITHOUT_REASON = say(
  '请填写理由：写明之前，这一数字不算已核实',
  'State the reason: until it is there, the figure does not count as verified',
);
