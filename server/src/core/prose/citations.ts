import { chinese } from '../text/chinese-numerals.ts';
import type { Span } from '../text/span.ts';
import type { Passage } from './passages.ts';

/** A place that cites the Regulations of 2019, or one of their articles. */
export interface Citation {
  readonly span: Span;
  /** `36`; null where they are cited as a whole. */
  readonly article: string | null;
}

/**
 * The citations in a report's prose. 《条例》 is what the report calls so: where it names another regulation by that word, short
 * citations are left alone.
 */
export function citationsIn(passages: readonly Passage[]): Citation[] {
  const isOurs = passages.every(({ text }) => !callsAnotherSo(text));
  return passages.flatMap((passage) =>
    piecesIn(passage.text, isOurs).map(({ start, end, article }) => ({ span: passage.spanOf(start, end), article })),
  );
}

/** 《行政法规制定程序条例》（以下简称《条例》）. */
const callsAnotherSo = (text: string): boolean =>
  [...text.matchAll(/《([^《》]{2,40})》[^《》。]{0,12}简称[“"]?《条例》/g)].some(
    ([, name]) => !name!.endsWith('政府信息公开条例'),
  );

const FULL = '《(?:中华人民共和国)?政府信息公开条例》|国务院令第 ?711 ?号';
/** Without its marks it is ours behind a word that cites: 依据条例第三十六条; not behind a name: 信访条例第三条. */
const SHORT = '《条例》|(?:(?<![^，。；：（(、照据依按与和合反于“])|(?<=执行|援引|引用|适用))条例(?=第)';

const FIRST = new RegExp(`(${FULL})|(${SHORT})`, 'g');
const ITEM = '第?[（(][一二三四五六七八九十]{1,3}[）)]';
/** Behind a name: 第三十六条第一款第（一）（二）项; then, behind a mark, 第三十七条. */
const ARTICLE = new RegExp(
  `([、，和及与至到]?)第([一二三四五六七八九十]{1,4}|\\d{1,2})条(?:第[一二三四五]款)?(?:${ITEM}(?:[、和]?${ITEM})*项)?`,
  'y',
);
const REMARK = /[（(][^（）()]{0,40}[）)]/y;

interface Piece extends Span {
  readonly article: string | null;
}

function piecesIn(text: string, isOurs: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const name of text.matchAll(FIRST)) {
    const isFull = name[1] !== undefined;
    if (!isFull && !isOurs) continue;
    const end = name.index + name[0].length;
    const articles = articlesBehind(text, end);
    const [first, ...others] = articles;
    // 国务院令第711号 is the whole; 《条例》 alone, which stands in every second sentence, is no link.
    if (first) pieces.push({ ...first, start: first.start === end ? name.index : first.start }, ...others);
    else if (isFull) pieces.push({ start: name.index, end, article: null });
  }
  return pieces;
}

function articlesBehind(text: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  REMARK.lastIndex = from;
  // 《…条例》（国务院令第711号）第三十六条; but the remark may itself be a citation, found for itself.
  let at = REMARK.test(text) ? REMARK.lastIndex : from;
  for (;;) {
    ARTICLE.lastIndex = at;
    const found = ARTICLE.exec(text);
    if (!found || (pieces.length === 0 && found[1] !== '')) break;
    const article = numberOf(found[2]!);
    if (article === null) break;
    pieces.push({ start: at + found[1]!.length, end: ARTICLE.lastIndex, article });
    at = ARTICLE.lastIndex;
  }
  return pieces;
}

const LAST_ARTICLE = 56;
const NUMBERS = new Map(Array.from({ length: LAST_ARTICLE }, (_, i) => [chinese(i + 1), String(i + 1)]));

function numberOf(written: string): string | null {
  if (NUMBERS.has(written)) return NUMBERS.get(written)!;
  const number = Number(written);
  return number >= 1 && number <= LAST_ARTICLE ? String(number) : null;
}
