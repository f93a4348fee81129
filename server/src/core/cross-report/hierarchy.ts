import { type Bilingual, say } from '../text/bilingual.ts';
import { type Digest, organKey } from './digest.ts';
import { levelOf, namesOtherPlace, placeAbove, placeOfGovernment, placesIn } from './place-names.ts';

/** An organ whose report seems to cover others: a government's, those of its offices and of the governments right below it. */
export interface CoveringReport {
  readonly organ: string;
  /** What its name begins with, and those of its offices: 云溪县. */
  readonly place: string;
  /** Its own, one a year. */
  readonly reports: readonly Digest[];
  /** What they cover, of the same years. */
  readonly parts: readonly Digest[];
}

export interface Hierarchy {
  readonly coveringReports: readonly CoveringReport[];
  /** Governments of which it is not certain what their reports cover. */
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly organ: string;
  readonly why: Bilingual;
}

/** A sum of one report is no sum. */
const MIN_MEMBERS = 2;

/**
 * Which reports belong together, from the organs' names and from the folders. An office belongs to the government whose place
 * its name begins with; what names no place belongs to the one government whose folder it lies in. Where a report may belong to
 * a government or not, nothing is said of that government: a sum with a part too few is a wrong one.
 */
export function hierarchyOf(digests: readonly Digest[]): Hierarchy {
  const governments = new Governments(digests);
  for (const digest of digests) assign(digest, governments);
  const coveringReports: CoveringReport[] = [];
  const doubts: Doubt[] = [];
  for (const government of governments.all) {
    const { organ, place, reports } = government;
    const years = new Set(reports.map(({ year }) => year));
    const parts = government.parts.filter(({ year }) => years.has(year));
    if (parts.length === 0) continue;
    const why = government.doubt ?? secondCopy(reports) ?? secondCopy(parts);
    if (why) doubts.push({ organ, why });
    else if (mostInAYear(parts) >= MIN_MEMBERS) coveringReports.push({ organ, place, reports, parts });
  }
  return { coveringReports, doubts };
}

interface Government {
  readonly organ: string;
  readonly place: string;
  readonly level: number;
  readonly reports: Digest[];
  readonly parts: Digest[];
  doubt: Bilingual | null;
}

function assign(digest: Digest, governments: Governments): void {
  const { path, organ, year } = digest;
  const near = (fits: (government: Government, folder: string) => boolean) => governments.nearest(path, year, fits);
  const doubt = (those: readonly Government[], why: Bilingual) => {
    for (const government of those) government.doubt ??= why;
  };
  if (organ === null || year === null) {
    doubt(near(any), say(`“${path}”没有写明机关或年度`, `“${path}” does not tell its organ or year`));
    return;
  }
  const key = organKey(organ);
  const { places, rest } = placesIn(key, governments.places);
  const own = governments.of(key);
  const named = governments.ofPlace(own ? placeAbove(own.place, governments.places) : places.at(-1));
  if (named) {
    named.parts.push(digest);
    return;
  }
  if (!own && namesOtherPlace(rest)) {
    doubt(near(any), say(`“${organ}”属于哪一级政府不明`, `it is not known to which government “${organ}” belongs`));
    return;
  }
  const folder = folderOf(path);
  const owners = near(
    (government, at) =>
      government !== own &&
      (!own || government.level > own.level || (government.level === own.level && isCityIn(own, at, folder))),
  );
  if (owners.length === 1) owners[0]!.parts.push(digest);
  else
    doubt(
      owners,
      say(`“${organ}”在几份政府报告之旁，属于哪一份不明`, `“${organ}” lies beside several governments’ reports`),
    );
}

const any = () => true;

/** A city that a county has become lies in the folder of a larger one. */
const isCityIn = ({ place }: Government, above: string, folder: string): boolean =>
  place.endsWith('市') && folder.startsWith(`${above}/`) && above !== '';

function secondCopy(reports: readonly Digest[]): Bilingual | null {
  const seen = new Set<string>();
  for (const { organ, year } of reports) {
    const key = `${year} ${organKey(organ!)}`;
    if (seen.has(key)) return say(`“${organ}”${year}年有两份报告`, `“${organ}” has two reports for ${year}`);
    seen.add(key);
  }
  return null;
}

function mostInAYear(parts: readonly Digest[]): number {
  const counts = new Map<number, number>();
  for (const { year } of parts) counts.set(year!, (counts.get(year!) ?? 0) + 1);
  return Math.max(...counts.values());
}

/** The governments that report, found by name, by place, and by where their reports lie. */
class Governments {
  readonly places = new Set<string>();
  private readonly byKey = new Map<string, Government>();
  private readonly byPlace = new Map<string, Government[]>();
  private readonly byFolder = new Map<string, Set<Government>>();

  constructor(digests: readonly Digest[]) {
    for (const digest of digests) {
      const place = digest.organ === null || digest.year === null ? null : placeOfGovernment(organKey(digest.organ));
      if (place === null) continue;
      const government = this.known(organKey(digest.organ!), digest.organ!, place);
      government.reports.push(digest);
      for (const year of [digest.year, null]) {
        const key = keyOf(year, folderOf(digest.path));
        this.byFolder.set(key, (this.byFolder.get(key) ?? new Set()).add(government));
      }
    }
    // 青禾市城东区 is 城东区 for its own offices.
    for (const government of this.byKey.values()) {
      const above = placeAbove(government.place, this.places);
      if (above !== undefined) this.call(government, government.place.slice(above.length));
    }
  }

  get all(): Iterable<Government> {
    return this.byKey.values();
  }

  of(key: string): Government | undefined {
    return this.byKey.get(key);
  }

  /** None where two governments are called alike. */
  ofPlace(place: string | undefined): Government | undefined {
    const those = place === undefined ? undefined : this.byPlace.get(place);
    return those?.length === 1 ? those[0] : undefined;
  }

  /** Of those that fit, the ones whose reports lie in the nearest folder upward. */
  nearest(path: string, year: number | null, fits: (government: Government, folder: string) => boolean): Government[] {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const those = [...(this.byFolder.get(keyOf(year, folder)) ?? [])].filter((each) => fits(each, folder));
      if (those.length > 0 || folder === '') return those;
    }
  }

  private known(key: string, organ: string, place: string): Government {
    let government = this.byKey.get(key);
    if (!government) {
      government = { organ, place, level: levelOf(place), reports: [], parts: [], doubt: null };
      this.byKey.set(key, government);
      this.call(government, place);
    }
    return government;
  }

  private call(government: Government, place: string): void {
    this.byPlace.set(place, [...(this.byPlace.get(place) ?? []), government]);
    this.places.add(place);
  }
}

const keyOf = (year: number | null, folder: string): string => `${year ?? ''}:${folder}`;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
