import type { Node } from 'jsonc-parser';
import { ORGAN_LEVELS, type OrganLevel } from '../organ/organ.ts';
import { say } from '../text/bilingual.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from './json.ts';
import type { JsonDecoder } from './json-decoder.ts';

/** An organ that has to report, as the folder's configuration names it. */
export interface RosterOrgan {
  readonly name: string;
  /** What else it is called in titles. */
  readonly short: readonly string[];
  /** Where its name does not tell it. */
  readonly level: OrganLevel | null;
  /** Where it stands in the configuration. */
  readonly span: Span;
}

/** Reads `organs`: who has to report. An organ is its name, or its name with its short names and its level. */
export function organsOf(list: Node, decoder: JsonDecoder): RosterOrgan[] {
  const called = new Map<string, string>();
  return decoder.items(list, (node) => {
    const organ = node.type === 'string' ? bareOrgan(node, decoder) : describedOrgan(node, decoder);
    // What two organs are called tells of neither which of them has reported.
    for (const name of organ ? [organ.name, ...organ.short] : []) {
      const other = called.get(fold(name));
      if (other === undefined) called.set(fold(name), organ!.name);
      else decoder.warn(spanOf(node), ambiguousName(name, other, organ!.name));
    }
    return organ;
  });
}

function bareOrgan(node: Node, decoder: JsonDecoder): RosterOrgan | null {
  const name = nameIn(node, decoder);
  return name === null ? null : { name, short: [], level: null, span: spanOf(node) };
}

/** Null for what is no words, or none at all. */
function nameIn(node: Node, decoder: JsonDecoder): string | null {
  const name = decoder.string(node)?.trim();
  if (name === '') decoder.warn(spanOf(node), say('这里没有写机关名称', 'no organ is named here'));
  return name || null;
}

function describedOrgan(node: Node, decoder: JsonDecoder): RosterOrgan | null {
  const given = decoder.members(node, ['name', 'short', 'level']);
  const name = decoder.words(given.name, node, 'name');
  if (name === undefined) return null;
  const short = given.short ? decoder.items(given.short, nameIn) : [];
  const level = (given.level && decoder.choice(given.level, ORGAN_LEVELS)) ?? null;
  return { name: name.trim(), short, level, span: spanOf(node) };
}

const ambiguousName = (name: string, other: string, organ: string) =>
  fold(other) === fold(organ)
    ? say(`名单中“${name}”写了两次`, `“${name}” stands twice in the roster`)
    : say(
        `“${other}”和“${organ}”都称“${name}”：用此名的报告是谁的不能确定`,
        `“${other}” and “${organ}” are both called “${name}”: whose a report of that name is cannot be told`,
      );
