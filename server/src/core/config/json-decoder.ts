import type { Node } from 'jsonc-parser';
import { type Bilingual, say } from '../text/bilingual.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from './json.ts';

export interface ConfigProblem {
  readonly span: Span;
  /** `error`: what stands there cannot be used, and sets nothing. `warning`: it does not do what was meant. */
  readonly severity: 'error' | 'warning';
  readonly message: Bilingual;
}

/** Nobody reads more, and each may cost a search for what was meant. */
export const MAX_PROBLEMS = 100;

/** Reads values from the nodes of a JSON text, and reports what does not have the expected type. */
export class JsonDecoder {
  private readonly found: ConfigProblem[] = [];
  private count = 0;

  /** What is wrong, in the order in which it was read. Of too much the rest is only counted. */
  get problems(): readonly ConfigProblem[] {
    const left = this.count - this.found.length;
    if (left === 0) return this.found;
    const { span, severity } = this.found.at(-1)!;
    const message = say(`另有 ${left} 处问题未列出`, `${left} more problems are not listed`);
    return [...this.found, { span, severity, message }];
  }

  /** Something may not do what was meant; with words that may have been, looked for where they are shown. */
  warn(span: Span, message: Bilingual, near: () => readonly string[] = () => []): void {
    this.report(span, 'warning', message, near);
  }

  /** The members of those names; others are reported. Of two with one name the last counts, as JSON has it, and that is reported. */
  members<K extends string>(
    node: Node,
    known: readonly K[],
    unknown: (place: Span, name: string) => void = (place, name) =>
      this.warn(place, say(`不认识的设置项“${name}”`, `unknown setting “${name}”`), () => nearest(name, known)),
  ): Partial<Record<K, Node>> {
    const members = new Map<K, Node>();
    if (node.type !== 'object') this.wrong(node, say('此处应为 {…}', 'an object is wanted here: {…}'));
    else
      for (const { children: [key, value] = [] } of node.children ?? []) {
        const name = known.find((each) => each === key?.value);
        if (name !== undefined && value) {
          if (members.has(name))
            this.warn(
              spanOf(key!),
              say(`“${name}”写了两次，以后一处为准`, `“${name}” stands twice; the later one counts`),
            );
          members.set(name, value);
        } else if (name === undefined && key) unknown(spanOf(key), String(key.value));
      }
    return Object.fromEntries(members) as Partial<Record<K, Node>>;
  }

  /** The items that could be read. */
  items<T>(node: Node, read: (item: Node, decoder: JsonDecoder) => T | null): T[] {
    if (node.type === 'array')
      return (node.children ?? []).map((item) => read(item, this)).filter((item) => item !== null);
    this.wrong(node, say('此处应为 […]', 'a list is wanted here: […]'));
    return [];
  }

  string(node: Node): string | undefined {
    if (node.type === 'string') return node.value;
    return this.wrong(node, say('此处应为带双引号的文字', 'words in double quotes are wanted here'));
  }

  boolean(node: Node): boolean | undefined {
    if (node.type === 'boolean') return node.value;
    return this.wrong(node, say('应为 true 或 false', 'should be true or false'));
  }

  number(node: Node): number | undefined {
    if (node.type === 'number') return node.value;
    return this.wrong(node, say('此处应为数', 'a number is wanted here'));
  }

  /** Words that may not be left out of an object. */
  words(node: Node | undefined, object: Node, name: string): string | undefined {
    const words = node && this.string(node);
    if (words?.trim()) return words;
    const isReported = object.type !== 'object' || (node && words === undefined);
    return isReported ? undefined : this.wrong(node ?? object, say(`缺少“${name}”`, `“${name}” is missing`));
  }

  /** One of few. */
  choice<T extends string>(node: Node, choices: readonly T[]): T | undefined {
    const choice = choices.find((each) => each === node.value);
    if (choice !== undefined) return choice;
    const list = choices.map((each) => `"${each}"`).join(', ');
    return this.wrong(node, say(`应为 ${list} 之一`, `should be one of ${list}`));
  }

  /** One of many. */
  oneOf<T extends string>(node: Node, known: readonly T[]): T | undefined {
    const found = known.find((each) => each === node.value);
    if (found !== undefined) return found;
    const name = String(node.value);
    const message = say(`没有“${name}”这一格`, `no cell is called “${name}”`);
    return this.wrong(node, message, () => nearest(name, known));
  }

  private wrong(node: Node, message: Bilingual, near: () => readonly string[] = () => []): undefined {
    this.report(spanOf(node), 'error', message, near);
  }

  /** Errors outrank: one of them stops a run, wherever it stands. */
  private report(
    span: Span,
    severity: ConfigProblem['severity'],
    message: Bilingual,
    near: () => readonly string[],
  ): void {
    this.count++;
    if (this.found.length < MAX_PROBLEMS) this.found.push({ span, severity, message: withNear(message, near()) });
    else if (severity === 'error' && this.found.at(-1)!.severity !== 'error')
      this.found[MAX_PROBLEMS - 1] = { span, severity, message: withNear(message, near()) };
  }
}

function withNear({ zh, en }: Bilingual, near: readonly string[]): Bilingual {
  if (near.length === 0) return say(zh, en);
  return say(`${zh}，是否指：${near.join('、')}`, `${en}; did you mean: ${near.join(', ')}`);
}
