/** JSON as npm and Biome write it, but lists of words on one line. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2).replace(WORDS, oneLine)}\n`;

const WORDS = /\[\n(?:\s+"[^"\\]*",?\n)+\s+\]/g;
const oneLine = (list: string): string => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');
