import type { CellName, FormId } from '../form/types.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { Senses } from './senses.ts';
import { type Sense, VOCABULARY } from './vocabulary.ts';

/** One way to understand what a figure counts: cells of the form to add up, and others to take away. */
export interface Reading {
  /** Of figures that count requests: those received, those with what was carried in, or those concluded. */
  readonly basis: Basis | null;
  readonly plus: readonly CellName[];
  readonly minus: readonly CellName[];
}

export type Basis = 'received' | 'withCarriedIn' | 'concluded';

/** What a figure speaks of. It is right when one of its readings holds; the first is the plainest. */
export interface Fact {
  /** The same for whatever is told of the same thing. */
  readonly key: string;
  readonly title: Bilingual;
  readonly readings: readonly Reading[];
  /** The rows of the table of requests that the words named; none where they are told by what was done. */
  readonly rows: readonly Sense[];
  /** The applicant that the words named. */
  readonly column: Sense | null;
}

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

type RowName = string;

/** The rows of the form that a sense names: one, or those of a group. */
function rowsOf(sense: Sense, form: FormId): readonly RowName[] | null {
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

const ORGANIZATIONS = ['business', 'research', 'socialOrganization', 'legalService', 'other'] as const;

const CELLS_OF_COLUMN: Readonly<Partial<Record<Sense, readonly string[]>>> = {
  naturalPerson: ['naturalPerson'],
  organizations: ORGANIZATIONS,
  business: ['business'],
  research: ['research'],
  socialOrganization: ['socialOrganization'],
  legalService: ['legalService'],
};

/** The senses that name columns, and those that name rows, of the table of requests. */
export const COLUMNS = Senses.of(...(Object.keys(CELLS_OF_COLUMN) as Sense[]));
export const ROWS = Senses.of(
  ...(Object.keys(VOCABULARY) as Sense[]).filter((sense) => rowsOf(sense, '2021') !== null),
);

const cells = (rows: readonly RowName[], columns: readonly string[]): CellName[] =>
  rows.flatMap((row) => columns.map((column) => `requests.${row}.${column}`));

const only = (plus: readonly CellName[], basis: Basis | null = null): Reading => ({ plus, minus: [], basis });

/**
 * Gives what was made of the same words before: the same few facts are told in every report, and their cells are found at once
 * by names that have been looked for before.
 */
function once<F extends Fact | null>(made: Map<string, F>, words: string, make: () => F): F {
  let fact = made.get(words);
  if (fact === undefined) {
    fact = make();
    made.set(words, fact);
  }
  return fact;
}

const ROW_FACTS = new Map<string, Fact | null>();

/** A row of the table of requests, or rows told together, in one column. */
export const rowFact = (senses: readonly Sense[], column: Sense | null, form: FormId): Fact | null =>
  senses.length > 1
    ? newRowFact(senses, column, form)
    : once(ROW_FACTS, `${senses[0]} ${column} ${form}`, () => newRowFact(senses, column, form));

function newRowFact(senses: readonly Sense[], column: Sense | null, form: FormId): Fact | null {
  const rows: RowName[] = [];
  for (const sense of senses) {
    const own = rowsOf(sense, form);
    if (!own) return null;
    rows.push(...own);
  }
  const columns = column ? CELLS_OF_COLUMN[column]! : ['total'];
  const names = senses.map((sense) => TITLES[sense]!);
  return {
    key: `requests.${[...rows].sort().join('+')}.${column ?? 'total'}`,
    title: joined([...names, ...(column ? [TITLES[column]!] : [])]),
    readings: [only(cells(rows, columns)), ...besidesItsRows(senses, columns, form)],
    rows: senses,
    column,
  };
}

/** 逾期不补正2件，其他处理5件: the group's last row is called as the group is. */
const besidesItsRows = ([sense, ...others]: readonly Sense[], columns: readonly string[], form: FormId): Reading[] =>
  sense === 'otherHandling' && others.length === 0 && form === '2021'
    ? [only(cells(['otherHandling.other'], columns))]
    : [];

/** 收到、受理: with or without what was carried in. */
export const receivedFact = (column: Sense | null): Fact =>
  once(RECEIVED_FACTS, `${column}`, () => newReceivedFact(column));

const RECEIVED_FACTS = new Map<string, Fact>();

function newReceivedFact(column: Sense | null): Fact {
  const columns = column ? CELLS_OF_COLUMN[column]! : ['total'];
  return {
    key: `requests.received.${column ?? 'total'}`,
    title: column ? joined([TITLES.received!, TITLES[column]!]) : TITLES.received!,
    readings: [
      only(cells(['received'], columns), 'received'),
      only(cells(['received', 'carriedIn'], columns), 'withCarriedIn'),
      // Who applied is told of those concluded as well.
      ...(column ? [only(cells(['resultsTotal'], columns), 'concluded')] : []),
    ],
    rows: [],
    column,
  };
}

/** 答复、办结: all results, or those of this year's requests, or those that got an answer. */
export const concludedFact = (column: Sense | null, form: FormId): Fact =>
  once(CONCLUDED_FACTS, `${column} ${form}`, () => newConcludedFact(column, form));

const CONCLUDED_FACTS = new Map<string, Fact>();

function newConcludedFact(column: Sense | null, form: FormId): Fact {
  const columns = column ? CELLS_OF_COLUMN[column]! : ['total'];
  const withoutAnswer = [...rowsOf('notProcessed', form)!, ...rowsOf('otherHandling', form)!];
  const unclear = rowsOf('unclear', form)!;
  return {
    key: `requests.resultsTotal.${column ?? 'total'}`,
    title: column ? joined([TITLES.resultsTotal!, TITLES[column]!]) : TITLES.resultsTotal!,
    readings: [
      only(cells(['resultsTotal'], columns), 'concluded'),
      { plus: cells(['received'], columns), minus: cells(['carriedOut'], columns), basis: null },
      { plus: cells(['resultsTotal'], columns), minus: cells(rowsOf('otherHandling', form)!, columns), basis: null },
      { plus: cells(['resultsTotal'], columns), minus: cells(withoutAnswer, columns), basis: null },
      { plus: cells(['resultsTotal'], columns), minus: cells([...withoutAnswer, ...unclear], columns), basis: null },
    ],
    rows: [],
    column,
  };
}

/** 办理、受理并答复, or a number of requests without a verb: whatever was received or concluded. */
export const handledFact = (column: Sense | null, form: FormId): Fact =>
  once(HANDLED_FACTS, `${column} ${form}`, () => newHandledFact(column, form));

const HANDLED_FACTS = new Map<string, Fact>();

function newHandledFact(column: Sense | null, form: FormId): Fact {
  const received = receivedFact(column);
  const concluded = concludedFact(column, form);
  return {
    key: `requests.handled.${column ?? 'total'}`,
    title: TITLES.handled!,
    readings: [...received.readings, ...concluded.readings],
    rows: [],
    column,
  };
}

/** 依申请公开政府信息12条, without a verb: requests, or what was disclosed on request. */
export function onRequestFact(form: FormId): Fact {
  const fact = handledFact(null, form);
  const disclosed = [['granted'], ['granted', 'partiallyGranted']].map((rows) => only(cells(rows, ['total'])));
  return { ...fact, readings: [...fact.readings, ...disclosed] };
}

/** 结转 without a word of whence or whither. */
export function carriedFact(column: Sense | null): Fact {
  const columns = column ? CELLS_OF_COLUMN[column]! : ['total'];
  return {
    key: `requests.carried.${column ?? 'total'}`,
    title: say('结转', 'carried over'),
    readings: [only(cells(['carriedIn'], columns)), only(cells(['carriedOut'], columns))],
    rows: [],
    column,
  };
}

const ALL_REQUESTS = new Set(['requests.received.total', 'requests.handled.total', 'requests.resultsTotal.total']);

/** Whether a fact is of all requests, so that what follows may be its parts. */
export const isOfAllRequests = ({ key }: Fact): boolean => ALL_REQUESTS.has(key);

/** Whether a fact is of all that there is of something, without a word of what became of it. */
export const isOfAllOfAKind = (fact: Fact): boolean =>
  isOfAllRequests(fact) ? fact.key !== 'requests.resultsTotal.total' : /^review\..*\.total$/.test(fact.key);

const OUTCOME_COLUMNS = ['upheld', 'corrected', 'otherOutcome', 'pending'] as const;
export const OUTCOMES = Senses.of(...OUTCOME_COLUMNS);
export type ReviewKind = 'reconsideration' | 'litigation' | 'direct' | 'afterReconsideration';

const BLOCKS: Readonly<Record<ReviewKind, readonly string[]>> = {
  reconsideration: ['reconsideration'],
  litigation: ['litigation.direct', 'litigation.afterReconsideration'],
  direct: ['litigation.direct'],
  afterReconsideration: ['litigation.afterReconsideration'],
};

/** Reconsiderations or lawsuits, all or those with one outcome. A lawsuit may be meant with or without those after a reconsideration. */
export const reviewFact = (kinds: readonly ReviewKind[], outcome: Sense | null): Fact =>
  once(REVIEW_FACTS, `${kinds} ${outcome}`, () => newReviewFact(kinds, outcome));

const REVIEW_FACTS = new Map<string, Fact>();

function newReviewFact(kinds: readonly ReviewKind[], outcome: Sense | null): Fact {
  const column = outcome ?? 'total';
  const blocks = kinds.flatMap((kind) => BLOCKS[kind]);
  const all = blocks.map((block) => `review.${block}.${column}`);
  const apart = kinds.includes('litigation') ? blocks.map((block) => only([`review.${block}.${column}`])) : [];
  return {
    key: `review.${[...blocks].sort().join('+')}.${column}`,
    title: joined([...kinds.map((kind) => TITLES[kind]!), ...(outcome ? [TITLES[outcome]!] : [])]),
    readings: [only(all), ...(kinds.length === 1 ? apart : [])],
    rows: [],
    column: null,
  };
}

/** Requests received from others than the applicants named. */
export const otherApplicants = (column: Sense): CellName[] => {
  const named = CELLS_OF_COLUMN[column] ?? [];
  return cells(
    ['received'],
    ['naturalPerson', ...ORGANIZATIONS].filter((other) => !named.includes(other)),
  );
};

/** Reconsiderations or lawsuits that have not ended. */
export const pendingOf = (kinds: readonly ReviewKind[]): CellName[] =>
  kinds.flatMap((kind) => BLOCKS[kind]).map((block) => `review.${block}.pending`);

/** Outcomes of reconsiderations or lawsuits other than the one named. */
export const otherOutcomes = (kinds: readonly ReviewKind[], outcome: Sense, withPending: boolean): CellName[] =>
  kinds
    .flatMap((kind) => BLOCKS[kind])
    .flatMap((block) =>
      OUTCOME_COLUMNS.filter((other) => other !== outcome && (withPending || other !== 'pending')).map(
        (other) => `review.${block}.${other}`,
      ),
    );

/** Results other than the rows named. */
export const otherResults = (senses: readonly Sense[], form: FormId): CellName[] => {
  const named = new Set(senses.flatMap((sense) => rowsOf(sense, form) ?? []));
  return (['granted', 'partiallyGranted', 'denied', 'unavailable', 'notProcessed', 'otherHandling'] as const)
    .flatMap((sense) => rowsOf(sense, form)!)
    .filter((row) => !named.has(row))
    .map((row) => `requests.${row}.total`);
};

/** A cell of the table of what was disclosed on the organ's own motion. */
export const proactiveFact = (row: string, column: string, title: Bilingual): Fact => ({
  key: `proactive.${row}.${column}`,
  title,
  readings: [only([`proactive.${row}.${column}`])],
  rows: [],
  column: null,
});

/** Titles of what is told together. */
export const joined = (titles: readonly Bilingual[]): Bilingual =>
  say(titles.map(({ zh }) => zh).join('、'), titles.map(({ en }) => en).join(', '));

/** How messages call what is counted. */
const TITLES: Readonly<Partial<Record<Sense | 'received' | 'resultsTotal' | 'handled', Bilingual>>> = {
  received: say('新收申请', 'requests received'),
  resultsTotal: say('办结', 'requests concluded'),
  handled: say('办理申请', 'requests handled'),
  carriedIn: say('上年结转', 'carried in'),
  carriedOut: say('结转下年度', 'carried over'),
  granted: say('予以公开', 'granted'),
  partiallyGranted: say('部分公开', 'partially granted'),
  denied: say('不予公开', 'denied'),
  stateSecret: say('属于国家秘密', 'state secret'),
  lawProhibited: say('其他法律行政法规禁止公开', 'prohibited by law'),
  security: say('危及“三安全一稳定”', 'security and stability'),
  thirdParty: say('保护第三方合法权益', 'rights of third parties'),
  internalAffairs: say('内部事务信息', 'internal affairs'),
  deliberative: say('过程性信息', 'deliberative process'),
  enforcementFile: say('行政执法案卷', 'enforcement files'),
  adminInquiry: say('行政查询事项', 'administrative inquiries'),
  unavailable: say('无法提供', 'unavailable'),
  notHeld: say('不掌握相关政府信息', 'not held'),
  needsCreation: say('没有现成信息', 'would have to be created'),
  unclear: say('补正后仍不明确', 'unclear after correction'),
  notProcessed: say('不予处理', 'not processed'),
  petition: say('信访举报投诉类申请', 'petitions and complaints'),
  repeated: say('重复申请', 'repeated requests'),
  publication: say('要求提供公开出版物', 'publications'),
  excessive: say('大量反复申请', 'excessive requests'),
  reconfirmation: say('重新出具已获取信息', 'reconfirmation'),
  otherHandling: say('其他处理', 'other handling'),
  correctionOverdue: say('逾期不补正', 'correction overdue'),
  feeOverdue: say('逾期未缴纳费用', 'fee overdue'),
  naturalPerson: say('自然人', 'natural persons'),
  organizations: say('法人或其他组织', 'legal persons and organizations'),
  business: say('商业企业', 'businesses'),
  research: say('科研机构', 'research institutions'),
  socialOrganization: say('社会公益组织', 'social organizations'),
  legalService: say('法律服务机构', 'legal services'),
  reconsideration: say('行政复议', 'reconsiderations'),
  litigation: say('行政诉讼', 'lawsuits'),
  direct: say('未经复议直接起诉', 'lawsuits without reconsideration'),
  afterReconsideration: say('复议后起诉', 'lawsuits after reconsideration'),
  upheld: say('维持', 'upheld'),
  corrected: say('纠正', 'corrected'),
  otherOutcome: say('其他结果', 'other outcome'),
  pending: say('尚未审结', 'pending'),
};
