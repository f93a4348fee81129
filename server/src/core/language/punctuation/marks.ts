import { isHan } from '../../text/fold.ts';

/**
 * Where the marks of a paragraph stand: all that is neither Chinese character, letter nor digit. Each kind of slip looks at
 * these alone.
 */
export function marksOf(text: string): number[] {
  const marks: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) continue;
    if (unit < 0x80 ? !isWordUnit(unit) : isChineseMark(unit)) marks.push(i);
  }
  return marks;
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const isChineseMark = (unit: number): boolean =>
  (unit >= 0x2010 && unit <= 0x2027) ||
  (unit >= 0x3000 && unit <= 0x301f && unit !== 0x3007) ||
  (unit >= 0xff00 && unit <= 0xff0f) ||
  (unit >= 0xff1a && unit <= 0xff20) ||
  (unit >= 0xff3b && unit <= 0xff40) ||
  (unit >= 0xff5b && unit <= 0xff65) ||
  (unit >= 0x3220 && unit <= 0x3229);

/** A Chinese character, or a mark that only Chinese text has. */
export const isChinese = (unit: number): boolean => isHan(unit) || isChineseMark(unit);
