import {
  coverageText,
  type Elsewhere,
  type Finding,
  inLocale,
  type Lines,
  type Locale,
  type Position,
  ruleOf,
  say,
  severityNames,
} from '../../core/index.ts';
import { type PlaceAt, placeOfKept, placeWords } from '../place.ts';
import { visible, visibleName } from '../visible.ts';
import { padded, widthOf } from '../width.ts';
import type { CheckedFile, Summary } from './checked.ts';
import type { CheckFormat, Terminal } from './format.ts';
import { frameOf } from './frame.ts';
import { type Paint, painter } from './paint.ts';
import { rosterLines } from './rosters.ts';
import { summaryLine } from './summary-line.ts';

/** Longer messages do not push the codes of all others to the right. */
const WIDEST_MESSAGE = 60;
/** Of the places that a finding points to, so many are shown; its message has the figures. */
const MAX_RELATED = 3;

/** For people: each finding with the line it stands in, and a sum at the end. */
export function pretty(terminal: Terminal): CheckFormat {
  const paint = painter(terminal.colour);
  return {
    begin: () => '',
    file: (file) => fileText(file, terminal, paint) + (terminal.coverage ? coverageLines(file, terminal, paint) : ''),
    between: '',
    end: (summary) => rosterText(summary, terminal) + summaryText(summary, terminal, paint),
    hasRosters: true,
  };
}

function fileText({ path, report, findings, placeAt }: CheckedFile, terminal: Terminal, paint: Paint): string {
  if (findings.length === 0) return '';
  const { lines } = report;
  const rows = findings.map((finding) => ({
    finding,
    place: placeOf(lines, finding.span.start, placeAt, terminal.locale),
    name: inLocale(severityNames[finding.severity], terminal.locale),
    message: visible(inLocale(finding.message, terminal.locale)),
  }));
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  const places = widest(rows.map(({ place }) => place));
  const names = widest(rows.map(({ name }) => name));
  const messages = Math.min(WIDEST_MESSAGE, widest(rows.map(({ message }) => message)));
  const printedFixes = new Set<string>();
  let text = `${paint.bold(visibleName(path))}\n`;
  for (const { finding, place, name, message } of rows) {
    const { severity, code } = finding;
    text += `  ${padded(place, places)}  ${paint[severity](padded(name, names))}  ${padded(message, messages)}  ${paint.dim(code)}\n`;
    for (const line of detailLines(finding, lines, placeAt, terminal, paint))
      text += `${' '.repeat(places + 4)}${line}\n`;
    const fix = fixText(finding, terminal.locale);
    // One wrong number breaks several sums, and all of them offer to mend it.
    if (fix && !printedFixes.has(fix)) text += `${' '.repeat(places + 4)}${fix}\n`;
    printedFixes.add(fix);
  }
  return `${text}\n`;
}

/** How much of the prose was compared, and each place that was not. */
function coverageLines({ path, report, coverage, placeAt }: CheckedFile, { locale }: Terminal, paint: Paint): string {
  const covered = coverage();
  const places = covered.notUnderstood.map(
    ({ span, text }) => `    ${placeOf(report.lines, span.start, placeAt, locale)}  ${visible(text)}\n`,
  );
  return `${paint.bold(visibleName(path))}\n  ${inLocale(coverageText(covered), locale)}\n${places.join('')}\n`;
}

/** Hints come by the dozen and speak for themselves: a line each. */
function* detailLines(
  finding: Finding,
  lines: Lines,
  placeAt: PlaceAt,
  terminal: Terminal,
  paint: Paint,
): Iterable<string> {
  if (finding.severity === 'hint') return;
  const { locale } = terminal;
  const number = String(lines.lineAt(finding.span.start) + 1).padStart(String(lines.count).length);
  const frame = frameOf(lines, finding.span, Math.max(40, terminal.columns - number.length - 16));
  yield `${paint.dim(`${number} │`)} ${frame.text}`;
  yield `${paint.dim(`${' '.repeat(number.length)} │`)} ${paint[finding.severity](frame.marker)}`;
  const others = finding.related.filter(
    ({ span, elsewhere }) => elsewhere || lines.lineAt(span.start) !== lines.lineAt(finding.span.start),
  );
  for (const { span, message, elsewhere } of others.slice(0, MAX_RELATED)) {
    const place = elsewhere ? placeElsewhere(elsewhere, locale) : placeOf(lines, span.start, placeAt, locale);
    yield paint.dim(`${place}  ${visible(inLocale(message, locale))}`);
  }
  const more = others.length - MAX_RELATED;
  if (more > 0)
    yield paint.dim(inLocale(say(`另有 ${more} 处`, `and ${more} more ${more === 1 ? 'place' : 'places'}`), locale));
}

function fixText({ fixes }: Finding, locale: Locale): string {
  const fix = fixes.find((offered) => offered.preferred);
  if (!fix) return '';
  const label = fix.safe ? say('修复（--fix）：', 'fix (--fix): ') : say('修复：', 'fix: ');
  return `${inLocale(label, locale)}${visible(inLocale(fix.title, locale))}`;
}

/** As editors count, from one; in a document in its own terms. */
function placeOf(lines: Lines, offset: number, placeAt: PlaceAt, locale: Locale): string {
  const place = placeAt(offset);
  return place ? inLocale(placeWords(place), locale) : positionOf(lines.positionAt(offset));
}

function placeElsewhere({ path, range, documentPlace }: Elsewhere, locale: Locale): string {
  const place = documentPlace ? placeOfKept(documentPlace) : null;
  const name = visibleName(path);
  return place ? `${name} ${inLocale(placeWords(place), locale)}` : `${name}:${positionOf(range.start)}`;
}

const positionOf = ({ line, character }: Position): string => `${line + 1}:${character + 1}`;

const rosterText = ({ rosters }: Summary, { locale }: Terminal): string =>
  rosters.map((each) => `${rosterLines(each, locale)}\n`).join('');

/** How often each rule found something, most often first; then the sum. */
function summaryText(summary: Summary, { locale }: Terminal, paint: Paint): string {
  const { files, notRead, fixable, codes } = summary;
  if (files === 0 && notRead === 0) return '';
  const rows = [...codes].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  const width = rows.reduce((most, [code]) => Math.max(most, code.length), 0);
  const counts = rows.map(([code, count]) => {
    const title = ruleOf(code)?.title;
    return `${String(count).padStart(6)}  ${code.padEnd(width)}  ${paint.dim(title ? inLocale(title, locale) : '')}\n`;
  });
  // One code is named by the sum already.
  const table = counts.length > 1 ? `${counts.join('')}\n` : '';
  const hint = inLocale(say(`--fix 可自动修复 ${fixable} 处`, `--fix can mend ${fixable}`), locale);
  return `${table}${summaryLine(summary, locale, paint)}\n${fixable > 0 ? `${hint}\n` : ''}`;
}
