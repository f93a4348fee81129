import { coversItsPlace, endsWithNameOf, type Organ } from '../organ/organ.ts';
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
  /** Places below are named: 各县市区. */
  namesBelow: boolean;
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
  /** It is told of others from here on, to the next semicolon: 作为复议机构, 以各县政府为被申请人. */
  private isOfOthers = false;
  /** 部分信息同属内部事务信息的6件: they are counted under another ground. */
  private isCountedTwice = false;
  /** Some months were told of: 同期 is of those. */
  private hasPart = false;
  /** The clause before has no figure, and names others whose work the next may be: 直属机构收到的申请，全年共327件. */
  private announcesOthers = false;
  /** What held before the clause: a comparison with last year says nothing of this. */
  private timeBefore: Time = 'this';
  private subjectBefore: Subject = 'own';
  /** A clause that only says who helps or is guided does not hold for the next. */
  private isPassing = false;
  /** Where the last date ends. */
  private dated = -1;
  /** Of the last year that was named. */
  private timeDated: Time = 'this';
  private isNamed = false;
  /** Words that elsewhere name others: 街道 in the report of one. */
  readonly ownNames: WordToken[] = [];

  /**
   * @param isApart the sentence says that what it tells is counted elsewhere
   * @param hasBranches it tells of the organ's branches, beside which 局机关 is a part as they are
   */
  constructor(
    private readonly place: ScopePlace,
    private readonly isApart = false,
    private readonly hasBranches = false,
  ) {}

  /** This organ's own work, or that of all it reports for; and done. */
  get isOwn(): boolean {
    if (this.isPlanned || this.isApart || this.isOfOthers || this.isCountedTwice) return false;
    return this.subject === 'own' || this.subject === 'whole';
  }

  enter({ start, end, parts, opening }: Clause): ClauseScope {
    this.timeBefore = this.time;
    if (opening === '；') this.isOfOthers = false;
    if (this.isWorkOfOthers(start, end)) this.isOfOthers = true;
    if (this.isPassing) this.subject = this.subjectBefore;
    this.isCountedTwice = COUNTED_TWICE.test(this.place.text.slice(start, Math.min(end, start + MAX_CLAUSE)));
    if (this.time === 'part') this.hasPart = true;
    if (this.hasPart && /^同期(?![相比增下])/.test(this.place.text.slice(start, start + 4))) this.time = 'part';
    this.isPassing = false;
    this.isNamed = false;
    this.subjectBefore = this.subject;
    const { text } = this.place;
    const isAdverbial = text[start] === '在' && '下中'.includes(text[end - 1] ?? ' ');
    const hasFigure = parts.some((part) => part.kind === 'token' && part.token.kind === 'number');
    const first = parts[0];
    const opens = first?.kind === 'token' && first.token.kind === 'word' && first.token.senses.hasAny(OPENING);
    if (opens && !(this.announcesOthers && isElliptic(parts))) this.subject = 'own';
    this.announcesOthers = !hasFigure;
    return {
      comparing: false,
      carried: null,
      isDivided: false,
      isAdverbial,
      hasWhole: false,
      hasFigure,
      namesAll: false,
      namesBelow: false,
    };
  }

  /** Work of a review authority; reviews and lawsuits against others; what is not counted with the organ's own. */
  private isWorkOfOthers(start: number, end: number): boolean {
    const { text, organ } = this.place;
    const words = text.slice(start, Math.min(end, start + MAX_CLAUSE));
    if (/作为(?:行政)?复议机[关构]|作为独立(?:的)?(?:法人|机关|机构|主体)/.test(words)) return true;
    // 以县政府名义制发2件
    if (/以(?![本我])[^，；]{1,14}名义(?!(?:提出|提交|申请|递交))/.test(words)) return true;
    const at = words.search(/为(?:被申请人|被告|被诉)/);
    const from = at < 0 ? -1 : words.lastIndexOf('以', at);
    return from >= 0 && isOtherParty(words.slice(from + 1, at), organ);
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
    // 案件数与上年持平，共8件: as many this year.
    if (senses.has(SENSE.level)) this.time = this.timeBefore;
    if (senses.has(SENSE.lastYear)) {
      clause.carried ??= 'in';
      if (!clause.comparing) this.time = 'earlier';
    } else if (senses.has(SENSE.thisYear))
      // 据2022年度报告，当年收到1598件: of the year that was named.
      this.time = token.text === '当年' ? this.timeDated : 'this';
    else if (senses.has(SENSE.nextYear)) clause.carried = 'out';
    else if (senses.has(SENSE.partOfYear)) this.time = 'part';
    // 2024年以来: the year says when; 历年行政规范性文件: which, not when.
    else if (
      senses.has(SENSE.cumulative) &&
      start !== this.dated &&
      !/^的?(?:文件|(?:行政)?规范性)/.test(text.slice(token.end, token.end + 5))
    )
      this.time = 'other';
    if (senses.has(SENSE.plan)) this.isPlanned = true;
    if (clause.isAdverbial) return;
    if (senses.has(SENSE.guides)) {
      this.subject = 'other';
      this.isPassing = !clause.hasFigure;
    } else if (senses.has(SENSE.whole)) {
      clause.hasWhole = true;
      this.subject = this.place.coversAll ? 'whole' : 'other';
    } else if (senses.has(SENSE.others) && this.isOwnName(from, token)) {
      this.ownNames.push(token);
      if (!clause.hasWhole) this.subject = 'own';
    } else if (senses.has(SENSE.others)) {
      // 全县各部门共收到: all of them together; 全县28个乡镇共收到: those alone.
      const isCounted = /[0-9][个家]/.test(text.slice(Math.max(from, start - MAX_SUBJECT), start));
      if (!/[乡镇街]/.test(token.text) && !isCounted) clause.namesAll = true;
      // 各县市区、市直各部门共受理: those below and those beside are all.
      if (BELOW.test(token.text)) clause.namesBelow = true;
      const areTwoKinds = clause.namesBelow && clause.namesAll;
      const areAll = (clause.hasWhole || areTwoKinds) && !clause.isDivided && clause.namesAll && this.place.coversAll;
      this.subject = areAll ? 'whole' : 'part';
    }
  }

  /** 街道 in the report of one. */
  private isOwnName(from: number, { start, end }: WordToken): boolean {
    const { text, organ } = this.place;
    return endsWithNameOf(organ, text.slice(Math.max(from, start - MAX_SUBJECT), end));
  }

  /** 县自然资源局收到58件: an organ before the verb that is not the one that reports. */
  private nameBefore(from: number, to: number, clause: ClauseScope): void {
    const { text, organ } = this.place;
    // 市政府受理针对我局的复议4件: who decides on what is done to the organ.
    if (/^[^，；]{0,4}(?:针对|涉及|以)[我本]/.test(text.slice(to, to + 8))) return;
    // 对被审计单位作出行政处罚: to whom it is done.
    if (clause.isAdverbial || /^[对向]/.test(text.slice(from, from + 1))) return;
    const words = nounBefore(text.slice(Math.max(from, to - MAX_SUBJECT), to));
    const suffix = ORGAN_END.exec(words);
    if (!suffix) {
      if (isOtherPlace(words, organ) && !(clause.hasWhole && !clause.isDivided)) this.subject = 'part';
      return;
    }
    const name = words.slice(0, suffix.index + suffix[1]!.length);
    // 法院均已审结: who decides on a review of the organ's own work.
    if (/(?:法院|复议机[关构])$/.test(name)) return;
    if (OWN_HANDS.test(name) && (organ.kind === 'town' || organ.kind === 'park')) return;
    if (this.hasBranches && name.endsWith('机关')) this.subject = 'part';
    else if (
      /^(?:县|市|区|省)?[局委厅办镇乡]机关$/.test(name) ||
      /[我本全](?:机关|单位|部门|级|[局委办厅院市县区镇乡省州旗队]|街道|中心)$/.test(name) ||
      endsWithNameOf(organ, name)
    ) {
      if (!clause.hasWhole) this.subject = 'own';
    } else if (!(clause.hasWhole && !clause.isDivided) || /[0-9][个家]/.test(name)) this.subject = 'part';
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
      this.timeDated = this.time;
      if (date.year === year && year !== null) {
        // 全县2024年共29件: the year does not say whose they are.
        if (!clause.hasWhole) this.subject = 'own';
        // 2024年比2023年增加16件
        this.timeBefore = 'this';
      }
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
  'level',
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

const COUNTED_TWICE = /(?:同|同时|兼|又|也)(?:属于?|涉及|包含|符合)|兼有|交叉|重叠/;

/** A clause says whose work it tells of near its beginning. */
const MAX_CLAUSE = 80;

/** 各县（市、区）政府, 下属单位, 县自然资源局: who is sued, and is not the organ that reports. */
function isOtherParty(name: string, organ: Organ): boolean {
  if (/^(?:我|本|全)/.test(name) || endsWithNameOf(organ, name)) return false;
  if (/^(?:各|所属|下属|直属|下级|所辖|辖区|基层|其他|其它|有关|相关|部门|乡镇|街道|县直|市直|区直)/.test(name))
    return true;
  return ORGAN_END.test(name) && name.length > 4 && !coversItsPlace(organ);
}

/** 全年共: what it counts is told before. */
const isElliptic = (parts: Clause['parts']): boolean =>
  parts.every((part) => part.kind !== 'token' || part.token.kind !== 'word' || part.token.senses.isWithin(ELLIPTIC));
const ELLIPTIC = Senses.of('thisYear', 'altogether', 'neutral', 'total', 'whole');

/** A clause that begins with these is of the organ itself again. */
const OPENING = Senses.of('thisYear', 'own');

const BELOW = /^各(?:县|市|区|旗)/;

/** What a township, a street or a park does by its own people. */
const OWN_HANDS = /(?:执法(?:大队|中队|队|办|办公室)|城管中队|行政审批局)$/;

/** A subject is short; what stands farther before the verb is looked at no more. */
const MAX_SUBJECT = 40;
const ORGAN_END =
  /((?:局|委|委员会|办|办公室|办公厅|厅|院|所|站|总队|支队|大队|中队|镇|乡|街道|中心|政府|公司|集团|学校|部门|单位|机关|科室?|股|处))(?:（[^（）]{0,12}）)?$/;

/** 云岭区收到申请521件, in the report of a city: a place that is neither the organ's own nor that of its report. */
function isOtherPlace(words: string, organ: Organ): boolean {
  if (!/[\u4e00-\u9fff][省市县区旗州盟]$/.test(words) || /[我本全].$/.test(words)) return false;
  if (organ.kind === 'park' && /(?:开发|经开|高新|园|新|度假|示范|试验|保税|管理)区$/.test(words)) return false;
  return !(coversItsPlace(organ) && isPlaceOf(organ.name, words.slice(-3))) && !endsWithNameOf(organ, words);
}

/** 云岭区 of 云溪市云岭区人民政府, which 云溪市 is not. */
function isPlaceOf(name: string, place: string): boolean {
  const at = name.indexOf(place);
  return at >= 0 && /^(?:$|人民政府|政府|行政公署|行署|管委会|管理委员会)/.test(name.slice(at + place.length));
}

/** What stands right before a verb but for adverbs. */
function nounBefore(words: string): string {
  let end = withoutAdverbs(words, words.length);
  // 各县主管部门2024年共收到: when it was stands between them.
  const dated = /20\d\d年度?$/.exec(words.slice(0, end));
  if (dated) end = withoutAdverbs(words, dated.index);
  const start = Math.max(words.lastIndexOf('，', end), words.lastIndexOf('。', end), words.lastIndexOf('、', end)) + 1;
  return words.slice(start, end);
}

/** Where the adverbs begin that end at an offset. */
function withoutAdverbs(words: string, end: number): number {
  const adverb = ADVERBS.find((each) => words.endsWith(each, end));
  return adverb === undefined ? end : withoutAdverbs(words, end - adverb.length);
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
  '另行',
  '自行',
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
