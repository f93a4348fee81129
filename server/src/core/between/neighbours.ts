import type { SectionKey } from '../form/types.ts';
import { type Digest, organKey } from './digest.ts';
import { likenessOf } from './fingerprint.ts';

/** The reports that have to do with one report. */
export interface Neighbours {
  /** The same organ's report of the year before; null where there is none, or more than one. */
  readonly lastYear: Digest | null;
  /** Others of the same organ and year. */
  readonly same: readonly Digest[];
  /** Reports whose sum this one should be; null where it covers no others. */
  readonly parts: readonly Digest[] | null;
  /** Reports in which a section reads nearly the same. */
  readonly alike: readonly Alike[];
}

export interface Alike {
  readonly section: SectionKey;
  readonly other: Digest;
}

export const NO_NEIGHBOURS: Neighbours = { lastYear: null, same: [], parts: null, alike: [] };

/** A report that covers others, as the folder's configuration tells them by their paths. */
export interface Group {
  covers(path: string): boolean;
  has(path: string): boolean;
}

/** From here on two sections are nearly the same. */
const NEARLY = 0.9;
/** Of so many samples that are looked up together all must agree for two sections to be compared. */
const BAND = 4;

/** The reports of a folder, asked for each other. */
export class Neighbourhood {
  private readonly byOrgan = new Map<string, Digest[]>();
  private readonly bands = new Map<string, Digest[]>();

  constructor(
    private readonly digests: readonly Digest[],
    private readonly groups: readonly Group[] = [],
  ) {
    for (const digest of digests) {
      if (digest.organ !== null) put(this.byOrgan, organKey(digest.organ), digest);
      for (const band of bandsOf(digest)) put(this.bands, band, digest);
    }
  }

  of(digest: Digest): Neighbours {
    const others = digest.organ === null ? [] : this.byOrgan.get(organKey(digest.organ))!;
    const ofYear = (year: number) => others.filter((other) => other.year === year && other.path !== digest.path);
    const before = digest.year === null ? [] : ofYear(digest.year - 1);
    const same = digest.year === null ? [] : ofYear(digest.year);
    return {
      lastYear: before.length === 1 ? before[0]! : null,
      same,
      parts: this.partsOf(digest),
      // That a second copy reads the same need not be told.
      alike: this.alikeTo(digest).filter(({ other }) => !same.includes(other)),
    };
  }

  private partsOf({ path, year }: Digest): Digest[] | null {
    const groups = this.groups.filter((group) => group.covers(path));
    if (groups.length === 0 || year === null) return null;
    const isPart = (other: Digest) =>
      other.path !== path && other.year === year && groups.some((group) => group.has(other.path));
    const parts = this.digests.filter(isPart);
    return parts.length > 0 ? parts : null;
  }

  /** One for each section, the most alike. */
  private alikeTo(digest: Digest): Alike[] {
    const candidates = new Set([...bandsOf(digest)].flatMap((band) => this.bands.get(band) ?? []));
    candidates.delete(digest);
    const alike: Alike[] = [];
    for (const [section, own] of Object.entries(digest.fingerprints) as [SectionKey, Uint32Array][]) {
      let best: { other: Digest; likeness: number } | null = null;
      for (const other of candidates) {
        if (other.path === digest.path) continue;
        const theirs = other.fingerprints[section];
        const likeness = theirs ? likenessOf(own, theirs) : 0;
        if (likeness >= NEARLY && likeness > (best?.likeness ?? 0)) best = { other, likeness };
      }
      if (best) alike.push({ section, other: best.other });
    }
    return alike;
  }
}

/** Sections that are nearly the same agree in some run of samples. */
function* bandsOf({ fingerprints }: Digest): Iterable<string> {
  for (const [section, sketch] of Object.entries(fingerprints))
    for (let at = 0; at < sketch.length; at += BAND) yield `${section}:${at}:${sketch.slice(at, at + BAND).join()}`;
}

function put(map: Map<string, Digest[]>, key: string, digest: Digest): void {
  const known = map.get(key);
  if (known) {
    if (known.at(-1) !== digest) known.push(digest);
  } else map.set(key, [digest]);
}
