import { sameUnit } from '../relations/likeness.ts';
import type { Figure } from '../statements.ts';
import { type Contradiction, figuresOf, inUnit, meets, shown, sumOf, valuesOf } from './contradiction.ts';
import { GAP, leadOf, type Operand, operandsIn, type Skeleton } from './skeleton.ts';

const SUM_WORD = '合计|共计|总计|一共|总共|累计|相加|加起来|合起来|加总|之和|总和';
/** 两项共, 三年累计, 加起来正好, 合计: what stands right before a figure that sums up those before it. */
const BEHIND = new RegExp(
  '(?:' +
    [
      `(?<=[、和与及]${GAP}{0,16}N${GAP}{0,4})(?:共计?|合计|总计)`,
      `(?:^|[，；：、（])(?:以上|上述|这|前|此)?(?:(H)|([两二三四五六七八九十])(?:者|项|类|种|年|个))${GAP}{0,5}?(?:${SUM_WORD}|共|计)${GAP}{0,5}?`,
      `[，；：、（](?:全[年县市区省镇局]|本年度?)?(?:${SUM_WORD}|总[量数])(?:是|为|有|达|达到|正好|刚好|恰好|恰为){0,2}`,
      `[，；：、（](?:合计|共计|总计|总共)${GAP}{1,8}?`,
      '[，；：、（](?:共|计)(?:是|为|有|达)?',
      // 全年160件, behind what was told of its quarters; 共承办160件, behind what each of several did.
      `[，；](?:(全年)共?${GAP}{0,4}?|共(?:([\u4e00-\u9fff]{2})${GAP}{0,8}?))`,
    ].join('|') +
    ')N',
  'g',
);
/** 12个水管站收到48件 */
const HOW_MANY_DID = /([，、；])N(?=[^，、；NPXO]{1,14}$)/;
const OF_A_YEAR = /半年|季度/;
const DIGITS = '零一二三四五六七八九十';
/** A longer list is added up by nobody. */
const MAX_PARTS = 12;

/** 网站596条，公众号212条，抖音88条，计986条; 三年累计391件: what does not come out as the sum of those before it. */
export function sumsBehindIn(skeleton: Skeleton, before: readonly Operand[]): Contradiction[] {
  const found: Contradiction[] = [];
  const { text } = skeleton;
  for (const match of text.matchAll(BEHIND)) {
    const end = match.index + match[0].length;
    // 两项合起来约占办结108件的: of what they are a share.
    if (match[0].includes('占')) continue;
    const all = operandsIn(skeleton, 0, end);
    const total = all.at(-1)!;
    const { figure } = total;
    if (figure.role !== 'count' || figure.unit === '') continue;
    const [, how, several, year, verb] = match;
    // 12个乡镇合计55件: of those alone.
    if (!how && all.length > 1 && !sameUnit(all.at(-2)!.figure, figure) && !arePeople(all.at(-2)!.figure, figure))
      continue;
    const howMany = how ? all.at(-2)!.value : several ? numberOf(several) : 0;
    const isOfYears = match[0].includes('年');
    const listed = [...before, ...all.slice(0, -1)].filter(
      ({ figure: part, at }) =>
        text[at] !== 'H' && part.role === 'count' && (sameUnit(part, figure) || arePeople(part, figure)),
    );
    // 以上三项合计: of those in the sentence before as well.
    const own = listed.filter((part) => !before.includes(part));
    const near = (howMany > own.length && !isOfYears ? listed : own).slice(-MAX_PARTS);
    if (near.length < 2 || near.some((part) => meets(part, total))) continue;
    const runs = near.slice(0, -1).map((_, from) => near.slice(from));
    const flat = near.filter((part) => part.figure.depth === figure.depth);
    const flatRuns = flat.slice(0, -1).map((_, from) => flat.slice(from));
    if ([...runs, ...flatRuns].some((run) => meets(sumOf(run), total))) continue;
    // What else stands there may be none of them: any so many that make the sum will do.
    if (howMany > 1 && flat.length > howMany && someMeet(flat, howMany, total)) continue;
    const parts =
      howMany > 1 ? (flat.length >= howMany ? flat.slice(-howMany) : null) : partsBefore(skeleton, flat, match.index);
    const isOfThem = (words: RegExp | string) => parts!.every((part) => leadOf(skeleton, part).search(words) >= 0);
    if (parts && ((year && !isOfThem(OF_A_YEAR)) || (verb && !isOfThem(verb)))) continue;
    if (!parts || parts.some(({ figure: { sureness } }) => sureness !== 'exact' && sureness !== 'rounded')) continue;
    const sum = parts.reduce((all, { value }) => all + value, 0);
    found.push({
      kind: 'breakdown',
      figure,
      from: figuresOf(parts),
      sum: `${valuesOf(parts)} = ${shown(inUnit(figure, sum))}`,
      right: inUnit(figure, sum),
      others: parts.map((part) => ({
        figure: part.figure,
        value: inUnit(part.figure, part.value + total.value - sum),
      })),
    });
  }
  return found;
}

/** 26人、24人、31人，共81人次 */
const arePeople = (a: Figure, b: Figure): boolean => PEOPLE.has(a.unit) && PEOPLE.has(b.unit);
const PEOPLE = new Set(['人', '人次', '名']);

/** Whether any so many of the figures add up to the total. */
function someMeet(parts: readonly Operand[], howMany: number, total: Operand): boolean {
  const from = (at: number, chosen: readonly Operand[]): boolean => {
    if (chosen.length === howMany) return meets(sumOf(chosen), total);
    return parts.slice(at).some((part, i) => from(at + i + 1, [...chosen, part]));
  };
  return from(0, []);
}

const numberOf = (digit: string): number => (digit === '两' ? 2 : DIGITS.indexOf(digit));

/** Words with which a figure stands in no list. */
const NO_PART =
  /每|均|累计|前[一二三]季度|其中|(?:上年|去年)度?(?!结转|转来|未办)|同期|同比|较|比|占|[增减](?:加|少|长)?$|除|[和及与][^，]{0,8}各|各$/;

/** The parts of one list right before a total: from its beginning to the total nothing but parts. */
function partsBefore(skeleton: Skeleton, listed: readonly Operand[], end: number): readonly Operand[] | null {
  const { text } = skeleton;
  const parts: Operand[] = [];
  let behind = end;
  for (const part of listed.toReversed()) {
    const between = text
      .slice(part.at + 1, behind)
      .replace(/（[^（）]{0,40}）/g, '')
      .replace(HOW_MANY_DID, '$1');
    // 尚未审结的均为直接起诉案件，共1件: words between say of what.
    if (parts.length === 0 && !/^[^，；：。NPXO]{0,8}$/.test(between)) return null;
    // Another figure between, or the beginning of a list.
    if (/[NPXO。]/.test(between) || NO_PART.test(leadOf(skeleton, part))) return null;
    if (parts.length > 0 && /其中|：|[中里]，|包括/.test(between)) break;
    parts.unshift(part);
    behind = part.at;
  }
  return parts.length > 1 ? parts : null;
}
