import { writeProvinceTo } from '../test/generate/province/on-disk.ts';
import type { ProvinceWish } from '../test/generate/province/province.ts';

/** What the batch is measured with: ten thousand reports of ten KB. */
export const PROVINCE: ProvinceWish = { seed: 2024, reports: 10_000, bytes: 10_000, faults: 5 };

/** `npm run bench -- province FOLDER`: writes it, and tells what is in it. */
export function writeProvinceAt(folder: string | undefined, wish: ProvinceWish): string {
  if (folder === undefined) throw new Error('Name a folder: npm run bench -- province FOLDER');
  const { reports, bytes, faulty } = writeProvinceTo(folder, wish);
  return `${folder}: ${reports} reports, ${(bytes / 1e6).toFixed(1)} MB, ${faulty.length} of them with errors`;
}
