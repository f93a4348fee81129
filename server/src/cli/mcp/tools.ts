import path from 'node:path';
import {
  type Bilingual,
  type Finding,
  inLocale,
  type Locale,
  MAX_OPEN_LENGTH,
  NO_REPORT,
  type Report,
  ruleOf,
  SEVERITIES,
  say,
  severityNames,
  verificationText,
  verifiedText,
  verifyDraft,
} from '../../core/index.ts';
import { isReadable } from '../../files/find.ts';
import { FileProblem } from '../../files/problem.ts';
import type { ReportTools, Source, ToolAnswer } from '../../mcp/report-tools.ts';
import { draftData } from '../check/against-tables.ts';
import { findingData } from '../check/data.ts';
import { notifyOfDocument } from '../document-notices.ts';
import { reportData } from '../extract/data.ts';
import { type PlaceAt, placesOf, placeWords } from '../place.ts';
import { type ReportFile, readReportFile } from '../report-file.ts';
import { service } from '../service.ts';
import { Settings, unknownCode } from '../settings.ts';
import { UsageError } from '../usage.ts';
import { VERSION } from '../version.ts';

/** More tell an assistant no more than that there are more. */
const MAX_FINDINGS = 200;

/** What the command line knows, as an assistant asks for it. Everything here only reads. */
export const reportTools: ReportTools = {
  version: VERSION,
  maxTextLength: MAX_OPEN_LENGTH,
  check: (source, tables, locale, signal) =>
    answered(locale, () => (tables === undefined ? check(source, locale, signal) : verify(source, tables, locale))),
  extract: (source, withCells, locale) => answered(locale, () => extract(source, withCells, locale)),
  explain,
};

/** What cannot be read, or used, is a problem of the question. */
async function answered(locale: Locale, work: () => Promise<ToolAnswer>): Promise<ToolAnswer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileProblem)
      return {
        problem: inLocale(say(`${error.path}：${error.reason.zh}`, `${error.path}: ${error.reason.en}`), locale),
      };
    if (error instanceof UsageError) return { problem: inLocale(error.reason, locale) };
    throw error;
  }
}

type ReadSource = Pick<ReportFile, 'path' | 'text' | 'document'>;

/** A text is called so where a file has its path. */
const TEXT_NAME = 'text';

async function read({ path: at, text }: Source): Promise<ReadSource> {
  return at === undefined ? { path: TEXT_NAME, text: text!, document: undefined } : readFile(at);
}

/** Only what may be a report by its name: an assistant has no need to read anything else through this door. */
async function readFile(at: string): Promise<ReportFile> {
  if (!isReadable(path.basename(at)))
    throw new FileProblem(
      at,
      say('只读取可能是年报的文件类型', 'only the kinds of files that reports come in are read'),
    );
  return readReportFile(at);
}

/** What is to be said beside the findings. */
class Notices {
  readonly all: string[] = [];

  constructor(private readonly locale: Locale) {}

  note(where: string | null, text: Bilingual): void {
    const words = inLocale(text, this.locale);
    this.all.push(where === null ? words : `${where}: ${words}`);
  }

  ofDocument({ path: at, document }: ReadSource, report: Report): void {
    notifyOfDocument(at, document, report, ({ text }) => this.note(at, text));
  }
}

async function check(source: Source, locale: Locale, signal: AbortSignal): Promise<ToolAnswer> {
  const file = await read(source);
  const notices = new Notices(locale);
  const settings = new Settings(notices, undefined, {});
  const { base, exceptions, verified } =
    source.path === undefined ? { base: -1, exceptions: [], verified: [] } : await settings.of(source.path);
  signal.throwIfAborted();
  const checked = service.check(service.read(file.text), { ...settings.bases[base], exceptions, verified });
  const { report, findings } = checked;
  const coverage = service.coverage(checked);
  notices.ofDocument(file, report);
  if (report.sections.length === 0) notices.note(null, NO_REPORT);
  const placeAt = placesOf(file.document);
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, findings.filter((each) => each.severity === severity).length]),
  );
  const listed = [...findings]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .slice(0, MAX_FINDINGS);
  const data = {
    ...service.identity(report),
    path: file.path,
    findings: listed.map((finding) => ({
      ...findingData(finding, report.lines, placeAt, locale),
      decidedBy: decidedBy(finding),
    })),
    leftOut: findings.length - listed.length,
    coverage: {
      figures: coverage.figures,
      compared: coverage.compared,
      notUnderstood: coverage.notUnderstood
        .slice(0, MAX_FINDINGS)
        .map(({ span, text }) => ({ range: report.lines.rangeOf(span), place: placeAt(span.start), text })),
    },
    summary: counts,
    notices: notices.all,
  };
  const text = [
    ...notices.all,
    inLocale(
      say(
        `错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.info}，细节 ${counts.hint}；正文数字 ${coverage.figures} 个，已核对 ${coverage.compared} 个`,
        `${counts.error} errors, ${counts.warning} warnings, ${counts.info} infos, ${counts.hint} hints; ${coverage.compared} of ${coverage.figures} figures of the prose were compared`,
      ),
      locale,
    ),
    ...listed.map((finding) => lineOf(finding, report, placeAt, locale)),
  ].join('\n');
  return { text, data, forPerson: 'findings' };
}

/** `form`: only one right text is possible, and a fix gives it. `person`: somebody has to look into the records, or to choose the words. */
const decidedBy = ({ fixes }: Finding): 'form' | 'person' => (fixes.some(({ safe }) => safe) ? 'form' : 'person');

function lineOf(finding: Finding, { lines }: Report, placeAt: PlaceAt, locale: Locale): string {
  const place = placeAt(finding.span.start);
  const { line, character } = lines.positionAt(finding.span.start);
  const where = place ? inLocale(placeWords(place), locale) : `${line + 1}:${character + 1}`;
  const name = inLocale(severityNames[finding.severity], locale);
  return `${where} ${name} ${finding.code} (${decidedBy(finding)}) ${inLocale(finding.message, locale)}`;
}

async function verify(source: Source, tablesAt: string, locale: Locale): Promise<ToolAnswer> {
  const [file, tablesFile] = [await read(source), await readFile(tablesAt)];
  const tables = service.parse(tablesFile.text);
  const { draft, figures, notices: said } = verifyDraft(file.text, tables);
  const notices = new Notices(locale);
  notices.ofDocument(file, draft);
  for (const notice of said) notices.note(null, notice);
  const counts = { agrees: 0, differs: 0, notVerified: 0 };
  for (const { state } of figures) counts[state]++;
  const listed = figures.slice(0, MAX_FINDINGS);
  return {
    forPerson: 'verification',
    text: [
      ...notices.all,
      inLocale(verificationText(counts), locale),
      ...listed.map((figure) => inLocale(verifiedText(figure), locale)),
    ].join('\n'),
    data: {
      ...draftData(file, draft, listed, { locale }),
      leftOut: figures.length - listed.length,
      tables: { path: tablesAt, ...service.identity(tables) },
      summary: counts,
      notices: notices.all,
    },
  };
}

async function extract(source: Source, withCells: boolean, locale: Locale): Promise<ToolAnswer> {
  const file = await read(source);
  const report = service.parse(file.text);
  const notices = new Notices(locale);
  notices.ofDocument(file, report);
  const data = { ...reportData(file.path, report, withCells, placesOf(file.document)), notices: notices.all };
  return { text: JSON.stringify(data), data };
}

function explain(code: string, locale: Locale): ToolAnswer {
  const rule = ruleOf(code);
  const page = rule && service.rulePage(code, locale);
  if (rule && page) return { text: page, data: { code, severity: rule.severity, page } };
  return { problem: inLocale(unknownCode(code).reason, locale) };
}
