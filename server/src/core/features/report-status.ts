import type { CheckedReport } from '../check-report.ts';
import { SEVERITIES, type Severity } from '../rules/framework/finding.ts';
import { severityNames } from '../rules/framework/severity-names.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { balanceSummaries } from './balance-summary.ts';

/** How a report stands, in a few words. */
export interface ReportStatus {
  /** For a narrow place: the year, and whether the sums come out. */
  readonly brief: Bilingual;
  /** Who reports on which year. */
  readonly subject: Bilingual;
  /** The form, the findings by weight, the sums. */
  readonly detail: Bilingual;
  /** Of the gravest finding; null when there is none. */
  readonly severity: Severity | null;
}

export function reportStatus({ report, findings }: CheckedReport): ReportStatus {
  const { organ, year, form } = report;
  const counts = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  const sums = sumsText(balanceSummaries(report));
  const name = say(`${year ?? ''}年报`, `Report ${year ?? ''}`.trim());
  return {
    brief: dotted([name, sums]),
    subject: organ ? say(`${organ}${name.zh}`, `${organ}, ${name.en.toLowerCase()}`) : name,
    detail: dotted([say(`${form.id} 年格式`, `form of ${form.id}`), countText(counts), sums]),
    severity: SEVERITIES.find((_, i) => counts[i]! > 0) ?? null,
  };
}

function sumsText(summaries: ReturnType<typeof balanceSummaries>): Bilingual | null {
  const total = (key: 'broken' | 'holding' | 'unknown' | 'rowsEmpty') =>
    summaries.reduce((sum, summary) => sum + summary[key], 0);
  if (total('broken') > 0) return say(`${total('broken')} 处不平`, `${total('broken')} not balanced`);
  if (total('unknown') > 0)
    return say(
      `${total('unknown')} 个等式未核对`,
      `${total('unknown')} ${total('unknown') === 1 ? 'sum' : 'sums'} not checked`,
    );
  const empty = total('rowsEmpty');
  if (empty > 0) return say(`有 ${empty} 行未填`, `${empty} ${empty === 1 ? 'row' : 'rows'} to fill in`);
  return total('holding') > 0 ? say('平衡 ✓', 'balanced ✓') : null;
}

function countText(counts: readonly number[]): Bilingual {
  const shown = SEVERITIES.flatMap((severity, i) =>
    counts[i]! > 0 ? { count: counts[i]!, name: severityNames[severity] } : [],
  );
  if (shown.length === 0) return say('没有问题', 'no findings');
  return say(
    shown.map(({ count, name }) => `${count} 个${name.zh}`).join('，'),
    shown.map(({ count, name }) => `${count} ${name.en}`).join(', '),
  );
}

function dotted(parts: readonly (Bilingual | null)[]): Bilingual {
  const shown = parts.filter((part) => part !== null);
  return say(shown.map(({ zh }) => zh).join(' · '), shown.map(({ en }) => en).join(' · '));
}
