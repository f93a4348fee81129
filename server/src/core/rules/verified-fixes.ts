import type { Report } from '../model/report.ts';
import { TakenPlaces } from '../text/taken-places.ts';
import { Verification } from '../write/verified-edits.ts';
import type { Fix } from './finding.ts';

/** What a finding proposes to mend it: made when asked for, where that takes long. */
export type Proposal = readonly Fix[] | (() => readonly Fix[]);

/**
 * Takes the fixes that the findings of one report propose, and gives those after which the text is still read as before. That is
 * found out when a fix is first asked for, of all at once: fixes at places apart are tried in one text.
 */
export class FixVerifier {
  private readonly proposals: (() => readonly Fix[])[] = [];
  private verified: ReadonlySet<string> | null = null;

  constructor(private readonly report: Report) {}

  /** The verified fixes of a proposal, for when somebody asks for them. */
  propose(proposal: Proposal): () => readonly Fix[] {
    let made: readonly Fix[] | null = null;
    const make = () => {
      made ??= typeof proposal === 'function' ? proposal() : proposal;
      return made;
    };
    this.proposals.push(make);
    return () => make().filter((fix) => this.verify().has(keyOf(fix)));
  }

  private verify(): ReadonlySet<string> {
    this.verified ??= verifiedKeys(
      this.report,
      this.proposals.flatMap((make) => make()),
    );
    return this.verified;
  }
}

function verifiedKeys(report: Report, fixes: readonly Fix[]): ReadonlySet<string> {
  const verification = new Verification(report);
  const verified = new Set<string>();
  for (const round of roundsOf(fixes)) {
    const together = new Set(verification.together(round));
    for (const fix of round) if (together.has(fix) || verification.accepts([fix])) verified.add(keyOf(fix));
  }
  return verified;
}

/** All fixes, each once, put so that those of a round touch no place in common. */
function roundsOf(fixes: readonly Fix[]): Fix[][] {
  const rounds: { readonly fixes: Fix[]; readonly taken: TakenPlaces }[] = [];
  for (const fix of new Map(fixes.map((each) => [keyOf(each), each])).values()) {
    const round =
      rounds.find(({ taken }) => !fix.edits.some((edit) => taken.collides(edit))) ??
      rounds[rounds.push({ fixes: [], taken: new TakenPlaces() }) - 1]!;
    round.fixes.push(fix);
    for (const edit of fix.edits) round.taken.add(edit);
  }
  return rounds.map((round) => round.fixes);
}

/** One slip breaks several sums, and all of them offer to mend it. */
const keyOf = ({ edits }: Fix): string =>
  edits.map(({ span, newText }) => `${span.start}-${span.end}=${newText}`).join('\n');
