import { rowTotal } from './row-total.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the handbook: structure, cells, arithmetic. */
export const RULES: readonly Rule[] = [rowTotal];

export const ruleOf = (code: string): Rule | undefined => RULES.find((rule) => rule.code === code);
