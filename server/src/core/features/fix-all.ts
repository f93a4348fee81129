import type { CheckedReport } from '../check-report.ts';
import type { Fix } from '../rules/framework/finding.ts';
import { ruleOf } from '../rules/framework/registry.ts';
import { say } from '../text/bilingual.ts';
import type { Edit } from '../text/edits.ts';
import { type FixOptions, fixChecked, fixesOfCode } from './fix.ts';
import { minimalEdits } from './minimal-edits.ts';

/** The edits that apply all safe fixes of a report, checked with these options, until none is left. Empty when there are none. */
export function safeEdits(checked: CheckedReport, options: FixOptions): Edit[] {
  const { text, applied } = fixChecked(checked, 'safe', options);
  return applied > 0 ? minimalEdits(checked.text, text) : [];
}

/** How many figures a title names. */
const MAX_NAMED = 6;

/** One fix for all findings of a code that can be mended in one way only; null where there are not two of them. */
export function fixAllOfCode(checked: CheckedReport, code: string): Fix | null {
  const fixes = fixesOfCode(checked, code);
  const rule = ruleOf(code);
  if (!rule || fixes.length < 2) return null;
  const edits = fixes.flatMap((fix) => fix.edits);
  const figures = edits.map(({ newText }) => newText.trim());
  const areFigures = figures.every((figure) => /^-?\d+(?:\.\d+)?$/.test(figure));
  const more = figures.length > MAX_NAMED ? ['…'] : [];
  const named = areFigures ? [...figures.slice(0, MAX_NAMED), ...more] : [];
  return {
    title: say(
      `修复全部同类问题：${rule.title.zh}（${fixes.length} 处${named.length > 0 ? `，改为 ${named.join('、')}` : ''}）`,
      `Fix all of this kind: ${rule.title.en} (${fixes.length}${named.length > 0 ? `, to ${named.join(', ')}` : ''})`,
    ),
    preferred: false,
    safe: fixes.every((fix) => fix.safe),
    edits,
    settings: fixes.flatMap(({ settings = [] }) => settings),
  };
}
