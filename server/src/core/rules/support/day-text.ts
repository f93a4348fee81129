import { type Bilingual, say } from '../../text/bilingual.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as it is written in a sentence. */
export const dayText = ({ year, month, day }: Day): Bilingual =>
  say(`${year}年${month}月${day}日`, `${day} ${MONTHS[month - 1]} ${year}`);
