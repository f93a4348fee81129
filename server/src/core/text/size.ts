import { type Bilingual, say } from './bilingual.ts';

const MB = 1024 * 1024;

/**
 * Bytes of a file that is read because of its name, and not because someone has opened or named it. A configuration is a page
 * or two, a report some dozens: what is larger bears the name by mistake.
 */
export const LARGEST_UNASKED = 1 * MB;

/**
 * Bytes of a file that the command line checks: a hundred times the largest report. The worst text of this size, nothing but
 * lines of short numbers, takes 2.5 GB of memory, which is what a program gets on a machine of 16 GB with room to spare.
 */
export const MAX_REPORT_BYTES = 5 * MB;

/** UTF-16 units of a text that the editor has checked with every keystroke: the worst takes some seconds and 1 GB. */
export const MAX_OPEN_LENGTH = 2 * MB;

/** Why a file with more bytes than these was not read. */
export const tooLarge = (most: number, size?: number): Bilingual => {
  const actual = size === undefined ? null : Math.ceil((size / MB) * 10) / 10;
  return say(
    `超过 ${most / MB} MB${actual === null ? '' : `（有 ${actual} MB）`}，不予读取`,
    `is larger than ${most / MB} MB${actual === null ? '' : ` (${actual} MB)`} and was not read`,
  );
};

/** Why an open text is not checked. */
export const TOO_LONG_TO_CHECK: Bilingual = say(
  `文本过长（超过 ${MAX_OPEN_LENGTH / MB} 兆字符），未作检查`,
  `The text is too large (more than ${MAX_OPEN_LENGTH / MB} M characters) and is not checked`,
);
