import type { CellName } from '../form/types.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { WrittenDate } from '../text/dates.ts';
import type { Millionths } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import type { Contradiction } from './arithmetic/contradiction.ts';
import type { Fact } from './facts.ts';
import type { Sureness } from './lexer.ts';
import type { Passage } from './passages.ts';
import type { Senses } from './senses.ts';

/**
 * What a figure does in its sentence. `count`: so many there are. `earlier`: so many there were last year. `change`: so many
 * more or fewer. `average`: so many a month. `growth`, `share`, `rate`: percentages; `percentage`: one whose meaning is not told.
 */
export type Role = 'count' | 'earlier' | 'change' | 'average' | 'growth' | 'share' | 'rate' | 'percentage';

/** The year that a figure is told of, against the report's own. `part`: only some months of it. */
export type Time = 'this' | 'earlier' | 'other' | 'part';

/** A figure of the prose, with what it says. */
export interface Figure {
  /** The digits. */
  readonly span: Span;
  /** From the first word that tells what is counted to the unit. */
  readonly phrase: Span;
  /** The words of the phrase before the digits, without blanks. */
  readonly item: string;
  /** NaN where it is too large to be held. */
  readonly value: Millionths;
  /** What one is worth in its last written place: 0.1 of 6.0%, ten of 四成. */
  readonly step: Millionths;
  readonly sureness: Sureness;
  readonly unit: string;
  readonly role: Role;
  /** Of a change or growth: 1 up, -1 down. */
  readonly direction: 1 | -1 | 0;
  /** 72件中，……: what follows is of these. */
  readonly isWhole: boolean;
  /** Withdrawn, or none of what was asked for: 收到14件，其中2件不属于政府信息公开申请. */
  readonly isTakenAway: boolean;
  readonly fact: Fact | null;
  /** Of a comparison or a share, what its words name without its figure: 申请总量较上年1268件增长, 占全部申请的. */
  readonly about: Fact | null;
  /** It speaks of the tables, and is not understood well enough to be compared. */
  readonly isUnread: boolean;
  /** Of what is not understood well enough: what it counts some of at the most, so that it is no more. */
  readonly within: Fact | null;
  /** Of what is not understood well enough: what its words would name, were it not for the others. */
  readonly likely: Fact | null;
  readonly time: Time;
  /** SentenceReading of this organ's own work, and as done: not of others, not as planned. */
  readonly own: boolean;
  /** Senses of the words before the digits. */
  readonly senses: Senses;
  /** Index among the tokens of its sentence. */
  readonly token: number;
  /** How many brackets it stands in. */
  readonly depth: number;
}

/** Words that say of cells that they are zero: 未收到申请, 无行政复议, 均获维持. */
export interface Claim {
  readonly span: Span;
  /** `none`: there is none of it. `all`: all were of one kind, so that the others are none. */
  readonly kind: 'none' | 'all';
  readonly title: Bilingual;
  /** The cells that are zero if the claim is true; it is contradicted when one is more, in each of the readings. */
  readonly zero: readonly (readonly CellName[])[];
  /** Those of which it is said. 17件申请都已办结 is right where so many are, whatever is left. */
  readonly counted?: Figure | null;
}

/** What a figure of the tables is said to be to others. `most`, `least`: of all of its kind; `majority`: more than half of one. */
export type Relation = 'more' | 'fewer' | 'same' | 'about' | 'most' | 'least' | 'majority' | 'times';

/** Two figures of the tables that are compared in words, neither of which need be written: 自然人申请多于法人申请. */
export interface Comparison {
  readonly span: Span;
  readonly left: Fact;
  readonly rights: readonly Fact[];
  readonly relation: Relation;
  /** By how much it is said to be more or less. */
  readonly by?: Millionths;
  /** How many times the other it is said to be. */
  readonly times?: Pick<Figure, 'value' | 'step' | 'sureness'>;
}

/** A total and the parts that it is divided into. */
export interface Division {
  /** The figures that may be meant as the total: the nearest stands last. */
  readonly totals: readonly Figure[];
  readonly parts: readonly Figure[];
  /** Nothing is left out, so that the parts add up to the total. */
  readonly closed: boolean;
  /** One thing may be counted in several parts. */
  readonly overlapping: boolean;
  /** All parts are of one kind, so that they are one division, never two: accounts by medium. */
  readonly single: boolean;
}

/** A date or year as told. */
export interface DateMention {
  readonly span: Span;
  readonly date: WrittenDate;
  /** The sentence begins with it, so that what follows is told of that year. */
  readonly opens: boolean;
  /** 结转 or 至 stands right before it: 结转2025年继续办理, and 有效期至2027年 as well. */
  readonly isDestination: boolean;
  /** 结转 stands right behind it: 2023年结转至本年度的12件. */
  readonly isOrigin: boolean;
  /** A report on government information is named right behind it: 2023年政府信息公开工作年度报告. */
  readonly namesReport: boolean;
  /** Its sentence has a word of `plan` (vocabulary.ts), as 计划 and 将于; what is only meant so, as in 谋划2026年工作, is not known. */
  readonly plans: boolean;
}

/** 统计期限自2024年1月1日起至2024年12月31日止. */
export interface Period {
  readonly span: Span;
  readonly from: DateMention;
  readonly to: DateMention;
}

/** A sentence as it is read of its paragraph: the offsets are those of the paragraph. */
export interface SentenceReading {
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  readonly comparisons: readonly Comparison[];
  readonly divisions: readonly Division[];
  readonly contradictions: readonly Contradiction[];
  readonly dates: readonly DateMention[];
  readonly period: Period | null;
}

/** A sentence in its place: the offsets are those of the document. */
export interface Sentence extends SentenceReading {
  readonly passage: Passage;
}
