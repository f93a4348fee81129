import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Bilingual, CONFIG_FILE, type Digest, inLocale, type Locale, type RosterOrgan } from '../../core/index.ts';
import type { Roster, RosterPart } from '../../county/county.ts';
import type { Console } from '../console.ts';
import { visible } from '../visible.ts';

/** A roster as a configuration has it. */
export interface ListedOrgans {
  /** The configuration file. */
  readonly source: string;
  /** The folder whose reports they are; null where it was said to hold for whatever is checked. */
  readonly folder: string | null;
  readonly organs: readonly RosterOrgan[];
  /** Whether it is the configuration that holds for a file. */
  isFor(file: string): Promise<boolean>;
}

export interface FolderRoster {
  readonly source: string;
  readonly roster: Roster;
  /** The same in words. */
  readonly title: Bilingual;
  readonly parts: readonly RosterPart[];
}

/** The folders among the operands, all of whose reports are asked about. */
export const wholeFolders = (operands: readonly string[]): string[] =>
  (operands.length > 0 ? operands : ['.']).filter(
    (operand) => statSync(operand, { throwIfNoEntry: false })?.isDirectory() === true,
  );

/** A file that stands for what is in a folder, where the folder has a configuration of its own. */
export const configuredFolders = (folders: readonly string[]): string[] =>
  folders.map((folder) => path.join(folder, CONFIG_FILE)).filter((file) => existsSync(file));

/**
 * Who has reported: said of a roster only where all of its folder is asked about, since of a part of it everybody else would seem
 * to be missing.
 *
 * @param year null for the last that a report tells
 */
export async function rostersOf(
  listed: readonly ListedOrgans[],
  folders: readonly string[],
  { digests, unread }: { readonly digests: readonly Digest[]; readonly unread: readonly string[] },
  year: number | null,
): Promise<FolderRoster[]> {
  const rosters: FolderRoster[] = [];
  if (listed.length === 0) return rosters;
  const { lastYearOf, rosterOf, rosterParts, rosterTitle } = await import('../../county/county.ts');
  for (const { source, folder, organs, isFor } of listed) {
    const isWhole =
      folder === null ? folders.length > 0 : folders.some((asked) => isBelow(folder, path.resolve(asked)));
    if (!isWhole) continue;
    const owners = folder === null ? folders.map((each) => path.resolve(each)) : [folder];
    const isOwn = (file: string) => owners.some((owner) => isBelow(path.resolve(file), owner));
    const below = digests.filter((digest) => isOwn(digest.path));
    const asked = year ?? lastYearOf(below, new Date().getFullYear());
    if (asked === null) continue;
    const files = unread.filter(isOwn);
    const strangers = new Set<string>();
    for (const file of [...below.map((digest) => digest.path), ...files]) if (await isFor(file)) strangers.add(file);
    const roster = rosterOf(organs, below, files, asked, (file) => strangers.has(file));
    rosters.push({ source, roster, title: rosterTitle(roster), parts: rosterParts(roster) });
  }
  return rosters;
}

function isBelow(file: string, folder: string): boolean {
  const below = path.relative(folder, file);
  return below === '' || (below.split(path.sep)[0] !== '..' && !path.isAbsolute(below));
}

/** For people: a sum, and under it who is to be asked for a report. */
export function rosterLines({ title, parts }: FolderRoster, locale: Locale): string {
  let text = `${inLocale(title, locale)}\n`;
  for (const { heading, lines } of parts) {
    text += `  ${inLocale(heading, locale)}\n`;
    for (const line of lines) text += `    ${visible(inLocale(line, locale))}\n`;
  }
  return text;
}

/** As scripts get it; names are promised. */
export const rosterData = ({ source, roster }: FolderRoster): object => ({
  config: source,
  year: roster.year,
  organs: roster.organs.map(({ name, level, deadline, state, paths }) => ({
    name,
    level,
    deadline: deadline && isoDay(deadline),
    state,
    paths,
  })),
  notOnRoster: roster.strangers,
  unknown: roster.nameless,
});

const isoDay = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

/** Where the output has no place for it. */
export function noteRosters(rosters: readonly FolderRoster[], console: Console): void {
  for (const { source, title, parts } of rosters) {
    console.note(source, title);
    for (const { heading, lines } of parts)
      for (const line of lines)
        console.note(source, { zh: `${heading.zh}：${line.zh}`, en: `${heading.en}: ${line.en}` });
  }
}
