import type { CellName } from '../form/types.ts';
import { cellNamed, type Report } from '../model/report.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { fold } from '../text/fold.ts';
import { plain } from '../text/number.ts';

/** Figures of last year's report that this year's begins with. */
export interface CarriedFigures {
  /** By the cells of this year's report that they go into. */
  readonly figures: ReadonlyMap<CellName, string>;
  /** Which figures they are, for the writer to check. */
  readonly description: Bilingual;
}

/**
 * What a new report takes over from the one of the year before: 上年结转 is what was 结转下年度, column by column; 现行有效
 * goes on from what was in force. Figures that stand there as numbers, and no others. Null where the report is not the same
 * organ's for the year before, or has none of them.
 */
export function carriedFigures(last: Report, { organ, year }: { organ: string; year: number }): CarriedFigures | null {
  if (last.year !== year - 1 || !last.organ || fold(last.organ) !== fold(organ)) return null;
  const figures = new Map<CellName, string>();
  const take = (from: CellName, to: CellName): string | undefined => {
    const cell = cellNamed(last, from);
    if (cell?.state !== 'number') return undefined;
    figures.set(to, plain(cell.value));
    return plain(cell.value);
  };
  const columns = last.form.tables.requests.rows[0]!.columns.flatMap(({ key, label, en }) => {
    const figure = take(`requests.carriedOut.${key}`, `requests.carriedIn.${key}`);
    return figure === undefined || figure === '0' ? [] : [{ label, en, figure }];
  });
  const requests = [...figures.keys()].length > 0 ? [requestsDescription(columns)] : [];
  const inForce = last.form.tables.proactive.rows.flatMap(({ key, label, en }) => {
    const cell = `proactive.${key}.inForce`;
    const figure = take(cell, cell);
    return figure === undefined ? [] : [say(`${label}现行有效 ${figure}`, `${en} in force: ${figure}`)];
  });
  if (figures.size === 0) return null;
  const parts = [...requests, ...inForce];
  return { figures, description: say(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; ')) };
}

function requestsDescription(columns: readonly { label: string; en: string; figure: string }[]): Bilingual {
  if (columns.length === 0) return say('上年结转 0', 'carried in: 0');
  return say(
    `上年结转：${columns.map(({ label, figure }) => `${label} ${figure}`).join('，')}`,
    `carried in: ${columns.map(({ en, figure }) => `${en} ${figure}`).join(', ')}`,
  );
}
