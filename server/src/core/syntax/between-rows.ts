import { type Field, type FieldLine, foldOf, wordsOf } from './field.ts';

/** A number alone on a line, in a table whose other lines have bars or tabs, is the page’s. */
export const isBareNumber = ({ delimiter, fields }: FieldLine): boolean =>
  delimiter === 'alone' && fields.length === 1 && fields[0]!.kind === 'number';

/** A Markdown separator `|---|:--:|`, or any line ruled with dashes or with what frames are drawn with. */
export const isRuled = (text: string, { fields }: FieldLine): boolean =>
  fields.some(isFilled) && fields.every((field) => field.kind === 'blank' || isRule(text, field));

const isFilled = ({ kind }: Field): boolean => kind !== 'blank';

const isRule = (text: string, { start, end }: Field): boolean =>
  (':-—–_=+'.includes(text[start]!) || isFrame(text.charCodeAt(start))) &&
  /^:?[-—–_=+\u2500-\u257f]{2,}:?$/.test(text.slice(start, Math.min(end, start + 200)));

/** U+2500 to U+257F: box drawing. */
const isFrame = (unit: number): boolean => unit >= 0x2500 && unit <= 0x257f;

/** `--`, `——`: too short to rule a line; where a row's values are due, it says that there is none. */
export const isOfMarks = (text: string, { fields }: FieldLine): boolean =>
  fields.every((field) => /^[-—–]{0,2}$/.test(text.slice(field.start, Math.min(field.end, field.start + 3))));

/** `注：行政复议、行政诉讼数量含上年度结转数量。` may stand anywhere in a table. */
export const isNote = (text: string, { fields }: FieldLine): boolean => {
  const first = fields.find(isFilled);
  if (first?.kind !== 'text' || first.label) return false;
  return /^[（(]?\s*(?:备注|说明|注)\s*\d?\s*[:：]/.test(wordsOf(text, first).slice(0, 12));
};

/** `（其中修订 16 件）` under a value, `（设区的市填报）` under a label: a remark on it, all in brackets. */
export const isRemark = (text: string, field: Field): boolean =>
  !field.label &&
  field.end - field.start <= MAX_REMARK_LENGTH &&
  /^[（(][^（()）]{3,}[)）]$/.test(wordsOf(text, field));

const MAX_REMARK_LENGTH = 80;

/** One character, which names nothing: what a label that was broken over lines has left for its last. */
export const isPiece = (text: string, field: Field): boolean => !field.label && foldOf(text, field).length <= 1;

/** The words end within a bracket: what follows belongs to them. */
export const leavesBracketOpen = (text: string, field: Field): boolean =>
  /[（(][^）)]*$/.test(wordsOf(text, field).slice(-MAX_REMARK_LENGTH));

/** `2没有现`: an item that has lost the mark behind its number, broken off after a few words. No unit is as long. */
export const isSpoiltItem = (text: string, field: Field): boolean =>
  field.kind === 'text' && /^\d\p{Script=Han}{3}/u.test(wordsOf(text, field));

/** `3.要`: a number with the mark of an item, and words. */
export const isNumberedWord = (text: string, field: Field): boolean =>
  field.kind === 'text' && /^\d[.．、]\p{Script=Han}/u.test(wordsOf(text, field));

/** `（`, `、`: what is left of a label that stands upright, a character to a line. */
export const isMarkOfLabel = (text: string, field: Field): boolean =>
  field.kind === 'text' && field.end - field.start <= 2 && /^[（()）、「」《》“”]+$/.test(wordsOf(text, field));
