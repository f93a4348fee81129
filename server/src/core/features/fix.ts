import { type CheckedReport, type CheckOptions, checkReport } from '../check-report.ts';
import type { FixAll } from '../config/config.ts';
import type { Report } from '../model/report.ts';
import { readReport } from '../read-report.ts';
import type { Finding, Fix } from '../rules/framework/finding.ts';
import { RULES } from '../rules/framework/registry.ts';
import { applyEdits } from '../text/edits.ts';
import { TakenPlaces } from '../text/taken-places.ts';
import { verifiedEdits } from '../write/verified-edits.ts';

/** `safe`: only fixes of which no other right text is possible. `preferred`: also the one that each finding would take first. */
export type FixMode = 'safe' | 'preferred';

export interface FixOptions extends CheckOptions {
  readonly fixAll?: FixAll;
}

export interface Fixed {
  readonly text: string;
  /** How many fixes were applied, all rounds together. */
  readonly applied: number;
}

/** One fix may make room for the next. A text that needs more rounds is not getting better. */
const MAX_ROUNDS = 20;

/** Applies fixes again and again until nothing changes. The text that comes out has none left that could be applied. */
export const fixText = (text: string, mode: FixMode, options: FixOptions = {}): Fixed =>
  fixChecked(checkReport(readReport(text), options), mode, options);

/** The same of a report that was checked with these options. */
export function fixChecked(first: CheckedReport, mode: FixMode, options: FixOptions = {}): Fixed {
  const seen = new Set([first.text]);
  let current = first.text;
  let applied = 0;
  let checked = first;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (round > 0) checked = checkReport(readReport(current, checked), options);
    const fixes = fixesToApply(checked, mode, options.fixAll);
    if (fixes.length === 0) break;
    const next = applyEdits(
      current,
      fixes.flatMap(({ edits }) => edits),
    );
    // Two fixes that undo each other would go round for ever.
    if (seen.has(next)) break;
    seen.add(next);
    current = next;
    applied += fixes.length;
  }
  return { text: current, applied };
}

/**
 * The fixes of one checked report that can be applied together, each whole or not at all. Safe ones come first and alone: the
 * others are guesses about a text that still has those faults. How a sentence is written is the writer's own: where one form is
 * sure, it is put in along with the safe fixes if the user has turned that on, and else as any other preferred fix.
 */
export function fixesToApply({ report, findings }: CheckedReport, mode: FixMode, { text = false }: FixAll = {}): Fix[] {
  const isSure = ({ code }: Finding, fix: Fix) => fix.safe || (text && fix.preferred && WRITING.has(code));
  const safe = together(report, findings, (finding) => best(finding.proposed.filter((fix) => isSure(finding, fix))));
  if (safe.length > 0 || mode === 'safe') return safe;
  return together(report, findings, ({ proposed }) => proposed.find((fix) => fix.preferred));
}

/**
 * The fixes of all findings of one code that can be applied together: of each the safe one, or the only one where it is to be
 * preferred. Where there are several ways to mend a finding, a person chooses.
 */
export function fixesOfCode({ report, findings }: CheckedReport, code: string): Fix[] {
  return together(
    report,
    findings.filter((finding) => finding.code === code),
    ({ proposed }) =>
      best(proposed.filter((fix) => fix.safe)) ??
      (proposed.length === 1 && proposed[0]!.preferred ? proposed[0] : undefined),
  );
}

/** The rules on how sentences are written. A mask over personal data is none of these, nor is a term of the user's. */
const WRITING = new Set(['wording', 'punctuation', 'number-style']);

const best = (fixes: readonly Fix[]): Fix | undefined => fixes.find((fix) => fix.preferred) ?? fixes[0];

/** One fix of each finding where they can be applied side by side, and the text that comes out is read as before. */
function together(report: Report, findings: readonly Finding[], choose: (finding: Finding) => Fix | undefined): Fix[] {
  const fixes: Fix[] = [];
  const taken = new TakenPlaces();
  const codeOfTable = new Map<string, string>();
  for (const finding of inHandbookOrder(findings)) {
    const fix = choose(finding);
    if (!fix || fix.edits.length === 0) continue;
    const { code } = finding;
    if (fix.edits.some((edit) => taken.collides(edit, code))) continue;
    // What a table's sums say depends on its cells: fixes of another kind wait until it has been read again.
    const tables = fix.safe ? [] : finding.cells.map((cell) => cell.slice(0, cell.indexOf('.')));
    if (tables.some((table) => (codeOfTable.get(table) ?? code) !== code)) continue;
    for (const table of tables) codeOfTable.set(table, code);
    for (const edit of fix.edits) taken.add(edit, code);
    fixes.push(fix);
  }
  return fixes.length > 0 ? verifiedEdits(report, fixes) : fixes;
}

/** Structure before cells, cells before sums. */
function inHandbookOrder(findings: readonly Finding[]): Finding[] {
  const order = new Map(RULES.map((rule, index) => [rule.code, index]));
  return [...findings].sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
}
