import type { CellName, FormCell } from '../../form/types.ts';
import { cellNamed, type Report } from '../../model/report.ts';
import { isKnown, numberAt } from '../../model/sums.ts';
import type { Claim } from '../../prose/statements.ts';
import type { Diagnosis } from '../../repair/diagnose.ts';
import { say } from '../../text/bilingual.ts';
import { plain, totalOf } from '../../text/number.ts';
import { quoteProse } from '../../text/quote.ts';
import type { FindingInit } from '../framework/finding.ts';
import { type Fix, offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { relatedCells } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { comparisonProblem } from '../support/comparison-problem.ts';
import { ON_REQUESTS } from '../support/example-sentence.ts';
import { isInDoubt, tableValue } from '../support/figure-agreement.ts';
import { ARTICLE_50_AND_FORM } from '../support/legal-basis.ts';

export const claimContradicted: Rule = {
  code: 'claim-contradicted',
  severity: 'warning',
  title: say('正文说法与表格矛盾', 'The table contradicts what the prose says'),
  why: say(
    '正文说“未收到”“无”“均获维持”“全部办结”的，表中相应各栏应为 0。',
    'Where the prose says that there was none, or that all were of one kind, the table has zero.',
  ),
  basis: ARTICLE_50_AND_FORM,
  examples: [
    {
      of: ON_REQUESTS,
      wrong: '本年度未收到政府信息公开申请。',
      right: '本年度未收到关于政府信息公开工作的投诉举报。',
    },
    {
      of: ON_REQUESTS,
      wrong: '因政府信息公开被申请行政复议3件，均获维持。',
      right: '因政府信息公开被申请行政复议3件，其中维持2件，纠正1件。',
    },
  ],
  check({ report, prose, diagnosis }, reportFinding) {
    for (const { claims, comparisons } of prose) {
      for (const claim of claims) {
        const init = contradict(report, diagnosis, claim);
        if (init) reportFinding(init);
      }
      for (const comparison of comparisons) {
        const init = comparisonProblem(report, diagnosis, comparison);
        if (init) reportFinding(init);
      }
    }
  },
};

/** 未收到申请 → 收到申请160件, where it is one row that is denied: what is told of several can be told in many ways. */
function affirmed(report: Report, { span, kind }: Claim, cells: readonly FormCell[]): Fix[] {
  const row = (name: CellName) => name.slice(0, name.lastIndexOf('.'));
  const [first, ...others] = cells as readonly [FormCell];
  if (kind !== 'none' || others.some(({ name }) => row(name) !== row(first.name))) return [];
  const words = report.readable.slice(span.start, span.end);
  const said = words.replace(/^(?:未曾|从未|未有|未|没有任何|没有|无任何|无)/, '');
  if (said === words || said === '' || /[未无没零]/.test(said)) return [];
  const value = plain(totalOf(cells.map(({ index }) => numberAt(report, index)!)));
  const newText = `${said.replace(/件$/, '')}${value}${first.name.startsWith('proactive.fees.') ? '万元' : '件'}`;
  return [offer(say(`改为“${newText}”`, `Set it to “${newText}”`), [{ span, newText }])];
}

const CONCLUDED = { plus: ['requests.resultsTotal.total'], minus: [] };

/** The cells that are more than zero, in the first reading; null where a reading holds, or a cell is not known. */
function contradict(report: Report, diagnosis: Diagnosis, claim: Claim): FindingInit | null {
  const { counted } = claim;
  // 17件申请都已办结: they need not be those received.
  if (counted?.fact?.key === 'requests.handled.total' && counted.value === tableValue(report, CONCLUDED)) return null;
  const interpretations = claim.zero.map((names) => names.map((name) => cellNamed(report, name)));
  if (interpretations.some((cells) => cells.some((cell) => !cell || !isKnown(cell)))) return null;
  const more = interpretations.map((cells) => cells.filter((cell) => (numberAt(report, cell!.form.index) ?? 0) !== 0));
  if (more.length === 0 || more.some((cells) => cells.length === 0)) return null;
  const cells = more[0]!.map((cell) => cell!.form);
  if (cells.some(({ index }) => isInDoubt(diagnosis, index))) return null;
  const words = quoteProse(report.readable.slice(claim.span.start, claim.span.end));
  const figures = cells.slice(0, 3).map((form) => {
    const title = cellTitle(form);
    const value = plain(numberAt(report, form.index)!);
    return say(`${title.zh}为 ${value}`, `${title.en} is ${value}`);
  });
  const rest =
    cells.length > 3 ? say(`等 ${cells.length} 处不为 0`, ` and ${cells.length - 3} more are not zero`) : say('', '');
  return {
    span: claim.span,
    message: () =>
      say(
        `正文说“${words}”，而表中${figures.map(({ zh }) => zh).join('，')}${rest.zh}`,
        `The prose says “${words}”, but in the table ${figures.map(({ en }) => en).join(', ')}${rest.en}`,
      ),
    cells: cells.map(({ name }) => name),
    related: () =>
      relatedCells(
        report,
        cells.map(({ index }) => index),
      ),
    fixes: () => affirmed(report, claim, cells),
  };
}
