import { CharClass, type CharIndex, charClassesOf, hasAny } from '../text/char-index.ts';
import { isHan } from '../text/fold.ts';
import { SCALE, ZERO } from '../text/number.ts';
import { ofComparison, ofFigureBefore } from './by-figure-before.ts';
import type { Clause } from './clause-tree.ts';
import { decisionFact } from './constructions/decisions.ts';
import type { Fact } from './facts.ts';
import { type Understanding, understand } from './gate.ts';
import type { NumberToken, WordToken } from './lexer.ts';
import type { Mention } from './mention.ts';
import { ofApplicantToo } from './request-facts.ts';
import { COLUMNS, ROWS } from './request-rows.ts';
import { roleOf } from './roles.ts';
import type { ClauseScope } from './scope.ts';
import { SENSE, Senses } from './senses.ts';
import type { Place, SentenceState } from './sentence-state.ts';
import { type DiscourseContext, OF_REVIEW, Slots, type Surroundings } from './slots.ts';
import type { Figure, Role } from './statements.ts';
import { applicationsAreBare } from './topics.ts';
import { WordGroup } from './word-group.ts';

/** All that stand for `\s`. */
const BLANKS = charClassesOf(CharClass.blank, CharClass.otherBlank, CharClass.delimiter);

/** What stands farther before a figure does not say what it counts. */
const MAX_ITEM = 60;

/** Says of one figure after the other what it counts, by the words at it and by what the sentence has said so far. */
export class FigureReader {
  private readonly hasBlanks: boolean;

  /** @param context what the talk is of, which goes on from one sentence to the next */
  constructor(
    private readonly text: string,
    private readonly place: Place,
    private readonly context: DiscourseContext,
    charIndex: CharIndex,
  ) {
    this.hasBlanks = hasAny(charIndex, BLANKS);
  }

  /**
   * One figure, with what it counts where that is understood.
   *
   * @param own the scope of its clause
   * @param bracketOf what the figure right before the bracket counts that it stands in; undefined outside of brackets
   * @param announcing the words of the clause before, where that has no figure
   * @param depth in how many brackets it stands
   */
  read(
    mention: Mention,
    clause: Clause,
    state: SentenceState,
    own: ClauseScope,
    bracketOf: Fact | null | undefined,
    announcing: readonly WordToken[],
    depth: number,
  ): Figure {
    const { token, index, start, before, words } = mention;
    const { scope } = state;
    const plain =
      changeGoingOn(this.text, state.figures.at(-1), token) ??
      roleOf(token, state.tree.tokens[index + 1], before, words, own.comparing);
    const role = plain.role === 'percentage' && isOfThose(mention) ? 'share' : plain.role;
    const { direction } = plain;
    const isCount =
      role === 'count' &&
      !isNumberOfName(this.text, token) &&
      !isHowMany(this.text, token) &&
      !isThreshold(this.text, token) &&
      !isOneOfThem(this.text, token) &&
      !isSomeOfThem(this.text, token) &&
      !isAddendOfApplicants(this.text, mention);
    const understanding = isCount ? this.understand(mention, clause, state, own, bracketOf, announcing) : null;
    const about = isCount || !COMPARED.has(role) ? null : this.aboutOf(mention, clause, state, own);
    const isBare =
      isCount && understanding === null && OF_CASES.has(token.unit) && !isFollowedByAmong(this.text, token.unitEnd);
    const bare = isBare
      ? (ofComparison(mention, state, clause) ?? ofFigureBefore(mention, state.figures.at(-1), scope.time))
      : null;
    const said = this.text.slice(Math.max(start, token.start - MAX_ITEM), token.start);
    const item = this.hasBlanks ? said.replace(/\s+/g, '') : said;
    return {
      span: { start: token.start, end: token.end },
      phrase: { start: Math.min(start, token.start), end: token.unitEnd },
      item,
      value: token.value,
      step: token.step,
      sureness: token.sureness,
      unit: token.unit,
      role,
      direction,
      isWhole: isFollowedByAmong(this.text, token.unitEnd),
      isTakenAway: words.senses.hasAny(REDUCING),
      fact: understanding?.fact ?? bare,
      about,
      isUnread: understanding !== null && understanding.fact === null && !understanding.isOfSome,
      within: understanding?.within ?? null,
      likely: understanding?.likely ?? (isCount && !understanding?.fact ? decisionNamed(item, token.unit) : null),
      time: scope.time,
      own: scope.isOwn,
      senses: before.senses,
      token: index,
      depth,
    };
  }

  private understand(
    mention: Mention,
    clause: Clause,
    state: SentenceState,
    own: ClauseScope,
    bracketOf: Fact | null | undefined,
    announcing: readonly WordToken[],
  ): Understanding | null {
    const [first, ...others] = mention.ofEach.map((each) => this.understand(each, clause, state, own, bracketOf, []));
    if (first?.fact && others.every((other) => other?.fact))
      return { ...first, fact: { ...first.fact, each: others.flatMap((other) => other?.fact ?? []) } };
    const isElliptic = mention.words.senses.isWithin(EMPTY) && mention.unknownBefore < 2;
    const isLabelEnd = mention.words.all.some(({ text }) => text === '不再处理') && announcing.some(isOverdue);
    // “无法提供”占了一半，12件里有6件: what is divided is another whole.
    const isOtherWhole = isElliptic && isFollowedByAmong(this.text, mention.token.unitEnd);
    const words =
      (isElliptic && !isOtherWhole) || isLabelEnd
        ? new WordGroup([...withoutLevel(announcing), ...mention.words.all])
        : mention.words;
    const around = this.around(mention, clause, state, own, bracketOf);
    const isFirst = state.figures.length === 0 || isElliptic || isReviewsAgain(this.text, mention, clause);
    const slots = new Slots(words, mention.token, around);
    const understanding = understand(mention, slots, isFirst);
    const { subject } = state;
    if (!subject || !understanding?.fact || slots.columns.length > 0 || bracketOf !== undefined) return understanding;
    subject.isSpokenOf = true;
    return { ...understanding, fact: ofApplicantToo(understanding.fact, subject.column) };
  }

  private around(
    mention: Mention,
    clause: Clause,
    state: SentenceState,
    own: ClauseScope,
    bracketOf: Fact | null | undefined,
  ): { -readonly [Key in keyof Surroundings]: Surroundings[Key] } {
    return {
      form: this.place.form,
      context: this.context,
      sentence: state,
      bracketOf,
      carried: own.carried,
      isPart: own.isDivided,
      isExcepted: isException(this.text, clause.start, clause.end),
      hasPartlyWithin:
        mention.words.senses.hasAny(DISCLOSED) &&
        PARTLY_WITHIN.test(this.text.slice(mention.token.unitEnd, mention.token.unitEnd + 12)),
      namesDisclosure: this.namesDisclosure(state, mention.token.start),
    };
  }

  /** What a comparison or share is of, by its words. */
  private aboutOf(mention: Mention, clause: Clause, state: SentenceState, own: ClauseScope): Fact | null {
    const said = ({ all }: WordGroup) => all.filter(({ senses }) => !senses.hasAny(OF_COMPARING));
    const before = said(mention.before);
    const named = before.length > 0 ? before : said(mention.words);
    if (!named.some(({ senses }) => senses.hasAny(SAYING_WHAT))) return null;
    const around = this.around(mention, clause, state, own, undefined);
    around.sentence = { ...state, ofFirst: false };
    if (!this.context.isForeign && applicationsAreBare(this.text, mention.before.all))
      around.context = { ...this.context, requests: true };
    return (
      understand(mention, new Slots(new WordGroup(named), { unit: '件', value: ZERO }, around), true)?.fact ?? null
    );
  }

  /** Whether reviews are said to be of disclosure; null where nothing says what they are of. */
  namesDisclosure({ disclosure }: SentenceState, before: number): boolean | null {
    if (this.place.section === 'review') return true;
    return disclosure === null ? null : disclosure < before;
  }
}

/** 全年公示行政许可1846件、行政处罚2917件: what was published may be all that there were, or some. */
function decisionNamed(item: string, unit: string): Fact | null {
  const [, kind] = /行政(许可|处罚|强制)(?:处理)?(?:决定|案件|信息)?(?:书)?$/.exec(item) ?? [];
  return kind === undefined || !OF_CASES.has(unit) ? null : decisionFact(DECISIONS[kind as keyof typeof DECISIONS]);
}
const DECISIONS = { 许可: 'licensing', 处罚: 'penalties', 强制: 'coercion' } as const;

/** 分别增加2件、3件和5件: each is so many more. */
function changeGoingOn(text: string, last: Figure | undefined, { unit, start }: NumberToken): Figure | undefined {
  const isSo =
    last?.role === 'change' && last.unit === unit && /^\s*[、和与及]\s*$/.test(text.slice(last.phrase.end, start));
  return isSo ? last : undefined;
}

/** 72件申请中，……. */
function isFollowedByAmong(text: string, from: number): boolean {
  for (let i = from; i <= from + MAX_AMONG; i++) {
    const unit = text[i];
    if (unit === '里' && i === from) return !'程面外弄'.includes(text[i + 1] ?? ' ');
    if (unit === '中')
      return (
        '，：,:'.includes(text[i + 1] ?? ' ') ||
        (i === from && !'心介止标小等学国央旬午途'.includes(text[i + 1] ?? ' '))
      );
    if (unit === undefined || '，、；：。'.includes(unit)) return false;
  }
  return false;
}

/** Between a figure and 中 stands no more than 申请, 事项. */
export const MAX_AMONG = 8;

/** ……；3件行政诉讼中，……: another part begins, and says what it is of. */
const isReviewsAgain = (text: string, { before, words, start, isNamedAlone }: Mention, clause: Clause): boolean =>
  clause.opening === '；' &&
  start === clause.start &&
  before.all.length === 0 &&
  words.senses.hasAny(OF_REVIEW) &&
  isNamedAlone &&
  (text[clause.end] === '，' || text[clause.end - 1] === '中');

/** 自然人58件＋商业企业9件＝67件: what the sum is of is told elsewhere. */
const isAddendOfApplicants = (text: string, { token, start, words }: Mention): boolean =>
  (isPlus(text[token.unitEnd]) || isPlus(text[start])) && words.senses.hasAny(COLUMNS) && !words.senses.hasAny(ROWS);
const isPlus = (unit: string | undefined): boolean => unit === '+' || unit === '＋';

/** 除1件未审结外 */
export const isException = (text: string, start: number, end: number): boolean =>
  text.startsWith('除', start) && text[end - 1] === '外';

/** 12333咨询电话: a number right before a noun, without a unit, is its name. */
const isNumberOfName = (text: string, { unit, unitEnd }: NumberToken): boolean =>
  unit === '' && isHan(text.charCodeAt(unitEnd));

/** 两项之和, 三项合计, 不予公开、其他处理两项均为零: how many of those before are taken together. */
const isHowMany = (text: string, { unit, unitEnd, value }: NumberToken): boolean =>
  (unit === '项' || unit === '类') &&
  value < 10 * SCALE &&
  /^(?:之和|合计|共计|总计|相加|均|都|分别|共|占)/.test(text.slice(unitEnd, unitEnd + 2));

/** 收件超过300件的有3个单位: so many or more, and not so many. */
const isThreshold = (text: string, { sureness, unitEnd }: NumberToken): boolean =>
  (sureness === 'atLeast' || sureness === 'atMost') && text[unitEnd] === '的';

/** 2份未到期，一份是自然人提出的; 今年一件也没有: one of those told of before, or not even one. */
const isOneOfThem = (text: string, { start, end, unit, unitEnd }: NumberToken): boolean =>
  // 对2件申请（自然人、企业各1件）发出收费通知: to some.
  ('向对'.includes(text[start - 1] ?? ' ') && ADDRESSED.test(text.slice(unitEnd, unitEnd + 40))) ||
  (unit !== '' &&
    text.slice(start, end) === '一' &&
    /^(?:是|系|[也都]?(?:没有|未有|无)|[也都](?:没|未))/.test(text.slice(unitEnd, unitEnd + 2)));

const ADDRESSED = /^申请[^，。；]{0,16}(?:（[^）]{0,20}）)?[^，。；]{0,6}(?:发出|通知|电话|沟通|回访|约谈|征求)/;

/** 废止件中有5件系因上位法修改; 两类案件合计审结6件: some of those before, or of two kinds together. */
const isSomeOfThem = (text: string, { start }: NumberToken): boolean =>
  /(?:[^\d一二三四五六七八九十百千][件份宗起][中里]有|两[类种](?:案件)?(?:合计|共计?|总计)[^，；：、。]{0,4})$/.test(
    text.slice(Math.max(0, start - 12), start),
  );

/** 案件数与上年持平，共8件: that there are as many as last year says nothing of what they are. */
const withoutLevel = (words: readonly WordToken[]): readonly WordToken[] =>
  words.some(({ senses }) => senses.has(SENSE.level)) ? words.filter(({ senses }) => !senses.hasAny(OF_LEVEL)) : words;
const OF_LEVEL = Senses.of('level', 'lastYear', 'than');
const NAMING_SOME = ROWS.with(COLUMNS);
const NAMING_REQUESTS = NAMING_SOME.with(
  Senses.of('application', 'request', 'applicant', 'receive', 'neutral', 'thisYear', 'compares'),
);

/** 近八成申请由自然人提出, 自然人申请不足一半: a percentage is the share of what is named right behind, or before. */
function isOfThose({ before, words, unknownBefore }: Mention): boolean {
  if (before.senses.isWithin(SENSE.compares)) return words.senses.hasAny(NAMING_SOME);
  return before.senses.hasAny(NAMING_SOME) && before.senses.isWithin(NAMING_REQUESTS) && unknownBefore === 0;
}

const DISCLOSED = Senses.of('granted', 'publish');
const PARTLY_WITHIN = /^[（(](?:含|包括|包含)[^）)]{0,4}部分公开/;

const OF_CASES: ReadonlySet<string> = new Set(['件', '份', '宗', '起', '例', '件次', '条', '项']);

const COMPARED: ReadonlySet<Role> = new Set(['earlier', 'change', 'average', 'growth', 'share']);
const OF_COMPARING = Senses.of(
  ...([
    'than',
    'lastYear',
    'up',
    'down',
    'share',
    'total',
    'becomes',
    'to',
    'respectively',
    'average',
    'compares',
  ] as const),
);
const SAYING_WHAT = Senses.of(
  ...(['request', 'application', 'receive', 'conclude', 'answer'] as const),
  ...(['reconsideration', 'litigation', 'licensing', 'penalties', 'coercion'] as const),
)
  .with(COLUMNS)
  .with(ROWS);

const REDUCING = Senses.of('withdrawn', 'invalid');

/** Senses that do not say what is counted. */
export const EMPTY = Senses.of(
  'altogether',
  'thisYear',
  'neutral',
  'whole',
  'onTime',
  'level',
  'to',
  'arise',
  'own',
  'organ',
  'compares',
);

/** 申请人逾期不补正，不再处理其申请12件: one label, cut by a mark. */
const isOverdue = ({ senses }: WordToken): boolean => senses.hasAny(OVERDUE);
const OVERDUE = Senses.of('correctionOverdue', 'feeOverdue');
