import { decodeEntity, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';
import type { Words } from './blocks.ts';

/** What would end a line or a cell of the text. */
const BREAKS = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;
const BREAKS_OR_BARS = /[\u0000-\u001f\u007f\u0085\u2028\u2029|\u00a6\u2502\u2503\uff5c]/;

/** Stands in a cell for a bar, which would be the end of the cell. */
const BAR_IN_CELL = '∣';

const LEADING = /^[ \t\r\n]+/;
const TRAILING = /[ \t\r\n]+$/;

interface Decoded {
  readonly words: string;
  readonly offsets: readonly number[] | null;
  readonly start: number;
}

/** The words of a `w:t`, in pieces: what would end a line or a cell is put in other words, which are made. */
export function wordsOf(
  xml: XmlTree,
  element: XmlElement,
  run: XmlElement,
  isInCell: boolean,
  isWritable: boolean,
): Words[] {
  const isPlain = element.children.length === 0 && !xml.raw(element).includes('<');
  const decoded = decodedWords(xml, element);
  const { words, offsets, start } = trimmed(decoded, xml.attribute(element, 'xml:space') === 'preserve');
  const stored = (from: number, to: number): Words => ({
    kind: 'stored',
    words: words.slice(from, to),
    element,
    run,
    offsets: offsets?.slice(from, to + 1) ?? null,
    start: offsets ? offsets[from]! : start + from,
    isWritable: isWritable && isPlain,
  });
  const breaks = isInCell ? BREAKS_OR_BARS : BREAKS;
  if (!breaks.test(words)) return words === '' ? [] : [stored(0, words.length)];
  const pieces: Words[] = [];
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    if (!breaks.test(words[i]!)) continue;
    if (i > from) pieces.push(stored(from, i));
    pieces.push({ kind: 'made', words: BREAKS.test(words[i]!) ? ' ' : BAR_IN_CELL });
    from = i + 1;
  }
  if (from < words.length) pieces.push(stored(from, words.length));
  return pieces;
}

/** Without `preserve` blanks at the edges are not shown. */
function trimmed({ words, offsets, start }: Decoded, isPreserved: boolean): Decoded {
  if (isPreserved) return { words, offsets, start };
  const leading = LEADING.exec(words)?.[0].length ?? 0;
  const rest = words.slice(leading);
  const trailing = leading === words.length ? 0 : (TRAILING.exec(rest)?.[0].length ?? 0);
  const end = words.length - trailing;
  return {
    words: words.slice(leading, end),
    offsets: offsets?.slice(leading, end + 1) ?? null,
    start: offsets ? offsets[leading]! : start + leading,
  };
}

function decodedWords(xml: XmlTree, element: XmlElement): Decoded {
  const raw = xml.raw(element);
  const start = element.innerStart;
  if (!/[&<\r]/.test(raw)) return { words: raw, offsets: null, start };
  let words = '';
  const offsets: number[] = [];
  for (let i = 0; i < raw.length; ) {
    const { decoded, length } = unitAt(raw, i);
    for (let unit = 0; unit < decoded.length; unit++) offsets.push(start + i);
    words += decoded;
    i += length;
  }
  offsets.push(start + raw.length);
  return { words, offsets, start };
}

const CDATA = '<![CDATA[';

/** What is written at a place of an element's content, and how long it is there. */
function unitAt(raw: string, i: number): { decoded: string; length: number } {
  if (raw[i] === '&') {
    const end = raw.indexOf(';', i);
    const decoded = end < 0 || end - i > 12 ? undefined : decodeEntity(raw.slice(i + 1, end));
    return decoded === undefined ? { decoded: '&', length: 1 } : { decoded, length: end + 1 - i };
  }
  if (raw[i] !== '<') return { decoded: raw[i]!, length: 1 };
  if (raw.startsWith(CDATA, i)) {
    const end = raw.indexOf(']]>', i);
    return { decoded: raw.slice(i + CDATA.length, end), length: end + 3 - i };
  }
  const close = raw.startsWith('<!--', i) ? '-->' : '>';
  return { decoded: '', length: raw.indexOf(close, i) + close.length - i };
}
