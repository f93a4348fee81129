import { sectionForm } from './form/sections.ts';
import { readOutline } from './syntax/outline.ts';
import { say } from './text/bilingual.ts';
import { Lines } from './text/lines.ts';
import { readable } from './text/readable.ts';

/** A report shows itself in its first pages; a log of many megabytes need not be read. */
const HEAD_LENGTH = 1 << 16;

/** The same as the editor knows a report by, without asking: package.json `filenamePatterns` and `firstLine`. */
const REPORT_NAME = /政府信息公开.*年度报告.*\.(?:txt|md)$/i;
const OLD_REPORT_NAME = /政府信息公开.*年度报告.*\.(?:doc|wps)$/i;
const REPORT_TITLE =
  /^.{0,80}政[ \u3000]?府[ \u3000]?信[ \u3000]?息[ \u3000]?公[ \u3000]?开.{0,12}年[ \u3000]?度[ \u3000]?报[ \u3000]?告[ \u3000]{0,8}(?:[（(][^）)]{1,20}[）)])?[ \u3000]{0,8}$/;

/** What is said of a file in which no section of a report stands; in English its name stands before it. */
export const NO_REPORT = say('其中没有年度报告的内容', 'has nothing of an annual report in it');

/**
 * Whether a document is a report: by its name or its first line that is not blank; else, where `byContent`, by at least two
 * of the six section headings. Whether the document is plain text or Markdown at all is for the caller to know.
 */
export function isReport(text: string, name: string, byContent = true): boolean {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (/\.gknb$/i.test(file) || REPORT_NAME.test(file)) return true;
  const lines = Lines.of(readable(text.slice(0, HEAD_LENGTH)));
  return REPORT_TITLE.test(firstWords(lines)) || (byContent && sectionsIn(lines) >= 2);
}

/**
 * Whether a file may be a report at all, by its path from the folder that is looked through. Hidden folders and libraries
 * are left out; what macOS keeps beside a file on a foreign disk, `._报告.txt`, has its name but is none.
 */
export function mayBeReport(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop()!;
  return /\.(?:gknb|txt|md)$/i.test(name) && !name.startsWith('._') && parts.every(mayHoldReports);
}

/** The same for files that are no plain texts, which the command line reads. Of old ones, that cannot be read, those are meant whose names tell what they are. */
export function mayBeDocument(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop()!;
  const isOne = /\.(?:docx|html?|pdf)$/i.test(name) || OLD_REPORT_NAME.test(name);
  return isOne && !name.startsWith('._') && !name.startsWith('~$') && parts.every(mayHoldReports);
}

/** What Word, WPS and LibreOffice put beside a document that is open in them; of its name the former leave out the beginning. */
export const lockFileNames = (name: string): string[] => [
  ...[0, 1, 2].map((cut) => `~$${name.slice(cut)}`),
  `.~lock.${name}#`,
];

/** Of a folder's name. */
export const mayHoldReports = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

function firstWords({ text }: Lines): string {
  // JavaScript's white space has the byte-order mark in it.
  const start = text.search(/\S/);
  return start < 0 ? '' : (/^[^\r\n]{0,200}/.exec(text.slice(start, start + 200))?.[0] ?? '');
}

/**
 * How many of the six sections have a heading. Wordings that only resemble the form's, as 一、基本情况, stand in reports of
 * every kind: they count where the section is about disclosure and nothing else, which those with a table are.
 */
function sectionsIn(lines: Lines): number {
  const sure = readOutline(lines).filter(
    ({ key, wording }) =>
      wording === 'official' ||
      wording === 'tolerated' ||
      (wording === 'unofficial' && sectionForm(key).table !== null),
  );
  return new Set(sure.map(({ key }) => key)).size;
}
