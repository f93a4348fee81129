import type { CellName, FormEdition } from '../form/types.ts';
import { PACKED_VOCABULARY } from './packed-vocabulary.ts';
import { Senses } from './senses.ts';
import type { Sense } from './vocabulary.ts';

const GROUPS = {
  denied: [
    'stateSecret',
    'lawProhibited',
    'security',
    'thirdParty',
    'internalAffairs',
    'deliberative',
    'enforcementFile',
    'adminInquiry',
  ],
  unavailable: ['notHeld', 'needsCreation', 'unclear'],
  notProcessed: ['petition', 'repeated', 'publication', 'excessive', 'reconfirmation'],
  otherHandling: ['correctionOverdue', 'feeOverdue', 'other'],
} as const;

const SINGLE_ROWS = ['received', 'carriedIn', 'granted', 'partiallyGranted', 'resultsTotal', 'carriedOut'] as const;

export type RowName = string;

/** The rows of the form that a sense names: one, or those of a group. */
export function rowsOf(sense: Sense, form: FormEdition): readonly RowName[] | null {
  if (sense === 'otherHandling' && form === '2019') return ['otherHandling'];
  const group = (GROUPS as Readonly<Record<string, readonly string[]>>)[sense];
  if (group) return group.map((row) => `${sense}.${row}`);
  for (const [name, members] of Object.entries(GROUPS))
    if ((members as readonly string[]).includes(sense))
      return form === '2019' && name === 'otherHandling' ? null : [`${name}.${sense}`];
  return (SINGLE_ROWS as readonly string[]).includes(sense) ? [sense] : null;
}

/** The group that a row of the form stands in; null where it is one itself, or stands alone. */
export const groupOf = (sense: Sense): Sense | null => GROUP_OF.get(sense) ?? null;

const GROUP_OF = new Map(
  Object.entries(GROUPS).flatMap(([group, members]) =>
    members.map((member) => [member as Sense, group as Sense] as const),
  ),
);

/** 本机关不掌握、依法不予公开: the reason is one of another group, so that the clerk may have put it in either. */
export const areAtOdds = (rows: readonly Sense[]): boolean =>
  rows.some((row) => groupOf(row) !== null) && rows.some((row) => GROUP_NAMES.has(row));

/** The rows of a group. */
export const membersOf = (group: Sense): readonly Sense[] =>
  ((GROUPS as Readonly<Record<string, readonly string[]>>)[group] ?? []).filter((row) => row !== 'other') as Sense[];

/** What may become of a request, group by group. */
export const RESULT_GROUPS: readonly Sense[] = [
  'granted',
  'partiallyGranted',
  'denied',
  'unavailable',
  'notProcessed',
  'otherHandling',
];

export const ORGANIZATION_COLUMNS: readonly Sense[] = [
  'business',
  'research',
  'socialOrganization',
  'legalService',
  'otherApplicants',
];

const GROUP_NAMES: ReadonlySet<Sense> = new Set(RESULT_GROUPS);

export const ORGANIZATIONS = ['business', 'research', 'socialOrganization', 'legalService', 'other'] as const;

export const CELLS_OF_COLUMN: Readonly<Partial<Record<Sense, readonly string[]>>> = {
  naturalPerson: ['naturalPerson'],
  organizations: ORGANIZATIONS,
  business: ['business'],
  research: ['research'],
  socialOrganization: ['socialOrganization'],
  legalService: ['legalService'],
  otherApplicants: ['other'],
};

/** The senses that name columns, and those that name rows, of the table of requests. */
export const COLUMNS = Senses.of(...(Object.keys(CELLS_OF_COLUMN) as Sense[]));
export const ROWS = Senses.of(...PACKED_VOCABULARY.senses.filter((sense) => rowsOf(sense, '2021') !== null));

export const cells = (rows: readonly RowName[], columns: readonly string[]): CellName[] =>
  rows.flatMap((row) => columns.map((column) => `requests.${row}.${column}`));
