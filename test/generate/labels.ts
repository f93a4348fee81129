import type { Habits } from './habits.ts';
import type { Random } from './random.ts';

/** A row's or group's label as this report writes it. A line end in it is one that the layout puts in its own way. */
export function rowLabel(label: string, habits: Habits, random: Random): string {
  let text = label;
  if (habits.oldLabel) text = text.replace('行政规范性文件', '规范性文件');
  text = commas(quotes(itemMark(brackets(text, habits), habits), habits), habits);
  if (habits.labelNotes && text === '规章') text = '规章(设区的市、自治州人民政府填报)';
  if (habits.scan > 0) text = scanned(text, habits.scan / 100, random);
  if (habits.blanksInLabels && random.chance(0.3)) text = withBlank(text, ' ', random);
  if (habits.wrappedLabels && text.length > 9) text = withBlank(text, '\n', random);
  return text;
}

/** A header cell's words. */
export function headerLabel(label: string, habits: Habits, random: Random): string {
  let text = commas(brackets(label, habits), habits);
  if (habits.headerNotes) text = withNote(text, random);
  if (habits.spoiltHeader) text = spoilt(text, random);
  else if (habits.scan > 0) text = scanned(text, habits.scan / 100, random);
  if (habits.headerBlanks && text.length <= 6 && random.chance(0.6))
    text = random.chance(0.3) ? [...text].join(' ') : withBlank(text, ' ', random);
  return text;
}

function brackets(text: string, { brackets: style }: Habits): string {
  if (style === 'full') return text;
  const half = text.replaceAll('（', '(').replaceAll('）', ')');
  return style === 'half' ? half : half.replace(/^(\(.\))/, '$1 ');
}

function itemMark(text: string, { itemMark: mark }: Habits): string {
  return mark === '()' ? text.replace(/^(\d)\./, '($1)') : text.replace(/^(\d)\./, `$1${mark}`);
}

const QUOTES = { curly: '“”', straight: '""', corner: '「」', none: '' };

const quotes = (text: string, { quotes: style }: Habits): string =>
  text.replace('“', QUOTES[style][0] ?? '').replace('”', QUOTES[style][1] ?? '');

function commas(text: string, { commas: style }: Habits): string {
  if (style === 'form') return text;
  const half = text.replaceAll('，', ',');
  // Not behind the numeral at the head: 一、 stays.
  return style === 'half' ? half : text.slice(0, 2) + text.slice(2).replaceAll('、', '，');
}

/** Notes of the local office in the header; their digits are no data. */
function withNote(text: string, random: Random): string {
  if (text === '本年增/减') return `${text}（减用负值表示,如-8）`;
  if (text.startsWith('本年')) return random.pick([text.replace('本年', '本年(2023)'), text]);
  if (text === '现行有效件数') return `${text} (历史累计)`;
  return text === '上一年项目数量' ? `${text}(指2019年事项数)` : text;
}

/** What a scanner made of a header. */
const RUBBISH = ['组持', '当 料正', '上总计', '2H', '/K', '心川', '巫川', '>\\r1.1', '~ 1.11.', 'T-2H'];

function spoilt(text: string, random: Random): string {
  if (text.length > 20)
    return random.pick(['(七列业却从行路公区上 嬉 坏上 竺一本二 6 烘 千', '(本列数捃的勾槽关系为;第—项加第二顶之和']);
  return text.length <= 4 && random.chance(0.4) ? random.pick(RUBBISH) : text;
}

/** What a scan takes for something else: never a digit, which would be another thing to find. */
const MARKS = ['·', ',', '、', '。', '`', '丶'];
const isMark = (character: string): boolean => /[^\p{Script=Han}\d]/u.test(character);
const LOOKALIKES = '囗己曰末辨巫思记千土士问间申甲由田目且旦'.split('');

export function scanned(text: string, rate: number, random: Random): string {
  let result = '';
  let spoiltWords = 0;
  for (const character of text) {
    const isSpoilt = random.chance(rate);
    if (isSpoilt && !isMark(character)) spoiltWords++;
    if (!isSpoilt) result += character;
    else if (isMark(character)) result += random.pick(['', ...MARKS]);
    else result += random.pick(['', character + character, random.pick(LOOKALIKES), random.pick(LOOKALIKES)]);
  }
  // A doubled digit would be a number of its own, and a label that is gone, or as good as gone, another kind of fault.
  const isGone = result.length < 2 || spoiltWords > text.length / 2;
  return /\d\d/.test(result) || isGone ? text : result;
}

/** Puts something between two characters, not beside the label's number, and never at the head of a line what closes. */
function withBlank(text: string, blank: string, random: Random): string {
  if (text.length < 2) return text;
  const first = Math.min(text.length > 6 ? 4 : 1, text.length - 1);
  let at = random.int(first, text.length - 1);
  while (at < text.length - 1 && CLOSES.includes(text[at]!)) at++;
  return `${text.slice(0, at)}${blank}${text.slice(at)}`;
}

const CLOSES = '，、。；：）)”’」,.:;';
