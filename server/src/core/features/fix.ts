import { type AnalyseOptions, type Analysis, analyse } from '../index.ts';
import { applyEdits } from '../rules/edits.ts';
import type { Edit, Finding, Fix } from '../rules/finding.ts';
import { RULES } from '../rules/registry.ts';
import { overlaps } from '../text/span.ts';

/** `safe`: only fixes of which no other right text is possible. `preferred`: also the one that each finding would take first. */
export type FixMode = 'safe' | 'preferred';

export interface Fixed {
  readonly text: string;
  /** How many fixes were applied, all rounds together. */
  readonly applied: number;
}

/** One fix may make room for the next. A text that needs more rounds is not getting better. */
const MOST_ROUNDS = 20;

/** Applies fixes again and again until nothing changes. The text that comes out has none left that could be applied. */
export function fixText(text: string, mode: FixMode, options: AnalyseOptions = {}): Fixed {
  const seen = new Set([text]);
  let current = text;
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesToApply(analyse(current, options), mode);
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
 * The fixes of one analysis that can be applied together, each whole or not at all. Safe ones come first and alone: the
 * others are guesses about a text that still has those faults.
 */
export function fixesToApply({ findings }: Analysis, mode: FixMode): Fix[] {
  const safe = together(findings, ({ fixes }) => best(fixes.filter((fix) => fix.safe)));
  if (safe.length > 0 || mode === 'safe') return safe;
  return together(findings, ({ fixes }) => fixes.find((fix) => fix.preferred));
}

const best = (fixes: readonly Fix[]): Fix | undefined => fixes.find((fix) => fix.preferred) ?? fixes[0];

function together(findings: readonly Finding[], choose: (finding: Finding) => Fix | undefined): Fix[] {
  const taken: { readonly code: string; readonly fix: Fix }[] = [];
  const codeOfTable = new Map<string, string>();
  for (const finding of inHandbookOrder(findings)) {
    const fix = choose(finding);
    if (!fix || fix.edits.length === 0) continue;
    const { code } = finding;
    if (taken.some((other) => collide(fix.edits, other.fix.edits, code === other.code))) continue;
    // What a table's sums say depends on its cells: fixes of another kind wait until it has been read again.
    const tables = fix.safe ? [] : finding.cells.map((cell) => cell.slice(0, cell.indexOf('.')));
    if (tables.some((table) => (codeOfTable.get(table) ?? code) !== code)) continue;
    for (const table of tables) codeOfTable.set(table, code);
    taken.push({ code, fix });
  }
  return taken.map(({ fix }) => fix);
}

/** Structure before cells, cells before sums. */
function inHandbookOrder(findings: readonly Finding[]): Finding[] {
  const order = new Map(RULES.map((rule, index) => [rule.code, index]));
  return [...findings].sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
}

/** Two insertions at one place collide as well, but for those of one rule: it tells them in the order they belong in. */
function collide(edits: readonly Edit[], others: readonly Edit[], sameRule: boolean): boolean {
  return edits.some((edit) =>
    others.some((other) => {
      if (edit.span.start !== other.span.start) return overlaps(edit.span, other.span);
      const bothInsert = edit.span.end === edit.span.start && other.span.end === other.span.start;
      return !(bothInsert && sameRule && edit.newText !== other.newText);
    }),
  );
}
