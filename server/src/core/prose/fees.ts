import { type Millionths, SCALE } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import { endOf, type NumberToken, type Token, tokensOf } from './lexer.ts';
import type { Passage } from './passages.ts';
import { SENSE, Senses } from './senses.ts';

/** What section six says of the fee for processing information. */
export interface FeeStatement {
  readonly span: Span;
  /** What was charged, in 元, scaled by SCALE: 0 for none, NaN where no sum is stated. No `Millionths`: cells hold 万元. */
  readonly amount: number;
  /** It is said that no fee even arose, or that nobody was asked for one. */
  readonly neverArose: boolean;
}

/** Every statement on the fee; rules, plans and what would be if are none. */
export function feeStatements(passages: readonly Passage[]): FeeStatement[] {
  const statements: FeeStatement[] = [];
  for (const passage of passages) if (passage.section === 'other') addStatements(passage, statements);
  return statements;
}

function addStatements(passage: Passage, statements: FeeStatement[]): void {
  let clauses: Token[] = [];
  const finish = () => {
    const statement = statementOf(clauses, passage);
    if (statement) statements.push(statement);
    clauses = [];
  };
  for (const token of tokensOf(passage)) {
    if (token.kind === 'mark' && (token.text === '。' || token.text === '；')) finish();
    else clauses.push(token);
  }
  finish();
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000, '': 1 };

/** A sum left to be filled in: 收取信息处理费××元. */
const LEFT_OPEN = /[×Xx＿_]{2}/;
const WAS_CHARGED = /(?:已|共|均)(?:依法|按规定|按标准)?收取/;
/** No sum, but told. */
const IS_NOT_CHARGED = /(?:不|不予|不再|免予?|免于)收取?/;
/** Who was asked for a fee, and did not pay it. */
const WAS_ASKED = /(?:逾期|按期|如期)(?:未|不|没有)(?:按[^，。；]{0,8})?缴|未(?:按期|如期)缴/;

const OF_FEES = Senses.of('processingFee', 'anyFee');
const NOT_DONE = Senses.of('ifEver', 'plan');

function statementOf(tokens: readonly Token[], passage: Passage): FeeStatement | null {
  const all = Senses.together(tokens);
  if (!all.hasAny(OF_FEES) || all.hasAny(NOT_DONE)) return null;
  const is = (senses: Senses) => (token: Token) => token.senses.hasAny(senses);
  const fee = (tokens.find(is(SENSE.processingFee)) ?? tokens.findLast(is(SENSE.anyFee)))!;
  const none = tokens.find(is(SENSE.none));
  const sum = tokens.findLast(isMoney);
  const stated = none ?? sum;
  const statement = (last: Token, amount: number): FeeStatement => {
    const start = Math.min(fee.start, stated?.start ?? fee.start);
    const end = Math.max(endOf(fee), endOf(last));
    const neverArose = none !== undefined && deniesArising(tokens, none);
    return { span: passage.spanOf(start, end), amount, neverArose };
  };
  if (none) return statement(tokens.findLast(is(OF_FEES))!, 0);
  if (sum) return statement(sum, sum.value * YUAN[sum.unit]!);
  // A word that is not known stands in no token.
  const first = Math.max(...['。', '；'].map((mark) => passage.text.lastIndexOf(mark, tokens[0]!.start - 1))) + 1;
  const words = passage.text.slice(first, Math.max(passage.text.indexOf('。', fee.end), endOf(tokens.at(-1)!)));
  const isStated = [WAS_CHARGED, WAS_ASKED, IS_NOT_CHARGED, LEFT_OPEN].some((pattern) => pattern.test(words));
  return isStated ? statement(fee, Number.NaN) : null;
}

/** 未产生, 没有发生, 没有向申请人发出收费通知: what is denied is that it came about at all. */
function deniesArising(tokens: readonly Token[], none: Token): boolean {
  const from = tokens.indexOf(none);
  const end = tokens.findIndex(({ kind }, index) => index > from && kind === 'mark');
  return Senses.together(tokens.slice(from, end < 0 ? undefined : end)).has(SENSE.arise);
}

/** An amount of money, or a bare zero. */
const isMoney = (token: Token): token is NumberToken =>
  token.kind === 'number' && token.unit in YUAN && (token.unit !== '' || token.value === 0);

/** Whether an amount in 元 is more than a cell in 万元 can mean, rounded to its decimals. */
export const exceeds = (amount: number, cell: Millionths): boolean => amount / 10_000 > cell + roundingOf(cell) + 0.5;

/** Half of the last place that the cell is written with; no finer than 0.005万元. */
function roundingOf(cell: Millionths): number {
  if (cell % SCALE === 0) return cell === 0 ? 0.005 * SCALE : SCALE / 2;
  return cell % (SCALE / 10) === 0 ? SCALE / 20 : SCALE / 200;
}
