import type { CheckedReport, Finding } from '../core/index.ts';

/** What is wrong at one place, with what was found of it elsewhere. */
export interface RootCause {
  /** The first says what is wrong. */
  readonly findings: readonly Finding[];
  /** One wrong figure breaks several sums; which of these it is, the sums do not tell. */
  readonly isAmbiguous: boolean;
}

const SUMS: ReadonlySet<string> = new Set(['row-total', 'results-total', 'balance', 'review-total']);

/**
 * The findings of a report by what has caused them: a broken sum that a wrong cell explains is said along with that cell, and sums
 * that one wrong cell breaks, whichever it is, are said together.
 */
export function rootCauses({ report, diagnosis, findings }: CheckedReport): RootCause[] {
  const own = findings.filter(({ severity, explained }) => severity !== 'hint' && !explained);
  const taken = new Set<Finding>();
  const causes = new Map<Finding, RootCause>();
  const take = (all: readonly Finding[], isAmbiguous: boolean) => {
    // What stands first in the text is where the cause is told.
    for (const finding of all) taken.add(finding);
    causes.set(all[0]!, { findings: all, isAmbiguous });
  };
  const isBrokenBy = (cells: readonly number[]) => {
    const sums = cells.flatMap((cell) => report.form.equationsOf[cell]!);
    return ({ code, cells: [at] }: Finding): boolean =>
      sums.some((sum) => sum.name === code && report.form.cells[sum.at]!.name === at);
  };
  const free = (finding: Finding): boolean => !taken.has(finding);
  for (const { likely, choices, broken } of diagnosis.tables) {
    for (const part of likely) {
      const cells = part.map(({ cell }) => cell);
      const names = cells.map((cell) => report.form.cells[cell]!.name);
      const roots = own.filter(({ code, cells: [at] }) => code === 'likely-wrong-cell' && names.includes(at!));
      const echoes = own.filter((finding) => SUMS.has(finding.code) && free(finding) && isBrokenBy(cells)(finding));
      if (roots.length > 0) take([...roots, ...echoes], false);
    }
    const isOneCell = choices.length > 0 && choices.every((repair) => repair.length === 1) && broken.length > 1;
    if (!isOneCell) continue;
    const echoes = own.filter((finding) => free(finding) && isBrokenBy(choices[0]!.map(({ cell }) => cell))(finding));
    if (echoes.length > 1) take(echoes, true);
  }
  return own.flatMap((finding) => {
    const cause = causes.get(finding);
    if (cause) return [cause];
    return taken.has(finding) ? [] : [{ findings: [finding], isAmbiguous: false }];
  });
}
