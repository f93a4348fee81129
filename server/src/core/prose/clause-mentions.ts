import type { Organ } from '../organ/organ.ts';
import type { Bracket, Clause, Part, TokenPart } from './clause-tree.ts';
import type { NumberToken, Token, WordToken } from './lexer.ts';
import { isWeighty, Mention, WEIGHTY } from './mention.ts';
import { COLUMNS, ROWS } from './request-rows.ts';
import { SENSE, Senses } from './senses.ts';

/** A part of a clause that is a figure; days and the like are words of the lexer's own. */
const isFigure = (part: Part): part is TokenPart & { readonly token: NumberToken } =>
  part.kind === 'token' && part.token.kind === 'number';

const isWord = (part: Part): part is TokenPart & { readonly token: WordToken } =>
  part.kind === 'token' && part.token.kind === 'word';

const isListMark = (part: Part): boolean => part.kind === 'token' && part.token.kind === 'mark';

const OF_ALL = Senses.of('all', 'none', 'respectively');
const NO_MENTIONS: readonly Mention[] = [];

/**
 * The figures of a clause, in its order. Words between two of them belong to one of them.
 *
 * @param years how many years the sentence names in turn
 */
export function mentionsOf(
  text: string,
  tokens: readonly Token[],
  { parts, start }: Clause,
  organ: Organ | null,
  announcing: readonly WordToken[] = [],
  years = 0,
): readonly Mention[] {
  let place = nextFigure(parts, 0);
  if (place < 0) return NO_MENTIONS;
  const mentions: Mention[] = [];
  let from = 0;
  let begins = start;
  let first = parts[0]!.kind === 'token' ? parts[0]!.index : (parts[place] as TokenPart).index;
  while (place >= 0) {
    const { token, index } = parts[place] as TokenPart & { readonly token: NumberToken };
    const before = withoutChannels(wordsOf(parts, from, place));
    const next = nextFigure(parts, place + 1);
    const end = behindEnd(text, parts, place, next < 0 ? undefined : next, before);
    const behind = wordsOf(parts, place + 1, end, true);
    const aside = hasAside(parts, from, place);
    mentions.push(new Mention(text, tokens, token, index, first, begins, before, behind, aside, organ));
    from = end;
    begins = endOfPart(parts, end - 1, token.unitEnd);
    if (text[begins] === '中') begins++;
    first = index;
    place = next;
  }
  return distributed(mentions, announcing, years);
}

/** Whether a bracket before the figure says something of what is counted that is not read with it. */
function hasAside(parts: readonly Part[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const part = parts[i]!;
    if (part.kind !== 'bracket' || rowNamedIn(part).length > 0) continue;
    // Behind a figure a bracket explains that one.
    if (i > 0 && isFigure(parts[i - 1]!)) continue;
    if (part.clauses.some((clause) => clause.parts.some((inner) => isWord(inner) && isWeighty(inner.token))))
      return true;
  }
  return false;
}

function nextFigure(parts: readonly Part[], from: number): number {
  for (let i = from; i < parts.length; i++) if (isFigure(parts[i]!)) return i;
  return -1;
}

const RESPECTIVELY_OF = [
  Senses.of('reconsideration', 'litigation', 'direct', 'afterReconsideration'),
  Senses.of('licensing', 'penalties', 'coercion'),
  COLUMNS,
  ROWS,
  Senses.of('issue', 'repeal', 'inForce'),
  Senses.of('receive', 'carriedIn', 'carriedOut', 'conclude', 'answer'),
];

/** What may stand behind the figures of 分别: 7件、5件作不予处理. */
const SAYING_SO = ROWS.with(Senses.of('neutral', 'decide', 'handle', 'answer'));

/** How many figures stand behind 分别, which gives each its own; 0 where it does not stand there. */
export function figuresOfEach({ parts }: Clause): number {
  const first = parts.findIndex((part) => isWord(part) && part.token.senses.has(SENSE.respectively));
  return first < 0 ? 0 : parts.slice(first).filter(isFigure).length;
}

/** 行政复议、行政诉讼案件分别为10件、8件: as many figures as nouns, each the one at its place. */
function distributed(
  mentions: readonly Mention[],
  announcing: readonly WordToken[],
  years: number,
): readonly Mention[] {
  const first = mentions.findIndex(({ before }) => before.has(SENSE.respectively));
  if (first < 0) return mentions;
  const list = mentions.slice(first);
  const { before } = list[0]!;
  const isBare = list.slice(1).every(({ words }) => words.all.length === 0);
  // 2021年至2023年申请量分别为9件、11件和15件: the same of each year.
  if (years === list.length && isBare && years > 1) {
    const named = before.all.filter(({ senses }) => !senses.has(SENSE.respectively));
    const noun = named.findLast(isWeighty);
    const rest = named.filter((word) => word !== noun);
    return noun ? mentions.map((each, i) => (i < first ? each : each.ofNoun(rest, noun, list[0]!))) : mentions;
  }
  const nounsAmong = (words: readonly WordToken[]) =>
    RESPECTIVELY_OF.map((kind) => words.filter(({ senses }) => senses.hasAny(kind))).find(
      ({ length }) => length === list.length,
    );
  const nouns = nounsAmong(before.all);
  // 对信访举报投诉类、重复提出的申请，分别有7件、5件作不予处理: the clause before names them.
  const named = nouns || before.senses.hasAny(WEIGHTY) ? undefined : nounsAmong(announcing);
  const isOfThem = list.every((each, i) => (i === 0 || each.before.all.length === 0) && each.saysNoMoreThan(SAYING_SO));
  if (named && list.length > 1 && isOfThem)
    return mentions.map((mention, i) => (i < first ? mention : mention.ofNoun([], named[i - first]!, list[0]!)));
  if (list.length < 2 || !isBare || nouns?.length !== list.length) return withoutRespectively(mentions, first);
  const others = before.all.filter((word) => !nouns.includes(word) && !word.senses.has(SENSE.respectively));
  return mentions.map((mention, i) => (i < first ? mention : mention.ofNoun(others, nouns[i - first]!, list[0]!)));
}

/** 办结9件，分别为予以公开5件、部分公开1件: each figure has its noun beside it, so that 分别 says nothing. */
function withoutRespectively(mentions: readonly Mention[], first: number): readonly Mention[] {
  const { before } = mentions[first]!;
  const at = before.all.findLastIndex(({ senses }) => senses.has(SENSE.respectively));
  const word = before.all[at]!;
  const hasOwn = word.text !== '各' && before.all.slice(at + 1).some(isWeighty);
  const isListed = mentions.slice(first + 1).every((each) => each.before.all.some(isWeighty));
  // 近三年申请量分别为2021年6件、2022年10件: each has its year.
  const areDated = mentions.length - first > 1 && mentions.slice(first).every((each) => each.isDated);
  if (!(hasOwn && isListed) && !areDated) return mentions;
  return mentions.with(first, mentions[first]!.without(word));
}

/**
 * Where the words behind a figure end that are its own: at the mark of the list, at 和 right before the next figure, at the
 * clause's end. Without such a mark they are those of the next figure, where this one has words before it.
 */
function behindEnd(
  text: string,
  parts: readonly Part[],
  place: number,
  next: number | undefined,
  before: readonly WordToken[],
): number {
  const hasHead = before.some(isWeighty);
  const among = amongAt(text, parts, place);
  if (among !== null) return among;
  // 第三方合法权益的8件在征求意见后公开: what is counted stands before, and what was done with them behind.
  const isOfResult = hasHead && !before.some(({ senses }) => senses.hasAny(COLUMNS));
  if (next === undefined && isOfResult && text[(parts[place] as TokenPart).token.start - 1] === '的')
    return adjacentEnd(parts, place);
  const isRest = before.some(({ senses }) => senses.has(SENSE.rest) || senses.has(SENSE.otherOnes));
  const end = next ?? parts.length;
  for (let i = place + 1; i < end; i++) {
    const part = parts[i]!;
    if (isListMark(part)) return i;
    // 10件申请已于2024年第一季度办结: when something was done with them is not what they are.
    if (part.kind === 'token' && part.token.kind === 'date' && i > place + 1) return i;
    // What is said of all, or of each, says nothing of what there is: 35件申请全部由自然人提出, 3件分别来自自然人和企业.
    if (!isRest && isWord(part) && part.token.senses.hasAny(OF_ALL)) return i;
    if (part.kind === 'bracket') return i;
    // 8件规范性文件存在条款老化的问题: what is said of them is not what they are.
    if (isWord(part) && i > place + 1 && SAID_OF_THEM.test(text.slice(endOfPart(parts, i - 1, 0), part.token.start)))
      return i;
  }
  if (next === undefined) return end;
  const following = (parts[next] as TokenPart).token;
  const joined = '和及与、'.includes(text[following.start - 1] ?? ' ');
  if (joined) return end;
  // 28件增长12.5%: what says nothing of what is counted belongs to the next figure.
  const { unitEnd } = (parts[place] as TokenPart & { readonly token: NumberToken }).token;
  const first = parts.slice(place + 1, end).find(isWord);
  const says = first !== undefined && isWeighty(first.token) && first.token.start - unitEnd <= 1;
  if (hasHead || !says) return place + 1;
  // 15件申请已答复14件: what was done with some of them is said of the next.
  const last = parts[end - 1]!;
  const isDone =
    end - 1 > place + 1 && isWord(last) && last.token.senses.hasAny(DONE) && last.token.end === following.start;
  return isDone ? end - 1 : end;
}

/** Behind the words that follow a figure without a gap. */
function adjacentEnd(parts: readonly Part[], place: number): number {
  let { unitEnd: end } = (parts[place] as TokenPart & { readonly token: NumberToken }).token;
  for (let i = place + 1; i < parts.length; i++) {
    const part = parts[i]!;
    if (!isWord(part) || part.token.start > end || part.token.senses.hasAny(OF_ALL)) return i;
    end = part.token.end;
  }
  return parts.length;
}

/** 12件申请中予以公开8件: what stands behind 中 is said of the next; null where it does not stand there. */
function amongAt(text: string, parts: readonly Part[], place: number): number | null {
  const { unitEnd } = (parts[place] as TokenPart & { readonly token: NumberToken }).token;
  if (text[unitEnd] === '中') return place + 1;
  let end = unitEnd;
  for (let i = place + 1; i <= place + 2; i++) {
    const behind = parts[i];
    if (!behind || !isWord(behind) || behind.token.start - end > 1 || !behind.token.senses.hasAny(APPLIED)) return null;
    end = behind.token.end;
    if (text[end] === '中') return i + 1;
  }
  return null;
}

const APPLIED = Senses.of(
  'request',
  'application',
  'receive',
  'conclude',
  'answer',
  'handle',
  'carry',
  'litigation',
  'reconsideration',
);
const SAID_OF_THEM = /存在|反映|暴露|说明/;
const DONE = Senses.of('answer', 'conclude', 'handle');

/** 通过网络、邮寄、当面等方式共收到: all ways together restrict nothing; one alone does. */
export function withoutChannels(words: readonly WordToken[]): readonly WordToken[] {
  if (!words.some(({ senses }) => senses.has(SENSE.channel))) return words;
  const channels = words.filter(({ senses }) => senses.has(SENSE.channel));
  const last = channels.at(-1)!;
  const behind = words[words.indexOf(last) + 1];
  const isAll = channels.length > 1 || behind?.text.startsWith('等') || behind?.text.startsWith('多种');
  const isBeforeVerb = words.some(({ senses, start }) => start > last.start && senses.hasAny(RECEIVED));
  return isAll && isBeforeVerb ? words.filter(({ senses }) => !senses.hasAny(OF_CHANNELS)) : words;
}

const RECEIVED = Senses.of('receive', 'request');
const OF_CHANNELS = Senses.of('channel', 'open');

/** The words of a piece of a clause. A bracket before a figure that only names a row is read as if it stood outside. */
function wordsOf(parts: readonly Part[], from: number, to: number, isBehind = false): WordToken[] {
  const words: WordToken[] = [];
  for (let i = from; i < to; i++) {
    const part = parts[i]!;
    if (isWord(part)) words.push(part.token);
    else if (part.kind === 'bracket' && !isBehind && !isBehindFigure(parts, i)) words.push(...rowNamedIn(part));
  }
  return words;
}

/** 462（予以公开）+99（部分公开）: the bracket is of the figure before it. */
const isBehindFigure = (parts: readonly Part[], at: number): boolean => at > 0 && isFigure(parts[at - 1]!);

const NAMING_ROWS = ROWS.with(Senses.of('neutral', 'among'));

/** 不予公开（属于三类内部事务信息）1件, 予以公开（含部分公开）14件: the bracket says which. */
function rowNamedIn({ clauses }: Bracket): readonly WordToken[] {
  const parts = clauses.length === 1 ? clauses[0]!.parts : [];
  const words = parts.flatMap((part) => (isWord(part) ? [part.token] : []));
  const namesRow = words.length === parts.length && words.every(({ senses }) => senses.hasAny(NAMING_ROWS));
  return namesRow ? words : [];
}

function endOfPart(parts: readonly Part[], at: number, otherwise: number): number {
  const part = parts[at];
  if (part?.kind !== 'token') return otherwise;
  return part.token.kind === 'number' ? part.token.unitEnd : Math.max(otherwise, part.token.end);
}
