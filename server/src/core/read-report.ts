import { buildReport } from './model/build.ts';
import type { Report } from './model/report.ts';
import { type Passage, passagesOf } from './prose/passages.ts';
import { readProse } from './prose/read.ts';
import type { Sentence } from './prose/statements.ts';
import { parse } from './syntax/parse.ts';

/** A text read as a report. */
export interface ReadReport {
  readonly text: string;
  readonly report: Report;
  /** The prose, paragraph by paragraph. */
  readonly passages: readonly Passage[];
  /** What the prose says in figures and dates. */
  readonly prose: readonly Sentence[];
}

/** Reads title, sections and tables of a text, without its prose. Never throws, whatever the text. */
export const parseReport = (text: string): Report => buildReport(text, parse(text));

/**
 * Reads a text as a report. Never throws, whatever the text.
 *
 * @param last what was last read of this document: what an edit has not touched need not be read again
 */
export function readReport(text: string, last: Pick<ReadReport, 'passages'> | null = null): ReadReport {
  const syntax = parse(text);
  const report = buildReport(text, syntax);
  const passages = passagesOf(syntax, last?.passages);
  return { text, report, passages, prose: readProse(report, passages) };
}
