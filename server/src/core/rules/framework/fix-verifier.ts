import type { Report } from '../../model/report.ts';
import { TakenPlaces } from '../../text/taken-places.ts';
import { Verification } from '../../write/verified-edits.ts';
import type { Finding, Fix, FixFilter } from './finding.ts';

/**
 * Takes the fixes that the findings of one report propose, and gives those after which the text is still read as before, each by
 * itself. Words of the prose are tried together, all that one rule proposes: by the dozen they come, and none bears on a cell.
 */
export class FixVerifier implements FixFilter {
  private readonly verification: Verification;
  private readonly inProse = new Map<string, InProse>();

  constructor(private readonly report: Report) {
    this.verification = new Verification(report);
  }

  add(finding: Finding): void {
    this.proseOf(finding.code).findings.push(finding);
  }

  verify({ code, proposed }: Finding): readonly Fix[] {
    const ofRule = this.proseOf(code);
    return proposed.filter((fix) => ofRule.accepts(fix) || this.verification.accepts([fix]));
  }

  private proseOf(code: string): InProse {
    const known = this.inProse.get(code) ?? new InProse(this.report, this.verification);
    this.inProse.set(code, known);
    return known;
  }
}

/** The fixes of one rule within paragraphs of the prose, verified together when one of them is asked for. */
class InProse {
  readonly findings: Finding[] = [];
  private accepted: ReadonlySet<Fix> | null = null;

  constructor(
    private readonly report: Report,
    private readonly verification: Verification,
  ) {}

  accepts(fix: Fix): boolean {
    if (!isInProse(this.report, fix)) return false;
    this.accepted ??= this.verify();
    return this.accepted.has(fix);
  }

  private verify(): ReadonlySet<Fix> {
    const fixes = this.findings.flatMap(({ proposed }) => proposed.filter((fix) => isInProse(this.report, fix)));
    return new Set(roundsOf(fixes).flatMap((round) => (this.verification.accepts(round) ? round : [])));
  }
}

/** Whether all its edits stay within lines that are neither of a table nor headings. */
function isInProse({ text, syntax: { lines, blocks } }: Report, { edits }: Fix): boolean {
  return edits.every(({ span: { start, end }, newText }) => {
    if (/[\r\n]/.test(newText + text.slice(start, end))) return false;
    const line = lines.lineAt(start);
    return blocks.some(({ kind, firstLine, lastLine }) => kind === 'prose' && firstLine <= line && line < lastLine);
  });
}

/** The fixes, put so that those of a round touch no place in common. */
function roundsOf(fixes: readonly Fix[]): Fix[][] {
  const rounds: { readonly fixes: Fix[]; readonly taken: TakenPlaces }[] = [];
  for (const fix of fixes) {
    const round =
      rounds.find(({ taken }) => !fix.edits.some((edit) => taken.collides(edit))) ??
      rounds[rounds.push({ fixes: [], taken: new TakenPlaces() }) - 1]!;
    round.fixes.push(fix);
    for (const edit of fix.edits) round.taken.add(edit);
  }
  return rounds.map((round) => round.fixes);
}
