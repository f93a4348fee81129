import { type Digest, figureIn, sumIn } from '../cross-report/digest.ts';
import { type CoveringReport, type Doubt, hierarchyOf } from '../cross-report/hierarchy.ts';
import { formOf } from '../form/forms.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import type { ReportGroup } from './config.ts';
import { isPattern, partsOf, patternFor } from './pattern.ts';

/** A group that could be written into the configuration, and what speaks for it. */
export interface GroupProposal {
  readonly organ: string;
  /** The covering report that stands for those of all years. */
  readonly path: string;
  readonly group: ReportGroup;
  readonly years: readonly ProposedYear[];
}

export interface ProposedYear {
  readonly year: number;
  readonly parts: number;
  /** Of so many cells all figures are known, and of so many the sum comes out. */
  readonly compared: number;
  readonly agreeing: number;
}

export interface ProposedGroups {
  readonly proposals: readonly GroupProposal[];
  readonly doubts: readonly Doubt[];
}

/**
 * Groups for the reports below a folder, in words that mean just those reports and no other that is there.
 *
 * @param digests of all reports, with their paths from where the configuration stands
 * @param isCovered whether a report has a group already
 */
export function proposeGroups(digests: readonly Digest[], isCovered: (path: string) => boolean): ProposedGroups {
  const { coveringReports, doubts } = hierarchyOf(digests);
  const isNew = ({ reports }: CoveringReport) => !reports.some(({ path }) => isCovered(path));
  const all = digests.map(({ path }) => ({ path, names: partsOf(path) }));
  const made = coveringReports.filter(isNew).map((covering) => ({ covering, proposals: proposalsFor(covering, all) }));
  const lost = made.filter(({ proposals }) => proposals.length === 0);
  return {
    proposals: made.flatMap(({ proposals }) => proposals),
    doubts: [...doubts, ...lost.map(({ covering: { organ } }) => ({ organ, why: NO_PATTERN }))],
  };
}

const NO_PATTERN = say('路径中有 * 或 ?，无法写明', 'a path has * or ? in it and cannot be named');

interface Place {
  readonly path: string;
  readonly names: readonly string[];
}

/** One for each way in which the paths of the covering reports are made; most often there is one, with the year left open. */
function proposalsFor({ organ, place, reports, parts }: CoveringReport, all: readonly Place[]): GroupProposal[] {
  const byPattern = new Map<string, Digest[]>();
  for (const report of reports) {
    const pattern = anyYear(report.path);
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), report]);
  }
  return [...byPattern.values()].flatMap((own) => {
    const years = new Set(own.map(({ year }) => year));
    const covered = parts.filter(({ year }) => years.has(year));
    const report = wordsFor(own, own, all, place);
    const words = wordsFor(covered, reports, all, place);
    if (report?.length !== 1 || !words || words.length === 0) return [];
    const proposedYears = own.map((each) => yearOf(each, covered)).sort((a, b) => a.year - b.year);
    return [{ organ, path: own[0]!.path, group: { report: report[0]!, parts: words }, years: proposedYears }];
  });
}

function yearOf(report: Digest, parts: readonly Digest[]): ProposedYear {
  const own = parts.filter(({ year }) => year === report.year);
  let compared = 0;
  let agreeing = 0;
  for (const { name, derived } of formOf(report.editions).cells) {
    const value = derived ? null : figureIn(report, name);
    const sum = sumIn(own, name);
    if (value === null || sum === null) continue;
    compared++;
    if (sum === value) agreeing++;
  }
  return { year: report.year!, parts: own.length, compared, agreeing };
}

/**
 * Few patterns that fit those reports, and of the others only such as do no harm: a folder with all below it, a folder, names
 * that begin with the place, a path with the year left open, and last the path itself. Null where nothing fits.
 */
function wordsFor(
  those: readonly Digest[],
  harmless: readonly Digest[],
  all: readonly Place[],
  place: string,
): string[] | null {
  const allowed = new Set([...those, ...harmless].map(({ path }) => path));
  const left = new Set(those.map(({ path }) => path));
  const words: string[] = [];
  for (const path of left) {
    if (isPattern(path)) return null;
    const pattern = candidates(path, place, those.length > 1).find((candidate) => {
      const fits = patternFor(candidate);
      return all.every((each) => allowed.has(each.path) || !fits(each.names));
    });
    if (pattern === undefined) return null;
    const fits = patternFor(pattern);
    for (const each of left) if (fits(partsOf(each))) left.delete(each);
    words.push(pattern);
  }
  return words;
}

function candidates(path: string, place: string, areMany: boolean): string[] {
  const folders = anyYear(path).split('/').slice(0, -1);
  const above = folders.map((_, i) => `${folders.slice(0, folders.length - i).join('/')}/`);
  const own = above[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const wholes = above.toReversed().map((folder) => `${folder}**`);
  const begun = name.startsWith(place) ? [`${own}${place}*`] : [];
  // Whatever lies beside the configuration itself is not meant.
  const many = own === '' ? begun : [...wholes, `${own}*`, ...begun];
  return [...(areMany ? many : []), anyYear(path), path];
}

/** 2024/县/…2024年… of any year. */
const anyYear = (path: string): string => path.replace(/(?<!\d)20\d\d(?!\d)/g, '20??');

/** What speaks for a group, in a few words. */
export function evidenceOf({ years }: GroupProposal): Bilingual {
  return say(
    years
      .map(({ year, parts, compared, agreeing }) => `${year}年 ${parts} 份，${compared} 格中 ${agreeing} 格之和相符`)
      .join('；'),
    years
      .map(
        ({ year, parts, compared, agreeing }) => `${year}: ${parts} reports, ${agreeing} of ${compared} cells add up`,
      )
      .join('; '),
  );
}
