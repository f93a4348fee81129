import { TABLE_KEYS } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import { type Bilingual, say } from '../text/bilingual.ts';

/**
 * What is to be said of tables that seem to be pictures.
 *
 * @param pictures where pictures stand in the text that the report was read from
 */
export const pictureTables = ({ text, sections, tables }: Report, pictures: readonly number[]): Bilingual[] =>
  sections.flatMap(({ key, heading, body }) => {
    const table = TABLE_KEYS.find((name) => name === key);
    if (!table || tables[table] || !pictures.some((at) => heading.start <= at && at < body.end)) return [];
    const title = text.slice(heading.start, heading.end).trim();
    return [
      say(
        `“${title}”的表格是图片，其中的数字无法读取、检查`,
        `the table of “${title}” is a picture: its numbers can be neither read nor checked`,
      ),
    ];
  });
