import type { Report } from '../../model/report.ts';
import { SENSE } from '../../prose/senses.ts';
import type { Figure } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import { asMillionths, type Millionths, plain, toNumber } from '../../text/number.ts';
import type { FindingInit } from '../framework/finding.ts';
import { offer } from '../framework/finding.ts';
import { differsFromTable, isExactCountOfThisYear, quoted } from './figure-agreement.ts';
import { asWritten } from './figure-writing.ts';

/** What goes out of force without being repealed, or comes into the list otherwise: then the flow is not all told. */
const OTHER_FLOW = /失效|到期|清理|修订|修改|调整|划转|转为|宣布|撤销|移交|纳入/;
const OF_BEGINNING = /(?:年初|期初|上年末|上年度末|上年底|去年底|去年末|20\d\d年[末底])/;

/**
 * 年初有效11件，制发3件、废止1件，年末有效12件: what was in force, came and went is what is in force. Gives what does not follow from
 * the other figures of its sentence; null where they are not all known, or one of them is not the table's.
 *
 * @param figures those of a sentence
 */
export function brokenFlow(report: Report, figures: readonly Figure[]): FindingInit | null {
  const named = (column: string) =>
    figures.filter(
      (figure) => DOCUMENTS.exec(figure.fact?.key ?? '')?.[1] === column && isExactCountOfThisYear(figure),
    );
  const [[issued, ...a], [repealed, ...b], [inForce, ...c]] = [named('issued'), named('repealed'), named('inForce')];
  if (!issued || !repealed || a.length + b.length + c.length > 0) return null;
  const known = [issued, repealed, ...(inForce ? [inForce] : [])];
  if (known.some((figure) => differsFromTable(report, figure)) || new Set(known.map(kindOf)).size > 1) return null;
  const words = report.readable.slice(figures[0]!.phrase.start, figures.at(-1)!.phrase.end);
  if (OTHER_FLOW.test(words)) return null;
  const net = asMillionths(issued.value - repealed.value);
  const change = figures.find(
    ({ role, item, sureness }) => role === 'change' && item.includes('净') && sureness === 'exact',
  );
  if (change && change.unit === issued.unit && change.direction * change.value !== net)
    return problem(
      report,
      change,
      asMillionths(Math.abs(net)),
      known,
      `${plain(issued.value)} − ${plain(repealed.value)}`,
    );
  const opening = figures.find(
    ({ item, unit, sureness, senses, fact }) =>
      fact === null &&
      unit === issued.unit &&
      sureness === 'exact' &&
      senses.has(SENSE.inForce) &&
      OF_BEGINNING.test(item),
  );
  if (!opening || !inForce) return null;
  const due = asMillionths(inForce.value - net);
  if (due === opening.value) return null;
  const sum = `${plain(inForce.value)} − ${plain(issued.value)} + ${plain(repealed.value)}`;
  return problem(report, opening, due, known, sum);
}

const DOCUMENTS = /^proactive\.(?:rules|normativeDocuments)\.(issued|repealed|inForce)$/;
const kindOf = ({ fact }: Figure): string => fact!.key.split('.')[1]!;

function problem(
  report: Report,
  figure: Figure,
  right: Millionths,
  from: readonly Figure[],
  sum: string,
): FindingInit | null {
  if (right < 0) return null;
  const words = quoted(report, figure);
  const newText = asWritten(report, figure, right);
  return {
    span: figure.span,
    message: () =>
      say(
        `按制发、废止推算应为 ${sum} = ${plain(right)}，正文为“${words}”`,
        `By what was issued and repealed it is ${sum} = ${plain(right)}; the prose says “${words}”`,
      ),
    expected: toNumber(right),
    actual: toNumber(figure.value),
    related: () => from.map((each) => ({ span: each.span, message: relatedTo(report, each) })),
    fixes: () => [offer(say(`改为 ${newText}`, `Set it to ${newText}`), [{ span: figure.span, newText }])],
  };
}

const relatedTo = (report: Report, figure: Figure) => say(quoted(report, figure), quoted(report, figure));
