import type { AnalyseOptions, Analysis } from '../index.ts';
import type { Edit } from '../text/edits.ts';
import { fixText } from './fix.ts';
import { minimalEdits } from './minimal-edits.ts';

/** The edits that apply all safe fixes until none is left. Empty when there are none. */
export function safeEdits({ text, findings }: Analysis, options: AnalyseOptions): Edit[] {
  if (!findings.some(({ fixes }) => fixes.some((fix) => fix.safe))) return [];
  return minimalEdits(text, fixText(text, 'safe', options).text);
}
