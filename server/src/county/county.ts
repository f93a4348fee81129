/** What an office that collects the reports of many organs asks of them together. Loaded by those who have such a question. */
export { type MadeCell, type MadeTables, madeTables } from './made-tables.ts';
export { madeLines, traceSheet } from './made-words.ts';
export { type Found, type Part, type Parts, partsOf } from './parts.ts';
export { lastYearOf, type Roster, type RosterEntry, rosterOf } from './roster.ts';
export { type RosterPart, rosterParts, rosterTitle } from './roster-text.ts';
