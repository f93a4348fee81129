import {
  type Bilingual,
  bestOfEach,
  type Digest,
  type Group,
  hierarchyOf,
  identityFromName,
  organKey,
  partsIn,
  say,
} from '../core/index.ts';
import type { Roster } from './roster.ts';

/** A report that goes into a sum; without a digest where it is not at hand, and why. */
export interface Part {
  /** The organ, or the file where that does not tell one. */
  readonly name: string;
  /** Empty where there is no file. */
  readonly path: string;
  readonly digest: Digest | null;
  /** Why it is not at hand. */
  readonly why: Bilingual | null;
}

/** What a sum is made of, or why that cannot be told. */
export type Parts = { readonly parts: readonly Part[] } | { readonly refused: Bilingual };

/** What was found where the parts are to be looked for. */
export interface Found {
  /** Of any year. */
  readonly digests: readonly Digest[];
  /** Files that may be reports and could not be read. */
  readonly unread: readonly string[];
  /** Who has to report on the year, where a roster tells. */
  readonly rosters: readonly Roster[];
  readonly groups: readonly Group[];
  /** A person has named each file: they are the parts. */
  readonly isNamed: boolean;
}

/**
 * The reports that an organ's report of a year covers. As named; else as the groups of the configuration have it for a report of the
 * organ that is there; else by the organs' names and by the folders, and then every report of the year that was found must have its
 * place, above or below: a sum with a part too few, or with one that is in another already, is a wrong one.
 *
 * @param blank a report of the organ and the year with nothing in it, by its path where the parts are looked for
 */
export function partsOf(blank: Digest, { digests, unread, rosters, groups, isNamed }: Found): Parts {
  const { year } = blank;
  const own = organKey(blank.organ!);
  const isOwn = (organ: string | null) => organ !== null && organKey(organ) === own;
  const ofYear = bestOfEach(digests.filter((digest) => digest.year === null || digest.year === year));
  const others = ofYear.filter(({ organ }) => !isOwn(organ));
  const lost = unread
    .map((path) => ({ path, ...identityFromName(path) }))
    .filter((file) => !isOwn(file.organ) && (file.year === null || file.year === year));
  const unknown = others.find((digest) => digest.organ === null || digest.year === null);
  if (unknown)
    return { refused: say(`“${unknown.path}”没有写明机关或年度`, `“${unknown.path}” does not tell its organ or year`) };
  const twice = secondCopyIn(others);
  if (twice) return { refused: twice };
  const unreadParts = lost.map(({ path, organ }) => unreadPart(path, organ));
  if (isNamed) return partsOrNone([...others.map(partOf), ...unreadParts]);
  const draft = ofYear.find(({ organ, path }) => isOwn(organ) && groups.some((group) => group.covers(path)));
  if (draft) return groupedParts(draft, digests, unread, groups);
  return partsByName(blank, others, lost, rosters);
}

const partOf = (digest: Digest): Part => ({ name: digest.organ ?? digest.path, path: digest.path, digest, why: null });
const unreadPart = (path: string, organ: string | null): Part => ({
  name: organ ?? path,
  path,
  digest: null,
  why: UNREAD,
});
const absentPart = (name: string, why: Bilingual): Part => ({ name, path: '', digest: null, why });

const UNREAD = say('未能读取', 'could not be read');
const NOT_FOUND = say('没有找到', 'was not found');
const WANTING = {
  missing: say('未报送', 'has not reported'),
  unsure: say('不能确定是否已报送', 'has perhaps not reported'),
  unread: UNREAD,
};

function secondCopyIn(digests: readonly Digest[]): Bilingual | null {
  const seen = new Map<string, Digest>();
  for (const digest of digests) {
    const other = seen.get(organKey(digest.organ!));
    if (other)
      return say(
        `“${digest.organ}”有两份报告，不知以哪一份为准：${other.path}、${digest.path}`,
        `“${digest.organ}” has two reports, and it is not known which counts: ${other.path}, ${digest.path}`,
      );
    seen.set(organKey(digest.organ!), digest);
  }
  return null;
}

const partsOrNone = (parts: readonly Part[]): Parts =>
  parts.some(({ digest }) => digest)
    ? { parts: [...parts].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) }
    : { refused: say('没有找到这一年度的所属报告', 'no report of the year was found to be a part of it') };

/** As the configuration lists them; what it names and nobody finds is a part that is not there. */
function groupedParts(
  draft: Digest,
  digests: readonly Digest[],
  unread: readonly string[],
  groups: readonly Group[],
): Parts {
  const absent = new Map(unread.map((path) => [path, identityFromName(path).year]));
  const { found, missing } = partsIn(groups, draft, digests, absent);
  const twice = secondCopyIn(bestOfEach(found));
  if (twice) return { refused: twice };
  const lost = missing.map((words) =>
    absent.has(words) ? unreadPart(words, identityFromName(words).organ) : absentPart(words, NOT_FOUND),
  );
  return partsOrNone([...bestOfEach(found).map(partOf), ...lost]);
}

interface LostFile {
  readonly path: string;
  readonly organ: string | null;
}

function partsByName(
  blank: Digest,
  others: readonly Digest[],
  lost: readonly LostFile[],
  rosters: readonly Roster[],
): Parts {
  const folder = blank.path.slice(0, blank.path.lastIndexOf('/') + 1);
  const stands = (organ: string, path: string): Digest => ({ ...blank, organ, path });
  const wanting = new Map<Digest, Part>();
  const known = new Set([...others, blank].map(({ organ }) => organKey(organ!)));
  const want = (organ: string, path: string, part: Part) => {
    if (known.has(organKey(organ))) return;
    known.add(organKey(organ));
    wanting.set(stands(organ, path), part);
  };
  for (const { path, organ } of lost) if (organ !== null) want(organ, path, unreadPart(path, organ));
  for (const { organs } of rosters)
    for (const { name, state } of organs)
      if (state !== 'reported' && state !== 'twice') want(name, `${folder}${name}`, absentPart(name, WANTING[state]));
  const all = [blank, ...others, ...wanting.keys()];
  const { coveringReports, doubts } = hierarchyOf(all);
  const isOwn = ({ organ }: { readonly organ: string }) => organKey(organ) === organKey(blank.organ!);
  const doubt = doubts.find(isOwn);
  if (doubt) return { refused: doubt.why };
  const covering = coveringReports.find(isOwn);
  if (!covering) return { refused: NOT_COVERING };
  const placed = new Set<Digest>([blank, ...coveringReports.flatMap(({ parts }) => parts)]);
  const stray = all.find((digest) => !placed.has(digest));
  if (stray)
    return {
      refused: say(
        `“${stray.organ}”是不是它的一部分不能确定`,
        `it is not certain whether “${stray.organ}” is a part of it`,
      ),
    };
  // A file that tells nothing of itself may be any part.
  const nameless = lost.filter(({ organ }) => organ === null).map(({ path }) => unreadPart(path, null));
  return partsOrNone([...covering.parts.map((digest) => wanting.get(digest) ?? partOf(digest)), ...nameless]);
}

const NOT_COVERING = say(
  '从机关名称和文件夹看不出它汇总哪些报告（不足两份）',
  'names and folders do not tell which reports it covers (two at least)',
);
