import { endsWithNameOf, type Organ } from '../organ/organ.ts';
import type { Clause } from './clause-tree.ts';
import type { DateToken, Token, WordToken } from './lexer.ts';
import { SENSE, Senses } from './senses.ts';
import type { Time } from './statements.ts';

/** Whose work it is: that of the organ that reports, of all organs it reports for, of a part of them, or of another body. */
export type Subject = 'own' | 'whole' | 'part' | 'other';

export interface ScopePlace {
  /** The paragraph's. */
  readonly text: string;
  readonly year: number | null;
  readonly organ: Organ;
  /** The report speaks for all organs of its place. */
  readonly coversAll: boolean;
}

/** What a clause says of time and direction by itself. */
export interface ClauseScope {
  comparing: boolean;
  carried: 'in' | 'out' | null;
  /** 其中 stands before: what follows is a part. */
  isDivided: boolean;
  /** The words before the verb are no subject: 在有关部门的支持下. */
  readonly isAdverbial: boolean;
  hasWhole: boolean;
  readonly hasFigure: boolean;
  /** All organs of the place are named, not towns alone: 全县各部门、镇街. */
  namesAll: boolean;
}

/** Verbs and denials, before which a subject may stand. */
const VERBS = Senses.of(
  'receive',
  'answer',
  'conclude',
  'handle',
  'issue',
  'decide',
  'none',
  'judge',
  'charge',
  'request',
);

/** When, and whose work, what a sentence says is. */
export class Scope {
  time: Time = 'this';
  subject: Subject = 'own';
  /** Planned, or said of what would be. */
  isPlanned = false;
  /** What held before the clause: a comparison with last year says nothing of this. */
  private timeBefore: Time = 'this';
  private subjectBefore: Subject = 'own';
  /** A clause that only says who helps or is guided does not hold for the next. */
  private isPassing = false;
  /** Where the last date ends. */
  private dated = -1;
  private isNamed = false;

  constructor(private readonly place: ScopePlace) {}

  /** This organ's own work, or that of all it reports for; and done. */
  get isOwn(): boolean {
    return !this.isPlanned && (this.subject === 'own' || this.subject === 'whole');
  }

  enter({ start, end, parts }: Clause): ClauseScope {
    this.timeBefore = this.time;
    if (this.isPassing) this.subject = this.subjectBefore;
    this.isPassing = false;
    this.isNamed = false;
    this.subjectBefore = this.subject;
    const { text } = this.place;
    const isAdverbial = text[start] === '在' && '下中'.includes(text[end - 1] ?? ' ');
    const hasFigure = parts.some((part) => part.kind === 'token' && part.token.kind === 'number');
    const first = parts[0];
    const opens = first?.kind === 'token' && first.token.kind === 'word' && first.token.senses.hasAny(OPENING);
    if (opens) this.subject = 'own';
    return {
      comparing: false,
      carried: null,
      isDivided: false,
      isAdverbial,
      hasWhole: false,
      hasFigure,
      namesAll: false,
    };
  }

  /** A word of time, or of whose work it is. It holds for the rest of the sentence. */
  word(token: WordToken, clause: ClauseScope, { start: from }: Clause): void {
    const { text } = this.place;
    const { senses, start } = token;
    if (senses.hasAny(VERBS) && !this.isNamed) {
      this.isNamed = true;
      this.nameBefore(from, start, clause);
    }
    if (senses.has(SENSE.own) && !clause.hasWhole) this.subject = 'own';
    if (!senses.hasAny(OF_SCOPE)) return;
    if (senses.has(SENSE.among)) clause.isDivided = true;
    if (senses.has(SENSE.than)) {
      clause.comparing = true;
      this.time = this.timeBefore;
    }
    if (senses.has(SENSE.becomes)) this.time = 'this';
    if (senses.has(SENSE.lastYear)) {
      clause.carried ??= 'in';
      if (!clause.comparing) this.time = 'earlier';
    } else if (senses.has(SENSE.thisYear)) this.time = 'this';
    else if (senses.has(SENSE.nextYear)) clause.carried = 'out';
    else if (senses.has(SENSE.partOfYear)) this.time = 'part';
    else if (senses.has(SENSE.cumulative) && start !== this.dated) this.time = 'other'; // 2024年以来: the year says when
    if (senses.has(SENSE.plan)) this.isPlanned = true;
    if (clause.isAdverbial) return;
    if (senses.has(SENSE.guides)) {
      this.subject = 'other';
      this.isPassing = !clause.hasFigure;
    } else if (senses.has(SENSE.whole)) {
      clause.hasWhole = true;
      this.subject = this.place.coversAll ? 'whole' : 'other';
    } else if (senses.has(SENSE.others)) {
      // 全县各部门共收到: all of them together; 全县28个乡镇共收到: those alone.
      const isCounted = /[0-9][个家]/.test(text.slice(Math.max(from, start - MAX_SUBJECT), start));
      if (!/[乡镇街]/.test(token.text) && !isCounted) clause.namesAll = true;
      const areAll = clause.hasWhole && !clause.isDivided && clause.namesAll && this.place.coversAll;
      this.subject = areAll ? 'whole' : 'part';
    }
  }

  /** 县自然资源局收到58件: an organ before the verb that is not the one that reports. */
  private nameBefore(from: number, to: number, clause: ClauseScope): void {
    const { text, organ } = this.place;
    if (clause.isAdverbial) return;
    const words = nounBefore(text.slice(Math.max(from, to - MAX_SUBJECT), to));
    const suffix = ORGAN_END.exec(words);
    if (!suffix) return;
    const name = words.slice(0, suffix.index + suffix[1]!.length);
    if (
      /[我本全](?:机关|单位|部门|级|[局委办厅院市县区镇乡省州旗队]|街道|中心)$/.test(name) ||
      endsWithNameOf(organ, name)
    ) {
      if (!clause.hasWhole) this.subject = 'own';
    } else if (!(clause.hasWhole && !clause.isDivided)) this.subject = 'part';
  }

  /** A year says when, a month that it is only a part of it. */
  date({ date, end, start }: DateToken, tokens: readonly Token[], index: number, clause: ClauseScope): void {
    const { year, text } = this.place;
    this.dated = end;
    if (date.year !== null && year !== null) {
      if (date.year === year - 1) clause.carried ??= 'in';
      if (date.year === year + 1) clause.carried = 'out';
    }
    if (clause.comparing || isOfCarrying(tokens, index)) return;
    if (date.year !== null) {
      if (this.isOneOfSeveral(date, tokens, index)) {
        this.time = 'other';
        return;
      }
      this.time = year === null || date.year === year ? 'this' : date.year === year - 1 ? 'earlier' : 'other';
      if (date.year === year && year !== null) this.subject = 'own';
    }
    if (date.month === null || this.time !== 'this') return;
    const isWhole = (a: DateToken['date'], b: DateToken['date']) =>
      a.month === 1 && (a.day ?? 1) === 1 && b.month === 12 && (b.day ?? 31) === 31;
    const next = tokens.slice(index + 1, index + 3).find((token) => token.kind === 'date');
    const previous = tokens.slice(Math.max(0, index - 2), index).find((token) => token.kind === 'date');
    if (next && isWhole(date, next.date)) return;
    if (previous && isWhole(previous.date, date)) return;
    // 截至12月底 is the year.
    const toTheEnd = date.month === 12 && (date.day === 31 || /^[底末]/.test(text.slice(end, end + 1)));
    if (
      !next &&
      !previous &&
      toTheEnd &&
      (date.day === 31 || /截[至止]|到|至/.test(text.slice(Math.max(0, start - 3), start)))
    )
      return;
    if (!next && !previous && date.day === null && toTheEnd) return;
    this.time = 'part';
  }

  /** 2022年、2023年、2024年: what follows is of each. */
  private isOneOfSeveral({ year, month }: DateToken['date'], tokens: readonly Token[], index: number): boolean {
    const before = tokens.slice(Math.max(0, index - 2), index).findLast((token) => token.kind === 'date');
    if (!before || month !== null || before.date.month !== null || before.date.year === null) return false;
    const between = this.place.text.slice(before.end, tokens[index]!.start);
    return before.date.year !== year && /^\s*[、和与及至到—~-]\s*$/.test(between);
  }
}

const OF_SCOPE = Senses.of(
  'among',
  'than',
  'becomes',
  'lastYear',
  'thisYear',
  'nextYear',
  'partOfYear',
  'cumulative',
  'others',
  'guides',
  'plan',
  'whole',
);

/** A clause that begins with these is of the organ itself again. */
const OPENING = Senses.of('thisYear', 'own');

/** A subject is short; what stands farther before the verb is looked at no more. */
const MAX_SUBJECT = 40;
const ORGAN_END =
  /((?:局|委|委员会|办|办公室|办公厅|厅|院|所|站|支队|大队|镇|乡|街道|中心|政府|公司|集团|学校|部门|单位|机关|科室?|股|处))(?:（[^（）]{0,12}）)?$/;

/** What stands right before a verb but for adverbs. */
function nounBefore(words: string): string {
  let end = words.length;
  for (;;) {
    const adverb = ADVERBS.find((each) => words.endsWith(each, end));
    if (!adverb) break;
    end -= adverb.length;
  }
  const start = Math.max(words.lastIndexOf('，', end), words.lastIndexOf('。', end), words.lastIndexOf('、', end)) + 1;
  return words.slice(start, end);
}

const ADVERBS = [
  '一共',
  '共计',
  '累计',
  '合计',
  '总共',
  '共',
  '全年',
  '年内',
  '本年度',
  '本年',
  '今年',
  '依法',
  '已',
  '均',
  '也',
  '都',
  '还',
  '则',
  '并',
  '分别',
  '单独',
  '合并',
  ' ',
];

/** 2023年结转3件, 结转到2025年4件: the year says whence or whither, not when. */
function isOfCarrying(tokens: readonly Token[], index: number): boolean {
  const carries = (token: Token | undefined) =>
    token?.kind === 'word' && (token.senses.has(SENSE.carry) || token.senses.has(SENSE.extended));
  const [before, previous] = [tokens[index - 2], tokens[index - 1]];
  const isTo = previous?.kind === 'word' && previous.senses.has(SENSE.to);
  return carries(tokens[index + 1]) || carries(isTo ? before : previous);
}
