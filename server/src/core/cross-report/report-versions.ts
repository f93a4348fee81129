import { type Digest, organKey, sameFigures } from './digest.ts';

/** What a file is by the end of its name: texts of all kinds are of one format. */
function formatOf(path: string): string {
  return /\.(docx|htm|pdf)l?$/i.exec(path)?.[1]?.toLowerCase() ?? 'text';
}

/** Whether two files are one report in two formats: the draft and what was published of it. */
export const areVersions = (a: Digest, b: Digest): boolean =>
  a.organ !== null &&
  b.organ !== null &&
  organKey(a.organ) === organKey(b.organ) &&
  a.year === b.year &&
  formatOf(a.path) !== formatOf(b.path) &&
  sameFigures(a, b);

/** Of each report one version, the first. */
export function oneOfEach(digests: readonly Digest[]): Digest[] {
  const byOrgan = new Map<string, Digest[]>();
  return digests.filter((digest) => {
    if (digest.organ === null) return true;
    const key = organKey(digest.organ);
    const known = byOrgan.get(key) ?? [];
    if (known.some((other) => areVersions(other, digest))) return false;
    known.push(digest);
    byOrgan.set(key, known);
    return true;
  });
}

const ORDER = ['text', 'docx', 'htm', 'pdf'];

/** The same, of the formats that can be worked on before those that are only read; in the order in which they are given. */
export function bestOfEach(digests: readonly Digest[]): Digest[] {
  const formats = new Map(digests.map((digest) => [digest, formatOf(digest.path)]));
  if (new Set(formats.values()).size < 2) return [...digests];
  const rankOf = (digest: Digest): number => ORDER.indexOf(formats.get(digest)!);
  const best = new Set(oneOfEach([...digests].sort((a, b) => rankOf(a) - rankOf(b))));
  return digests.filter((digest) => best.has(digest));
}
