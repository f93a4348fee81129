import { type CheckedReport, extractReport } from '../../server/src/core/testing.ts';
import type { KindReport } from '../generate/kinds/kind.ts';
import { strangers } from './identity.ts';
import { analysed, falseAlarms, misread } from './reading.ts';

/** What does not come out of a report of a kind as it must. */
export function shortfalls({ report, expected }: KindReport, analysis: CheckedReport = analysed(report)): string[] {
  const { read, must = [], may = [], most = Number.POSITIVE_INFINITY } = expected;
  const unread = read === 'otherwise' ? [] : misread(report, analysis);
  const loud = falseAlarms(report, analysis);
  const wanted = [...must];
  const others = loud.filter(({ code }) => {
    const at = wanted.indexOf(code);
    if (at >= 0) wanted.splice(at, 1);
    return at < 0;
  });
  const isAllowed = (code: string) => (read !== 'exactly or open' || unread.length > 0) && may.includes(code);
  const allowed = others.filter(({ code }) => isAllowed(code));
  return [
    ...(read === 'otherwise' ? [] : strangers(report, analysis)),
    ...(read === 'exactly' ? unread.map(({ cell, written, read: as }) => `${cell}: ${written} is read as ${as}`) : []),
    ...(read === 'exactly or open' && unread.length > 0 && loud.length === 0
      ? [`${unread[0]!.cell} is not read, and nothing is told`]
      : []),
    ...others.filter(({ code }) => !isAllowed(code)).map(({ code, message }) => `${code}: ${message.zh}`),
    ...(allowed.length > most ? [`${allowed.length} findings where ${most} would do: ${allowed[0]!.code}`] : []),
    ...wanted.map((code) => `no ${code}`),
    ...identityFaults(expected, analysis),
    ...(expected.also?.(analysis, report) ?? []),
  ];
}

/** Title, organ, year and the number of sections, where they are not what they must be. */
function identityFaults({ title, organ, year, sections }: KindReport['expected'], { report }: CheckedReport): string[] {
  const read = extractReport(report);
  const named = { title, organ, year } as const;
  return [
    ...(['title', 'organ', 'year'] as const)
      .filter((key) => named[key] !== undefined && named[key] !== read[key])
      .map((key) => `${key} is ${read[key]}, not ${named[key]}`),
    ...(sections !== undefined && read.sections.length !== sections
      ? [`${read.sections.length} sections, not ${sections}: ${read.sections.map(({ heading }) => heading).join(' ')}`]
      : []),
  ];
}
