import type { SectionKey } from '../form/types.ts';
import { type Digest, organKey } from './digest.ts';
import { likenessOf } from './fingerprint.ts';
import { type Group, membersIn } from './group.ts';
import { areVersions, oneOfEach } from './report-versions.ts';

/** The reports that have to do with one report. */
export interface RelatedReports {
  /** The same organ's report of the year before; null where there is none, or more than one. */
  readonly lastYear: Digest | null;
  /** Where there is more than one: these; which of them counts nobody can know. */
  readonly lastYears: readonly Digest[];
  /** Others of the same organ and year. */
  readonly duplicates: readonly Digest[];
  /** Reports whose sum this one should be; null where it covers no others, or where not all of them are known. */
  readonly memberReports: readonly Digest[] | null;
  /** What is missing for that sum: paths, or names of parts as the configuration has them. */
  readonly missing: readonly string[];
  /** Reports in which a section reads nearly the same. */
  readonly similarSections: readonly SimilarSection[];
}

export interface SimilarSection {
  readonly section: SectionKey;
  readonly other: Digest;
}

export const NO_RELATED_REPORTS: RelatedReports = {
  lastYear: null,
  lastYears: [],
  duplicates: [],
  memberReports: null,
  missing: [],
  similarSections: [],
};

/** Whether these are the same reports, none of them changed since. */
export const equalRelatedReports = (a: RelatedReports, b: RelatedReports): boolean =>
  a.lastYear === b.lastYear &&
  sameList(a.lastYears, b.lastYears) &&
  sameList(a.duplicates, b.duplicates) &&
  (a.memberReports === b.memberReports ||
    (a.memberReports !== null && b.memberReports !== null && sameList(a.memberReports, b.memberReports))) &&
  a.similarSections.length === b.similarSections.length &&
  a.similarSections.every(
    ({ section, other }, i) => b.similarSections[i]!.section === section && b.similarSections[i]!.other === other,
  );

const sameList = (a: readonly Digest[], b: readonly Digest[]): boolean =>
  a.length === b.length && a.every((digest, i) => b[i] === digest);

/** From here on two sections are nearly the same. */
const MIN_LIKENESS = 0.9;
/** Of so many samples that are looked up together all must agree: sections that are nearly the same agree in one such run at least. */
const BAND = 8;
/** Of a text that everybody has so many are compared. */
const MAX_COMPARED = 256;

/** The reports of a folder, asked for each other. Whoever keeps it puts in what has changed. */
export class ReportIndex {
  private readonly digests = new Map<string, Digest>();
  private readonly byOrgan = new Map<string, Digest[]>();
  private readonly bands = new Map<number, Digest[]>();
  /** Files that are not among the reports here, by their paths, and may be reports: with their year where it is known. */
  private readonly absent = new Map<string, number | null>();

  constructor(digests: readonly Digest[] = []) {
    for (const digest of digests) this.put(digest);
  }

  get(path: string): Digest | undefined {
    return this.digests.get(path);
  }

  /** Of all that is known to be there, read or not. */
  get paths(): Iterable<string> {
    return [...this.digests.keys(), ...this.absent.keys()];
  }

  get all(): Iterable<Digest> {
    return this.digests.values();
  }

  /** In place of what was known by its path. */
  put(digest: Digest): void {
    this.delete(digest.path);
    this.digests.set(digest.path, digest);
    if (digest.organ !== null) add(this.byOrgan, organKey(digest.organ), digest);
    for (const band of bandsOf(digest)) add(this.bands, band, digest);
  }

  /** A report that is there, but not here: it could not be read, or is not asked about. Gives whether that is new. */
  putAbsent(path: string, year: number | null): boolean {
    if (this.absent.get(path) === year) return false;
    this.delete(path);
    this.absent.set(path, year);
    return true;
  }

  isAbsent(path: string): boolean {
    return this.absent.has(path);
  }

  delete(path: string): void {
    this.absent.delete(path);
    const digest = this.digests.get(path);
    if (!digest) return;
    this.digests.delete(path);
    if (digest.organ !== null) remove(this.byOrgan, organKey(digest.organ), digest);
    for (const band of bandsOf(digest)) remove(this.bands, band, digest);
  }

  /** @param groups the reports that cover others */
  of(digest: Digest, groups: readonly Group[] = []): RelatedReports {
    const others = digest.organ === null ? [] : (this.byOrgan.get(organKey(digest.organ)) ?? []);
    const ofYear = (year: number) => others.filter((other) => other.year === year && other.path !== digest.path);
    const before = digest.year === null ? [] : oneOfEach(ofYear(digest.year - 1));
    const ofThisYear = digest.year === null ? [] : ofYear(digest.year);
    return {
      lastYear: before.length === 1 ? before[0]! : null,
      lastYears: before.length > 1 ? before : [],
      duplicates: oneOfEach(ofThisYear.filter((other) => !areVersions(digest, other))),
      ...membersIn(groups, digest, this.digests.values(), this.absent),
      // That a second copy reads the same is no finding.
      similarSections: this.similarTo(digest).filter(({ other }) => !ofThisYear.includes(other)),
    };
  }

  /** One for each section, the most alike. */
  private similarTo(digest: Digest): SimilarSection[] {
    const candidates = this.candidatesFor(digest);
    const similarSections: SimilarSection[] = [];
    for (const [section, own] of Object.entries(digest.fingerprints) as [SectionKey, Uint16Array][]) {
      let best: { other: Digest; likeness: number } | null = null;
      for (const other of candidates) {
        const theirs = other.fingerprints[section];
        const likeness = theirs ? likenessOf(own, theirs) : 0;
        if (likeness >= MIN_LIKENESS && likeness > (best?.likeness ?? 0)) best = { other, likeness };
      }
      if (best) similarSections.push({ section, other: best.other });
    }
    return similarSections;
  }

  private candidatesFor(digest: Digest): Set<Digest> {
    const candidates = new Set<Digest>();
    for (const band of bandsOf(digest))
      for (const other of this.bands.get(band) ?? []) {
        if (candidates.size === MAX_COMPARED) return candidates;
        if (other.path !== digest.path) candidates.add(other);
      }
    return candidates;
  }
}

/** A number for each run of samples, by which sections with the same run are found. */
function* bandsOf({ fingerprints }: Digest): Iterable<number> {
  for (const [section, sketch] of Object.entries(fingerprints))
    for (let at = 0; at < sketch.length; at += BAND) {
      let hash = section.length * 64 + at;
      for (let i = at; i < at + BAND; i++) hash = Math.imul(hash, 0x01000193) ^ sketch[i]!;
      yield hash >> 1; // As small as numbers are kept without a box.
    }
}

function add<K>(map: Map<K, Digest[]>, key: K, digest: Digest): void {
  const known = map.get(key);
  if (!known) map.set(key, [digest]);
  else if (known.at(-1) !== digest) known.push(digest);
}

function remove<K>(map: Map<K, Digest[]>, key: K, digest: Digest): void {
  const others = map.get(key)?.filter((other) => other !== digest);
  if (others && others.length > 0) map.set(key, others);
  else map.delete(key);
}
