import { TABLE_KEYS, type TableKey } from '../../form/types.ts';
import { type Section, sectionOf } from '../../model/report.ts';
import type { RuleContext } from '../framework/rule.ts';

/** A section of which a picture stands where its table should. */
export interface PicturedTable {
  readonly key: TableKey;
  readonly section: Section;
}

/** In a page or in Markdown; what a document has is told by its reader. */
const PICTURE = /<img\b|!\[[^\]\n]{0,200}\]\(/i;

/** The tables that seem to be pictures: their sections have no other, and a picture. */
export function picturedTables({ report, pictures }: Pick<RuleContext, 'report' | 'pictures'>): PicturedTable[] {
  return TABLE_KEYS.flatMap((key) => {
    const section = report.tables[key] ? undefined : sectionOf(report, key);
    if (!section) return [];
    const { start } = section.heading;
    const { end } = section.body;
    const isPictured =
      pictures.some((at) => start <= at && at < end) || PICTURE.test(report.text.slice(section.heading.end, end));
    return isPictured ? [{ key, section }] : [];
  });
}
