import type { DocumentPlace } from '../../cross-report/digest.ts';
import type { CellName } from '../../form/types.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import type { Edit } from '../../text/edits.ts';
import type { Range } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { CellEdits } from '../../write/verified-edits.ts';
import type { ConfirmedFigure } from './confirmed-figure.ts';
import type { KnownException } from './known-exception.ts';

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
export const orNone = (fix: Fix | null): readonly Fix[] => (fix ? [fix] : NONE);

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
  /** In the terms of the document that it was read from, where it was from one. */
  readonly documentPlace?: DocumentPlace | null;
}

/** A value, or how it is made. */
export type Lazy<T> = T | (() => T);

/** Why something that is found is right as it is, as the configuration has it. */
export type Explanation = KnownException | ConfirmedFigure;

export const isException = (explanation: Explanation): explanation is KnownException => 'code' in explanation;

/** What a rule states of a finding; the rule's own facts say the rest. */
export interface FindingInit {
  readonly span: Span;
  readonly severity?: Severity;
  readonly cells?: readonly CellName[];
  readonly expected?: number;
  readonly actual?: number;
  readonly about?: string;
  /** These three are made when somebody asks for them: most findings are counted and placed, and made anew with the next key. */
  readonly message: Lazy<Bilingual>;
  readonly related?: Lazy<readonly Related[]>;
  readonly fixes?: Lazy<readonly Fix[]>;
}

const NONE: readonly never[] = [];

/** Holds the fixes that a finding proposes against the text. */
export interface FixFilter {
  /** Those after which every cell that they do not name is read as before. */
  verify(finding: Finding): readonly Fix[];
}

/**
 * What a rule has to say about one place. Code, numbers and spans are stored; message, related places and fixes are made when
 * asked for, and then kept. It holds its report, which its fixes are tried on: what is kept of many reports is plain data.
 */
export class Finding {
  readonly span: Span;
  readonly cells: readonly CellName[];
  readonly expected: number | undefined;
  readonly actual: number | undefined;
  /** What is missing, where several findings of a code may stand at the same words: the key of a section, a topic. */
  readonly about: string | undefined;
  /** The exception that the user has made for it, or the figure that he has confirmed: it is right as it is. */
  readonly explained: Explanation | undefined;
  private lazyMessage: Lazy<Bilingual>;
  private lazyRelated: Lazy<readonly Related[]>;
  private lazyProposed: Lazy<readonly Fix[]>;
  private verified: readonly Fix[] | null = null;
  private readonly verifier: FixFilter | undefined;

  constructor(
    readonly code: string,
    readonly severity: Severity,
    { span, cells = NONE, expected, actual, about, message, related = NONE, fixes = NONE }: FindingInit,
    { verifier, explained }: { readonly verifier?: FixFilter; readonly explained?: Explanation | undefined } = {},
  ) {
    this.span = span;
    this.cells = cells;
    this.expected = expected;
    this.actual = actual;
    this.about = about;
    this.explained = explained;
    this.lazyMessage = message;
    this.lazyRelated = related;
    this.lazyProposed = fixes;
    this.verifier = verifier;
  }

  get message(): Bilingual {
    if (typeof this.lazyMessage === 'function') this.lazyMessage = this.lazyMessage();
    return this.lazyMessage;
  }

  get related(): readonly Related[] {
    if (typeof this.lazyRelated === 'function') this.lazyRelated = this.lazyRelated();
    return this.lazyRelated;
  }

  /** The fixes, not yet held against the text: for who tries them together. */
  get proposed(): readonly Fix[] {
    if (typeof this.lazyProposed === 'function') this.lazyProposed = this.lazyProposed();
    return this.lazyProposed;
  }

  /** Those alone of the fixes proposed after which every cell that they do not name is read as before. */
  get fixes(): readonly Fix[] {
    this.verified ??= this.verifier?.verify(this) ?? this.proposed;
    return this.verified;
  }

  /** The same with other fixes, made of its own when somebody asks for them. */
  withFixes(others: (own: readonly Fix[]) => readonly Fix[]): Finding {
    const { code, severity, explained } = this;
    const init = this.initWith({ fixes: () => others(this.proposed) });
    return new Finding(code, severity, init, { verifier: { verify: () => others(this.fixes) }, explained });
  }

  /** As no more than info, since what it asks for may still come; in other words where they are given. */
  toCome(message: Lazy<Bilingual> = () => this.message): Finding {
    const { code, severity } = this;
    const init = this.initWith({ message, fixes: () => this.proposed });
    return new Finding(code, severity === 'hint' ? severity : 'info', init, { verifier: { verify: () => this.fixes } });
  }

  /** As a hint that gives the reason, with nothing to mend. */
  explainedBy(explained: Explanation): Finding {
    const what = isException(explained)
      ? say('已知例外', 'Known exception')
      : say('已由人核实', 'Verified by a person');
    const message = () =>
      say(
        `${what.zh}（${explained.reason}）：${this.message.zh}`,
        `${what.en} (${explained.reason}): ${this.message.en}`,
      );
    return new Finding(this.code, 'hint', this.initWith({ message, fixes: NONE }), { explained });
  }

  private initWith(changed: Partial<FindingInit>): FindingInit {
    const { span, cells, expected, actual, about } = this;
    return {
      span,
      cells,
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
      ...(about !== undefined && { about }),
      message: () => this.message,
      related: () => this.related,
      ...changed,
    };
  }
}
