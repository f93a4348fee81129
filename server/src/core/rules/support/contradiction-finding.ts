import type { Report } from '../../model/report.ts';
import { type Contradiction, type Range, shown } from '../../prose/arithmetic/contradiction.ts';
import type { Figure, Sentence } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import { millionths, toNumber } from '../../text/number.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { type FindingInit, type Fix, offer } from '../framework/finding.ts';
import { agreesWithTable, differsFromTable, quoted } from './figure-agreement.ts';
import { asWritten } from './figure-writing.ts';
import { followsOtherwise } from './percentages/follows-otherwise.ts';
import { oppositeOf, rightFixes, turn, withUnit, wrongWay } from './percentages/percentage-fixes.ts';
import { tableBases } from './percentages/share-wholes.ts';

/** What stands farther apart is not marked as one. */
const MAX_SPAN = 160;
const MAX_OTHERS = 4;

/**
 * What is reckoned wrong within the prose, but for what the rule has told of already.
 *
 * @param reported the places of what it has told
 * @param previous the figures of the sentence before in its paragraph
 */
export function contradictionsOf(
  report: Report,
  { contradictions, figures }: Sentence,
  kind: Contradiction['kind'],
  reported: readonly Span[],
  previous: readonly Figure[] = [],
): FindingInit[] {
  const found: FindingInit[] = [];
  for (const contradiction of contradictions) {
    if (contradiction.kind !== kind) continue;
    const { figure, from, whole, inTables } = contradiction;
    const all = figure ? [...from, figure] : from;
    if (all.some((each) => differsFromTable(report, each))) continue;
    if (figure && followsOtherwise(report, from, figures, previous, figure)) continue;
    const bases = whole || inTables ? tableBases(report).map(toNumber) : [];
    const isOfAll = (range: Range) => bases.some((base) => base >= range.low && base <= range.high);
    if ((whole && isOfAll(whole)) || inTables?.wholes.some(isOfAll)) continue;
    const stated = inTables ? ofTables(contradiction, inTables, bases) : contradiction;
    if (!stated) continue;
    const init = findingOf(report, stated, all);
    const spans = [...reported, ...found.map(({ span }) => span)];
    if (!spans.some((span) => overlaps(span, init.span))) found.push(init);
  }
  return found;
}

/** 37件、8件，合计占办结数的24.7%: a share of all that the tables count. */
function ofTables(
  contradiction: Contradiction,
  { part }: NonNullable<Contradiction['inTables']>,
  bases: readonly number[],
): Contradiction | null {
  const base = bases.at(-1);
  if (!base || part > base) return null;
  const right = (part / base) * 100;
  return { ...contradiction, right, sum: `${part} ÷ ${base} = ${shown(right)}%` };
}

function findingOf(report: Report, contradiction: Contradiction, all: readonly Figure[]): FindingInit {
  const { figure, from, sum, right, said, others } = contradiction;
  const span = spanOf(report, contradiction, all);
  const place = said === undefined ? null : placeOf(report, said, all);
  const way = figure && right === null ? wrongWay(report, figure) : null;
  const words = figure ? quoted(report, figure) : (said ?? '');
  return {
    span,
    message: () => say(`${sum}，正文为“${words}”`, `${sum}; the prose says “${words}”`),
    ...(right !== null && figure && { expected: right, actual: toNumber(figure.value) }),
    related: () => from.map((each) => ({ span: each.span, message: say(quoted(report, each), quoted(report, each)) })),
    fixes: () => [
      ...(right !== null && figure ? rightFixes(report, figure, [right]) : []),
      ...(way ? [turn(way)] : []),
      ...(place && said !== undefined ? turned(place, said) : []),
      ...others.flatMap((mend) => mendFix(report, mend)).slice(0, MAX_OTHERS),
    ],
  };
}

/** Another than the figure may be the wrong one, but not one that the tables have. */
function mendFix(report: Report, { figure, value }: Contradiction['others'][number]): Fix[] {
  const isShown = Math.abs(value * 1e6 - Math.round(value * 1e6)) < 1e-3 && value >= 0 && figure.sureness === 'exact';
  const isCount = !figure.unit.endsWith('元') && !Number.isInteger(value);
  if (!isShown || isCount || agreesWithTable(report, figure)) return [];
  const newText = asWritten(report, figure, millionths(Number(value.toFixed(6))));
  return [
    offer(say(`将“${quoted(report, figure)}”改为 ${newText}`, `Set “${quoted(report, figure)}” to ${newText}`), [
      { span: figure.span, newText },
    ]),
  ];
}

/** From the first that may be wrong to the last: which of them it is cannot be told. */
function spanOf(report: Report, { figure, said, kind, right }: Contradiction, all: readonly Figure[]): Span {
  const isOpen = (each: Figure) => each === figure || kind === 'breakdown' || !agreesWithTable(report, each);
  const open = (all.some(isOpen) ? all.filter(isOpen) : all.slice(-1)).map(withUnit);
  // 增长, where it went down: the word is as wrong as the figure.
  const word = figure && right === null ? wrongWay(report, figure) : null;
  const start = Math.min(...open.map((each) => each.start), ...(word ? [word.span.start] : []));
  const end = Math.max(...open.map((each) => each.end));
  if (figure) return end - start > MAX_SPAN ? withUnit(figure) : { start, end };
  const at = placeOf(report, said!, all);
  return at ? { start: Math.min(start, at.start), end: Math.max(end, at.end) } : { start, end };
}

/** Where the word stands that says how figures are to one another: before them or behind. */
function placeOf(report: Report, said: string, all: readonly Figure[]): Span | null {
  const start = Math.min(...all.map((each) => each.span.start));
  const end = Math.max(...all.map((each) => each.phrase.end));
  // In their sentence alone: 行政效能明显上升。投诉2022年28件、2023年23件，逐年上升.
  const before = report.readable.slice(Math.max(0, start - MAX_SPAN), start);
  const from = start - before.length + before.search(/[^。；\n\r]*$/);
  const behind = report.readable.slice(from, end + MAX_SPAN);
  const ends = behind.slice(end - from).search(/[。；\n\r]/);
  const near = ends < 0 ? behind : behind.slice(0, end - from + ends);
  const at = near.indexOf(said, end - from) >= 0 ? near.indexOf(said, end - from) : near.lastIndexOf(said);
  return at < 0 ? null : { start: from + at, end: from + at + said.length };
}

function turned(place: Span, said: string): Fix[] {
  const opposite = oppositeOf(said);
  return opposite === null ? [] : [turn({ span: place, opposite })];
}

/** What stands nearer than this to a figure that does not follow may be what is wrong, where the tables do not have it. */
const MAX_NEAR = 60;

/** From the first figure of a sentence that another would follow from and that the tables do not confirm, to the last. */
export function spanOfOpen(report: Report, { figures }: Sentence, from: readonly Figure[], own: Span): Span {
  const open = from.filter((each) => figures.includes(each) && !agreesWithTable(report, each)).map(withUnit);
  const near = open.filter(({ start, end }) => own.start - end < MAX_NEAR && start - own.end < MAX_NEAR);
  return {
    start: Math.min(own.start, ...near.map(({ start }) => start)),
    end: Math.max(own.end, ...near.map(({ end }) => end)),
  };
}
