import { existsSync } from 'node:fs';
import { nearest, say } from '../core/index.ts';
import { UsageError } from './usage.ts';

/** `flag`: stands alone. `value`: needs one. `optional`: may have one behind `=`. */
export type OptionKind = 'flag' | 'value' | 'optional';

export interface Arguments {
  readonly operands: readonly string[];
  /** All values of an option in their order; an empty one for an option that stands alone. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

const SHORT: Readonly<Record<string, string>> = { '-h': '--help', '-V': '--version' };

/** Reads the words behind a command. `--` ends the options; `-` alone is standard input. */
export function readArguments(words: readonly string[], kinds: Readonly<Record<string, OptionKind>>): Arguments {
  const operands: string[] = [];
  const options = new Map<string, string[]>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === '--') {
      operands.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word);
      continue;
    }
    const [name, inline] = splitAt(SHORT[word] ?? word);
    const kind = Object.hasOwn(kinds, name) && kinds[name];
    if (!kind) throw existsSync(word) ? fileTakenForOption(word) : unknownOption(word, Object.keys(kinds));
    if (kind === 'flag' && inline !== undefined)
      throw new UsageError(say(`选项 --${name} 不带值`, `option --${name} takes no value`));
    const value = kind === 'value' ? (inline ?? words[++i]) : (inline ?? '');
    if (value === undefined || (kind === 'value' && value === ''))
      throw new UsageError(say(`选项 --${name} 缺少值`, `option --${name} needs a value`));
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { operands, options };
}

/** The value of an option that is one of a few words; the last one given counts. */
export function choiceOf<T extends string>(
  { options }: Arguments,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const value = options.get(name)?.at(-1);
  if (value === undefined) return otherwise;
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  const list = choices.join(', ');
  throw new UsageError(
    say(`--${name} 不能是“${value}”，可用：${list}`, `--${name} cannot be “${value}”; choose from: ${list}`),
  );
}

function splitAt(word: string): [name: string, inline: string | undefined] {
  const sign = word.indexOf('=');
  const name = sign < 0 ? word : word.slice(0, sign);
  // `-fix` is a slip; it must not pass for `--fix`.
  return [name.startsWith('--') ? name.slice(2) : name, sign < 0 ? undefined : word.slice(sign + 1)];
}

const fileTakenForOption = (word: string): UsageError =>
  new UsageError(
    say(
      `没有选项 ${word}；若指同名的文件，请写 ./${word}，或写在 -- 之后`,
      `unknown option ${word}; for the file of that name write ./${word}, or put it behind --`,
    ),
  );

function unknownOption(word: string, known: readonly string[]): UsageError {
  const near = nearest(word.replace(/^-+/, '').replace(/=.*/, ''), known)[0];
  return new UsageError(
    near
      ? say(`没有选项 ${word}，是否指 --${near}？`, `unknown option ${word}; did you mean --${near}?`)
      : say(`没有选项 ${word}`, `unknown option ${word}`),
  );
}
