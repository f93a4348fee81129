import { type Bilingual, say } from './bilingual.ts';

const MB = 1024 * 1024;

/**
 * Bytes of a file that is read because of its name, and not because someone has opened or named it. A configuration is a page
 * or two, a report some dozens: what is larger bears the name by mistake.
 */
export const LARGEST_UNASKED = 1 * MB;

/** Why a file with more bytes than these was not read. */
export const tooLarge = (most: number): Bilingual =>
  say(`超过 ${most / MB} MB，不予读取`, `is larger than ${most / MB} MB and was not read`);
