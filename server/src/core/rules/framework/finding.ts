import type { CellName } from '../../form/types.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import type { Edit } from '../../text/edits.ts';
import type { Range } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { KnownException } from './known-exception.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Fix {
  /** Says what it does, with the figures: 将总计改为 15（12 + 3）. */
  readonly title: Bilingual;
  /** The one to take first. */
  readonly preferred: boolean;
  /**
   * Only one right text is possible: a total that two independent equations agree on, or pure form. Never true of a fix
   * that changes a source number.
   */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
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
}

/** A value, or how it is made. */
export type Lazy<T> = T | (() => T);

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

/**
 * What a rule has to say about one place. Code, numbers and spans are stored; message, related places and fixes are made when
 * asked for, and then kept.
 */
export class Finding {
  readonly span: Span;
  readonly cells: readonly CellName[];
  readonly expected: number | undefined;
  readonly actual: number | undefined;
  /** What is missing, where several findings of a code may stand at the same words: the key of a section, a topic. */
  readonly about: string | undefined;
  private lazyMessage: Lazy<Bilingual>;
  private lazyRelated: Lazy<readonly Related[]>;
  private lazyFixes: Lazy<readonly Fix[]>;

  /** @param explained the exception that the user has made for it: it is right as it is */
  constructor(
    readonly code: string,
    readonly severity: Severity,
    { span, cells = NONE, expected, actual, about, message, related = NONE, fixes = NONE }: FindingInit,
    readonly explained?: KnownException,
  ) {
    this.span = span;
    this.cells = cells;
    this.expected = expected;
    this.actual = actual;
    this.about = about;
    this.lazyMessage = message;
    this.lazyRelated = related;
    this.lazyFixes = fixes;
  }

  get message(): Bilingual {
    if (typeof this.lazyMessage === 'function') this.lazyMessage = this.lazyMessage();
    return this.lazyMessage;
  }

  get related(): readonly Related[] {
    if (typeof this.lazyRelated === 'function') this.lazyRelated = this.lazyRelated();
    return this.lazyRelated;
  }

  get fixes(): readonly Fix[] {
    if (typeof this.lazyFixes === 'function') this.lazyFixes = this.lazyFixes();
    return this.lazyFixes;
  }

  /** The same with other fixes, made of its own when somebody asks for them. */
  withFixes(others: (own: readonly Fix[]) => readonly Fix[]): Finding {
    const { code, severity, explained } = this;
    return new Finding(code, severity, this.initWith({ fixes: () => others(this.fixes) }), explained);
  }

  /** As a hint that gives the reason, with nothing to mend. */
  explainedBy(exception: KnownException): Finding {
    const message = () =>
      say(
        `已知例外（${exception.reason}）：${this.message.zh}`,
        `Known exception (${exception.reason}): ${this.message.en}`,
      );
    return new Finding(this.code, 'hint', this.initWith({ message, fixes: NONE }), exception);
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
      fixes: () => this.fixes,
      ...changed,
    };
  }
}
