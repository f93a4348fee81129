import { type Bilingual, say } from '../../core/text/bilingual.ts';
import type { DocumentComment, TrackedEditing } from '../document.ts';
import { lastFrom } from '../text-builder.ts';
import { escaped } from '../written/xml-words.ts';
import { type XmlElement, XmlTree } from '../xml/xml-tree.ts';
import { ZipFile } from '../zip/zip-file.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { needsPreserve, propertiesOf } from './new-run.ts';
import { offsetOf } from './plain-edits.ts';
import type { StoredPiece, TextMap } from './text-map.ts';
import type { WordPackage } from './word-package.ts';
import { applyXmlEdits, atEndOf, type XmlEdit } from './xml-edits.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const STRICT_RELATION = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments';

/**
 * The file with comments at places of its text. Of its parts the document changes, the comments, and the two that tell of them; no word
 * does. Null where a part is there in a way that is not known.
 */
export function withComments(
  word: WordPackage,
  xml: XmlTree,
  map: TextMap,
  comments: readonly DocumentComment[],
  by: TrackedEditing,
): Uint8Array | Bilingual {
  const folder = word.main.slice(0, word.main.lastIndexOf('/') + 1);
  const file = word.main.slice(folder.length);
  const relationsPart = `${folder}_rels/${file}.rels`;
  const isStrict = xml.text.slice(0, 4096).includes(STRICT_W);
  const relations = treeOf(word.zip, relationsPart);
  const known = relations?.root.children.find((each) => relations.attribute(each, 'Type')?.endsWith('/comments'));
  const target = known && relations!.attribute(known, 'Target');
  const part =
    target === undefined ? `${folder}comments.xml` : target.startsWith('/') ? target.slice(1) : folder + target;
  const existing = treeOf(word.zip, part, { [W]: 'w', [STRICT_W]: 'w' });
  // Comments that nothing leads to belong to nobody: they are not written over.
  if ((existing === null) !== (target === undefined)) return UNKNOWN_PARTS;
  if (existing && (existing.root.name !== 'w:comments' || existing.root.isEmptyTag)) return UNKNOWN_PARTS;
  let next = 1 + Math.max(-1, ...idsIn(xml), ...(existing ? idsIn(existing) : []));
  const edits: XmlEdit[] = [];
  const bodies: string[] = [];
  for (const { start, end, words } of comments) {
    const own = markEdits(xml, map, start, end, next);
    if (!own) return NO_PLACE;
    edits.push(...own);
    bodies.push(commentXml(existing ?? null, next++, words, by));
  }
  let { bytes } = word;
  const replace = (name: string, text: string): void => {
    const zip = ZipFile.open(bytes);
    const content = new TextEncoder().encode(text);
    bytes = zip.names.includes(name) ? zip.replace(name, content) : zip.add(name, content);
  };
  replace(word.main, applyXmlEdits(xml.text, edits));
  if (existing) {
    const at = existing.root.innerEnd;
    replace(part, existing.text.slice(0, at) + bodies.join('') + existing.text.slice(at));
    return bytes;
  }
  const namespace = isStrict ? STRICT_W : W;
  replace(part, `${XML}<w:comments xmlns:w="${namespace}">${bodies.join('')}</w:comments>`);
  const relation = (id: string) =>
    `<Relationship Id="${id}" Type="${isStrict ? STRICT_RELATION : RELATION}" Target="comments.xml"/>`;
  if (relations) replace(relationsPart, intoRoot(relations, relation(freeId(relations))));
  else
    replace(relationsPart, `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1')}</Relationships>`);
  const types = treeOf(word.zip, '[Content_Types].xml');
  if (!types) return UNKNOWN_PARTS;
  replace('[Content_Types].xml', intoRoot(types, `<Override PartName="/${part}" ContentType="${TYPES}"/>`));
  return bytes;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function treeOf(zip: ZipFile, part: string, namespaces: Readonly<Record<string, string>> = {}): XmlTree | null {
  const bytes = zip.read(part);
  const text = bytes && decodeUtf8(bytes);
  return text ? XmlTree.parse(text, namespaces) : null;
}

/** An element at the end of a root that may be an empty tag, under the name that the root's own kind has there. */
function intoRoot({ text, root }: XmlTree, element: string): string {
  const prefix = /^<([^\s:/>]{1,60}:)/.exec(text.slice(root.start, root.start + 70))?.[1] ?? '';
  const own = element.replace('<', `<${prefix}`);
  if (!root.isEmptyTag) return text.slice(0, root.innerEnd) + own + text.slice(root.innerEnd);
  const tag = text.slice(root.start, root.innerStart).replace(/\/>$/, '>');
  return `${text.slice(0, root.start)}${tag}${own}</${prefix}${root.name.replace(/^.*:/, '')}>${text.slice(root.end)}`;
}

function freeId(relations: XmlTree): string {
  const taken = new Set(relations.root.children.map((each) => relations.attribute(each, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

function idsIn(xml: XmlTree): number[] {
  const id = xml.ownName('w:id');
  let highest = -1;
  for (const [, name, number] of xml.text.matchAll(/\s([\w.-]{0,20}:?id)="(\d{1,9})"/g))
    if (name === id) highest = Math.max(highest, Number(number));
  return [highest];
}

function commentXml(existing: XmlTree | null, id: number, words: string, { author, date }: TrackedEditing): string {
  const name = (element: string): string => existing?.ownName(element) ?? element;
  const attributes = Object.entries({ 'w:id': `${id}`, 'w:author': author, 'w:date': date, 'w:initials': INITIALS });
  const written = attributes.map(([key, value]) => ` ${name(key)}="${escaped(value)}"`).join('');
  const text = `<${name('w:t')} xml:space="preserve">${escaped(words)}</${name('w:t')}>`;
  return `<${name('w:comment')}${written}><${name('w:p')}><${name('w:r')}>${text}</${name('w:r')}></${name('w:p')}></${name('w:comment')}>`;
}

/** What Word shows before the number of a comment. */
const INITIALS = '助手';

/** What marks the words that a comment is on; null where the document has no place for it. */
function markEdits(xml: XmlTree, map: TextMap, start: number, end: number, id: number): XmlEdit[] | null {
  const element = (name: string) => `<${xml.ownName(name)} ${xml.ownName('w:id')}="${id}"/>`;
  const run = xml.ownName('w:r');
  const begin = element('w:commentRangeStart');
  const finish = `${element('w:commentRangeEnd')}<${run}>${element('w:commentReference')}</${run}>`;
  const pieces = map.pieces.filter((piece) => piece.start < Math.max(end, start + 1) && piece.end > start);
  const [first, last] = [pieces[0], pieces.findLast(({ slot }) => slot === pieces[0]!.slot)];
  if (first && last) return [cutBefore(xml, first, start, begin), cutBehind(xml, last, end, finish)];
  const slot = lastFrom(map.slots, start);
  if (slot?.paragraph) return [atEndOf(xml, slot.paragraph, begin + finish)];
  // Where a merged cell or a number that Word makes stands: at the words nearest to it.
  const near = map.pieces.find((piece) => piece.start >= start) ?? map.pieces.at(-1);
  return near ? [cutBefore(xml, near, near.start, begin), cutBehind(xml, near, near.end, finish)] : null;
}

function cutBefore(xml: XmlTree, piece: StoredPiece, at: number, mark: string): XmlEdit {
  const { run } = piece.stored;
  if (at <= piece.start && isFirstIn(run, piece)) return { start: run.start, end: run.start, xml: mark };
  return (
    cut(xml, piece, Math.max(at, piece.start) - piece.start, mark) ?? { start: run.start, end: run.start, xml: mark }
  );
}

function cutBehind(xml: XmlTree, piece: StoredPiece, at: number, mark: string): XmlEdit {
  const { run } = piece.stored;
  const length = piece.end - piece.start;
  const unit = Math.min(length, Math.max(1, at - piece.start));
  if (unit === length && isLastIn(run, piece)) return { start: run.end, end: run.end, xml: mark };
  return cut(xml, piece, unit, mark) ?? { start: run.end, end: run.end, xml: mark };
}

const isFirstIn = (run: XmlElement, { stored: { element } }: StoredPiece): boolean =>
  run.children.filter(({ name }) => name !== 'w:rPr')[0] === element;

const isLastIn = (run: XmlElement, { stored: { element } }: StoredPiece): boolean => run.children.at(-1) === element;

/** A mark in the midst of a run: the run ends before it, and one of the same look goes on. Null where it cannot be cut there. */
function cut(xml: XmlTree, { stored }: StoredPiece, unit: number, mark: string): XmlEdit | null {
  const { element, run } = stored;
  if (!stored.isWritable) return null;
  // Blanks at a cut would not be shown, and some at the edges would be.
  const isPreserved = xml.attribute(element, 'xml:space') === 'preserve';
  const hasBlanks = /\s/.test(stored.words.slice(Math.max(0, unit - 1), unit + 1)) || needsPreserve(xml.raw(element));
  if (!isPreserved && hasBlanks) return null;
  const text = xml.ownName('w:t');
  const name = xml.ownName('w:r');
  const at = offsetOf(stored, unit);
  return {
    start: at,
    end: at,
    xml: `</${text}></${name}>${mark}<${name}>${propertiesOf(xml, run)}<${text} xml:space="preserve">`,
  };
}

const NO_PLACE = say('文件中没有可以加批注的文字', 'has no words that a comment could be put on');

const UNKNOWN_PARTS = say(
  '文件中批注的存放方式不能识别，未加批注；请在 Word 中打开并另存',
  'keeps its comments in a way that is not known; open it in Word and save it again',
);
