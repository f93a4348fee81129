import type { NumberToken, Token, WordToken } from './lexer.ts';
import type { Carried, Frame, Words } from './meaning.ts';
import { Senses } from './senses.ts';
import type { Figure, Role } from './statements.ts';
import { unknownBetween } from './unknown.ts';

/** The words since the last comma, and those since the last figure. */
export class Clause {
  readonly words: WordToken[] = [];
  sinceFigure: WordToken[] = [];
  figures = 0;
  /** How many of its words the items of a list before have told. */
  remembered = 0;
  comparing = false;
  carried: Carried = null;

  /**
   * @param start where the words since the last figure, or the clause, begin
   * @param announced the mark before it is a colon
   * @param bracketOf what the figure right before its bracket counts: 上年结转3件（自然人2件）
   */
  constructor(
    public start: number,
    readonly announced = false,
    readonly bracketOf: Frame['bracketOf'] = undefined,
  ) {}
}

/** Senses that do not tell what is counted. */
const EMPTY = Senses.of('altogether', 'thisYear', 'neutral', 'whole', 'onTime', 'level', 'to', 'arise');

/** Whether nothing beside a figure tells what it counts, so that the words of the clause before do: 共收到申请，共35件. */
export const isElliptic = (text: string, { sinceFigure, start }: Clause, own: Words, numberStart: number): boolean =>
  own.senses.isWithin(EMPTY) && unknownBetween(text, start, numberStart, sinceFigure) < 2;

/** Between what is counted and the number other words stand: 申请公开征地补偿类信息12件, 行政处罚类7件. */
export function restricts(text: string, { sinceFigure }: Clause, numberStart: number): boolean {
  const last = sinceFigure.at(-1);
  if (!last) return false;
  return text[last.end] === '类' || unknownBetween(text, last.end, numberStart, []) >= 2;
}

/** 涉企申请9件: words that are not known tell which of the applications, and no verb that it is all. */
export const isQualified = (text: string, { start, sinceFigure }: Clause, own: Words, numberStart: number): boolean =>
  own.has('application') &&
  !own.has('request', 'receive', 'answer', 'conclude', 'handle') &&
  unknownBetween(text, start, numberStart, sinceFigure) >= 2;

/**
 * 办理占用城市道路申请77件, 自然资源类政府信息公开申请25件: the words before 申请 say what was applied for, and it is no information,
 * or information of one kind.
 */
export function isOfOneKind(text: string, { sinceFigure }: Clause, own: Words): boolean {
  const at = sinceFigure.findIndex(({ senses }) => senses.hasAny(APPLICATIONS));
  if (at < 0) return false;
  const { start } = sinceFigure[at]!;
  const previous = sinceFigure[at - 1];
  if (text[start - 1] === '类' && previous?.end !== start) return true;
  return !own.has('request') && !!previous && unknownBetween(text, previous.end, start, []) >= 3;
}

const APPLICATIONS = Senses.of('request', 'application');

/** 120件作出了复议决定: what stands behind a figure with nothing before it tells what became of some, not how many there are. */
export const isSubject = (text: string, { sinceFigure, start }: Clause, numberStart: number): boolean =>
  sinceFigure.every(({ senses }) => senses.isWithin(BEFORE_SUBJECTS)) &&
  unknownBetween(text, start, numberStart, sinceFigure) < 2;

const BEFORE_SUBJECTS = Senses.of('among', 'besides', 'altogether', 'rest');

/**
 * The words right behind a figure that may tell what it counts: 收到35件政府信息公开申请. Those before another figure are its
 * own, and what is said of all says nothing of what there is: 35件申请全部由自然人提出.
 */
export function wordsBehind(tokens: readonly Token[], index: number): WordToken[] {
  const words: WordToken[] = [];
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word') {
      if (token.senses.has('all')) return words;
      words.push(token);
    } else if (token.kind === 'number') return [];
    else if (token.kind === 'mark' && token.text !== '、') return token.text === '（' ? [] : words;
    else if (token.kind === 'mark' && tokens[i + 1]?.kind !== 'word') return words;
  }
  return words;
}

/** 对10个镇街开展依申请公开测评: other words stand between the figure and those that might tell what it counts. */
export function isFarBehind(text: string, unitEnd: number, words: readonly WordToken[]): boolean {
  const first = words.find(({ senses }) => !senses.isWithin(EMPTY));
  return first !== undefined && unknownBetween(text, unitEnd, first.start, words) >= 3;
}

/**
 * What a figure does in its clause.
 *
 * @param next the token behind it: 由28件增至35件
 * @param before the words between it and the figure before
 * @param words the same with those behind it that may tell what it counts
 */
export function roleOf(
  token: NumberToken,
  next: Token | undefined,
  before: Words,
  words: Words,
  clause: Clause,
): Pick<Figure, 'role' | 'direction'> {
  // 多, 少, 增, 减 alone are words of change only in a comparison.
  const changes = (sense: 'up' | 'down') =>
    before.has(sense) &&
    before.all.some((word) => word.senses.has(sense) && (word.text.length > 1 || clause.comparing));
  const direction = changes('up') ? 1 : changes('down') ? -1 : 0;
  if (token.unit === '%') {
    if (direction !== 0) return { role: 'growth', direction };
    if (before.has('share')) return { role: 'share', direction };
    return { role: words.has('rate') ? 'rate' : 'percentage', direction };
  }
  if (next?.kind === 'word' && next.senses.has('becomes') && next.start === token.unitEnd)
    return { role: 'earlier', direction: 0 };
  if (direction !== 0 && !before.has('to')) return { role: 'change', direction };
  const role: Role = clause.comparing && direction === 0 ? 'earlier' : 'count';
  return { role, direction: 0 };
}
