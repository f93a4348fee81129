import { SCALE } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import { type NumberToken, type Token, tokensOf } from './lexer.ts';
import type { Passage } from './passages.ts';

/**
 * What section six says of the fee for processing information. `none`: none was charged; `arose`: it is said that none even
 * arose, or that nobody was asked for one. `amount`: so much was charged, in 元, scaled by SCALE.
 */
export interface FeeStatement {
  readonly span: Span;
  readonly amount: number;
  readonly neverArose: boolean;
}

/** Every statement on the fee; rules, plans and what would be if are none. */
export function feeStatements(passages: readonly Passage[]): FeeStatement[] {
  return passages.filter(({ section }) => section === 'other').flatMap(ofPassage);
}

function ofPassage(passage: Passage): FeeStatement[] {
  const statements: FeeStatement[] = [];
  let clauses: Token[] = [];
  const finish = () => {
    const statement = statementOf(clauses, passage);
    if (statement) statements.push(statement);
    clauses = [];
  };
  for (const token of tokensOf(passage)) {
    if (token.kind === 'mark' && (token.mark === '。' || token.mark === '；')) finish();
    else clauses.push(token);
  }
  finish();
  return statements;
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000, '': 1 };

function statementOf(tokens: readonly Token[], passage: Passage): FeeStatement | null {
  const is = (token: Token, ...senses: ('none' | 'ifEver' | 'plan' | 'processingFee' | 'anyFee')[]) =>
    token.kind === 'word' && senses.some((sense) => token.senses.has(sense));
  const fee = tokens.findIndex((token) => is(token, 'processingFee', 'anyFee'));
  if (fee < 0 || tokens.some((token) => is(token, 'ifEver', 'plan'))) return null;
  const money = tokens.filter(
    (token): token is NumberToken =>
      token.kind === 'number' && token.unit in YUAN && (token.unit !== '' || token.value === 0),
  );
  const none = tokens.findIndex((token) => is(token, 'none'));
  const [sum] = money.slice(-1);
  const first = tokens[none >= 0 ? Math.min(none, fee) : fee]!;
  const last =
    sum && (!none || none < 0)
      ? sum
      : tokens[
          Math.max(
            none,
            lastIndex(tokens, (token) => is(token, 'processingFee', 'anyFee')),
          )
        ]!;
  if (none < 0 && !sum) {
    const words = passage.text.slice(tokens[0]!.start, tokens.at(-1)!.end);
    if (!/(?:已|共|均)(?:依法|按规定|按标准)?收取/.test(words)) return null;
    return { span: passage.spanOf(first.start, last.end), amount: Number.NaN, neverArose: false };
  }
  const text = passage.text.slice(first.start, endOf(last));
  return {
    span: passage.spanOf(first.start, endOf(last)),
    amount: none >= 0 || !sum ? 0 : sum.value * YUAN[sum.unit]!,
    neverArose: none >= 0 && /产生|发生|发出|通知/.test(text),
  };
}

const endOf = (token: Token): number => (token.kind === 'number' ? token.unitEnd : token.end);

const lastIndex = (tokens: readonly Token[], holds: (token: Token) => boolean): number => tokens.findLastIndex(holds);

/** Whether an amount in 元 is more than a cell in 万元 can mean, rounded to its decimals. */
export const exceeds = (amount: number, cell: number): boolean => amount / 10_000 > cell + roundingOf(cell) + 0.5;

/** Half of the last place that the cell is written with; no finer than 0.005万元. */
function roundingOf(cell: number): number {
  if (cell % SCALE === 0) return cell === 0 ? 0.005 * SCALE : SCALE / 2;
  return cell % (SCALE / 10) === 0 ? SCALE / 20 : SCALE / 200;
}
