import { type CheckedReport, type CheckOptions, checkReport } from '../check-report.ts';
import type { FixAll } from '../config/config.ts';
import { readReport } from '../read-report.ts';
import type { Finding, Fix } from '../rules/framework/finding.ts';
import { RULES } from '../rules/framework/registry.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';

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
export function fixText(text: string, mode: FixMode, options: FixOptions = {}): Fixed {
  const seen = new Set([text]);
  let current = text;
  let applied = 0;
  let checked: CheckedReport | null = null;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    checked = checkReport(readReport(current, checked), options);
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
export function fixesToApply({ findings }: CheckedReport, mode: FixMode, { text = false }: FixAll = {}): Fix[] {
  const isSure = ({ code }: Finding, fix: Fix) => fix.safe || (text && fix.preferred && WRITING.has(code));
  const safe = together(findings, (finding) => best(finding.fixes.filter((fix) => isSure(finding, fix))));
  if (safe.length > 0 || mode === 'safe') return safe;
  return together(findings, ({ fixes }) => fixes.find((fix) => fix.preferred));
}

/**
 * The fixes of all findings of one code that can be applied together: of each the safe one, or the only one where it is to be
 * preferred. Where there are several ways to mend a finding, a person chooses.
 */
export function fixesOfCode({ findings }: CheckedReport, code: string): Fix[] {
  return together(
    findings.filter((finding) => finding.code === code),
    ({ fixes }) =>
      best(fixes.filter((fix) => fix.safe)) ?? (fixes.length === 1 && fixes[0]!.preferred ? fixes[0] : undefined),
  );
}

/** The rules on how sentences are written. A mask over personal data is none of these, nor is a term of the user's. */
const WRITING = new Set(['wording', 'punctuation', 'number-style']);

const best = (fixes: readonly Fix[]): Fix | undefined => fixes.find((fix) => fix.preferred) ?? fixes[0];

function together(findings: readonly Finding[], choose: (finding: Finding) => Fix | undefined): Fix[] {
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
  return fixes;
}

/** Structure before cells, cells before sums. */
function inHandbookOrder(findings: readonly Finding[]): Finding[] {
  const order = new Map(RULES.map((rule, index) => [rule.code, index]));
  return [...findings].sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
}

/** The places that fixes of this round change, in the order of the text; none overlaps another. */
class TakenPlaces {
  private readonly places: { readonly edit: Edit; readonly code: string }[] = [];

  /** Two insertions at one place collide as well, but for those of one rule: it tells them in the order they belong in. */
  collides({ span, newText }: Edit, code: string): boolean {
    const from = this.firstFrom(span.start);
    const before = this.places[from - 1];
    if (before && before.edit.span.end > span.start) return true;
    for (let i = from; i < this.places.length; i++) {
      const other = this.places[i]!;
      if (other.edit.span.start >= span.end && other.edit.span.start > span.start) return false;
      const bothInsert = isInsertion(span) && isInsertion(other.edit.span);
      if (!bothInsert || other.code !== code || other.edit.newText === newText) return true;
    }
    return false;
  }

  add(edit: Edit, code: string): void {
    this.places.splice(this.firstFrom(edit.span.start + 1), 0, { edit, code });
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]!.edit.span.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const isInsertion = ({ start, end }: Span): boolean => start === end;
