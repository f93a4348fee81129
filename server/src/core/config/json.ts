import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Bilingual, say } from '../text/bilingual.ts';
import type { Span } from '../text/span.ts';

/** A JSON text as far as it can be read, and the first place where it is none. */
export interface ReadJson {
  /** What was made out; undefined where nothing was. Behind a fault more may be missing than is there. */
  readonly root: Node | undefined;
  readonly fault: { readonly span: Span; readonly reason: Bilingual } | null;
}

const DEEPEST = 100;

/** Reads a JSON text, in which comments may stand. */
export function readJson(written: string): ReadJson {
  const text = withoutMark(written);
  const tooDeep = depthBeyond(text, DEEPEST);
  if (tooDeep) return { root: undefined, fault: { span: tooDeep, reason: say('嵌套过深', 'nested too deep') } };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  const [first] = errors;
  if (!first) return { root, fault: null };
  const { error, offset, length } = first;
  const reason = REASONS[printParseErrorCode(error)] ?? say('不是有效的 JSON', 'not valid JSON');
  return { root, fault: { span: { start: offset, end: Math.min(offset + length, text.length) }, reason } };
}

/** The text with a blank in place of the byte-order mark: offsets stay what they are. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);

export const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });

const missing = (zh: string, en: string) => say(`此处缺少${zh}`, `${en} is missing here`);

/** By the parser's names of its errors; an untold one is the text's not being JSON. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  PropertyNameExpected: missing('带双引号的名称', 'a name in double quotes'),
  ValueExpected: missing('一个值', 'a value'),
  ColonExpected: missing('“:”', '“:”'),
  CommaExpected: missing('“,”', '“,”'),
  CloseBraceExpected: missing('“}”', '“}”'),
  CloseBracketExpected: missing('“]”', '“]”'),
  EndOfFileExpected: say('此处起为多余内容', 'from here on there is more than one value'),
  UnexpectedEndOfComment: say('注释没有结束', 'the comment does not end'),
  UnexpectedEndOfString: say('字符串缺少结尾的双引号', 'the string has no closing quote'),
};

/** The first bracket that is nested deeper; the parser would go down as deep as the text does. */
function depthBeyond(text: string, deepest: number): Span | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const token = text[start];
    if (token === undefined) return null;
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > deepest) return { start, end: start + 1 };
  }
}
