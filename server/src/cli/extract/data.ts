import type { Range, Report } from '../../core/index.ts';
import type { PlaceAt } from '../place.ts';
import { service } from '../service.ts';

/** A report as scripts get it; names are promised. */
export function reportData(path: string, report: Report, withCells: boolean, placeAt: PlaceAt): object {
  const placed = <Item extends { readonly range: Range | null }>(item: Item) => ({
    ...item,
    place: item.range === null ? undefined : placeAt(report.lines.offsetAt(item.range.start)),
  });
  const { sections, tables, ...identity } = service.extract(report);
  return {
    path,
    ...identity,
    sections: sections.map(placed),
    tables,
    ...(withCells ? { cells: service.extractCells(report).map(placed) } : {}),
  };
}
