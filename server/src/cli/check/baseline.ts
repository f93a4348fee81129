import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bilingual, type Finding, say } from '../../core/index.ts';
import { FileProblem } from '../../files/problem.ts';
import { readTextFile } from '../../files/read.ts';
import { UsageError } from '../usage.ts';
import { FINGERPRINT, fingerprint, fingerprints } from './fingerprint.ts';

/** What an earlier run has found, by file. */
export interface Baseline {
  /** The fingerprints of the findings in a file, one for each. */
  of(path: string): readonly string[];
}

/** The findings that the baseline does not know. One that stands twice now and stood once then is new once. */
export function withoutKnown(findings: readonly Finding[], known: readonly string[]): readonly Finding[] {
  if (known.length === 0) return findings;
  const left = new Map<string, number>();
  for (const print of known) left.set(print, (left.get(print) ?? 0) + 1);
  return findings.filter((finding) => {
    const print = fingerprints(finding).find((each) => (left.get(each) ?? 0) > 0);
    if (print === undefined) return true;
    left.set(print, left.get(print)! - 1);
    return false;
  });
}

/** Reads what `check --format json` or `sarif` has printed; knows nothing where no file is given. */
export async function readBaseline(file: string | undefined): Promise<Baseline> {
  const byPath = new Map<string, string[]>();
  if (file !== undefined) {
    const text = read(file);
    try {
      for (const { path: at, print } of entriesOf(JSON.parse(text))) {
        const key = path.resolve(at);
        const prints = byPath.get(key);
        if (prints) prints.push(print);
        else byPath.set(key, [print]);
      }
    } catch {
      throw unusable(
        file,
        say('不是 check --format json 或 sarif 的结果', 'is not what check --format json or sarif prints'),
      );
    }
  }
  return { of: (at) => byPath.get(path.resolve(at)) ?? [] };
}

/** The findings of some hundred thousand reports. */
const MAX_BASELINE_BYTES = 512 * 1024 * 1024;

function read(file: string): string {
  try {
    // Some shells write UTF-16 where output goes into a file.
    return readTextFile(file, MAX_BASELINE_BYTES).text;
  } catch (error) {
    if (error instanceof FileProblem) throw unusable(file, error.reason);
    throw error;
  }
}

const unusable = (file: string, { zh, en }: Bilingual): UsageError =>
  new UsageError(say(`基线 ${file}：${zh}`, `baseline ${file}: ${en}`));

interface Entry {
  readonly path: string;
  readonly print: string;
}

/** Throws where the value is neither of the two; what has other keys beside those that are asked for is fine. */
function* entriesOf(value: unknown): Iterable<Entry> {
  const { files, runs } = value as { files?: unknown; runs?: unknown };
  if (Array.isArray(files)) yield* entriesOfJson(files);
  else if (Array.isArray(runs)) yield* entriesOfSarif(runs);
  else throw new TypeError('neither files nor runs');
}

function* entriesOfJson(files: readonly JsonFile[]): Iterable<Entry> {
  for (const { path, findings } of files)
    for (const { code, cells, message } of findings) yield { path, print: fingerprint(code, cells, message) };
}

interface JsonFile {
  readonly path: string;
  readonly findings: readonly { readonly code: string; readonly cells: readonly string[]; readonly message: string }[];
}

function* entriesOfSarif(runs: readonly SarifRun[]): Iterable<Entry> {
  for (const { results = [] } of runs)
    for (const { locations, partialFingerprints } of results) {
      const { uri } = locations[0]!.physicalLocation.artifactLocation;
      const path = uri.startsWith('file:') ? fileURLToPath(uri) : decodeURIComponent(uri);
      yield { path, print: partialFingerprints[FINGERPRINT]! };
    }
}

interface SarifRun {
  readonly results?: readonly {
    readonly locations: readonly {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
    }[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }[];
}
