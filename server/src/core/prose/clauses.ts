import type { NumberToken, Token, WordToken } from './lexer.ts';
import type { Carried, Frame, Words } from './meaning.ts';
import { SENSE, Senses } from './senses.ts';
import type { Figure, Role } from './statements.ts';
import { unknownBetween } from './unknown.ts';

/** The words since the last comma, and those since the last figure. */
export class Clause {
  readonly words: WordToken[] = [];
  figures = 0;
  /** How many of its words stand before the last figure. */
  private counted = 0;
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

  get sinceFigure(): readonly WordToken[] {
    return this.counted === 0 ? this.words : this.words.slice(this.counted);
  }

  get hasWordsSinceFigure(): boolean {
    return this.words.length > this.counted;
  }

  /** A figure, and where its unit ends. */
  addFigure(end: number): void {
    this.figures++;
    this.counted = this.words.length;
    this.start = end;
  }
}

/** What a figure stands in: what may tell what it counts. */
export interface Phrase {
  /** The paragraph's. */
  readonly text: string;
  /** Where the words before the figure begin, and the figure itself. */
  readonly start: number;
  readonly figureStart: number;
  readonly before: Words;
  /** The words behind it that may tell it. */
  readonly behind: readonly WordToken[];
  /** Both. */
  readonly own: Words;
}

/** Senses that do not tell what is counted. */
const EMPTY = Senses.of('altogether', 'thisYear', 'neutral', 'whole', 'onTime', 'level', 'to', 'arise');

/** Whether nothing beside a figure tells what it counts, so that the words of the clause before do: 共收到申请，共35件. */
export const isElliptic = (phrase: Phrase): boolean => phrase.own.senses.isWithin(EMPTY) && unknownBefore(phrase) < 2;

/** How many characters of the phrase no word explains. */
const unknownBefore = ({ text, start, figureStart, before }: Phrase): number =>
  unknownBetween(text, start, figureStart, before.all);

/** Between what is counted and the number other words stand: 申请公开征地补偿类信息12件, 行政处罚类7件. */
export function restricts({ text, before, behind, figureStart }: Phrase): boolean {
  const last = before.all.at(-1);
  if (!last || behind.length > 0) return false;
  return text[last.end] === '类' || unknownBetween(text, last.end, figureStart, []) >= 2;
}

/** 涉企申请9件: words that are not known tell which of the applications, and no verb that it is all. */
export const isQualified = (phrase: Phrase): boolean =>
  phrase.own.has(SENSE.application) && !phrase.own.senses.hasAny(TOLD_OF_ALL) && unknownBefore(phrase) >= 2;

const TOLD_OF_ALL = Senses.of('request', 'receive', 'answer', 'conclude', 'handle');

/**
 * 办理占用城市道路申请77件, 自然资源类政府信息公开申请25件: the words before 申请 say what was applied for, and it is no information,
 * or information of one kind.
 */
export function isOfOneKind({ text, before, own }: Phrase): boolean {
  if (!before.senses.hasAny(APPLICATIONS)) return false;
  const at = before.all.findIndex(({ senses }) => senses.hasAny(APPLICATIONS));
  const { start } = before.all[at]!;
  const previous = at > 0 ? before.all[at - 1] : undefined;
  if (text[start - 1] === '类' && previous?.end !== start) return true;
  return !own.has(SENSE.request) && !!previous && unknownBetween(text, previous.end, start, []) >= 3;
}

const APPLICATIONS = Senses.of('request', 'application');

/** 120件作出了复议决定: what stands behind a figure with nothing before it tells what became of some, not how many there are. */
export const isSubject = (phrase: Phrase): boolean =>
  phrase.behind.length > 0 && phrase.before.senses.isWithin(BEFORE_SUBJECTS) && unknownBefore(phrase) < 2;

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
      if (token.senses.has(SENSE.all)) return words;
      words.push(token);
    } else if (token.kind === 'number') return [];
    else if (token.kind === 'mark' && token.text !== '、') return token.text === '（' ? [] : words;
    else if (token.kind === 'mark' && tokens[i + 1]?.kind !== 'word') return words;
  }
  return words;
}

/** 对10个镇街开展依申请公开测评: other words stand between the figure and those that might tell what it counts. */
export function isFarBehind({ text, behind }: Phrase, unitEnd: number): boolean {
  const first = behind.find(({ senses }) => !senses.isWithin(EMPTY));
  return first !== undefined && unknownBetween(text, unitEnd, first.start, behind) >= 3;
}

const CHANGES = Senses.of('up', 'down');

/**
 * What a figure does in its clause.
 *
 * @param next the token behind it: 由28件增至35件
 * @param comparing its clause compares with what was
 */
export function roleOf(
  token: NumberToken,
  next: Token | undefined,
  { before, own }: Phrase,
  comparing: boolean,
): Pick<Figure, 'role' | 'direction'> {
  // 多, 少, 增, 减 alone are words of change only in a comparison.
  const changes = (sense: Senses) =>
    before.has(sense) && before.all.some((word) => word.senses.has(sense) && (word.text.length > 1 || comparing));
  const direction = !before.senses.hasAny(CHANGES) ? 0 : changes(SENSE.up) ? 1 : changes(SENSE.down) ? -1 : 0;
  if (token.unit === '%') {
    if (direction !== 0) return { role: 'growth', direction };
    if (before.has(SENSE.share)) return { role: 'share', direction };
    return { role: own.has(SENSE.rate) ? 'rate' : 'percentage', direction };
  }
  if (next?.kind === 'word' && next.senses.has(SENSE.becomes) && next.start === token.unitEnd)
    return { role: 'earlier', direction: 0 };
  if (direction !== 0 && !before.has(SENSE.to)) return { role: 'change', direction };
  const role: Role = comparing && direction === 0 ? 'earlier' : 'count';
  return { role, direction: 0 };
}
