import { type Bilingual, say } from '../../core/text/bilingual.ts';
import type { WayOfEditing } from '../document.ts';
import { changesBetween, type TextChanges } from '../text-changes.ts';
import { wholeNumbers } from '../whole-numbers.ts';
import type { XmlTree } from '../xml/xml-tree.ts';
import { addLines } from './add-lines.ts';
import { CannotWrite } from './cannot-write.ts';
import { ChangeMarks } from './change-marks.ts';
import { plainEdits } from './plain-edits.ts';
import { elementOfLine, removeLines } from './remove-lines.ts';
import type { TextMap } from './text-map.ts';
import { trackedEdits } from './tracked-edits.ts';
import { wordEdits } from './word-edits.ts';
import { applyXmlEdits, type XmlEdit } from './xml-edits.ts';

/** The XML of a document with another text, by as few changes as there can be; or why it cannot be written. */
export function writeText(xml: XmlTree, map: TextMap, text: string, how: WayOfEditing): string | Bilingual {
  const changes = changesBetween(map.text, text);
  if (!changes) return TOO_MANY;
  try {
    return applyXmlEdits(xml.text, xmlEdits(xml, map, changes, how));
  } catch (error) {
    if (error instanceof CannotWrite) return error.reason;
    throw error;
  }
}

function xmlEdits(xml: XmlTree, map: TextMap, { words, removed, added }: TextChanges, how: WayOfEditing): XmlEdit[] {
  const marks = how === 'plain' ? null : new ChangeMarks(xml, how);
  const edits = marks
    ? trackedEdits(xml, wordEdits(map, wholeNumbers(map.text, words)), marks)
    : plainEdits(xml, wordEdits(map, words));
  const gone = removed.map((start) => elementOfLine(map, start));
  const places = [...new Set(added.map(({ behind }) => behind))];
  return [
    ...edits,
    ...removeLines(xml, gone, marks),
    ...places.flatMap((place) => {
      const lines = added.filter(({ behind }) => behind === place).map(({ line }) => line);
      return addLines(xml, map, place, lines, new Set(gone), marks);
    }),
  ];
}

const TOO_MANY = say('改动过多', 'too much has changed');
