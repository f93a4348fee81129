import type { Report } from '../../model/report.ts';
import type { Passage } from '../../prose/passages.ts';
import { IDLE_BEFORE, OTHER_COUNT } from '../../prose/phrases.ts';
import { isReference } from '../../prose/relations/breakdown.ts';
import type { Figure, Sentence } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import { readDate } from '../../text/dates.ts';
import { plain, toNumber } from '../../text/number.ts';
import type { FindingInit } from '../framework/finding.ts';
import { type Fix, offer } from '../framework/finding.ts';
import type { ReportFinding, Rule } from '../framework/rule.ts';
import { evaluateFact, inCells, isExactCountOfThisYear, quoted } from '../support/figure-agreement.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';

export const figureConflict: Rule = {
  code: 'figure-conflict',
  severity: 'warning',
  title: say('正文前后数字不一致', 'The same fact is told with two figures'),
  why: say('同一件事在正文中写了两次的，数字应当一致。', 'What is told twice is told with the same figure.'),
  basis: INTERNAL_CONSISTENCY,
  examples: [
    {
      of: '维护县政府网站水务专栏，及时更新栏目内容。',
      wrong: '全年组织业务培训4次，维护县政府网站水务专栏。',
      right: '全年组织业务培训2次，维护县政府网站水务专栏。',
    },
  ],
  check({ report, prose }, reportFinding) {
    references(report, prose, reportFinding);
    const first = new Map<string, Figure>();
    for (const { figures } of prose)
      for (const figure of figures) {
        const key = keyOf(report, figure);
        if (key === null) continue;
        const other = first.get(key);
        if (!other) first.set(key, figure);
        else if (inCells(other) !== inCells(figure)) reportFinding(conflict(report, other, figure));
      }
  },
};

/** What is told of before in its paragraph, and counted once more: 上述248条, 这8件; 3次政务公开培训均……. */
function references(report: Report, prose: readonly Sentence[], reportFinding: ReportFinding): void {
  let before: Figure[] = [];
  let passage: Passage | null = null;
  /** What is counted in this paragraph, and what is in those above it, which 上述 may mean as well. */
  const counted = new Set<number>();
  const countedAbove = new Set<number>();
  for (const sentence of prose) {
    if (sentence.passage !== passage) {
      before = [];
      for (const value of counted) countedAbove.add(value);
      counted.clear();
    }
    passage = sentence.passage;
    for (const figure of sentence.figures) {
      const mayRefer = figure.sureness === 'exact' && !(isReference(figure) && countedAbove.has(figure.value));
      const likely = mayRefer ? referredTo(report, figure, before) : null;
      if (likely) reportFinding({ ...conflict(report, likely, figure), fixes: () => [bringTo(likely, figure)] });
      if (figure.role === 'count' && before.length < MAX_BEFORE) before.push(figure);
      if (figure.role === 'count') counted.add(figure.value);
    }
  }
}

/** A paragraph that counts more is not looked at to its end. */
const MAX_BEFORE = 40;

const bringTo = ({ value }: Figure, { span }: Figure): Fix =>
  offer(say(`改为 ${plain(value)}（与前文一致）`, `Set it to ${plain(value)}, as above`), [
    { span, newText: plain(value) },
  ]);

/** The figure that another must be, and is not; null where it is one told before, or some of them together. */
function referredTo(report: Report, figure: Figure, before: readonly Figure[]): Figure | null {
  if (before.length === 0 || figure.unit === '') return null;
  const behind = report.readable.slice(figure.phrase.end, figure.phrase.end + 16);
  const noun = /^[\u4e00-\u9fff]{4,12}?(?=均|全部|都)/.exec(behind)?.[0];
  if (noun === undefined && !isReference(figure)) return null;
  const like = before.filter(({ unit, sureness }) => unit === figure.unit && sureness === 'exact');
  const named = noun === undefined ? undefined : like.findLast(({ item }) => item.endsWith(noun));
  // 上级转办14件，已计入上述160件: what is referred to has the others within, and is told in another paragraph.
  if (/(?:计入|列入|纳入|包含在|包括在|含在|在内)[^，；]{0,4}$/.test(figure.item.slice(0, -2))) return null;
  if (like.length === 0 || (!isReference(figure) && !named)) return null;
  // 对外发布的42份文书中，只有这17份属规范性文件: told before in another unit.
  if (sumsOf(like).has(figure.value) || before.some(({ value }) => value === figure.value)) return null;
  const word = behind.slice(0, 8);
  return named ?? like.findLast(({ item }) => item.length >= 2 && word.includes(item.slice(-2))) ?? like[0]!;
}

/** Of each, and of those that stand behind one another. */
function sumsOf(figures: readonly Figure[]): ReadonlySet<number> {
  const sums = new Set<number>();
  for (let i = 0; i < figures.length; i++) {
    let sum = 0;
    for (const { value } of figures.slice(i)) {
      sum += value;
      sums.add(sum);
    }
  }
  return sums;
}

function conflict(report: Report, other: Figure, figure: Figure): FindingInit {
  const [a, b] = [quoted(report, other), quoted(report, figure)];
  return {
    span: figure.span,
    message: () => say(`前文为“${a}”，此处为“${b}”，前后不一致`, `Above it says “${a}”, here “${b}”`),
    expected: toNumber(inCells(other)),
    actual: toNumber(inCells(figure)),
    related: () => [{ span: other.span, message: say(`前文：${plain(other.value)}`, `above: ${plain(other.value)}`) }],
  };
}

/** The same for figures that may be held against each other: of facts that no table decides, and stated in the same words. */
function keyOf(report: Report, figure: Figure): string | null {
  // 废止规章1件、行政规范性文件8件: what was done with them is told before the mark.
  if (figure.depth > 0 || !isExactCountOfThisYear(figure) || /^[、和及与]/.test(figure.item)) return null;
  const { fact } = figure;
  if (!fact) {
    const words = wordsOf(figure);
    return words && words + figure.unit;
  }
  return fact.interpretations.length === 1 && evaluateFact(report, fact)[0]!.value === null ? fact.key : null;
}

/** Shorter words could count two things. */
const MIN_LENGTH = 6;

/** What the figure counts, in the text's own words: for it to be the same thing the words have to be the same. */
function wordsOf({ item, unit }: Figure): string | null {
  if (item.length < MIN_LENGTH || unit === '' || unit === '年' || unit === '%') return null;
  if (OTHER_COUNT.some((word) => item.includes(word))) return null;
  const words = item.slice(idleBefore(item)).replace(/[共计]{1,2}$/, '');
  return words.length >= MIN_LENGTH ? words : null;
}

/** Behind the words at the beginning that do not say what is counted. */
function idleBefore(item: string): number {
  let start = 0;
  for (;;) {
    const word = IDLE_BEFORE.find((each) => item.startsWith(each, start));
    const end = word ? start + word.length : (readDate(item, start)?.end ?? start);
    if (end === start) return start;
    start = end;
  }
}
