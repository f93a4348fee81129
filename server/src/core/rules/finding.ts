import type { CellName } from '../form/types.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { CellEdits } from '../write/verified-edits.ts';
import type { Exception } from './exceptions.ts';
import type { FixesOfFinding } from './verified-fixes.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Fix extends CellEdits {
  /** Says what it does, with the figures: 将总计改为 15（12 + 3）. */
  readonly title: Bilingual;
  /** The one to take first. */
  readonly preferred: boolean;
  /**
   * Only one right text is possible: a total that two independent equations agree on, or pure form. Never true of a fix
   * that changes a source number.
   */
  readonly safe: boolean;
}

/** A fix that a person may choose. */
export const offer = (title: Bilingual, edits: readonly Edit[]): Fix => ({
  title,
  preferred: false,
  safe: false,
  edits,
});

/** The one to take first, by a person's word alone. */
export const prefer = (title: Bilingual, edits: readonly Edit[]): Fix => ({ ...offer(title, edits), preferred: true });

/** A fix that there may not be, as a finding has it. */
export const orNone = (fix: Fix | null): readonly Fix[] => (fix ? [fix] : []);

export interface Related {
  /** Set where the place is in another report: `span` is empty then. */
  readonly elsewhere?: Elsewhere;
  readonly span: Span;
  readonly message: Bilingual;
  /** A zero: it is part of a sum, and adds nothing to it. */
  readonly isZero?: boolean;
}

/** A place in another report. */
export interface Elsewhere {
  /** As the caller calls that report. */
  readonly path: string;
  readonly range: Range;
}

/** What a rule has to say about one place. Plain data: editor, command line and tests read the same. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Bilingual;
  readonly cells: readonly CellName[];
  readonly expected?: number;
  readonly actual?: number;
  /** What is missing, where several findings of a code may stand at the same words: the key of a section, a topic. */
  readonly about?: string;
  /** The exception that the user has made for it: it is right as it is. */
  readonly explained?: Exception;
  readonly related: readonly Related[];
  /** Those alone of the fixes proposed after which every cell that they do not name is read as before. */
  readonly fixes: readonly Fix[];
  /** Not yet held against the text: for who tries them together. */
  readonly proposed: readonly Fix[];
}

/** Makes the fixes when somebody asks for them, and keeps them: to its readers the finding is plain data. */
export function makeFixesWhenAsked(finding: object, { proposed, verified }: FixesOfFinding): void {
  makeWhenAsked(finding, 'proposed', proposed);
  makeWhenAsked(finding, 'fixes', verified);
}

function makeWhenAsked(finding: object, name: keyof Finding, make: () => readonly Fix[]): void {
  const get = () => {
    const value = make();
    Object.defineProperty(finding, name, { value });
    return value;
  };
  Object.defineProperty(finding, name, { get });
}

/** The same finding with other fixes, made of its own when somebody asks for them. */
export function withFixes(finding: Finding, others: (own: readonly Fix[]) => readonly Fix[]): Finding {
  const made: Finding = Object.defineProperties({} as Finding, Object.getOwnPropertyDescriptors(finding));
  makeFixesWhenAsked(made, { proposed: () => others(finding.proposed), verified: () => others(finding.fixes) });
  return made;
}
