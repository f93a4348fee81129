import { type Bilingual, say } from '../text/bilingual.ts';

/** A value of a JSON text, with where it begins: what is wrong with a setting is told at its place. */
export type JsonNode =
  | { readonly kind: 'object'; readonly start: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly start: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'plain'; readonly start: number; readonly value: string | number | boolean | null };

export interface JsonMember {
  readonly key: string;
  readonly start: number;
  readonly node: JsonNode;
}

/** Where a text is not what it should be. */
export class JsonError extends Error {
  constructor(
    readonly offset: number,
    readonly reason: Bilingual,
  ) {
    super(reason.en);
  }
}

const DEEPEST = 100;
const BLANKS = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Reads a JSON text, or throws a `JsonError`. `JSON.parse` does not tell the place on every platform. */
export function readJson(text: string): JsonNode {
  const reader = new Reader(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  const node = reader.value(0);
  reader.end();
  return node;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): JsonNode {
    this.take(BLANKS);
    const start = this.at;
    if (depth > DEEPEST) throw new JsonError(start, say('嵌套过深', 'nested too deep'));
    if (this.skip('{')) return { kind: 'object', start, members: this.list('}', () => this.member(depth)) };
    if (this.skip('[')) return { kind: 'array', start, items: this.list(']', () => this.value(depth + 1)) };
    const written = this.take(STRING) || this.take(NUMBER_OR_WORD);
    if (written) return { kind: 'plain', start, value: JSON.parse(written) };
    throw this.unexpected(say('一个值', 'a value'));
  }

  end(): void {
    this.take(BLANKS);
    if (this.at < this.text.length) throw this.unexpected(say('文件结束', 'the end'));
  }

  private member(depth: number): JsonMember {
    this.take(BLANKS);
    const start = this.at;
    const key = this.take(STRING);
    if (!key) throw this.unexpected(say('带双引号的名称', 'a name in double quotes'));
    this.take(BLANKS);
    if (!this.skip(':')) throw this.unexpected(say('“:”', '“:”'));
    return { key: JSON.parse(key), start, node: this.value(depth + 1) };
  }

  private list<T>(close: string, read: () => T): T[] {
    const items: T[] = [];
    this.take(BLANKS);
    if (this.skip(close)) return items;
    for (;;) {
      items.push(read());
      this.take(BLANKS);
      if (this.skip(close)) return items;
      if (!this.skip(',')) throw this.unexpected(say(`“,”或“${close}”`, `“,” or “${close}”`));
    }
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private skip(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private unexpected(wanted: Bilingual): JsonError {
    const found = this.at < this.text.length ? `“${String.fromCodePoint(this.text.codePointAt(this.at)!)}”` : '';
    return new JsonError(
      this.at,
      say(
        `此处应为${wanted.zh}，却是${found || '文件结束'}`,
        `expected ${wanted.en} but found ${found || 'the end of the file'}`,
      ),
    );
  }
}
