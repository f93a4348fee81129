import type { WordToken } from './lexer.ts';
import { Senses } from './senses.ts';
import type { Sense } from './vocabulary.ts';

const NOTHING: readonly Sense[] = [];

/** 校外培训机构等商业企业, 查封等行政强制: without the instances of what is named behind 等. */
export function withoutInstances(words: readonly WordToken[], nouns: Senses): readonly WordToken[] {
  const at = words.findIndex(
    ({ text, end }, i) => text === '等' && words[i + 1]?.start === end && words[i + 1]!.senses.hasAny(nouns),
  );
  return at < 0 ? words : words.slice(at + 1);
}

/** Words in their order, asked by sense. */
export class WordGroup {
  /** All that they mean. */
  readonly senses: Senses;

  constructor(readonly all: readonly WordToken[]) {
    this.senses = Senses.together(all);
  }

  has(...senses: readonly Senses[]): boolean {
    for (const sense of senses) if (this.senses.has(sense)) return true;
    return false;
  }

  /** Those of some senses that occur, each once, in the words' order. */
  pick(kind: Senses): readonly Sense[] {
    if (!this.senses.hasAny(kind)) return NOTHING;
    const found: Sense[] = [];
    for (const { senses } of this.all)
      if (senses.hasAny(kind))
        for (const sense of senses.within(kind).list) if (!found.includes(sense)) found.push(sense);
    return found;
  }

  /** Whether the first word of some senses stands before the first of others. */
  isBefore(first: Senses, second: Senses): boolean {
    const at = this.all.findIndex(({ senses }) => senses.hasAny(first));
    const then = this.all.findIndex(({ senses }) => senses.hasAny(second));
    return at >= 0 && then >= 0 && at < then;
  }
}
