import type { Cell } from './report.ts';

/** Whether what stands in the cell's field is the cell's alone: no other number, nor one that may be several. */
export const isApart = ({ field }: Cell): boolean => !field || (field.numbers.length < 2 && !field.pieces);

/** Whether a number can be written in the cell's place: it is known, and its own. */
export const isWritable = (cell: Cell): boolean => cell.span !== null && cell.field !== null && isApart(cell);
