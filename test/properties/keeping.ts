import type { FormRow } from '../../server/src/core/form/types.ts';
import {
  analyse,
  applyEdits,
  type CheckedReport,
  type Edit,
  type Fix,
  type FixMode,
  fixAllOfCode,
  fixesToApply,
  formatEdits,
  parseReport,
  type Report,
  recomputeFix,
  safeEdits,
  TABLE_KEYS,
  tableConversions,
} from '../../server/src/core/testing.ts';

/** What an edit promises: all that it does not name stays. Each of these gives what it breaks of a text, in words. */
export const EDITING = {
  safe,
  all: (analysis) => rounds(analysis, 'preferred').broken,
  single,
  ofAKind,
  recomputed,
  formatted,
  converted,
} satisfies Record<string, (analysis: CheckedReport) => string[]>;

export type EditingName = keyof typeof EDITING;
export const EDITING_NAMES = Object.keys(EDITING) as EditingName[];

/** All that is broken by one way to edit a text. */
export const brokenBy = (name: EditingName, analysis: CheckedReport): string[] =>
  EDITING[name](analysis).map((what) => `${name}: ${what}`);

type Named = Pick<Fix, 'edits' | 'settings'>;

const MAX_ROUNDS = 20;

/** What `--fix` does, round by round, each of which is looked at. */
function rounds(analysis: CheckedReport, mode: FixMode): { readonly text: string; readonly broken: string[] } {
  const broken: string[] = [];
  const seen = new Set([analysis.text]);
  let current = analysis;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixes = fixesToApply(current, mode);
    const text = applyEdits(
      current.text,
      fixes.flatMap(({ edits }) => edits),
    );
    if (seen.has(text)) break;
    seen.add(text);
    broken.push(...brokenAfter(current, fixes), ...fixes.flatMap((fix) => inventedZeros(current.report, fix)));
    current = analyse(text, { last: current });
  }
  return { text: current.text, broken };
}

/** On save small edits are sent in place of the new text: they make that text. */
function safe(analysis: CheckedReport): string[] {
  const { text, broken } = rounds(analysis, 'safe');
  const saved = applyEdits(analysis.text, safeEdits(analysis, {}));
  return saved === text ? broken : [...broken, 'another text comes out on save'];
}

/** Each fix of each finding alone, as the editor offers it. */
function single(analysis: CheckedReport): string[] {
  const distinct = new Map<string, Fix & { code: string }>();
  const from = analysis.text.length % Math.max(1, analysis.findings.length); // not always those of the first lines
  for (const { code, fixes } of [...analysis.findings.slice(from), ...analysis.findings.slice(0, from)]) {
    if (distinct.size >= MAX_SINGLE) break;
    for (const fix of fixes) distinct.set(JSON.stringify(fix.edits), { ...fix, code });
  }
  return [...distinct.values()]
    .slice(0, MAX_SINGLE)
    .flatMap((fix) => brokenAfter(analysis, [fix]).map((what) => `${fix.code}: ${what}`));
}

/** Each takes a reading. */
const MAX_SINGLE = 4;

function ofAKind(analysis: CheckedReport): string[] {
  return [...new Set(analysis.findings.map(({ code }) => code))].flatMap((code) => {
    const fix = fixAllOfCode(analysis, code);
    return fix
      ? [...brokenAfter(analysis, [fix]), ...inventedZeros(analysis.report, fix)].map((what) => `${code}: ${what}`)
      : [];
  });
}

function recomputed(analysis: CheckedReport): string[] {
  return [...TABLE_KEYS.map((table) => [table]), TABLE_KEYS].flatMap((tables) => {
    const fix = recomputeFix(analysis, ...tables);
    return fix ? [...brokenAfter(analysis, [fix]), ...inventedZeros(analysis.report, fix)] : [];
  });
}

function formatted(analysis: CheckedReport): string[] {
  return brokenByLayout(analysis, formatEdits(analysis.report));
}

function converted(analysis: CheckedReport): string[] {
  const { tables } = analysis.report.syntax;
  const table = tables[analysis.text.length % Math.max(1, tables.length)];
  const conversions = table ? tableConversions(analysis.report, table.table) : [];
  return conversions.flatMap(({ edits }) => brokenByLayout(analysis, edits));
}

/** A layout names nothing: all digits of the text are the same, in the same order, and so is every cell. */
function brokenByLayout({ text, report }: CheckedReport, edits: readonly Edit[]): string[] {
  const after = applyEdits(text, edits);
  return [
    ...otherCells(report, parseReport(after), new Set()),
    ...(digitsOf(after) === digitsOf(text) ? [] : ['digits moved']),
  ];
}

function brokenAfter({ text, report }: CheckedReport, fixes: readonly Named[]): string[] {
  const edits = fixes.flatMap((fix) => fix.edits);
  const settings = fixes.flatMap((fix) => fix.settings ?? []);
  const named = new Set(settings.map(({ cell }) => cell));
  const after = parseReport(applyEdits(text, edits));
  const unset = settings.flatMap(({ cell, value }) => {
    const { form, state, value: now } = after.cells[cell]!;
    const isSet = value === null ? state === 'blank' : state === 'number' && now === value;
    return isSet ? [] : [`${form.name} should hold ${value} and is ${state} ${now}`];
  });
  return [...otherCells(report, after, named), ...unset, ...overlapping(edits), ...touchedCells(report, edits, named)];
}

/** Cells that were read before the edit, and are not, or otherwise, after it. */
function otherCells(before: Report, after: Report, named: ReadonlySet<number>): string[] {
  const cells = new Map(after.cells.map((cell) => [cell.form.name, cell]));
  return before.cells.flatMap(({ form, state, value }) => {
    if (named.has(form.index) || state === 'missing') return [];
    const now = cells.get(form.name);
    return now?.state === state && now.value === value
      ? []
      : [`${form.name}: ${state} ${value} → ${now?.state} ${now?.value}`];
  });
}

/** An edit that overlaps another is left out when they are applied: half a fix. */
function overlapping(edits: readonly Edit[]): string[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return ordered.flatMap(({ span }, i) =>
    i > 0 && span.start < ordered[i - 1]!.span.end ? [`edits overlap at ${span.start}`] : [],
  );
}

/** Cells that no edit names, and that one writes over nonetheless. */
function touchedCells({ cells }: Report, edits: readonly Edit[], named: ReadonlySet<number>): string[] {
  return cells.flatMap(({ form, span, state }) => {
    if (!span || state === 'blank' || named.has(form.index)) return [];
    const isTouched = edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end);
    return isTouched ? [`${form.name} is written over and not named`] : [];
  });
}

/** Zeros that stood nowhere, and that no equation with numbers alone, or with nothing left for the rest, asks for. */
function inventedZeros({ cells, form, tables }: Report, { settings = [] }: Named): string[] {
  const set = new Map(settings.map(({ cell, value }) => [cell, value]));
  /** Of a row with too many values some are taken out, and its zeros stay where they are: there are no more of them than before. */
  const isLeft = (row: FormRow): boolean => {
    const entries = Object.values(tables).flatMap(
      (table) => table?.rows.find((bound) => bound.form === row)?.entries ?? [],
    );
    const zeros = entries.filter(({ number }) => number?.value === 0).length;
    const after = cells
      .filter((cell) => cell.form.row === row)
      .filter(({ form: { index }, value }) => (set.get(index) ?? value) === 0);
    return after.length <= zeros;
  };
  const known = (cell: number): number | null =>
    set.get(cell) ?? (cells[cell]!.state === 'number' ? cells[cell]!.value : null);
  const sum = (side: readonly number[]) =>
    side.reduce((all, cell) => all + (cells[cell]!.state === 'number' ? (known(cell) ?? 0) : (set.get(cell) ?? 0)), 0);
  return settings.flatMap(({ cell, value }) => {
    const { state, value: was, form: own } = cells[cell]!;
    if (value !== 0 || (state === 'number' && was === 0) || isLeft(own.row)) return [];
    const isForced = form.equationsOf[cell]!.some(({ left, right }) => {
      const others = [...left, ...right].filter((other) => other !== cell);
      if (sum(left) !== sum(right)) return false;
      const [mine, theirs] = left.includes(cell) ? [left, right] : [right, left];
      const isAllKnown = others.every((other) => known(other) !== null);
      const isMark = state !== 'blank' && theirs.every((other) => known(other) !== null) && mine.length > 0;
      return isAllKnown || isMark;
    });
    return isForced ? [] : [`${own.name}: a zero that nobody counted`];
  });
}

/** The digits that a person reads: those of tags, widths and spans, are a table's layout. */
const digitsOf = (text: string): string =>
  text.replace(/<\/?[a-z][^<>]*>|&#?\w{1,8};/gi, '').replace(/[^\d０-９]/g, '');
