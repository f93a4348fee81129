import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Artifact,
  ArtifactLocation,
  Fix,
  Invocation,
  Location,
  Region,
  ReportingDescriptor,
  Result,
  Tool,
} from 'sarif';
import {
  type Bilingual,
  type Elsewhere,
  type Finding,
  inLocale,
  type Lines,
  type Locale,
  type Range,
  RULES,
  type Rule,
  type Severity,
  say,
} from '../../core/index.ts';
import type { Encoding } from '../../files/encoding.ts';
import { service } from '../service.ts';
import { VERSION } from '../version.ts';
import { consoleJson as json } from '../visible.ts';
import type { CheckedFile } from './checked.ts';
import { FINGERPRINT, fingerprints } from './fingerprint.ts';
import type { CheckFormat, Terminal } from './format.ts';
import { Gravest, lightEnough } from './gravest.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0: one run, a result to a line, the files behind them. */
export const sarif = ({ locale }: Terminal): CheckFormat => ({
  begin: () =>
    `{"$schema":${json(SCHEMA)},"version":"2.1.0","runs":[{"tool":${json(toolIn(locale))},"columnKind":"utf16CodeUnits","results":[\n`,
  file: (file) => file.findings.map((finding) => json(resultOf(finding, file, locale))).join(',\n'),
  between: BETWEEN,
  collect() {
    const gravest = new Gravest(MAX_RESULTS);
    return {
      add(text) {
        // Within a result line ends are escaped.
        for (const result of text.split(BETWEEN)) gravest.add(result, RANKS.indexOf(LEVEL.exec(result)![1]!));
      },
      end: () => ({ text: lightEnough(gravest, BETWEEN), leftOut: gravest.leftOut }),
    };
  },
  end: ({ encodings, notRead, leftOut }, hasFailed) => {
    const artifacts = encodings.map((file) => json(artifactOf(file))).join(',\n');
    const invocation: Invocation = {
      executionSuccessful: !hasFailed && notRead === 0,
      ...(leftOut > 0 && {
        toolExecutionNotifications: [{ level: 'warning', message: { text: inLocale(leftOutOf(leftOut), locale) } }],
      }),
    };
    return `\n],"artifacts":[\n${artifacts}\n],"invocations":[${json(invocation)}]}]}\n`;
  },
});

const BETWEEN = ',\n';

/** A place that shows code's findings takes no more of one run, and refuses it whole. */
const MAX_RESULTS = 25_000;

/** What is said where the least grave results were left out. */
export const leftOutOf = (count: number): Bilingual =>
  say(
    `SARIF 只列出最重的（至多 ${MAX_RESULTS} 处、10 MB），另有 ${count} 处较轻的未列出`,
    `SARIF lists the gravest (${MAX_RESULTS} and 10 MB at most); ${count} less grave are left out`,
  );

const RANKS: readonly string[] = ['error', 'warning', 'note'];
const LEVEL = /"level":"(\w+)"/;

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const toolIn = (locale: Locale): Tool => ({
  driver: {
    name: 'disclosure-report',
    fullName: '政府信息公开年报助手 Disclosure Report',
    version: VERSION,
    semanticVersion: VERSION,
    language: locale === 'en' ? 'en' : 'zh-CN',
    rules: RULES.map((rule) => descriptorOf(rule, locale)),
  },
});

/** The help is all there, with no page to look up on a network, and in both languages: a log is read by others than those who have made it. */
const descriptorOf = ({ code, severity, title, why, basis }: Rule, locale: Locale): ReportingDescriptor => ({
  id: code,
  shortDescription: { text: inLocale(title, locale) },
  fullDescription: { text: inLocale(why, locale) },
  help: {
    text: `${title.zh}\n${why.zh}\n依据：${basis.zh}\n\n${title.en}\n${why.en}\nGround: ${basis.en}`,
    markdown: `${service.rulePage(code, 'zh-cn')}\n\n---\n\n${service.rulePage(code, 'en')}`,
  },
  defaultConfiguration: { level: LEVELS[severity] },
});

const INDEX_OF = new Map(RULES.map(({ code }, index) => [code, index]));

function resultOf(finding: Finding, { path, report }: CheckedFile, locale: Locale): Result {
  const { code, severity, span, message, cells, expected, actual, explained, related, fixes } = finding;
  const { lines } = report;
  const artifactLocation = locationOf(path);
  const at = (place: Finding['span']): Location => ({
    physicalLocation: { artifactLocation, region: regionOf(lines, place) },
  });
  return {
    ruleId: code,
    // What another version of the rules has found has no place in the list.
    ruleIndex: INDEX_OF.get(code) ?? -1,
    level: LEVELS[severity],
    message: { text: inLocale(message, locale) },
    locations: [at(span)],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        ...(other.elsewhere ? inFile(other.elsewhere) : at(other.span)),
        message: { text: inLocale(other.message, locale) },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, lines, artifactLocation, locale)) }),
    ...(explained && { suppressions: [{ kind: 'external', justification: explained.reason }] }),
    partialFingerprints: { [FINGERPRINT]: fingerprints(finding)[0]! },
    properties: { cells, expected, actual },
  };
}

const fixOf = (
  { title, edits, preferred, safe }: Finding['fixes'][number],
  lines: Lines,
  artifactLocation: ArtifactLocation,
  locale: Locale,
): Fix => ({
  description: { text: inLocale(title, locale) },
  artifactChanges: [
    {
      artifactLocation,
      replacements: edits.map(({ span, newText }) => ({
        deletedRegion: regionOf(lines, span),
        insertedContent: { text: newText },
      })),
    },
  ],
  properties: { preferred, safe },
});

const inFile = ({ path, range }: Elsewhere): Location => ({
  physicalLocation: { artifactLocation: locationOf(path), region: regionOfRange(range) },
});

const regionOf = (lines: Lines, span: Finding['span']): Region => regionOfRange(lines.rangeOf(span));

function regionOfRange({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Names as the standard's own list has them, that of IANA. */
const IANA: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
};

const artifactOf = ({ path, encoding }: { path: string; encoding: Encoding }): Artifact => ({
  location: locationOf(path),
  encoding: IANA[encoding],
  mimeType: 'text/plain',
});

/** A relative path stays relative: what reads the log knows the folder. */
const locationOf = (at: string): ArtifactLocation => ({
  uri: path.isAbsolute(at)
    ? pathToFileURL(at).href
    : at.replaceAll(path.sep, '/').split('/').map(encodeURIComponent).join('/'),
});
