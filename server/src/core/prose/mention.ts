import type { Organ } from '../organ/organ.ts';
import type { NumberToken, Token, WordToken } from './lexer.ts';
import { approximationIn } from './phrases.ts';
import { COLUMNS, ROWS } from './request-rows.ts';
import { SENSE, Senses } from './senses.ts';
import { unknownBetween } from './unknown.ts';
import { WordGroup } from './word-group.ts';

/** How many characters no word explains. */
interface Unknown {
  /** Between the first word of weight and the figure, or the last word behind it. */
  readonly within: number;
  /** Before the first word of weight. */
  readonly ahead: number;
}

/** A figure in its clause, with the words that may say what it counts. */
export class Mention {
  readonly before: WordGroup;
  /** The first word of weight before it. */
  readonly head: WordToken | undefined;
  private group: WordGroup | null = null;

  /**
   * @param text the paragraph's
   * @param tokens those of its sentence
   * @param index the figure's among them
   * @param first that of the first token that may be its own
   * @param start where the words before it begin: the clause, or behind the figure before it
   * @param hasAside a bracket before it says more: 办结（不含上年结转）35件
   * @param behind the words behind its unit that are its own: 248条网民留言, 35件政府信息公开申请
   */
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    readonly token: NumberToken,
    readonly index: number,
    private readonly first: number,
    readonly start: number,
    before: readonly WordToken[],
    private readonly behind: readonly WordToken[],
    private readonly hasAside = false,
    private readonly organ: Organ | null = null,
  ) {
    this.before = new WordGroup(before);
    this.head = this.before.senses.hasAny(WEIGHTY) ? before.find(isWeighty) : undefined;
  }

  /** Those before the figure, and those behind it. */
  get words(): WordGroup {
    this.group ??= this.behind.length === 0 ? this.before : new WordGroup([...this.before.all, ...this.behind]);
    return this.group;
  }

  /** How many characters before the figure no word explains. */
  get unknownBefore(): number {
    // 在29件办结申请中
    const { text, start, behind } = this;
    const isAmong = text[start] === '在' && behind.some(({ senses }) => senses.hasAny(DONE));
    return unknownBetween(text, start + (isAmong ? 1 : 0), this.wordsEnd, this.tokens, this.first, this.organ);
  }

  /** Where the words before it end. 近六成申请, 超过500件: how sure it is says nothing of what. */
  private get wordsEnd(): number {
    const { start, sureness } = this.token;
    if (sureness === 'exact' || sureness === 'rounded') return start;
    return start - approximationIn(this.text.slice(Math.max(0, start - 3), start));
  }

  /** Whether a body is named before it, whose work it may be: 县司法局审核行政处罚案件512件. */
  get namesOthers(): boolean {
    return NAMING_BODY.test(this.unexplained);
  }

  /** 水土保持补偿费等行政事业性收费, 查封、扣押等行政强制: the noun of which some instances stand before it. */
  behindInstances(nouns: Senses): WordToken | undefined {
    return this.before.all.findLast(
      ({ senses, start }) => senses.hasAny(nouns) && INSTANCES_END.test(this.text.slice(start - 3, start)),
    );
  }

  /** 年初尚有两件未办完, 年初有效26件: of the year before. */
  get isOfBeginning(): boolean {
    return /[年期]初/.test(this.unexplained);
  }

  /** 代理行政诉讼案件18件: those of others. */
  get isForOthers(): boolean {
    return this.unexplained.includes('代理');
  }

  /** The characters before the figure that no word explains. */
  private get unexplained(): string {
    let words = '';
    let from = this.start;
    for (const { start, end } of this.before.all) {
      if (start > from) words += `${this.text.slice(from, start)} `;
      from = Math.max(from, end);
    }
    return words + this.text.slice(from, this.token.start);
  }

  /** 有两件申请因……: there are such, and no word says that there are no others; 共有35件申请. */
  get isExistential(): boolean {
    return /(?:^|[^共计总])有$/.test(this.text.slice(this.start, this.token.start));
  }

  /** 三件申请未进入实体处理, 2件申请因案情复杂延期: what is said right behind the noun is not said of all. */
  get isSaidOfSome(): boolean {
    const last =
      this.behind.findLast(({ senses }) => senses.hasAny(REQUEST)) ??
      this.behind.findLast(({ senses }) => this.isExistential && senses.hasAny(COLUMNS));
    if (this.before.all.length > 0 || this.token.unit === '%') return false;
    if (last === undefined) return false;
    // 有1件企业申请是12月27日收到的: which one it is.
    const which = this.isExistential ? SAYING_WHICH : OF_SOME;
    return which.test(this.text.slice(last.end, last.end + 3));
  }

  /** Whether all between the last word of weight and the figure is explained. */
  get isNamedLast(): boolean {
    const last = this.before.all.findLast(isWeighty);
    return (
      last !== undefined &&
      this.behind.length === 0 &&
      unknownBetween(this.text, last.end, this.wordsEnd, this.tokens, this.first, this.organ) === 0
    );
  }

  /** 市政府维持7件, 司法部和省政府维持11件: who decides says nothing of what; 其中市政府维持3件 does. */
  get isDecided(): boolean {
    const { head, text, start } = this;
    return (
      head?.senses.hasAny(DECIDED) === true &&
      this.before.all.every(({ senses }) => !senses.has(SENSE.among)) &&
      DECIDERS.test(text.slice(start, head.start))
    );
  }

  /** 2022年10件 */
  get isDated(): boolean {
    return /20\d\d年度?[为是有]?$/.test(this.text.slice(this.token.start - 7, this.token.start));
  }

  /** 针对我局的复议10件: what is done to the organ that reports. */
  get isAgainstOwn(): boolean {
    return AGAINST_OWN.test(this.text.slice(this.start, this.token.start));
  }

  /** Whether nothing stands before it, and right behind it all that its words say: 3件行政诉讼中. */
  get isNamedAlone(): boolean {
    const { token, behind } = this;
    return behind.length > 0 && behind.every(({ start }, i) => start === (behind[i - 1]?.end ?? token.unitEnd));
  }

  get unknown(): Unknown {
    return this.unknownAround(this.head);
  }

  /** @param head the first word of weight, or the noun behind its instances */
  unknownAround(head: WordToken | undefined): Unknown {
    const { text, tokens, first, token, behind, organ } = this;
    const last = behind.findLast(isWeighty);
    const aside = this.hasAside ? 1 : 0;
    const unexplainedBehind = aside + (last ? unknownBetween(text, token.unitEnd, last.start, behind, 0, organ) : 0);
    if (!head) return { within: unexplainedBehind + (last ? this.unknownBefore : 0), ahead: 0 };
    const within = unknownBetween(text, head.end, this.wordsEnd, tokens, first, organ) + unexplainedBehind;
    // 在办结的164件中
    const start = this.start + (text[this.start] === '在' ? 1 : 0);
    return { within, ahead: unknownBetween(text, start, head.start, tokens, first, organ) };
  }

  /** The same without one of its words, which says nothing. */
  without(word: WordToken): Mention {
    const { text, tokens, token, index, first, start, before, behind, hasAside, organ } = this;
    const others = before.all.filter((each) => each !== word);
    return new Mention(text, tokens, token, index, first, start, others, behind, hasAside, organ);
  }

  /** Whether the words behind it have no other senses. */
  saysNoMoreThan(senses: Senses): boolean {
    return this.behind.every((word) => word.senses.isWithin(senses));
  }

  /** The same figure, said of one noun of several. */
  ofNoun(others: readonly WordToken[], noun: WordToken, list: Mention): Mention {
    return new OneOfSeveral(this, others, noun, list);
  }

  /** 过程性信息、行政查询事项各9件, 行政处罚和行政强制均为0件: the same figure said of each of the nouns; none where there is but one. */
  get ofEach(): readonly Mention[] {
    if (!this.before.senses.hasAny(OF_EACH)) return [];
    const last = this.before.all.findLast(({ text }) => SAYING_EACH.has(text));
    const isBare = this.saysNoMoreThan(OF_REQUESTS);
    if (!last || !isBare || !SAID_OF_EACH.test(this.text.slice(last.start, this.token.start))) return [];
    const kinds = NOUNS.map((kind) => this.before.all.filter(({ senses }) => senses.hasAny(kind)));
    const [named, ...others] = kinds.filter(({ length }) => length > 0);
    if (!named || named.length < 2 || others.length > 0) return [];
    const rest = this.before.all.filter((word) => word.start < last.start && !named.includes(word));
    return named.map((noun) => this.ofNoun(rest, noun, this));
  }

  protected static partsOf({ text, tokens, token, index, first, start }: Mention) {
    return { text, tokens, token, index, first, start } as const;
  }
}

const DONE = Senses.of('answer', 'conclude', 'handle');
const DECIDED = Senses.of('upheld', 'corrected', 'otherOutcome');
const DECIDERS =
  /^[，、]?(?:[\u4e00-\u9fff]{0,6}(?:人民政府|政府|法院|复议机关|复议机构|司法[部厅局]|上级机关|上级主管部门|主管部门|[部厅局])[和、及与]?){1,2}(?:予以|均|依法|决定|判决)?$/;
export const AGAINST_OWN = /(?:针对|涉及?|以)(?:[我本][局委办厅院机单]|[我本][市县区镇])/;
const INSTANCES_END = /等(?:各类|各项|其他)?$/;
const OF_EACH = Senses.of('respectively', 'all');
const SAYING_EACH: ReadonlySet<string> = new Set(['各', '均', '都']);
const SAID_OF_EACH = /^(?:各(?:只?有|提出|提交|占)?|[均都](?:只?有|为|是)?)$/;
const REQUEST = Senses.of('application', 'request');
const SAYING_WHICH = /^[^，。；、：（]/;
const OF_SOME = /^(?:未|没有|因|由|属|系|被|要求|涉及|超|尚|仍|需)/;
const OF_REQUESTS = Senses.of('application', 'request', 'neutral');
/** Nouns that are told of together, one kind at a time. */
const NOUNS = [
  ROWS,
  COLUMNS,
  Senses.of('reconsideration', 'litigation', 'direct', 'afterReconsideration'),
  Senses.of('licensing', 'penalties', 'coercion'),
];
const NAMING_BODY =
  /[局委厅办院所站队镇乡](?![公理])|街道|中心|政府(?!信息)|公司|部门|单位|机构|系统|各[县市区]|以外|之外|除/;

/** One of the figures behind 分别: what no word explains stands before all of them. */
class OneOfSeveral extends Mention {
  constructor(
    of: Mention,
    others: readonly WordToken[],
    noun: WordToken,
    private readonly list: Mention,
  ) {
    const { text, tokens, token, index, first, start } = Mention.partsOf(of);
    super(text, tokens, token, index, first, start, [...others, noun], []);
  }

  override get unknown(): Unknown {
    return this.list.unknown;
  }
}

/** Whether a word names something that may be counted, or what was done with it. */
export const isWeighty = ({ senses }: WordToken): boolean => senses.hasAny(WEIGHTY);

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
    'otherApplicants',
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
