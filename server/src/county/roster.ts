import {
  bestOfEach,
  type Digest,
  fold,
  hasLegalDay,
  identityFromName,
  legalDay,
  mayBeShortFor,
  type Organ,
  type OrganLevel,
  organOf,
  type RosterOrgan,
} from '../core/index.ts';

/**
 * `twice`: there are two reports of one year. `unread`: by its name a file is its report, and it could not be read. `unsure`: what is
 * there may be its report, or another's.
 */
export type RosterState = 'reported' | 'twice' | 'missing' | 'unread' | 'unsure';

export interface RosterEntry {
  readonly name: string;
  readonly level: OrganLevel | null;
  /** The last day to publish; null where the law names none. */
  readonly deadline: { readonly year: number; readonly month: number; readonly day: number } | null;
  readonly state: RosterState;
  /** What was found of it. */
  readonly paths: readonly string[];
}

/** Who has reported on a year, and who has not. */
export interface Roster {
  readonly year: number;
  /** In the order of the configuration. */
  readonly organs: readonly RosterEntry[];
  /** Reports of the year by organs that are not on the roster. */
  readonly strangers: readonly { readonly organ: string; readonly path: string }[];
  /** Files that may be anybody's report of the year. */
  readonly nameless: readonly string[];
}

/**
 * The year that a roster is asked about where nobody says so: the last one that a report tells.
 *
 * @param until a later year is a slip
 */
export const lastYearOf = (digests: Iterable<Digest>, until: number): number | null => {
  let last: number | null = null;
  for (const { year } of digests) if (year !== null && year <= until && year > (last ?? 0)) last = year;
  return last;
};

/**
 * Who of a roster has reported. A report is an organ's by its full name, by a short name of the roster, or by a name that means this
 * one organ of the roster alone; where it may be one of two it is neither's, and neither is said to be missing.
 *
 * @param digests all reports below the roster's folder, of any year
 * @param unread files that may be reports and could not be read
 * @param isStranger whether a report at a path, of an organ that is not on the roster, is to be told: one that another roster is for is not
 */
export function rosterOf(
  organs: readonly RosterOrgan[],
  digests: Iterable<Digest>,
  unread: Iterable<string>,
  year: number,
  isStranger: (path: string) => boolean = () => true,
): Roster {
  const names = new RosterNames(organs);
  const found = organs.map((): Found => ({ sure: [], maybe: [], unread: [] }));
  const strangers: { organ: string; path: string }[] = [];
  const nameless: string[] = [];
  const all = [...digests];
  for (const { path, organ, year: own } of bestOfEach(
    all.filter((digest) => digest.year === year || digest.year === null),
  )) {
    if (organ === null || own === null) {
      if (isStranger(path)) nameless.push(path);
      continue;
    }
    const those = names.of(organ);
    if (those.length === 1 && those[0]!.isSure) found[those[0]!.index]!.sure.push({ organ, path });
    else if (those.length > 0) for (const { index } of those) found[index]!.maybe.push(path);
    else if (isStranger(path)) strangers.push({ organ, path });
  }
  for (const path of unread) {
    const named = identityFromName(path);
    if (named.year !== null && named.year !== year) continue;
    const those = named.organ === null ? [] : names.of(named.organ);
    if (those.length === 1 && named.year !== null) found[those[0]!.index]!.unread.push(path);
    else if (those.length > 0) for (const { index } of those) found[index]!.maybe.push(path);
    else if (named.organ === null && isStranger(path)) nameless.push(path);
  }
  return { year, organs: organs.map((organ, i) => entryOf(organ, found[i]!, year)), strangers, nameless };
}

interface Found {
  readonly sure: { readonly organ: string; readonly path: string }[];
  readonly maybe: string[];
  readonly unread: string[];
}

function entryOf({ name, level }: RosterOrgan, { sure, maybe, unread }: Found, year: number): RosterEntry {
  const organ = organOf(name);
  const deadline = hasLegalDay(organ) ? { year: year + 1, ...legalDay(organ) } : null;
  const [state, paths] = stateOf();
  // What a park is called for short looks like a county: 云溪经济开发区.
  return { name, level: level ?? (organ.kind === 'park' ? null : organ.level), deadline, state, paths };

  function stateOf(): [RosterState, string[]] {
    const own = sure.map(({ path }) => path);
    // Under two names they may be two organs' after all.
    const isOneName = new Set(sure.map((report) => fold(report.organ))).size === 1;
    if (own.length > 1) return [isOneName ? 'twice' : 'unsure', own];
    if (own.length === 1) return ['reported', own];
    if (unread.length > 0) return ['unread', unread];
    return maybe.length > 0 ? ['unsure', maybe] : ['missing', []];
  }
}

/** What may be meant by a name. */
interface Meant {
  readonly index: number;
  /** It is this organ's name; else it may be. */
  readonly isSure: boolean;
}

/** Shorter names, 局 or 县局, are no organ's own. */
const MIN_NAME = 3;

/** No place has so many organs: of a longer list abbreviations are not looked for in the rest. */
const MAX_LIKENED = 1000;

/** The organs of a roster by what they are called. */
class RosterNames {
  /** By what the configuration calls them. */
  private readonly given = new Map<string, Set<number>>();
  /** By what organs of their kind call themselves. */
  private readonly usual = new Map<string, Set<number>>();
  /** By place, to look for abbreviations. */
  private readonly byPlace = new Map<string, { readonly index: number; readonly organ: Organ }[]>();
  private readonly answers = new Map<string, readonly Meant[]>();

  constructor(organs: readonly RosterOrgan[]) {
    for (const [index, { name, short }] of organs.entries()) {
      for (const each of [name, ...short]) add(this.given, fold(each), index);
      const organ = organOf(name);
      for (const each of organ.names) if (each.length >= MIN_NAME) add(this.usual, fold(each), index);
      const here = this.byPlace.get(organ.place) ?? [];
      if (here.length === 0) this.byPlace.set(organ.place, here);
      if (here.length < MAX_LIKENED) here.push({ index, organ });
    }
  }

  /** None where it is certainly nobody's of the roster. */
  of(organ: string): readonly Meant[] {
    let answer = this.answers.get(organ);
    if (!answer) {
      answer = this.look(organ);
      this.answers.set(organ, answer);
    }
    return answer;
  }

  private look(name: string): Meant[] {
    const organ = organOf(name);
    for (const written of [name, ...withoutPlacesAbove(organ)]) {
      const given = this.given.get(fold(written));
      if (given) return meant(given, true);
    }
    const usual = this.usual.get(fold(name));
    if (usual) return meant(usual, true);
    // The office of a government may report for it.
    const government = organ.kind === 'office' ? this.given.get(fold(name.replace(/办公[厅室]$|办$/, ''))) : undefined;
    if (government) return meant(government, false);
    const short = (this.byPlace.get(organ.place) ?? []).filter((other) => mayBeShortFor(organ, other.organ));
    return short.map(({ index }) => ({ index, isSure: false }));
  }
}

const meant = (indexes: ReadonlySet<number>, isSure: boolean): Meant[] =>
  [...indexes].map((index) => ({ index, isSure: isSure && indexes.size === 1 }));

function add(map: Map<string, Set<number>>, key: string, index: number): void {
  const known = map.get(key);
  if (known) known.add(index);
  else map.set(key, new Set([index]));
}

/** 云溪县水务局 of 江州省云溪县水务局. */
function* withoutPlacesAbove({ name, place }: Organ): Iterable<string> {
  for (const { index } of place.matchAll(/[省市州盟区县旗]/g)) {
    const rest = name.slice(index + 1);
    if (index + 1 < place.length && organOf(rest).place !== '') yield rest;
  }
}
