import type { Report } from '../../model/report.ts';
import type { Fact } from '../../prose/facts.ts';
import type { Figure } from '../../prose/statements.ts';
import { toNumber } from '../../text/number.ts';
import { evaluateFact, type FigureOfFact, inCells, isExactCountOfThisYear } from './figure-agreement.ts';

interface Listed {
  readonly figure: Figure;
  readonly fact: Fact;
  readonly agrees: boolean;
  /** Whether it is compared by itself. */
  readonly isUnderstood: boolean;
}

/**
 * 全系统公示行政许可1846件，行政处罚2971件，行政强制36件: whose they are, or what was done with them, is not understood; but the others of the list are as
 * the table has them, so that it is the table that is told of. The one that is not is compared.
 */
export function corroboratedFigures(report: Report, figures: readonly Figure[]): FigureOfFact[] {
  const found: FigureOfFact[] = [];
  let list: Listed[] = [];
  const finish = () => {
    const differing = list.filter(({ agrees }) => !agrees);
    const [one] = differing;
    if (one && differing.length === 1 && !one.isUnderstood && isSure(list))
      found.push({ figure: one.figure, fact: one.fact, interpretations: evaluateFact(report, one.fact) });
    list = [];
  };
  let kind = '';
  for (const figure of figures) {
    const { role, sureness, time, depth } = figure;
    const fact = figure.fact ?? figure.likely;
    const ofFact = fact ? kindOf(fact) : null;
    const mayBe = ofFact && role === 'count' && sureness === 'exact' && time === 'this' && !Number.isNaN(figure.value);
    if (!mayBe) {
      // What is told of a figure in a bracket, or of how it changed, does not end the list.
      if (role === 'count' && depth === (list[0]?.figure.depth ?? depth)) finish();
      continue;
    }
    if (
      list.length > 0 &&
      (ofFact !== kind || depth !== list[0]!.figure.depth || list.some((each) => each.fact.key === fact!.key))
    )
      finish();
    kind = ofFact;
    const values = evaluateFact(report, fact!).map(({ value }) => value);
    list.push({
      figure,
      fact: fact!,
      agrees: values.includes(inCells(figure)),
      isUnderstood: figure.fact !== null && isExactCountOfThisYear(figure),
    });
  }
  finish();
  return found;
}

/** 许可、处罚、强制: their words name nothing else. A result's do: 法律禁止公开 has 公开 in it. */
const kindOf = ({ key }: Fact): string | null => (key.endsWith('.decisions') ? 'decisions' : null);

/** How unlikely it is that figures agree by chance: a small one may well. */
const isSure = (list: readonly Listed[]): boolean =>
  list.reduce((digits, { agrees, figure }) => digits + (agrees ? Math.log10(toNumber(figure.value) + 1) : 0), 0) >= 2;
