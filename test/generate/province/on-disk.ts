import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from '../../../server/src/files/encoding.ts';
import { type ProvinceReport, type ProvinceWish, writeProvince } from './province.ts';

export interface Written {
  readonly reports: number;
  readonly bytes: number;
  /** Those reports that have an error in them, without their texts. */
  readonly faulty: readonly Omit<ProvinceReport, 'text' | 'values' | 'organ'>[];
}

/** One report of so many is in GB18030, as older programs write. */
const GB18030_EVERY = 20;

/** Writes a province into a folder, which is made where it is not there. */
export function writeProvinceTo(folder: string, wish: ProvinceWish): Written {
  const folders = new Set<string>();
  const faulty: Written['faulty'][number][] = [];
  let reports = 0;
  let bytes = 0;
  for (const { path: below, text, year, faults } of writeProvince(wish)) {
    const at = path.join(folder, below);
    const parent = path.dirname(at);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    const isOld = ++reports % GB18030_EVERY === 0;
    const content = encode(text, { encoding: isOld ? 'gb18030' : 'utf-8', mark: false });
    writeFileSync(at, content);
    bytes += content.length;
    if (faults.length > 0) faulty.push({ path: below, year, faults });
  }
  return { reports, bytes, faulty };
}
