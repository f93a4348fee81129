import type { CellName, FormEdition } from '../form/types.ts';
import { say } from '../text/bilingual.ts';
import { joined, TITLES } from './fact-titles.ts';
import { type Fact, type Interpretation, once, only } from './facts.ts';
import { CELLS_OF_COLUMN, cells, ORGANIZATIONS, type RowName, rowsOf } from './request-rows.ts';
import type { Sense } from './vocabulary.ts';

const ROW_FACTS = new Map<string, Fact | null>();

/** A row of the table of requests, or rows told together, in one column. */
export const rowFact = (senses: readonly Sense[], column: Sense | null, form: FormEdition): Fact | null =>
  senses.length > 1
    ? newRowFact(senses, column, form)
    : once(ROW_FACTS, `${senses[0]} ${column} ${form}`, () => newRowFact(senses, column, form));

function newRowFact(senses: readonly Sense[], column: Sense | null, form: FormEdition): Fact | null {
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
    interpretations: [only(cells(rows, columns)), ...besidesItsRows(senses, columns, form)],
    rows: senses,
    column,
  };
}

/** 逾期不补正2件，其他处理5件: the group's last row is called as the group is. */
const besidesItsRows = (
  [sense, ...others]: readonly Sense[],
  columns: readonly string[],
  form: FormEdition,
): Interpretation[] =>
  sense === 'otherHandling' && others.length === 0 && form === '2021'
    ? [only(cells(['otherHandling.other'], columns))]
    : [];

/** 收到、受理: with or without what was carried in. */
export const receivedFact = (column: Sense | null): Fact =>
  once(RECEIVED_FACTS, `${column}`, () => newReceivedFact(column));

/** 自然人和商业企业申请合计150件. */
export function receivedOfColumns(columns: readonly Sense[]): Fact {
  const names = columns.flatMap((column) => CELLS_OF_COLUMN[column] ?? []);
  return {
    ...receivedFact(columns[0]!),
    key: `requests.received.${[...names].sort().join('+')}`,
    title: joined([TITLES.received!, ...columns.map((column) => TITLES[column]!)]),
    interpretations: [
      only(cells(['received'], names), 'received'),
      only(cells(['received', 'carriedIn'], names), 'withCarriedIn'),
      only(cells(['resultsTotal'], names), 'concluded'),
      // 收到居民和企业提出的申请18件 may be all of them.
      ...receivedFact(null).interpretations,
    ],
    column: null,
  };
}

/** 新收: without what was carried in. */
export const newlyReceivedFact = (column: Sense | null): Fact =>
  once(NEWLY_RECEIVED_FACTS, `${column}`, () => {
    const fact = receivedFact(column);
    return { ...fact, interpretations: fact.interpretations.slice(0, 1) };
  });

const NEWLY_RECEIVED_FACTS = new Map<string, Fact>();

const RECEIVED_FACTS = new Map<string, Fact>();

function newReceivedFact(column: Sense | null): Fact {
  const columns = column ? CELLS_OF_COLUMN[column]! : ['total'];
  return {
    key: `requests.received.${column ?? 'total'}`,
    title: column ? joined([TITLES.received!, TITLES[column]!]) : TITLES.received!,
    interpretations: [
      only(cells(['received'], columns), 'received'),
      only(cells(['received', 'carriedIn'], columns), 'withCarriedIn'),
      // Who applied is told of those concluded as well.
      ...(column ? [only(cells(['resultsTotal'], columns), 'concluded')] : []),
    ],
    rows: [],
    column,
  };
}

/** 商业企业新收84件，办结81件: what follows is told of the applicant that is spoken of, or of all. */
export function ofApplicantToo(fact: Fact, column: Sense): Fact {
  if (fact.column !== null || !fact.key.startsWith('requests.')) return fact;
  const columns = CELLS_OF_COLUMN[column]!;
  const his = (names: readonly CellName[]): CellName[] =>
    names.flatMap((name) => columns.map((each) => name.replace(/\.total$/, `.${each}`) as CellName));
  const ofAll = fact.interpretations.filter(({ plus }) => plus.every((name) => name.endsWith('.total')));
  const ofHis = ofAll.map(({ basis, plus, minus }) => ({ basis, plus: his(plus), minus: his(minus) }));
  return { ...fact, interpretations: [...ofHis, ...ofAll] };
}

/** 答复、办结: all results, or those of this year's requests, or those that got an answer. */
export const concludedFact = (column: Sense | null, form: FormEdition): Fact =>
  once(CONCLUDED_FACTS, `${column} ${form}`, () => newConcludedFact(column, form));

const CONCLUDED_FACTS = new Map<string, Fact>();

function newConcludedFact(column: Sense | null, form: FormEdition): Fact {
  const columns = column ? CELLS_OF_COLUMN[column]! : ['total'];
  const withoutAnswer = [...rowsOf('notProcessed', form)!, ...rowsOf('otherHandling', form)!];
  const unclear = rowsOf('unclear', form)!;
  return {
    key: `requests.resultsTotal.${column ?? 'total'}`,
    title: column ? joined([TITLES.resultsTotal!, TITLES[column]!]) : TITLES.resultsTotal!,
    interpretations: [
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
export const handledFact = (column: Sense | null, form: FormEdition): Fact =>
  once(HANDLED_FACTS, `${column} ${form}`, () => newHandledFact(column, form));

const HANDLED_FACTS = new Map<string, Fact>();

function newHandledFact(column: Sense | null, form: FormEdition): Fact {
  const received = receivedFact(column);
  const concluded = concludedFact(column, form);
  return {
    key: `requests.handled.${column ?? 'total'}`,
    title: TITLES.handled!,
    interpretations: [...received.interpretations, ...concluded.interpretations],
    rows: [],
    column,
  };
}

/** 依申请公开政府信息12条, without a verb: requests, or what was disclosed on request. */
export function onRequestFact(form: FormEdition): Fact {
  const fact = handledFact(null, form);
  const disclosed = [['granted'], ['granted', 'partiallyGranted']].map((rows) => only(cells(rows, ['total'])));
  return { ...fact, interpretations: [...fact.interpretations, ...disclosed] };
}

/** 结转 without a word of whence or whither. */
export function carriedFact(column: Sense | null): Fact {
  const columns = column ? CELLS_OF_COLUMN[column]! : ['total'];
  return {
    key: `requests.carried.${column ?? 'total'}`,
    title: say('结转', 'carried over'),
    interpretations: [only(cells(['carriedIn'], columns)), only(cells(['carriedOut'], columns))],
    rows: [],
    column,
  };
}

/** The cells of a row in the columns of some applicants. */
export const cellsOfColumns = (row: RowName, columns: readonly Sense[]): CellName[] =>
  cells(
    [row],
    columns.flatMap((column) => CELLS_OF_COLUMN[column] ?? []),
  );

/** Requests of a row from others than the applicants named. */
export const otherApplicants = (column: Sense, row: RowName = 'received'): CellName[] => {
  const named = CELLS_OF_COLUMN[column] ?? [];
  return cells(
    [row],
    ['naturalPerson', ...ORGANIZATIONS].filter((other) => !named.includes(other)),
  );
};

/** Results other than the rows named, of all or in the columns of some applicants. */
export const otherResults = (
  senses: readonly Sense[],
  form: FormEdition,
  columns: readonly string[] = ['total'],
): CellName[] => {
  const named = new Set(senses.flatMap((sense) => rowsOf(sense, form) ?? []));
  return (['granted', 'partiallyGranted', 'denied', 'unavailable', 'notProcessed', 'otherHandling'] as const)
    .flatMap((sense) => rowsOf(sense, form)!)
    .filter((row) => !named.has(row))
    .flatMap((row) => cells([row], columns));
};
