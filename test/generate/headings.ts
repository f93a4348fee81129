import type { SectionForm } from '../../server/src/core/form/types.ts';
import type { Habits } from './habits.ts';
import type { Random } from './random.ts';

const ORDINALS = '一二三四五六';

/** A section's heading as this report writes it. */
export function headingOf(
  { heading, ordinal, tolerated, unofficial }: SectionForm,
  { headings }: Habits,
  random: Random,
): string {
  const words = (wording: string) => wording.slice(2);
  const bare = words(heading);
  switch (headings) {
    case 'official':
      return tolerated.length > 0 && random.chance(0.2) ? random.pick(tolerated) : heading;
    case 'hash':
      return `${random.pick(['#', '##', '####'])} ${heading}`;
    case 'bold':
      return `**${heading}**`;
    case 'dash':
      return heading.replace('一、', '—、');
    case 'dot':
      return `${ORDINALS[ordinal - 1]}${random.pick(['.', '．', '、 ', ' 、'])}${bare}`;
    case 'unofficial':
      return unofficial.length > 0 ? random.pick(unofficial) : heading;
    case 'digits':
      return `${ordinal}${random.pick(['、', '.', '. '])}${bare}`;
    case 'brackets':
      return `（${ORDINALS[ordinal - 1]}）${bare}`;
    case 'none':
      return bare;
    case 'restarted':
      return `${ORDINALS[ordinal < 4 ? ordinal - 1 : ordinal - 4]}、${bare}`;
  }
}
