import { Finding, type Severity } from './finding.ts';
import { FixVerifier } from './fix-verifier.ts';
import { RULES, RULES_OF_ANY_FORM } from './registry.ts';
import type { RuleContext } from './rule.ts';

/** What the user has set for a code: another severity, or none. */
export type SeverityChoice = Severity | 'off';

/** Runs every rule that is not turned off. Findings come in the order of the text, the graver first at one place. */
export function runRules(context: RuleContext, chosen: Readonly<Record<string, SeverityChoice>>): Finding[] {
  const findings: Finding[] = [];
  const verifier = new FixVerifier(context.report);
  for (const rule of context.report.otherForm ? RULES_OF_ANY_FORM : RULES) {
    const choice = chosen[rule.code];
    if (choice === 'off') continue;
    rule.check(context, (init) => {
      const finding = new Finding(rule.code, choice ?? init.severity ?? rule.severity, init, { verifier });
      verifier.add(finding);
      findings.push(finding);
    });
  }
  return findings.sort((a, b) => a.span.start - b.span.start || rank(a) - rank(b));
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };
const rank = ({ severity }: Finding): number => RANKS[severity];
