import { type Contradiction, figuresOf, inUnit, lessOf, meets, type Range, shown, sumOf } from './contradiction.ts';
import { leadOf, type Operand, type Skeleton } from './skeleton.ts';

const KINDS = ['opening', 'in', 'out', 'closing', 'net', 'together'] as const;
type Kind = (typeof KINDS)[number];

const WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['net', /净[增减]|[比较](?:年初|上年末|上年底|去年末|去年底)[^末]{0,6}[增减多少]/],
  ['opening', /年初|期初|上年末|上年底|去年末|去年底|原有|上年结转|上年转来|上年留存|结转上年|上年度结转|上年度?报告/],
  ['together', /相加|合计|应办|共计/],
  [
    'closing',
    /年末|年底|期末|结转下年|结转次年|转入下年|转入次年|转下年|留待下年|结转下一年|结转至下|现行有效|现有|继续有效/,
  ],
  ['out', /废止|失效|办结|办完|办毕|销号|核销|减少|移出|退出|取消|注销/],
  ['in', /新增|新制|新发|制发|制定|出台|新收|收到|受理|新立|增加|新出|印发|接收|纳入|新办/],
];
const NEVER = /其中|占|平均|同比|上年同期|分别|均/;
/** What comes and goes otherwise is not all told. */
const OTHERWISE = /失效|到期|修订|修改|调整|划转|转为|撤销|移交|合并|撤回/;

/** 年初11件，新增3件、废止1件，年末12件: what there was, came and went is what there is. */
export function stocksIn(skeleton: Skeleton): Contradiction[] {
  const { text, operands } = skeleton;
  if (operands.length < 3 || operands.length > 8 || NEVER.test(text) || !/年初|期初|末|底|净|结转|转入|转来/.test(text))
    return [];
  const found = new Map<Kind, Operand[]>();
  let unit = '';
  for (const operand of operands) {
    if (text[operand.at] !== 'N') return [];
    const kind = kindOf(skeleton, operand);
    if (kind === null || (unit !== '' && operand.unit !== unit) || operand.figure.sureness !== 'exact') return [];
    unit = operand.unit;
    found.set(kind, [...(found.get(kind) ?? []), operand]);
  }
  const of = (kind: Kind) => found.get(kind) ?? [];
  const [opening, closing, net] = [of('opening'), of('closing'), of('net')];
  const flows = [...of('in'), ...of('out')];
  if (opening.length > 1 || closing.length > 1 || net.length > 1 || flows.length === 0) return [];
  if (flows.length < 2 && net.length === 0 && opening.length + closing.length < 2) return [];
  const words = KINDS.flatMap((kind) => of(kind).map((operand) => leadOf(skeleton, operand))).join('');
  if (OTHERWISE.test(text) && !OTHERWISE.test(words)) return [];
  const change = lessOf(sumOf(of('in')), sumOf(of('out')));
  const stock = (opening[0] && closing[0] && lessOf(closing[0], opening[0])) ?? null;
  const [said] = net;
  if (said) {
    const down = /减|少/.test(leadOf(skeleton, said));
    const amount: Range = down ? { low: -said.high, high: -said.low } : said;
    if (flows.length > 1 && !meets(amount, change))
      return [problem(said, Math.abs(change.low), [...of('in'), ...of('out')], of)];
    return stock && !meets(amount, stock) ? [problem(said, Math.abs(stock.low), [closing[0]!, opening[0]!], of)] : [];
  }
  // What came, or what went, may not be told.
  if (!stock || of('in').length === 0 || of('out').length === 0 || meets(change, stock)) return [];
  const last = closing[0]!;
  return [problem(last, opening[0]!.value + change.low, [opening[0]!, ...flows], of)];
}

function kindOf(skeleton: Skeleton, operand: Operand): Kind | null {
  const before = leadOf(skeleton, operand);
  // 较上年末的91件减少8件
  if (/^(?:净)?(?:增加|增|减少|减|多|少)了?$/.test(before)) return 'net';
  const kind = WORDS.find(([, words]) => words.test(before))?.[0] ?? null;
  // 比新收量还多6件
  return kind !== 'net' && kind !== 'opening' && /[比较]/.test(before) ? null : kind;
}

function problem(
  figure: Operand,
  right: number,
  from: readonly Operand[],
  of: (kind: Kind) => readonly Operand[],
): Contradiction {
  const terms = from.map((operand, i) => {
    const isLess = of('out').includes(operand) || (i > 0 && of('opening').includes(operand));
    return `${isLess ? ' − ' : i === 0 ? '' : ' + '}${shown(inUnit(operand.figure, operand.value))}`;
  });
  const value = inUnit(figure.figure, right);
  const difference = figure.value - right;
  return {
    kind: 'breakdown',
    figure: figure.figure,
    from: figuresOf(from),
    sum: `${terms.join('')} = ${shown(value)}`,
    right: value >= 0 ? value : null,
    others: from.map((operand) => {
      const isLess = of('out').includes(operand);
      return {
        figure: operand.figure,
        value: inUnit(operand.figure, operand.value + (isLess ? -difference : difference)),
      };
    }),
  };
}
