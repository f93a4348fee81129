import type { Report } from '../../model/report.ts';
import { readDate } from '../../prose/dates.ts';
import { IDLE_BEFORE, OTHER_COUNT } from '../../prose/phrases.ts';
import type { Figure } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import { plain, toNumber } from '../../text/number.ts';
import type { FindingInit } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
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
  if (figure.depth > 0 || !isExactCountOfThisYear(figure)) return null;
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
