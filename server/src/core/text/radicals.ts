/**
 * Some viewers of PDF give the sign of a radical, which looks the same, in place of a character: ⼀ (U+2F00) for 一, ⻚ (U+2EDA)
 * for 页. To a program these are other words.
 */
const KANGXI = Array.from({ length: 0x2fd6 - 0x2f00 }, (_, at) => String.fromCharCode(0x2f00 + at));

/** Of the supplement those that look like a character: the radical, then the character. */
const SUPPLEMENT =
  '⺎兀⺏尣⺒巳⺓幺⺟母⺠民⺪疋⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻳龟';

const CHARACTERS = new Map<string, string>(KANGXI.map((radical) => [radical, radical.normalize('NFKC')]));
for (let i = 0; i < SUPPLEMENT.length; i += 2) CHARACTERS.set(SUPPLEMENT[i]!, SUPPLEMENT[i + 1]!);

const RADICAL = /[\u2e80-\u2fd5]/g;

/** A radical in a text, and the character that it looks like. */
export interface Radical {
  readonly at: number;
  readonly radical: string;
  readonly character: string;
}

/** The radicals that stand in a text in place of characters. */
export function radicalsIn(text: string): Radical[] {
  const found: Radical[] = [];
  for (const { 0: radical, index: at } of text.matchAll(RADICAL)) {
    const character = CHARACTERS.get(radical);
    if (character) found.push({ at, radical, character });
  }
  return found;
}

/** The text with characters in place of radicals: each is one unit, and so is the radical. */
export const withCharacters = (text: string): string =>
  text.search(RADICAL) < 0 ? text : text.replace(RADICAL, (radical) => CHARACTERS.get(radical) ?? radical);
