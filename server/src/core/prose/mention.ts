import type { Bracket, Clause, Part, TokenPart } from './clause-tree.ts';
import type { NumberToken, Token, WordToken } from './lexer.ts';
import { COLUMNS, ROWS } from './request-rows.ts';
import { SENSE, Senses } from './senses.ts';
import { unknownBetween } from './unknown.ts';
import { WordGroup } from './word-group.ts';

/** A figure in its clause, with the words that may say what it counts. */
export interface Mention {
  readonly token: NumberToken;
  /** Among the tokens of its sentence. */
  readonly index: number;
  /** Where the words before it begin: the clause, or behind the figure before it. */
  readonly start: number;
  readonly before: WordGroup;
  /** The words behind its unit that are its own: 248条网民留言, 35件政府信息公开申请. */
  readonly behind: WordGroup;
  /** Both. */
  readonly words: WordGroup;
  /** The first word of weight before it. */
  readonly head: WordToken | undefined;
  /** How many characters no word explains. */
  readonly unknown: {
    /** Between the first word of weight and the figure, or the last word behind it. */
    readonly within: number;
    /** Right before the first word of weight. */
    readonly ahead: number;
    /** All that stand before the figure. */
    readonly before: number;
  };
}

/** Words of weight: they name something that may be counted, or what was done with it. */
export const WEIGHTY = ROWS.with(
  Senses.of(
    'receive',
    'answer',
    'conclude',
    'handle',
    'charge',
    'request',
    'application',
    'carry',
    'extended',
    'waiting',
    'naturalPerson',
    'organizations',
    'business',
    'research',
    'socialOrganization',
    'legalService',
    'reconsideration',
    'litigation',
    'direct',
    'afterReconsideration',
    'upheld',
    'corrected',
    'otherOutcome',
    'pending',
    'issue',
    'repeal',
    'inForce',
    'rules',
    'normativeDocuments',
    'licensing',
    'penalties',
    'coercion',
    'decide',
    'publish',
    'fees',
    'processingFee',
    'foreign',
    'withdrawn',
    'invalid',
    'register',
    'paper',
  ),
);

/** A part of a clause that is a figure; days and the like are words of the lexer's own. */
const isFigure = (part: Part): part is TokenPart & { readonly token: NumberToken } =>
  part.kind === 'token' && part.token.kind === 'number';

const isWord = (part: Part): part is TokenPart & { readonly token: WordToken } =>
  part.kind === 'token' && part.token.kind === 'word';

const isListMark = (part: Part): boolean => part.kind === 'token' && part.token.kind === 'mark';

/** The figures of a clause, in its order. Words between two of them belong to one of them. */
export function mentionsOf(text: string, { parts, start }: Clause): Mention[] {
  const mentions: Mention[] = [];
  const places = parts.flatMap((part, place) => (isFigure(part) ? [place] : []));
  let from = 0;
  let begins = start;
  for (const [order, place] of places.entries()) {
    const { token, index } = parts[place] as TokenPart & { readonly token: NumberToken };
    const before = wordsOf(parts, from, place);
    const covered = parts.slice(from, place).flatMap((part) => (part.kind === 'token' ? [part.token] : []));
    const next = places[order + 1];
    const isRest = before.some(({ senses }) => senses.has(SENSE.rest) || senses.has(SENSE.otherOnes));
    const hasHead = before.some(({ senses }) => senses.hasAny(WEIGHTY));
    const end = behindEnd(text, parts, place, next, hasHead, isRest);
    const behind = wordsOf(parts, place + 1, end, true);
    mentions.push(newMention(text, token, index, begins, withoutChannels(before), behind, [...covered, ...before]));
    from = end;
    begins = endOfPart(parts, end - 1, token.unitEnd);
  }
  return distributed(mentions);
}

function newMention(
  text: string,
  token: NumberToken,
  index: number,
  start: number,
  before: readonly WordToken[],
  behind: readonly WordToken[],
  covered: readonly Token[],
): Mention {
  const all = [...before, ...behind];
  const head = before.find(({ senses }) => senses.hasAny(WEIGHTY));
  const last = behind.findLast(({ senses }) => senses.hasAny(WEIGHTY));
  const known = [...covered].sort((a, b) => a.start - b.start);
  const previous = head && known.findLast(({ end }) => end <= head.start);
  const within =
    (head ? unknownBetween(text, head.end, token.start, known) : 0) +
    (last ? unknownBetween(text, token.unitEnd, last.start, behind) : 0);
  return {
    token,
    index,
    start,
    before: new WordGroup(before),
    behind: new WordGroup(behind),
    words: new WordGroup(all),
    head,
    unknown: {
      within,
      ahead: head ? unknownBetween(text, previous?.end ?? start, head.start, []) : 0,
      before: unknownBetween(text, start, token.start, known),
    },
  };
}

const RESPECTIVELY_OF = [
  Senses.of('reconsideration', 'litigation', 'direct', 'afterReconsideration'),
  Senses.of('licensing', 'penalties', 'coercion'),
  COLUMNS,
  ROWS,
];

/** 行政复议、行政诉讼案件分别为10件、8件: as many figures as nouns, each the one at its place. */
function distributed(mentions: readonly Mention[]): Mention[] {
  const first = mentions.findIndex(({ before }) => before.has(SENSE.respectively));
  if (first < 0) return [...mentions];
  const list = mentions.slice(first);
  const { before } = list[0]!;
  const isBare = list.slice(1).every(({ words }) => words.all.length === 0);
  const nouns = RESPECTIVELY_OF.map((kind) => before.all.filter(({ senses }) => senses.hasAny(kind))).find(
    ({ length }) => length > 0,
  );
  if (list.length < 2 || !isBare || nouns?.length !== list.length) return [...mentions];
  const others = before.all.filter((word) => !nouns.includes(word) && !word.senses.has(SENSE.respectively));
  return mentions.map((mention, i) => {
    if (i < first) return mention;
    const words = new WordGroup([...others, nouns[i - first]!]);
    return { ...mention, before: words, words, head: nouns[i - first]!, unknown: list[0]!.unknown };
  });
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
  hasHead: boolean,
  isRest: boolean,
): number {
  const end = next ?? parts.length;
  for (let i = place + 1; i < end; i++) {
    const part = parts[i]!;
    if (isListMark(part)) return i;
    // What is said of all says nothing of what there is: 35件申请全部由自然人提出.
    if (!isRest && isWord(part) && part.token.senses.has(SENSE.all)) return i;
    if (part.kind === 'bracket') return i;
  }
  if (next === undefined) return end;
  const following = (parts[next] as TokenPart).token;
  const joined = '和及与、'.includes(text[following.start - 1] ?? ' ');
  if (joined) return end;
  // 28件增长12.5%: what says nothing of what is counted belongs to the next figure.
  const says = parts.slice(place + 1, end).some((part) => isWord(part) && part.token.senses.hasAny(WEIGHTY));
  return hasHead || !says ? place + 1 : end;
}

/** 通过网络、邮寄、当面等方式共收到: all ways together restrict nothing; one alone does. */
export function withoutChannels(words: readonly WordToken[]): readonly WordToken[] {
  const channels = words.filter(({ senses }) => senses.has(SENSE.channel));
  const last = channels.at(-1);
  if (!last) return words;
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
    else if (part.kind === 'bracket' && !isBehind) words.push(...rowNamedIn(part));
  }
  return words;
}

const NAMING_ROWS = ROWS.with(Senses.of('neutral'));

/** 不予公开（属于三类内部事务信息）1件: the bracket says which. */
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
