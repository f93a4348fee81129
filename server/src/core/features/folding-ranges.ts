import type { Report } from '../model/report.ts';

/** Lines that can be folded away, `lastLine` included. */
export interface FoldingRange {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Each section and each table of more than one line, in the order of the text. */
export function foldingRanges(report: Report): FoldingRange[] {
  const { lines, syntax } = report;
  const lineOf = (line: number) => lines.lineAt(syntax.lines.start(line));
  const folds = [
    ...report.sections.map(({ heading, body }) => {
      const text = report.readable.slice(body.start, body.end).trimEnd();
      return { firstLine: lines.lineAt(heading.start), lastLine: lines.lineAt(body.start + text.length) };
    }),
    ...syntax.tables.map(({ firstLine, lastLine }) => ({
      firstLine: lineOf(firstLine),
      lastLine: lineOf(lastLine - 1),
    })),
  ];
  return folds.filter(({ firstLine, lastLine }) => lastLine > firstLine).sort((a, b) => a.firstLine - b.firstLine);
}
