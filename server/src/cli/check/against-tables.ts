import {
  inLocale,
  type Report,
  say,
  type VerifiedFigure,
  verificationText,
  verifiedText,
  verifyDraft,
} from '../../core/index.ts';
import { STANDARD_INPUT } from '../../files/find.ts';
import { FileProblem } from '../../files/problem.ts';
import { type Arguments, choiceOf } from '../arguments.ts';
import { unread } from '../batch/job.ts';
import type { Console } from '../console.ts';
import { notifyOfDocument } from '../document-notices.ts';
import { find } from '../documents.ts';
import { placesOf, placeWords } from '../place.ts';
import { type ReportFile, readReportFile } from '../report-file.ts';
import { service } from '../service.ts';
import { Status, UsageError } from '../usage.ts';
import { VERSION } from '../version.ts';
import { consoleJson, visible, visibleName } from '../visible.ts';

const FORMATS = ['pretty', 'json'] as const;
const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
const TAKES = new Set(['tables', 'format', 'fail-on', 'locale', 'stdin-filename', 'exclude']);

/**
 * `check --tables FILE DRAFT…`: holds the prose of drafts against the tables of another file. What differs counts as an error for
 * `--fail-on`, what was not verified as a warning.
 */
export async function checkAgainstTables(given: Arguments, console: Console): Promise<number> {
  const other = [...given.options.keys()].find((name) => !TAKES.has(name));
  if (other !== undefined)
    throw new UsageError(say(`--tables 不能与 --${other} 合用`, `--tables does not go with --${other}`));
  const format = choiceOf(given, 'format', FORMATS, 'pretty');
  const failOn = choiceOf(given, 'fail-on', FAIL_ON, 'error');
  if (given.operands.length === 0)
    throw new UsageError(say('--tables 之外还要给出草稿', 'beside --tables name the draft'));
  const source = given.options.get('tables')!.at(-1)!;
  const tables = service.parse((await readTables(source)).text);
  const counts = { agrees: 0, differs: 0, notVerified: 0 };
  const drafts: object[] = [];
  for (const { path, input } of await find(given, console)) {
    try {
      const file = await readReportFile(path, input);
      const { draft, figures, notices } = verifyDraft(file.text, tables);
      notifyOfDocument(path, file.document, draft, (notice) => console.notify(notice));
      for (const notice of notices) console.note(path, notice);
      for (const { state } of figures) counts[state]++;
      if (format === 'json') drafts.push(draftData(file, draft, figures, console));
      else await console.write(linesOf(file, draft, figures, console));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      console.notify(unread(path, true, error.reason));
    }
  }
  if (format === 'json')
    await console.write(
      `${consoleJson({ schema: 1, version: VERSION, tables: { path: source, ...service.identity(tables) }, drafts, summary: { ...counts, notRead: console.notRead } }, 2)}\n`,
    );
  else await console.write(`${console.say(verificationText(counts))}\n`);
  if (console.hasFailed) return Status.failed;
  const isFound = counts.differs > 0 || (failOn !== 'error' && counts.notVerified > 0);
  return failOn !== 'never' && isFound ? Status.found : Status.clean;
}

/** Without the tables there is nothing to say of any draft. */
async function readTables(source: string): Promise<ReportFile> {
  if (source === STANDARD_INPUT)
    throw new UsageError(say('--tables 不能是标准输入', 'the file of --tables cannot be standard input'));
  try {
    return await readReportFile(source);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UsageError(say(`${source}：${error.reason.zh}`, `${source}: ${error.reason.en}`));
  }
}

function linesOf(
  { path, document }: ReportFile,
  { lines }: Report,
  figures: readonly VerifiedFigure[],
  { locale }: Console,
): string {
  if (figures.length === 0) return '';
  const placeAt = placesOf(document);
  const rows = figures.map((figure) => {
    const place = placeAt(figure.span.start);
    const { line, character } = lines.positionAt(figure.span.start);
    const where = place ? inLocale(placeWords(place), locale) : `${line + 1}:${character + 1}`;
    return `  ${where}  ${visible(inLocale(verifiedText(figure), locale))}\n`;
  });
  return `${visibleName(path)}\n${rows.join('')}\n`;
}

/** A draft as scripts get it; names are promised. */
export function draftData(
  { path, document }: Pick<ReportFile, 'path' | 'document'>,
  { lines }: Report,
  figures: readonly VerifiedFigure[],
  { locale }: Pick<Console, 'locale'>,
): object {
  const placeAt = placesOf(document);
  return {
    path,
    figures: figures.map((figure) => ({
      state: figure.state,
      reason: figure.reason ?? undefined,
      message: inLocale(verifiedText(figure), locale),
      text: figure.text,
      range: lines.rangeOf(figure.span),
      place: placeAt(figure.span.start),
      cells: figure.cells,
      expected: figure.expected,
      actual: figure.actual,
    })),
  };
}
