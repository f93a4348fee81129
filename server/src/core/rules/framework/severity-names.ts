import { type Bilingual, say } from '../../text/bilingual.ts';
import type { Severity } from './finding.ts';

/** A severity in words for people; scripts get its own name. */
export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: say('错误', 'error'),
  warning: say('警告', 'warning'),
  info: say('提示', 'info'),
  hint: say('建议', 'hint'),
};
