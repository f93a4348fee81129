import type { Habits } from './habits.ts';
import type { Random } from './random.ts';

/** A number as this report writes it; one in four where the report has a habit that fits the number. */
export function figure(value: number, { figures }: Habits, random: Random): string {
  const plain = String(value);
  return figures === 'plain' || !random.chance(0.25) ? plain : (STYLES[figures](plain, random) ?? plain);
}

type Style = (plain: string, random: Random) => string | undefined;

const STYLES: Record<Exclude<Habits['figures'], 'plain'>, Style> = {
  fullWidth: (plain) => plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  spaced: (plain) => (plain.includes('.') ? plain.replace('.', '. ') : grouped(plain, ' ')),
  grouped: (plain, random) => grouped(plain, random.pick([',', '，'])),
  leadingZeros: (plain) => (/^\d+$/.test(plain) ? `0${plain}` : undefined),
  unit: (plain) => (plain.includes('.') ? `${plain}万元` : `${plain}件`),
  note: (plain, random) => `${plain}${random.pick(['', ' '])}${random.pick(['（其中修订 16 件）', '(含上年2件)'])}`,
  stray: (plain, random) => (/^\d/.test(plain) ? `${random.pick(['? ', '· ', '、'])}${plain}` : undefined),
};

const grouped = (plain: string, mark: string): string | undefined =>
  /^\d{4,}$/.test(plain) ? plain.replace(/\B(?=(\d{3})+$)/g, mark) : undefined;
