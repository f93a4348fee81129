import type { Report } from '../model/report.ts';
import type { Figure, Sentence } from '../prose/statements.ts';
import { say } from '../text/bilingual.ts';
import { plain, toNumber } from '../text/number.ts';
import type { Rule } from './rule.ts';
import { inCells, isTold, quoted, tableValue } from './told.ts';

export const figureConflict: Rule = {
  code: 'figure-conflict',
  severity: 'warning',
  title: say('正文前后数字不一致', 'The same fact is told with two figures'),
  why: say('同一件事在正文中写了两次的，数字应当一致。', 'What is told twice is told with the same figure.'),
  basis: say('数据自相一致', 'Figures agree with each other'),
  examples: [
    {
      of: '维护县政府网站水务专栏，及时更新栏目内容。',
      wrong: '全年组织业务培训4次，维护县政府网站水务专栏。',
      right: '全年组织业务培训2次，维护县政府网站水务专栏。',
    },
  ],
  *check({ report, prose }) {
    const first = new Map<string, Figure>();
    for (const figure of toldTwice(report, prose)) {
      const { key } = figure;
      const other = first.get(key);
      if (!other) first.set(key, figure.figure);
      else if (inCells(other) !== inCells(figure.figure)) {
        const [a, b] = [quoted(report, other), quoted(report, figure.figure)];
        yield {
          span: figure.figure.span,
          message: say(`前文为“${a}”，此处为“${b}”，前后不一致`, `Above it says “${a}”, here “${b}”`),
          expected: toNumber(inCells(other)),
          actual: toNumber(inCells(figure.figure)),
          related: [{ span: other.span, message: say(`前文：${plain(other.value)}`, `above: ${plain(other.value)}`) }],
        };
      }
    }
  },
};

/** Figures that another may be held against: those of facts that no table decides, and those told in the same words. */
function* toldTwice(report: Report, prose: readonly Sentence[]): Iterable<{ key: string; figure: Figure }> {
  for (const { figures } of prose)
    for (const figure of figures) {
      if (!isTold(figure) || figure.depth > 0) continue;
      if (figure.fact) {
        const isDecided = figure.fact.readings.some((reading) => tableValue(report, reading) !== null);
        if (!isDecided && figure.fact.readings.length === 1) yield { key: figure.fact.key, figure };
      } else {
        const words = wordsOf(figure);
        if (words) yield { key: `${words}${figure.unit}`, figure };
      }
    }
}

/** Words that do not tell what is counted. */
const IDLE =
  /^(?:20\d\d年度?|本年度?|全年|今年|我[局市县区镇委办]|本机关|共计?|累计|一是|二是|三是|四是|其中|截至.*?日|[，、：])+|[共计]+$/g;
/** Shorter words could count two things. */
const FEWEST = 6;

/** What the figure counts, in the text's own words: for it to be the same thing the words have to be the same. */
function wordsOf({ item, unit }: Figure): string | null {
  if (unit === '' || unit === '年' || unit === '%') return null;
  const words = item.replace(IDLE, '').replace(/共$/, '');
  return words.length >= FEWEST && !/其中|另|其余|新增|每|各|专题|场次/.test(item) ? words : null;
}
