import type { Finding, Severity } from './finding.ts';
import { RULES, RULES_OF_ANY_FORM } from './registry.ts';
import { findingOf, type RuleContext } from './rule.ts';

/** What the user has set for a code: another severity, or not to be told. */
export type SeverityChoice = Severity | 'off';

/** Runs every rule that is not turned off. Findings come in the order of the text, the graver first at one place. */
export function runRules(context: RuleContext, chosen: Readonly<Record<string, SeverityChoice>>): Finding[] {
  const findings: Finding[] = [];
  for (const rule of context.report.otherForm ? RULES_OF_ANY_FORM : RULES) {
    const choice = chosen[rule.code];
    if (choice === 'off') continue;
    rule.check(context, (draft) => findings.push(findingOf(rule, draft, choice)));
  }
  return findings.sort((a, b) => a.span.start - b.span.start || rank(a) - rank(b));
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };
const rank = ({ severity }: Finding): number => RANKS[severity];
