import { CHINESE_DIGITS, isChineseDigit } from '../text/chinese-numerals.ts';
import { readDate, type WrittenDate } from '../text/dates.ts';
import { digitAt, isHan } from '../text/fold.ts';
import { asMillionths, type Millionths, millionths, ZERO } from '../text/number.ts';
import type { ParagraphText } from '../text/paragraph-text.ts';
import type { Span } from '../text/span.ts';
import { WordTree } from '../text/word-tree.ts';
import { compact } from './compact.ts';
import { FRACTION_MARKS, type Fraction, readFraction, tenthsAt } from './fractions.ts';
import { type Numeral, readArabic, readChinese } from './numerals.ts';
import { SENSE, Senses } from './senses.ts';
import { firstCharacters, wordAt } from './words.ts';

/** How sure a figure is meant: 35, 约35, 35余, 不足35. */
export type Sureness = 'exact' | 'rounded' | 'about' | 'atLeast' | 'atMost';

interface Read {
  /** Offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** What it means; nothing where it is no word. */
  readonly senses: Senses;
}

export interface WordToken extends Read {
  readonly kind: 'word';
  readonly text: string;
}

export interface NumberToken extends Read {
  readonly kind: 'number';
  /** NaN where it is too large to be held. */
  readonly value: Millionths;
  /** What one is worth in its last written place: how near the truth it is meant. */
  readonly step: Millionths;
  readonly sureness: Sureness;
  /** As written: 件, 万元, %; empty when nothing that is known follows. Tenths and fractions (四成, 三分之一) are percentages. */
  readonly unit: string;
  /** Behind the unit. */
  readonly unitEnd: number;
}

export interface DateToken extends Read {
  readonly kind: 'date';
  readonly date: WrittenDate;
}

export interface MarkToken extends Read {
  readonly kind: 'mark';
  readonly text: Mark;
}

/** A document's title or number, whose words say nothing of this report: 《……》, 〔2020〕109号, 第711号. */
export interface OpaqueToken extends Read {
  readonly kind: 'opaque';
  readonly text: '';
}

export type Token = WordToken | NumberToken | DateToken | MarkToken | OpaqueToken;

export type Mark = '，' | '、' | '。' | '；' | '：' | '（' | '）';

/** The words, figures, dates and marks of a paragraph that the grammar knows, in their order. */
export const tokensOf = ({ paragraph }: { readonly paragraph: ParagraphText }): readonly Token[] =>
  paragraph.read(readTokens);

/** Time is linear in the paragraph's length. */
function readTokens(paragraph: ParagraphText): Token[] {
  const { text, at } = compact(paragraph.text);
  const { length } = text;
  const tokens: Token[] = [];
  for (let i = 0; i < length; ) {
    const kind = KINDS[text.charCodeAt(i)]!;
    const token = kind === 0 ? null : tokenAt(text, i, kind);
    if (token) {
      tokens.push(token);
      i = endOf(token);
    } else i++;
  }
  if (at) move(tokens, at);
  return tokens;
}

/** Behind the token, and the unit of a number. */
export const endOf = (token: Token): number => (token.kind === 'number' ? token.unitEnd : token.end);

/** Brings tokens of the compact text to where they stand in the paragraph's own. */
function move(tokens: readonly { start: number; end: number; unitEnd?: number }[], at: readonly number[]): void {
  for (const token of tokens) {
    token.start = at[token.start]!;
    token.end = at[token.end - 1]! + 1;
    if (token.unitEnd !== undefined) token.unitEnd = at[token.unitEnd - 1]! + 1;
  }
}

/** What may begin at a character; most begin nothing that is known. */
const DIGIT = 1;
const CHINESE_DIGIT = 2;
const MARK = 3;
const OPAQUE = 4;
const WORD = 5;
const KINDS = new Uint8Array(0x10000);
for (const first of firstCharacters()) KINDS[first] = WORD;
for (const unit of '，、。；：（），,.') KINDS[unit.charCodeAt(0)] = MARK;
for (const unit of '《〔') KINDS[unit.charCodeAt(0)] = OPAQUE;
for (const unit of CHINESE_DIGITS) KINDS[unit.charCodeAt(0)] = CHINESE_DIGIT;
KINDS['半'.charCodeAt(0)] = CHINESE_DIGIT;
for (const unit of '0123456789') KINDS[unit.charCodeAt(0)] = DIGIT;

/** Words, marks and what is opaque are objects of one shape. */
function tokenAt(text: string, start: number, kind: number): Token | null {
  if (kind === DIGIT || kind === CHINESE_DIGIT) {
    const number = numberAt(text, start, kind);
    if (number) return number;
  } else if (kind === MARK) {
    return { kind: 'mark', start, end: start + 1, senses: Senses.NONE, text: markAt(text[start]!) };
  } else if (kind === OPAQUE) {
    const end = opaqueEnd(text, start);
    return end > start ? opaque(start, end) : null;
  }
  const word = wordAt(text, start);
  if (word && COUNTED_BARE.has(word.text) && !isCountedBare(text, start, start + word.text.length)) return null;
  // 人或其他组织: the page was broken in 法人或其他组织.
  if (word?.text.startsWith('其他组织') && text[start - 1] === '或') return null;
  return word && { kind: 'word', start, end: start + word.text.length, senses: word.senses, text: word.text };
}

/** 处罚215件、强制12件, 单位63件: words that mean what is counted only right before its figure; elsewhere they stand in others. */
const COUNTED_BARE = new Set(['许可', '处罚', '强制', '单位', '被诉', '涉诉', '余', '不公开', '第三方', '强制措施']);
const BEFORE_BARE = ['产生', '作出', '做出', '办理', '实施', '采取', '核发', '发放', '合计', '共计'];

function isCountedBare(text: string, start: number, end: number): boolean {
  if (digitAt(text, end) < 0 && !(text[end] === '（' && digitAt(text, end + 1) >= 0)) return false;
  if (text[start + 1] === '诉') return true;
  return !isHan(text.charCodeAt(start - 1)) || BEFORE_BARE.some((verb) => text.startsWith(verb, start - verb.length));
}

const opaque = (start: number, end: number): OpaqueToken => ({
  kind: 'opaque',
  start,
  end,
  senses: Senses.NONE,
  text: '',
});

/** A date, a figure, or the number of a document. */
function numberAt(text: string, start: number, kind: number): Token | null {
  if (kind === CHINESE_DIGIT && !GO_ON[text.charCodeAt(start + 1)] && !'零半'.includes(text[start]!)) return null;
  const fraction = kind === CHINESE_DIGIT ? readFraction(text, start) : null;
  if (fraction) return fractionAt(text, start, fraction);
  const date = readDate(text, start);
  if (date) return { kind: 'date', start, end: date.end, senses: Senses.NONE, date };
  if (kind === CHINESE_DIGIT) return chineseFigureAt(text, start);
  const numeral = readArabic(text, start);
  const tenths = text[numeral.end] === '成' ? tenthsAt(text, numeral) : null;
  if (tenths) return fractionAt(text, start, tenths);
  const within = withinDays(text, start, numeral.end);
  if (within) return within;
  return figureAt(text, start, numeral) ?? opaque(start, numeral.end);
}

/** 四成, 近三成半, 三分之一, 过半. */
const fractionAt = (text: string, start: number, fraction: Fraction): NumberToken =>
  figure(fraction, fraction.sureness ?? fractionSureness(text, start), '%', start, fraction.unitEnd);

/** 过半, 超过三成; 过 alone says so of fractions only: 审核通过35件. */
const fractionSureness = (text: string, start: number): Sureness =>
  text[start - 1] === '过' ? 'atLeast' : approximationBefore(text, start);

function figure(
  { value, end, step }: Numeral,
  sureness: Sureness,
  unit: string,
  start: number,
  unitEnd: number,
): NumberToken {
  return { kind: 'number', start, end, senses: Senses.NONE, value, step, sureness, unit, unitEnd };
}

const markAt = (unit: string): Mark => (unit === ',' ? '，' : unit === '.' ? '。' : (unit as Mark));

const ONE = millionths(1);

const MAX_TITLE = 80;
const MAX_YEAR = 6;

/** Where a mark stands behind an offset, no farther than so many characters; -1 where it does not. */
function nearest(text: string, mark: string, from: number, most: number): number {
  const unit = mark.charCodeAt(0);
  const end = Math.min(text.length, from + most + 1);
  for (let i = from; i < end; i++) if (text.charCodeAt(i) === unit) return i;
  return -1;
}

/** Behind a title in 《》, or a document's number. */
function opaqueEnd(text: string, i: number): number {
  const unit = text[i];
  if (unit === '《') {
    const end = nearest(text, '》', i, MAX_TITLE);
    return end < 0 ? i : end + 1;
  }
  const end = unit === '〔' ? nearest(text, '〕', i, MAX_YEAR) : -1;
  if (end < 0) return i;
  const numeral = digitAt(text, end + 1) >= 0 ? readArabic(text, end + 1) : null;
  return numeral && text[numeral.end] === '号' ? numeral.end + 1 : end + 1;
}

/** Units: where one begins with another, the longer is meant. */
const UNITS =
  '个百分点 个工作日 百分点 工作日 个小时 平方米 人次 件次 条次 篇次 万元 亿元 小时 分钟 公里 元 件 条 份 起 宗 项 个 次 人 名 篇 期 场 家 部 则 例 处 类 批 天 日 岁 页 幅 套 种 户 年 月 倍 成 号 届 分 位 字 % ‰'.split(
    ' ',
  );

/** What a Chinese numeral may count to be a figure; elsewhere it is a word: 一是, 三审三校. */
const COUNTED = ['万元', '元', '件次', '人次', '件', '条', '份', '起', '宗', '项', '次', '篇', '场', '期', '例', '倍'];

/** What stands behind a Chinese digit in a date or a figure: most of them stand in words. */
const GO_ON = new Uint8Array(0x10000);
for (const unit of `${CHINESE_DIGITS}万○O0年月分余多来几`) GO_ON[unit.charCodeAt(0)] = 1;
for (const unit of COUNTED) GO_ON[unit.charCodeAt(0)] = 1;
for (const unit of FRACTION_MARKS) GO_ON[unit.charCodeAt(0)] = 1;

const UNIT_TREE = new WordTree(UNITS.join('').length);
/** The units by the states of the tree that they end in. */
const UNIT_AT = new Map(UNITS.map((unit) => [UNIT_TREE.add(unit), unit]));

const unitAt = (text: string, i: number): string => UNIT_AT.get(UNIT_TREE.longestAt(text, i)) ?? '';

/** The figure at an offset; null where it is the number of a document: 109号, 第711. */
function figureAt(text: string, start: number, numeral: Numeral): NumberToken | null {
  let after = numeral.end;
  const before = approximationBefore(text, start);
  let sureness: Sureness = before;
  if (text[after] === '余' || text[after] === '多' || text[after] === '来' || text[after] === '几') {
    sureness = 'atLeast';
    after++;
    if (text[after] === '万') {
      after++;
      numeral = { ...numeral, value: asMillionths(numeral.value * 10_000) }; // 120余万元
    }
  }
  const unit = unitAt(text, after);
  if (unit === '号' || text[start - 1] === '第' || isPartOfName(text, start)) return null;
  if (unit === '' && NAMED_BY_NUMBER.some((name) => text.startsWith(name, after))) return null;
  if (unit === '' && text[after] === '.' && isHan(text.charCodeAt(after + 1))) return null; // 5.存在的主要问题
  after += unit.length;
  const behind = text.slice(after, after + 2);
  if (behind === '以上') sureness = 'atLeast';
  else if (behind === '左右' || behind === '上下') sureness = 'about';
  else if (behind === '以内' || behind === '以下') sureness = 'atMost';
  if (isRange(text, start, after)) sureness = 'about';
  // 1.23万件 is rounded, and so is 3.82亿元.
  if (sureness === 'exact' && ('万亿'.includes(text[numeral.end - 1]!) || unit === '亿元')) sureness = 'rounded';
  return figure(numeral, sureness, unit, start, after);
}

const TIMES = ['个工作日', '工作日', '个自然日', '天', '日', '周', '个月', '小时'];
const LIMITS = ['以内', '之内', '以上', '以下', '内'];

/** 10个工作日内: how soon something was done, never how often. */
function withinDays(text: string, start: number, last: number): WordToken | null {
  // 11至20个工作日内
  const isRange = '至到-—~'.includes(text[last] ?? ' ') && digitAt(text, last + 1) >= 0;
  const end = isRange ? readArabic(text, last + 1).end : last;
  const unit = TIMES.find((time) => text.startsWith(time, end));
  if (!unit) return null;
  const limit = LIMITS.find((word) => text.startsWith(word, end + unit.length));
  if (!limit) return null;
  const behind = end + unit.length + limit.length;
  return { kind: 'word', start, end: behind, senses: SENSE.restrict, text: text.slice(start, behind) };
}

/** What is called by its number: 12345热线. */
const NAMED_BY_NUMBER = [
  '”',
  '网上',
  '群众',
  '热线',
  '专线',
  '平台',
  '便民',
  '市民',
  '政务',
  '服务',
  '工单',
  '投诉',
  '举报',
  '纳税',
  '税务',
  '环保',
  '消费',
  '交通',
  '法律',
  '人社',
  '社保',
  '住建',
  '城管',
  '价格',
  '监督',
  '电话',
  '咨询',
];

/** COVID-19, GB/T15834, v2: the digits belong to a name. */
function isPartOfName(text: string, start: number): boolean {
  const at = '-/_.'.includes(text[start - 1] ?? ' ') ? start - 2 : start - 1;
  const unit = text.charCodeAt(at) | 0x20;
  return at >= 0 && unit >= 0x61 && unit <= 0x7a;
}

const ABOUT = ['近', '约', '大约', '约为', '将近', '接近', '差不多'];
const AT_LEAST = ['超', '超过', '逾', '至少', '不少于', '多于', '高于'];
const AT_MOST = ['不足', '不到', '不超过', '少于', '低于'];

const APPROXIMATION_ENDS = new Set([...ABOUT, ...AT_LEAST, ...AT_MOST].map((word) => word.at(-1)!));

function approximationBefore(text: string, start: number): Sureness {
  if (!APPROXIMATION_ENDS.has(text[start - 1] ?? ' ')) return 'exact';
  const stands = (word: string) => text.startsWith(word, start - word.length);
  if (AT_MOST.some(stands)) return 'atMost';
  if (AT_LEAST.some(stands)) return 'atLeast';
  return ABOUT.some(stands) ? 'about' : 'exact';
}

const DASHES = '—-~至到/';

/** `3—5件`, `3件至5件`: neither end is the count. */
function isRange(text: string, start: number, after: number): boolean {
  const isBehind = DASHES.includes(text[after] ?? ' ') && digitAt(text, after + 1) >= 0;
  if (isBehind) return true;
  if (start < 2 || !DASHES.includes(text[start - 1]!)) return false;
  return digitAt(text, start - 2) >= 0 || (UNITS.includes(text[start - 2]!) && digitAt(text, start - 3) >= 0);
}

const PERCENT = '百分之';

function chineseFigureAt(text: string, start: number): NumberToken | null {
  if (text.startsWith(PERCENT, start)) {
    const at = start + PERCENT.length;
    const numeral = digitAt(text, at) >= 0 ? readArabic(text, at) : readChinese(text, at);
    const sureness = approximationBefore(text, start);
    return numeral && figure(numeral, sureness, '%', at, numeral.end);
  }
  if (text[start] === '零') {
    // 不予公开零件、无法提供2件
    if (
      text[start + 1] === '件' &&
      '，、；。）'.includes(text[start + 2] ?? '。') &&
      !'部个'.includes(text[start - 1] ?? '个')
    )
      return figure({ value: ZERO, end: start + 1, step: ONE }, 'exact', '件', start, start + 2);
    const isFigure = text[start - 1] === '为' && !isChineseDigit(text[start + 1] ?? '');
    return isFigure ? figure({ value: ZERO, end: start + 1, step: ONE }, 'exact', '', start, start + 1) : null;
  }
  const before = text[start - 1] ?? ' ';
  // 第十六条: nor does a figure begin within what is none.
  if ('第每同逐各哪某任'.includes(before)) return null;
  if (isChineseDigit(before) && !text.startsWith('唯一', start - 2)) return null;
  const numeral = readChinese(text, start);
  if (!numeral) return null;
  const vague = '余多来几'.includes(text[numeral.end] ?? ' ');
  const from = vague ? numeral.end + 1 : numeral.end;
  const unit = COUNTED.find((counted) => text.startsWith(counted, from));
  if (!unit || (numeral.end === start + 1 && isIdiom(text, start, from + unit.length))) return null;
  const isHundreds = text[start - 1] === '上' && '百千万'.includes(text[start]!);
  // 均在千条以下
  const isLess = text.startsWith('以下', from + unit.length);
  const sureness = vague ? 'atLeast' : isLess ? 'atMost' : isHundreds ? 'about' : approximationBefore(text, start);
  return figure(numeral, sureness, unit, start, from + unit.length);
}

/** 一件事一次办, 一条龙, 一次性, 一项项: no count. */
const isIdiom = (text: string, start: number, after: number): boolean =>
  text[start] === '一' &&
  (after - start > 2 || '事龙性项次件条'.includes(text[after] ?? ' ') || !'件份起宗条'.includes(text[after - 1]!));

/** From a word to another. */
export const spanOfWords = (first: WordToken, last: WordToken): Span => ({ start: first.start, end: last.end });
