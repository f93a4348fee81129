import { MEDIA } from '../phrases.ts';
import { sameUnit } from '../relations/likeness.ts';
import { mayOverlap, restOfSentence } from '../relations/overlap.ts';
import { type Contradiction, figuresOf, inUnit, meets, shown, sumOf, valuesOf } from './contradiction.ts';
import { GAP, leadOf, type Operand, operandsIn, type Skeleton } from './skeleton.ts';

const BRACKET = '(?:（[^（）]{0,40}）)?';
const ITEM = `${GAP}{1,24}N${BRACKET}`;
/** 较上年增加318条 */
const CHANGED = `(?:[，（](?:较|比|同比|增|减|下降|上升)${GAP}{0,16}[NP]）?)`;
/** What is divided, what says so, and the first two of its parts. */
const WHOLE_AND_PARTS = new RegExp(
  `N(${GAP}{0,12}?)(?:${CHANGED}{0,2}(?:[，；]|（)?(其中)(?:包括|有|含)?[：，]?|(?:中|里)(，)|(：)|，?(包括|分为)：?|(，))(?:${ITEM})(?:[、，；](?:和|及|以及)?${ITEM})+`,
  'g',
);
/** They end a list, so that nothing is left out; 其他处理 is a row of its own. */
const REST = /(?:^|以及|和|及|与|还有)(?:其他|其它|其余)(?!处理|结果|组织|方式处理)/;
const OPEN = /等|主要|重点|为主|居多|较多|大多|多为|突出|典型|同比|占|分别|各/;
const NO_PART =
  /占|上年|去年|同期|同比|[较比]|[增减](?:加|少|长)?了?$|合计|共计|总计|累计|共$|平均|人均|同时|另|此外|结转/;
/** The name of a body at the end of what is said. */
const BODY = /(?:局|室|厅|办|委|科|处|所|站|镇|乡|街道|中心|部门|单位|机关|政府|公司|队)(?:共|收到|受理|承办|办理)?$/;
const ENDED = /审结|办结|结案|办理完|答复/;
/** A longer list is passed over. */
const MAX_PARTS = 16;
const MAX_WHOLES = 6;

/** 全年公开1200条，其中网站800条、公众号500条; 24篇：文字15篇、图解9篇、视频3篇: parts that are more than their whole, or none of them left out, and fewer. */
export function partsIn(skeleton: Skeleton): Contradiction[] {
  const found: Contradiction[] = [];
  const { text } = skeleton;
  for (const match of text.matchAll(WHOLE_AND_PARTS)) {
    const end = match.index + match[0].length;
    const [whole, ...all] = operandsIn(skeleton, match.index, end).filter(
      ({ at, figure }) => text[at] === 'N' && figure.role !== 'change' && figure.role !== 'earlier',
    );
    if (whole?.figure.role !== 'count' || /均/.test(leadOf(skeleton, whole))) continue;
    const [, noun, among, within, colon, divided, bare] = match;
    const parts = listed(skeleton, all, whole, colon !== undefined);
    // 征求意见46件次，不同意公开31件次，不予公开19件: counted in two ways.
    if (bare && parts.some(({ figure: { unit } }) => unit !== whole.figure.unit)) continue;
    if (parts.length < 2 || (bare && /[较比]/.test(noun!))) continue;
    const last = parts.at(-1)!;
    const leads = parts.map((part) => leadOf(skeleton, part));
    const behind = text.slice(last.at + 1).replace(/^（[^（）]{0,40}）/, '');
    const endsAll = /^(?:[。；]|$)/.test(behind);
    const hasRest = REST.test(leads.at(-1)!) || /^[，；]?(?:无|没有)其[他它]/.test(behind);
    const isOpen =
      leads.some((lead) => OPEN.test(lead)) || /^[^。]{0,60}各N/.test(behind) || /^等/.test(behind) || OPEN.test(noun!);
    const isClosed =
      !isOpen && (hasRest || (endsAll && parts.length > 2 && (colon !== undefined || divided === '分为') && !among));
    const sum = sumOf(parts);
    const before = operandsIn(skeleton, 0, whole.at)
      .filter(({ at, unit }) => text[at] === 'N' && unit === whole.unit)
      .slice(-MAX_WHOLES);
    // 复议21件、诉讼8件，其中维持12件……: any of those before may be meant, or the last two.
    if (
      before.some((other) => other.high >= sum.low) ||
      (before.length > 0 && sumOf([before.at(-1)!, whole]).high >= sum.low)
    )
      continue;
    if (meets(sum, whole) || isSeveral(parts, whole) || [...parts, whole].some(isVague)) continue;
    const total = parts.reduce((add, { value }) => add + value, 0);
    const isMore = total > whole.value;
    // One thing may be published in two places.
    const isNear = isNearMiss(parts, whole, total, among === undefined ? 4 : 8);
    const media = leads.filter((lead) => MEDIA.some((medium) => lead.includes(medium))).length;
    // Without a word that divides, the parts are like one another and unlike their whole.
    const own = leadOf(skeleton, whole);
    // 县政府办公室34件，县自然资源局29件，其他单位34件: the first is one of them.
    const areBodies = BODY.test(own) && BODY.test(leads[0]!);
    const isPlain = haveOneEnd(leads) && own.at(-1) !== leads[0]!.at(-1) && !areBodies;
    if (isMore && mayOverlap(text.slice(whole.at, end) + restOfSentence(text, end), leads)) continue;
    if (isMore) {
      // Who tells that these are parts, and that nothing is counted in two of them?
      const isSure = hasRest
        ? bare === undefined || isPlain
        : colon !== undefined || among !== undefined
          ? media < 2 || isNear
          : isNear && (isPlain || (within !== undefined && parts.length > 3));
      if (!isSure || (within && !isNear && !hasRest)) continue;
    } else if (
      isClosed
        ? total < whole.value * 0.6 || (bare !== undefined && !isPlain)
        : isOpen || bare !== undefined || !isSwapped(parts, whole, total)
    )
      continue;
    found.push({
      kind: 'breakdown',
      figure: whole.figure,
      from: figuresOf(parts),
      sum: `${valuesOf(parts)} = ${shown(inUnit(whole.figure, total))}`,
      right: inUnit(whole.figure, total),
      others: parts.map((part) => ({
        figure: part.figure,
        value: inUnit(part.figure, part.value + whole.value - total),
      })),
    });
  }
  return found;
}

const isVague = ({ figure: { sureness } }: Operand): boolean => sureness !== 'exact' && sureness !== 'rounded';

/** The figures that are listed one behind the other as parts of one thing. */
function listed(skeleton: Skeleton, all: readonly Operand[], whole: Operand, isByColon: boolean): readonly Operand[] {
  const parts: Operand[] = [];
  let mark = '';
  for (const part of all) {
    const { figure, at } = part;
    // What stands in a bracket behind a part divides that.
    if (parts.length > 0 && figure.depth > parts[0]!.figure.depth) continue;
    const lead = leadOf(skeleton, part);
    const before = skeleton.text[at - lead.length - 1] ?? '';
    if (figure.role !== 'count' || !sameUnit(figure, whole.figure) || NO_PART.test(lead) || parts.length === MAX_PARTS)
      break;
    if (parts.length === 1) mark = before;
    if (parts.length === 1 && mark === '；' && !isByColon) break;
    if (parts.length > 1 && before !== mark && !REST.test(lead) && !/^[和及与]|以及/.test(lead)) break;
    // 已审结9件，维持6件: those ended are no part beside how they ended.
    if (parts.length > 0 && ENDED.test(leadOf(skeleton, parts.at(-1)!)) && !ENDED.test(lead)) break;
    parts.push(part);
  }
  return parts;
}

/** 自然人21件、法人14件，网上28件、信函7件: one whole division behind the other. */
function isSeveral(parts: readonly Operand[], whole: Operand): boolean {
  let run: Operand[] = [];
  let divisions = 0;
  for (const part of parts) {
    run.push(part);
    if (meets(sumOf(run), whole)) {
      divisions++;
      run = [];
    }
  }
  return divisions > 0;
}

/** 建筑类38件，房产类14件: all end in the same way. */
const haveOneEnd = (leads: readonly string[]): boolean => {
  const named = leads.filter((lead) => !REST.test(lead));
  return named.length > 1 && named.every((lead) => lead.length > 1 && lead.at(-1) === named[0]!.at(-1));
};

/** Whether one of the parts, put right by one stroke of the keys, makes the sum: then they are all the parts that there are. */
function isNearMiss(parts: readonly Operand[], whole: Operand, total: number, most: number): boolean {
  const off = total - whole.value;
  if (Math.abs(off) > whole.value / most) return false;
  return parts.some(({ value }) => value - off >= 0 && isTypo(String(value), String(Number((value - off).toFixed(4)))));
}

/** 12,467件，其中9,812件、2,565件: two digits swapped would make up for all that wants, where that is hardly by chance. */
function isSwapped(parts: readonly Operand[], whole: Operand, total: number): boolean {
  const off = whole.value - total;
  const places = parts.reduce((sum, { value }) => sum + String(value).length, 0);
  if (whole.value / whole.figure.step < (places * MIN_CHANCES) / 1e6) return false;
  return parts.some(({ value }) => {
    const [a, b] = [String(value), String(Number((value + off).toFixed(4)))];
    const at = [...a].findIndex((digit, i) => digit !== b[i]);
    return (
      a.length === b.length &&
      at >= 0 &&
      a[at] === b[at + 1] &&
      a[at + 1] === b[at] &&
      a.slice(at + 2) === b.slice(at + 2)
    );
  });
}
const MIN_CHANCES = 400;

/** One digit changed, left out or put in, or two swapped. */
function isTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rest = (text: string, from: number) => text.slice(from);
  if (a.length !== b.length) return a.length > b.length ? rest(a, i + 1) === rest(b, i) : rest(a, i) === rest(b, i + 1);
  return (
    rest(a, i + 1) === rest(b, i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2) === rest(b, i + 2))
  );
}
