/** Of package.json; the build puts it in. */
declare const PROGRAM_VERSION: string;

export const VERSION = PROGRAM_VERSION;
