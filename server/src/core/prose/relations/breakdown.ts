import { plus, SCALE } from '../../text/number.ts';
import { isOfAllRequests } from '../facts.ts';
import type { NumberToken, Token } from '../lexer.ts';
import { MEDIA } from '../phrases.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Division, Figure } from '../statements.ts';
import {
  areOfOneTable,
  areOfTwoFlows,
  areOfTwoKinds,
  haveOneNoun,
  isSum,
  mayDivide,
  sameUnit,
  startsAfresh,
} from './likeness.ts';

/**
 * The totals of a sentence with the parts that they are divided into: 其中……, brackets behind a figure, 分别, 其余, 共计.
 * What may or may not be a part ends a list: a part too few is no finding, one too many is.
 *
 * @param senses those of all its words
 * @param before the figures of the sentence before, which a sentence that begins with 其中 divides
 */
export function divisionsOf(
  tokens: readonly Token[],
  senses: Senses,
  figures: readonly Figure[],
  before: readonly Figure[],
): Division[] {
  if (!figures.some(isCount) || !(senses.hasAny(DIVIDING) || tokens.some(isOpening))) return [];
  const reader = new DivisionReader(tokens, new Map(figures.map((figure) => [figure.token, figure])));
  return reader.read(0, tokens.length, null, before.filter(isCount));
}

/** Without a word of these nothing is divided but by brackets. */
const DIVIDING = Senses.of('total', 'partOfYear', 'among', 'byKind', 'rest', 'respectively', 'altogether');

const isOpening = (token: Token): boolean => token.kind === 'mark' && token.text === '（';

/** Blanks between a figure and its bracket, where a line ends between them. */
const MAX_GAP = 8;

/** What is divided stands near its parts. */
const MAX_TOTALS = 6;

/** 上述248条, 这8件: told before, and no part of what was. */
export const isReference = ({ item, role }: Figure): boolean => role === 'count' && /(?:上述|以上|这|该)$/.test(item);

const isCount = (figure: Figure): boolean => figure.role === 'count';

interface List {
  readonly totals: readonly Figure[];
  readonly parts: Figure[];
  closed: boolean;
  open: boolean;
  /** The mark between the first two parts. */
  separator: string | null;
  ended: boolean;
}

const newList = (totals: readonly Figure[]): List => ({
  totals,
  parts: [],
  closed: false,
  open: false,
  separator: null,
  ended: false,
});

class DivisionReader {
  private readonly closings: ReadonlyMap<number, number>;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly figureAt: ReadonlyMap<number, Figure>,
  ) {
    this.closings = closingsOf(tokens);
  }

  /** Reads the tokens `[from, to)` of one level of brackets. `parent`: the figure that the bracket stands behind. */
  read(from: number, to: number, parent: Figure | null, before: readonly Figure[], depth = 0): Division[] {
    const divisions: Division[] = [];
    const seen: Figure[] = [];
    let list: List | null = parent ? newList([parent]) : null;
    let last: Figure | null = null;
    /** How many were seen before the last semicolon. */
    let semicolon = 0;
    /** Marks and words since the last figure. */
    let marks = '';
    let senses = Senses.NONE;
    const finish = () => {
      // 其余为四季度收到: what is left is not counted.
      if (list && senses.has(SENSE.rest)) list.open = true;
      if (list && list.parts.length > 0) divisions.push(divisionOf(list));
      list = null;
    };
    for (let i = from; i < to; i++) {
      const token = this.tokens[i]!;
      if (token.kind === 'mark') {
        if (token.text === '（') {
          const end = this.closings.get(i) ?? to;
          const stands = last !== null && this.standsBehind(last, i);
          if (depth < MAX_DEPTH)
            for (const inner of this.read(i + 1, end, stands ? last : null, [], depth + 1)) divisions.push(inner);
          i = end;
        } else if (token.text !== '）') {
          marks += token.text;
          if (token.text === '；') semicolon = seen.length;
        }
      } else if (token.kind === 'word') {
        // 县各有关部门10件: 各 says 分别 only right before a figure.
        if (token.text === '各' && this.tokens[i + 1]?.start !== token.end) continue;
        // 内部事务信息和过程性信息各1件: so many of each.
        if (token.text === '各' && list) list.open = true;
        senses = senses.with(token.senses);
        if (token.senses.has(SENSE.among)) {
          // Within a list: whose parts follow cannot be told.
          const totals: readonly Figure[] = seen.length > 0 ? seen : parent ? [parent] : before;
          finish();
          list = totals.length > 0 ? newList(totals.slice(-MAX_TOTALS)) : null;
          marks = '';
          senses = token.senses;
        } else if (token.senses.has(SENSE.byKind)) {
          // Another division of the same whole: the parts of the one before are none of its totals.
          finish();
          const whole = seen.findLast(({ fact }) => fact !== null && isOfAllRequests(fact));
          list = whole ? { ...newList([whole]), closed: true } : null;
          marks = '';
          senses = token.senses;
        } else if (list && token.senses.has(SENSE.besides)) list.ended = true;
      } else if (token.kind === 'number') {
        const figure = this.figureAt.get(i)!;
        // 三项合计: how many of them are added up is no part.
        if (this.isHowMany(i)) continue;
        if (this.isHowManyOf(i)) continue;
        if (isReference(figure)) {
          finish();
          // 上述24件中，……，其余12件: what follows divides it.
          if (figure.isWhole) seen.push(figure);
        } else if (figure.role === 'count') {
          const altogether = this.isAltogether(i) && !OF_SOME.test(figure.item);
          // 8份、12份和7份: 和 is a mark of the list.
          if (marks === '' && BY_AND.test(figure.item)) marks = '、';
          if (list && !list.ended) {
            if (altogether || !this.joins(list, figure, marks, senses)) {
              list.ended = true;
              // No mark between them: whether the list goes on cannot be told.
              if (marks === '' && list.parts.length > 0) list.open = true;
            } else {
              if (senses.has(SENSE.rest) || senses.has(SENSE.respectively)) list.closed = true;
              list.parts.push(figure);
            }
          } else if (!list && senses.has(SENSE.rest)) {
            list = restOfWhole(seen, figure) ?? this.restOf(seen, figure);
          } else if (!list && /上述|以上|前述|二者|两者/.test(figure.item)) {
            // 许可13006件、处罚1763件，上述决定按期公示的分别为12988件和1763件: of each of those before.
            list = null;
          } else if (!list && senses.has(SENSE.respectively) && seen.length > 0 && !isListedEach(seen)) {
            // 现行有效130件，减少4件；三个账号分别发布712条: behind a semicolon is another thing.
            list = dividedRespectively(seen.slice(semicolon), figure);
            // 商业企业和法律服务机构各2件: so many of each.
            if (list && figure.item.endsWith('各')) list.open = true;
          }
          if (list && senses.has(SENSE.open)) list.open = true;
          if (altogether) seen.length = 0;
          seen.push(figure);
          last = figure;
        }
        marks = '';
        senses = Senses.NONE;
      }
      if (token.kind === 'word' && list && list.parts.length > 0 && isOpenEnd(token.text)) list.open = true;
    }
    finish();
    return divisions;
  }

  private isHowMany(index: number): boolean {
    const { unit, value } = this.figureAt.get(index)!;
    const [token, next] = [this.tokens[index] as NumberToken, this.tokens[index + 1]];
    const isCounter = unit === '项' || unit === '类' || unit === '个';
    return (
      isCounter && value <= 9 * SCALE && next?.kind === 'word' && SUMS_UP.has(next.text) && next.start === token.unitEnd
    );
  }

  private standsBehind(figure: Figure, index: number): boolean {
    const { unitEnd } = this.tokens[figure.token] as NumberToken;
    return figure.token === index - 1 && this.tokens[index]!.start - unitEnd <= MAX_GAP;
  }

  /** 共计 right before the figure; 共 where nothing else stands before it: 现行制度共14项 adds up nothing. */
  private isAltogether(index: number): boolean {
    let at = index - 1;
    // 合计主动公开3640条: a verb may stand between.
    while (at > 0 && this.isVerbBetween(at)) at--;
    const word = at >= 0 ? this.tokens[at] : undefined;
    if (IN_ALL.test(this.figureAt.get(index)?.item ?? '')) return true;
    if (word?.kind !== 'word' || !word.senses.has(SENSE.altogether)) return false;
    return (
      SUMS_UP.has(word.text) ||
      (at === index - 1 && word.text === '共' && this.figureAt.get(index)?.item.replace(/^[，、；]/, '') === '共')
    );
  }

  /** 13个街道收到256件: how many there are of whom the figure behind is told. */
  private isHowManyOf(index: number): boolean {
    const { unit } = this.figureAt.get(index)!;
    if (unit !== '个' && unit !== '家' && unit !== '名') return false;
    let behind = index + 1;
    while (this.tokens[behind]?.kind === 'word') behind++;
    return behind > index + 1 && this.tokens[behind]?.kind === 'number';
  }

  /** 共计62个，已整改60个，其余2个: the first figure is divided into those behind it and the rest. */
  private restOf(seen: readonly Figure[], rest: Figure): List | null {
    const [total, ...parts] = seen;
    // 水政科办理52件，建管科办理47件，其余科室办理28件，合计127件: what is divided stands behind, or nowhere.
    const isListed = parts.length > 0 && haveOneNoun(total!, parts[0]!);
    if (
      isListed ||
      this.tokens.slice(rest.token + 1).some(({ kind, senses }) => kind === 'word' && senses.has(SENSE.altogether))
    )
      return null;
    if (!total || parts.length === 0 || !seen.every((figure) => sameUnit(figure, rest))) return null;
    // 水政科52件、建管科47件，其余科室28件: the first of a list is one of the parts; so it is where the list is cut by its marks.
    if (parts[0]!.item.startsWith('、') || this.isCutBehind(total, parts[0]!)) return null;
    if (!parts.every((part) => mayDivide(total, part))) return null;
    // What came in, was done and is left over are several sums in one.
    if ([...seen, rest].some(({ fact, isUnread }) => fact || isUnread)) return null;
    return listWithRest(total, [...parts, rest]);
  }

  /** 网上1108件；邮寄472件: a mark that ends what is said of the first. */
  private isCutBehind(first: Figure, next: Figure): boolean {
    return this.tokens.slice(first.token, next.token).some((token) => token.kind === 'mark' && token.text === '；');
  }

  private isVerbBetween(at: number): boolean {
    const token = this.tokens[at]!;
    return token.kind === 'word' && token.senses.hasAny(VERBS) && this.tokens[at - 1]?.kind === 'word';
  }

  /** Whether a figure goes on with the list: its unit, its mark, and what it counts are like those before. */
  private joins(list: List, figure: Figure, marks: string, senses: Senses): boolean {
    if (!list.totals.some((total) => sameUnit(total, figure) && mayDivide(total, figure))) return false;
    if (senses.has(SENSE.lastYear) || senses.has(SENSE.than)) return false;
    // 其中维持19件，占已审结25件的76%: what a share is of is no part.
    if (senses.has(SENSE.share)) return false;
    // 维持13件、纠正7件，已审结的26件中: what is divided once more.
    if (figure.isWhole) return false;
    const previous = list.parts.at(-1);
    if (!previous) return marks.replace(/[，：、]/g, '') === '';
    if (!sameUnit(previous, figure) || areOfTwoKinds(previous, figure) || areOfTwoFlows(previous, figure)) return false;
    // 其余为政务动态；二是制发16件: what is left is told of before the mark.
    if (senses.has(SENSE.rest) && (!marks.includes('；') || /其余|其他|其它|剩余|余下|另/.test(figure.item)))
      return true;
    // 其中已审结9件，维持6件: those ended are no part beside how they ended.
    if (previous.senses.hasAny(ENDING) && !figure.senses.hasAny(ENDING)) return false;
    // 新收160件，其中152件办结；上年结转12件: what came in is no part beside what was done with some.
    if (marks === '；' && !previous.senses.hasAny(CARRYING) && figure.senses.hasAny(CARRYING)) return false;
    // 其中108件与两个项目有关：东湖片68件、码头片49件: the colon divides the last of them.
    if (marks.includes('：')) return false;
    // 其中逾期不补正4件；热线受理52830件: a semicolon ends a list that is not cut by semicolons.
    const isCut = marks.includes('；') && list.separator !== '；';
    if (isCut && !haveOneNoun(previous, figure) && !areOfOneTable(previous, figure)) return false;
    const near = marks.length === 1;
    list.separator ??= marks;
    if (haveOneNoun(previous, figure)) return true;
    if (!near) return false;
    const sameMark = marks === list.separator || (list.closed && marks === '、') || areOfOneTable(previous, figure);
    return sameMark && (marks === '、' || !startsAfresh(previous, figure));
  }
}

/**
 * 489件：公开240件，不予公开53件，不予处理、其他处理分别为39件和24件: what stands before a part as its like is a part as well, and
 * what it is a part of stands before all of them.
 */
function dividedRespectively(seen: readonly Figure[], figure: Figure): List | null {
  // 企业41件、律所21件，两类合计62件，其他分别为4件和5件: what sums up others is divided no more.
  const totals = seen.slice(-MAX_TOTALS).filter((total) => mayDivide(total, figure) && !isSum(total));
  if (totals.length === 0) return null;
  const total = totals.at(-1)!;
  // 12件申请中，企业和科研机构分别为5件和1件: those that are named may be some of them.
  const open = total.isWhole || seen.indexOf(total) < seen.length - 1;
  return { ...newList(totals), parts: [figure], closed: !open, open, separator: '、' };
}

/** 自然人分别为14件、27件，商业企业分别为2件、4件: a row of a table behind the other. */
const isListedEach = (seen: readonly Figure[]): boolean => seen.some(({ senses }) => senses.has(SENSE.respectively));

/** 总量687件 behind what it adds up. */
const IN_ALL = /^(?:全[县市区省厅局]|全年)?(?:总量|总数|总件数)(?:为|达|共)?$/;

const CARRYING = Senses.of('carriedIn', 'carriedOut', 'carry');
const ENDING = Senses.of('conclude', 'answer');
const VERBS = Senses.of('publish', 'receive', 'request', 'application', 'handle', 'conclude');
/** 维持5件，纠正1件，其他结果1件: each case has one outcome, so that no part is all of them. */
const areOutcomesOfOne = (parts: readonly Figure[]): boolean => {
  const keys = parts.map(({ fact }) => /^(review\..*)\.(?!total$)\w+$/.exec(fact?.key ?? '')?.[1]);
  return parts.length > 1 && keys.every((key) => key !== undefined && key === keys[0]);
};

const SUMS_UP = new Set(['共计', '合计', '总计', '总共']);
/** 其余11个分局合计298件 is a part. */
const OF_SOME = /(?<![全我本各])(?:[县市区镇乡旗局委办科所站]|部门|单位|街道|机构|乡镇|各地)(?:合计|共计|总计|总共)/;
/** What joins the last of a list. */
const BY_AND = /^(?:和|及|与|以及|还有)/;
const isOpenEnd = (word: string): boolean => word === '等' || word === '主要';

/** Lists in lists in lists are written by nobody; what is deeper is passed over. */
const MAX_DEPTH = 4;

/** Where each bracket of the tokens is closed, by where it opens. */
function closingsOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'mark') continue;
    if (token.text === '（') open.push(index);
    else if (token.text === '）' && open.length > 0) closings.set(open.pop()!, index);
  }
  return closings;
}

/** 7件，1件尚在审理，其余维持5件、其他结果1件: what is left may be told of as a list. */
const listWithRest = (total: Figure, parts: Figure[]): List => ({
  ...newList([total]),
  parts,
  closed: true,
  separator: '、',
});

/** 160件申请中，自然人130件，其余30件: those singled out are divided, into all that is told of them or into the last of it. */
function restOfWhole(seen: readonly Figure[], rest: Figure): List | null {
  const at = seen.findLastIndex(({ isWhole }) => isWhole);
  const whole = seen[at];
  const parts = seen.slice(at + 1);
  if (!whole || parts.length === 0 || ![whole, ...parts].every((figure) => sameUnit(figure, rest))) return null;
  let sum = rest.value;
  const fits = parts.toReversed().some(({ value }) => {
    sum = plus(sum, value);
    return sum === whole.value;
  });
  return fits ? null : listWithRest(whole, [...parts, rest]);
}

/** 2022年103件、2023年128件、2024年160件; or the last first. */
function areYearsInTurn(parts: readonly Figure[]): boolean {
  const years = parts.map(({ item }) => Number(/(20\d\d)年度?[^0-9]{0,8}$/.exec(item)?.[1] ?? Number.NaN));
  const step = years[1]! - years[0]!;
  return years.length > 2 && Math.abs(step) === 1 && years.every((year, i) => i === 0 || year - years[i - 1]! === step);
}

function divisionOf({ totals, parts, closed, open }: List): Division {
  const columns = new Set(parts.map(({ fact }) => fact?.key.split('.').at(-1)));
  const isComplete = parts.length === 2 && columns.has('naturalPerson') && columns.has('organizations');
  // 累计391件，其中2022年103件、2023年128件、2024年160件
  const isByYear =
    totals.every(({ time, item }) => time === 'other' && /累计|共|合计|总计/.test(item)) && areYearsInTurn(parts);
  const media = parts.filter(({ item }) => MEDIA.some((medium) => item.includes(medium))).length;
  // Accounts and the like are not published: each is counted once.
  const published = parts[0]!.unit !== '个';
  return {
    totals,
    parts,
    // 全市收到120件，公安局、住建局分别受理35件、28件: parts of other organs leave out those that are not named.
    closed: (closed || isComplete || isByYear) && !open && (parts[0]!.own || !totals.some(({ own }) => own)),
    overlapping: published && media > 1,
    single: (!published && media === parts.length) || areOutcomesOfOne(parts),
  };
}
