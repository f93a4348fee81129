import type { CellName } from '../form/types.ts';
import { cellNamed, type Report } from '../model/report.ts';
import { type Passage, passagesOf } from '../prose/passages.ts';
import { readProse } from '../prose/read.ts';
import { Senses } from '../prose/senses.ts';
import type { Claim, Figure, Sentence } from '../prose/statements.ts';
import { parseReport } from '../read-report.ts';
import { type Diagnosis, diagnose } from '../repair/diagnose.ts';
import { cellTitle } from '../rules/support/cell-titles.ts';
import {
  cellsOf,
  evaluateFact,
  figuresOfFacts,
  inCells,
  interpretationTitle,
  isExactCountOfThisYear,
  isInDoubt,
} from '../rules/support/figure-agreement.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { type Millionths, toNumber } from '../text/number.ts';
import { quoteMasked, quoteProse } from '../text/quote.ts';
import type { Span } from '../text/span.ts';

/** Why a figure was not compared. The codes are for programs, as they stand in the JSON. */
export const NOT_VERIFIED = {
  'another-year': say('两份文件的年度不同', 'the two files are of different years'),
  'not-in-tables': say('表格中没有这一项', 'the tables have no such item'),
  'not-understood': say('没有读懂说的是哪一项', 'what it counts was not understood'),
  'other-time': say('说的不是本年度', 'it is of another time than the year'),
  'not-own': say('说的不是本机关已办的事', 'it is of others, or of what is planned'),
  'not-exact': say('不是确切的数', 'it is not exact'),
  'no-count': say('是比例或增减，不是表中的数', 'it is a share or a change'),
  'cell-unknown': say('表中相应的格没有确定的数', 'its cell holds no certain number'),
  'sum-broken': say('表中相应的格所在的合计不平', 'its cell is in a broken sum'),
  'other-reading': say('只有换一种理解才与表格相符', 'it fits only if meant in another way'),
  'only-together': say('只有与别的数合起来才与表格相符', 'it fits only together with others'),
} as const satisfies Record<string, Bilingual>;

export type ReasonNotVerified = keyof typeof NOT_VERIFIED;

/** What the tables say to one figure, or one denial, of a draft. */
export interface VerifiedFigure {
  readonly span: Span;
  /** Its words, as they are quoted to people. */
  readonly text: string;
  readonly state: 'agrees' | 'differs' | 'notVerified';
  /** What it was compared with. */
  readonly cells: readonly CellName[];
  readonly title: Bilingual | null;
  /** What the tables hold, and what the draft says. */
  readonly expected: number | undefined;
  readonly actual: number | undefined;
  readonly reason: ReasonNotVerified | null;
}

export interface DraftVerification {
  readonly draft: Report;
  /** In the order of the draft. */
  readonly figures: readonly VerifiedFigure[];
  /** What a person should know beside the figures. */
  readonly notices: readonly Bilingual[];
}

/**
 * Holds the prose of a draft against the tables of a report. Every number of the prose is in the answer: it agrees, it differs, or it
 * was not verified, with the reason. It agrees only in the plainest reading of its words, and only with cells that hold numbers and stand
 * in no broken sum: nothing passes because some sum happens to fit.
 *
 * @param draftText the draft; it need not be a whole report
 * @param tables the report whose tables are believed
 */
export function verifyDraft(draftText: string, tables: Report): DraftVerification {
  const draft = parseReport(draftText);
  const passages = passagesOf(draft.syntax);
  // The draft's words are read as if they stood in the report that the tables are of.
  const place = { ...draft, form: tables.form, year: draft.year ?? tables.year, organ: draft.organ ?? tables.organ };
  const prose = readProse(place, passages);
  const isOfAnotherYear = draft.year !== null && tables.year !== null && draft.year !== tables.year;
  const figures = isOfAnotherYear
    ? prose.flatMap((sentence) => sentence.figures.map((figure) => notVerified(draft, figure, 'another-year')))
    : compare(draft, tables, prose);
  const seen = [...figures.map(({ span }) => span), ...prose.flatMap(datesOf)];
  return {
    draft,
    figures: [...figures, ...numbersBeside(passages, seen)].sort((a, b) => a.span.start - b.span.start),
    notices: [...noticesOf(draft, tables)],
  };
}

function compare(draft: Report, tables: Report, prose: readonly Sentence[]): VerifiedFigure[] {
  const diagnosis = diagnose(tables, null);
  const differing = new Set(
    figuresOfFacts(tables, prose)
      .filter(({ figure, interpretations }) =>
        interpretations.every(({ value }) => value !== null && value !== inCells(figure)),
      )
      .map(({ figure }) => figure),
  );
  return prose.flatMap(({ figures, claims }) => [
    ...figures.flatMap((figure, i) =>
      figure.fact === null && isNoCount(draft.readable, figure.span.start, figure.span.end)
        ? []
        : compareFigure(
            draft,
            tables,
            diagnosis,
            figure,
            saysThatCarriedIn(figure, figures[i + 1]),
            differing.has(figure),
          ),
    ),
    ...claims.map((claim) => compareClaim(draft, tables, diagnosis, claim)),
  ]);
}

/** 受理38件（含上年结转3件）: in brackets right behind the figure it is said what is in it. */
const saysThatCarriedIn = ({ depth }: Figure, next: Figure | undefined): boolean =>
  next?.fact?.key === 'requests.carriedIn.total' && next.depth > depth && /^(?:其中)?(?:含|包含|包括)/.test(next.item);

/**
 * @param isWithCarriedIn whether the words say that what was carried in is counted
 * @param differs whether no reading of it agrees with the tables, alone or together with the others of its sentence
 */
function compareFigure(
  draft: Report,
  tables: Report,
  diagnosis: Diagnosis,
  figure: Figure,
  isWithCarriedIn: boolean,
  differs: boolean,
): VerifiedFigure {
  const { fact } = figure;
  if (!fact || figure.isUnread || !isExactCountOfThisYear(figure)) return notVerified(draft, figure, reasonOf(figure));
  // 其余12件 may be what is left of anything.
  if (figure.senses.hasAny(OF_REST)) return notVerified(draft, figure, 'not-understood');
  const ways = evaluateFact(tables, fact);
  const first = isWithCarriedIn ? ways.find(({ interpretation }) => interpretation.basis === 'withCarriedIn') : ways[0];
  const others = ways.filter((each) => each !== first);
  const stated = inCells(figure);
  const cells = first ? cellsOf(tables, first.interpretation) : [];
  if (!first || first.value === null || !cells.every((cell) => hasNumber(tables, cell)))
    return notVerified(draft, figure, 'cell-unknown');
  if (cells.some((cell) => isInDoubt(diagnosis, cell))) return notVerified(draft, figure, 'sum-broken');
  const against = {
    cells: namesOf(tables, cells),
    title: interpretationTitle(tables, fact, first.interpretation),
    expected: toNumber(first.value),
    actual: toNumber(stated),
  };
  if (first.value === stated) return { ...entryOf(draft, figure), ...against, state: 'agrees' };
  if (others.some(({ value }) => value === null)) return notVerified(draft, figure, 'cell-unknown');
  if (others.some(({ value }) => value === stated)) return notVerified(draft, figure, 'other-reading');
  if (!differs) return notVerified(draft, figure, 'only-together');
  return { ...entryOf(draft, figure), ...against, state: 'differs' };
}

const OF_REST = /* @__PURE__ */ Senses.of('rest', 'otherOnes');

/** 未收到申请, 均获维持: the cells that have to be zero. */
function compareClaim(draft: Report, tables: Report, diagnosis: Diagnosis, claim: Claim): VerifiedFigure {
  const readings = claim.zero.map((names) => names.flatMap((name) => cellNamed(tables, name)?.form.index ?? []));
  const isWhole = readings.every((cells, i) => cells.length === claim.zero[i]!.length && cells.length > 0);
  const all = readings.flat();
  if (!isWhole || all.length === 0 || !all.every((cell) => hasNumber(tables, cell)))
    return notVerified(draft, claim, 'cell-unknown');
  if (all.some((cell) => isInDoubt(diagnosis, cell))) return notVerified(draft, claim, 'sum-broken');
  const more = readings.map((cells) => cells.filter((cell) => tables.cells[cell]!.value !== 0));
  const [first] = more as [number[]];
  const entry = { ...entryOf(draft, claim), title: claim.title };
  if (first.length === 0) return { ...entry, cells: namesOf(tables, readings[0]!), state: 'agrees' };
  if (more.some((cells) => cells.length === 0)) return notVerified(draft, claim, 'other-reading');
  const [cell] = first as [number];
  return {
    ...entry,
    title: cellTitle(tables.form.cells[cell]!),
    cells: namesOf(tables, first),
    expected: toNumber(tables.cells[cell]!.value as Millionths),
    actual: 0,
    state: 'differs',
  };
}

const hasNumber = (report: Report, cell: number): boolean => report.cells[cell]!.state === 'number';

const namesOf = (report: Report, cells: readonly number[]): CellName[] =>
  cells.map((cell) => report.form.cells[cell]!.name);

const PERCENTAGES: ReadonlySet<Figure['role']> = new Set(['change', 'growth', 'share', 'rate', 'percentage']);

function reasonOf({ fact, isUnread, role, time, own, sureness }: Figure): ReasonNotVerified {
  if (isUnread) return 'not-understood';
  if (PERCENTAGES.has(role)) return 'no-count';
  if (role === 'earlier' || time !== 'this') return 'other-time';
  if (!own) return 'not-own';
  if (!fact) return 'not-in-tables';
  return sureness === 'exact' ? 'not-understood' : 'not-exact';
}

const notVerified = (draft: Report, of: Figure | Claim, reason: ReasonNotVerified): VerifiedFigure => ({
  ...entryOf(draft, of),
  state: 'notVerified',
  reason,
});

const NOTHING_COMPARED = { cells: [], title: null, expected: undefined, actual: undefined, reason: null };

/** Personal data is masked where words are quoted. */
function entryOf(draft: Report, of: Figure | Claim): Omit<VerifiedFigure, 'state'> {
  const { start, end } = 'phrase' in of ? of.phrase : of.span;
  const words = { start: Math.min(start, of.span.start), end: Math.max(end, of.span.end) };
  return { ...NOTHING_COMPARED, span: of.span, text: wordsOf(draft, words) };
}

const MAX_WORDS = 40;

const wordsOf = (draft: Report, { start, end }: Span): string =>
  quoteMasked(draft.readable, Math.max(start, end - MAX_WORDS), end).replace(/^[，、；：]+/, '');

const datesOf = ({ dates, period }: Sentence): Span[] => [
  ...dates.map(({ span }) => span),
  ...(period ? [period.span] : []),
];

/** What counts nothing: 〔2019〕60号, 第三十八条第1项, （1）; 1. at the beginning of a paragraph; 2024年. */
const NO_COUNTS: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/$/, /^号/],
  [/第[零一二三四五六七八九十百]*$/, /^[条款项]/],
  [/[（(〔［[]$/, /^[）)〕］\]]/],
  [/^\s*$/, /^[.、．](?!\d)/],
  [/$/, /^[年月日]/],
];
/** Nor has a date or a number of a document that many digits. */
const MAX_NO_COUNT = 4;

const isNoCount = (text: string, start: number, end: number): boolean =>
  end - start <= MAX_NO_COUNT &&
  NO_COUNTS.some(
    ([before, behind]) =>
      behind.test(text.slice(end, end + 2)) && before.test(text.slice(Math.max(0, start - 6), start)),
  );

/** The numbers of the prose that were not read as figures at all: they are listed as well. */
function* numbersBeside(passages: readonly Passage[], seen: readonly Span[]): Iterable<VerifiedFigure> {
  const starts = [...seen].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { text, charIndex, spanOf } of passages)
    for (const { start, end } of charIndex.numbers) {
      const span = spanOf(start, end);
      while (next < starts.length && starts[next]!.end <= span.start) next++;
      if (starts.slice(next, next + 8).some((other) => other.start < span.end && span.start < other.end)) continue;
      if (isNoCount(text, start, end)) continue;
      const from = Math.max(0, start - MAX_WORDS / 2, text.lastIndexOf('。', start) + 1);
      yield {
        ...NOTHING_COMPARED,
        span,
        text: quoteMasked(text, from, end + 4),
        state: 'notVerified',
        reason: 'not-understood',
      };
    }
}

function* noticesOf(draft: Report, tables: Report): Iterable<Bilingual> {
  if (Object.values(tables.tables).every((table) => table === null))
    yield say('作为依据的文件中没有读到表格', 'no table was found in the file that the draft is held against');
  if (draft.year !== null && tables.year !== null && draft.year !== tables.year)
    yield say(
      `草稿是 ${draft.year} 年度的，表格是 ${tables.year} 年度的，没有核对`,
      `the draft is of ${draft.year}, the tables are of ${tables.year}: nothing was compared`,
    );
  if (draft.organ !== null && tables.organ !== null && draft.organ !== tables.organ)
    yield say(
      `机关名称不同：草稿为“${quoteProse(draft.organ)}”，表格为“${quoteProse(tables.organ)}”`,
      `the organs differ: “${quoteProse(draft.organ)}” in the draft, “${quoteProse(tables.organ)}” with the tables`,
    );
  if (draft.syntax.tables.length > 0)
    yield say(
      '草稿自己的表格不在此核对，请另用 check 检查',
      'the draft’s own tables are not looked at here: check it by itself as well',
    );
}

/** 草稿的数字 12 个：8 个与表格一致，1 个不一致，3 个未能核对 */
export function verificationText(counts: Readonly<Record<VerifiedFigure['state'], number>>): Bilingual {
  const { agrees, differs, notVerified: open } = counts;
  return say(
    `草稿中的数 ${agrees + differs + open} 处：一致 ${agrees}，不一致 ${differs}，未能核对 ${open}`,
    `${agrees + differs + open} figures in the draft: ${agrees} agree, ${differs} differ, ${open} not verified`,
  );
}

/** What is said of one figure, to a person. */
export function verifiedText({ state, title, expected, text, reason }: VerifiedFigure): Bilingual {
  if (state === 'notVerified') {
    const why = NOT_VERIFIED[reason!];
    return say(`未能核对：“${text}”，${why.zh}`, `not verified: “${text}”, ${why.en}`);
  }
  const value = expected === undefined ? '0' : String(expected);
  const name = title ?? say('相应的格', 'its cell');
  return state === 'agrees'
    ? say(`一致：“${text}”，表中${name.zh}为 ${value}`, `agrees: “${text}”; in the tables ${name.en} is ${value}`)
    : say(`不一致：“${text}”，表中${name.zh}为 ${value}`, `differs: “${text}”; in the tables ${name.en} is ${value}`);
}
