import { say } from '../../core/text/bilingual.ts';
import type { XmlElement, XmlTree } from '../xml/xml-tree.ts';
import { CannotWrite } from './cannot-write.ts';
import type { ChangeMarks } from './change-marks.ts';
import { propertiesInParagraph, propertiesOf, runOf } from './new-run.ts';
import { offsetOf } from './plain-edits.ts';
import type { StoredEdit, WordEdits } from './word-edits.ts';
import { atEndOf, type XmlEdit } from './xml-edits.ts';

/** Edits of words as tracked changes: what is gone stays in the file as deleted, what is new is marked as inserted, in the same look. */
export function trackedEdits(xml: XmlTree, { stored, slots }: WordEdits, marks: ChangeMarks): XmlEdit[] {
  const byRun = new Map<XmlElement, StoredEdit[]>();
  for (const edit of stored) {
    const { run } = edit.piece.stored;
    byRun.set(run, [...(byRun.get(run) ?? []), edit]);
  }
  const edits = [...byRun].map(
    ([run, own]): XmlEdit => ({
      start: run.start,
      end: run.end,
      xml: trackedRun(xml, run, own, marks),
    }),
  );
  for (const { slot, words } of slots) {
    const paragraph = slot.paragraph!;
    const run = runOf(xml, propertiesInParagraph(xml, paragraph), words);
    edits.push(atEndOf(xml, paragraph, marks.inserted(run)));
  }
  return edits;
}

/** A run cut where words are gone or new: a change stands between runs, never in one. */
function trackedRun(xml: XmlTree, run: XmlElement, edits: readonly StoredEdit[], marks: ChangeMarks): string {
  if (isWithinInserted(run)) throw new CannotWrite(WITHIN_INSERTED);
  const properties = propertiesOf(xml, run);
  const opening = xml.text.slice(run.start, run.innerStart);
  const closing = xml.text.slice(run.innerEnd, run.end);
  let written = '';
  let kept = '';
  const endKept = (): void => {
    if (kept !== '') written += `${opening}${properties}${kept}${closing}`;
    kept = '';
  };
  for (const child of run.children) {
    if (child.name === 'w:rPr') continue;
    const own = edits
      .filter(({ piece }) => piece.stored.element === child)
      .map((edit) => ({
        ...edit,
        start: offsetOf(edit.piece.stored, edit.from),
        end: offsetOf(edit.piece.stored, edit.to),
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    if (own.length === 0) {
      kept += xml.text.slice(child.start, child.end);
      continue;
    }
    let at = child.innerStart;
    for (const { piece, from, to, start, end, words } of own) {
      kept += textOf(xml, child, at, start);
      endKept();
      if (from < to) written += marks.deleted(runOf(xml, properties, piece.stored.words.slice(from, to), 'w:delText'));
      if (words !== '') written += marks.inserted(runOf(xml, properties, words));
      at = end;
    }
    kept += textOf(xml, child, at, child.innerEnd);
  }
  endKept();
  return written;
}

/** A part of a `w:t` that stays, as one of its own. */
function textOf(xml: XmlTree, element: XmlElement, from: number, to: number): string {
  if (from === to) return '';
  const name = xml.ownName('w:t');
  const raw = xml.text.slice(from, to);
  const isPreserved = xml.attribute(element, 'xml:space') === 'preserve';
  // Blanks at the edges of the whole are not shown where nothing says so; those at a cut are.
  const shown = isPreserved
    ? raw
    : raw.slice(
        from === element.innerStart ? leading(raw) : 0,
        to === element.innerEnd ? raw.length - trailing(raw) : raw.length,
      );
  return shown === '' ? '' : `<${name} xml:space="preserve">${shown}</${name}>`;
}

const leading = (raw: string): number => /^[ \t\r\n]*/.exec(raw)![0].length;
const trailing = (raw: string): number => /[ \t\r\n]*$/.exec(raw)![0].length;

function isWithinInserted(run: XmlElement): boolean {
  for (let at = run.parent; at; at = at.parent) if (at.name === 'w:ins' || at.name === 'w:moveTo') return true;
  return false;
}

const WITHIN_INSERTED = say(
  '要改的文字在别人尚未接受的修订中，请先在 Word 中接受该修订',
  'the words to be changed are in a tracked change that nobody has accepted yet: accept it in Word first',
);
