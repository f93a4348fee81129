import { childOf, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';
import { formatNumber } from './number-formats.ts';
import { isSwitchedOn, numberingOf, type Styles, valOf } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: what is printed, with the number of each level. */
  readonly pattern: string;
  readonly isBlankBehind: boolean;
  /** All numbers in Arabic digits, whatever the levels say. */
  readonly isLegal: boolean;
  /** The level at which counting begins anew; below it by itself. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one kind count together. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins to count for itself, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

type Lists = ReadonlyMap<string, List>;

export const NO_LISTS: Lists = new Map();

const MAX_LEVELS = 9;

/** The lists of a document (numbering.xml), by the numbers that paragraphs name them by. */
export function readLists(xml: XmlTree): Lists {
  const kinds = new Map<string, XmlElement>();
  const kindByStyle = new Map<string, string>();
  for (const kind of xml.root.children) {
    const id = kind.name === 'w:abstractNum' ? xml.attribute(kind, 'w:abstractNumId') : undefined;
    if (id === undefined) continue;
    kinds.set(id, kind);
    const style = valOf(xml, childOf(kind, 'w:styleLink'));
    if (style !== undefined) kindByStyle.set(style, id);
  }
  const lists = new Map<string, List>();
  for (const list of xml.root.children) {
    const id = list.name === 'w:num' ? xml.attribute(list, 'w:numId') : undefined;
    const named = valOf(xml, childOf(list, 'w:abstractNumId'));
    if (id === undefined || named === undefined) continue;
    const link = valOf(xml, kinds.has(named) ? childOf(kinds.get(named)!, 'w:numStyleLink') : undefined);
    const kind = (link !== undefined && kindByStyle.get(link)) || named;
    const levels = levelsIn(xml, kinds.get(kind));
    const starts = new Map<number, number>();
    for (const override of list.children) {
      if (override.name !== 'w:lvlOverride') continue;
      const level = Number(xml.attribute(override, 'w:ilvl'));
      const start = valOf(xml, childOf(override, 'w:startOverride'));
      if (start !== undefined) starts.set(level, Number(start));
      for (const [at, own] of levelsIn(xml, override)) levels.set(at, own);
    }
    lists.set(id, { kind, levels, starts });
  }
  return lists;
}

function levelsIn(xml: XmlTree, parent: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of parent?.children ?? []) {
    const at = Number(level.name === 'w:lvl' ? xml.attribute(level, 'w:ilvl') : Number.NaN);
    if (!Number.isInteger(at) || at < 0 || at >= MAX_LEVELS) continue;
    const value = (name: string) => valOf(xml, childOf(level, name));
    const start = Number(value('w:start') ?? '0');
    const restart = value('w:lvlRestart');
    levels.set(at, {
      start: Number.isInteger(start) ? start : 0,
      format: value('w:numFmt') ?? 'decimal',
      pattern: value('w:lvlText') ?? '',
      isBlankBehind: value('w:suff') !== 'nothing',
      isLegal: isSwitchedOn(xml, childOf(level, 'w:isLgl')),
      restart: restart === undefined ? undefined : Number(restart),
      style: value('w:pStyle'),
    });
  }
  return levels;
}

/** Behind these marks nothing needs to stand between number and words. */
const ENDS_NUMBER = /[、。．.，,：:；;）)】\]〕〉》]$/;

/** Counts the numbered paragraphs of a document in their order. */
export class NumberCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();
  /** A way of counting that is not known was met: numbers are missing. */
  hasUnknown = false;

  constructor(
    private readonly lists: Lists,
    private readonly styles: Styles,
  ) {}

  /** What Word prints in front of the next paragraph; empty where it has no number. */
  next(xml: XmlTree, properties: XmlElement | undefined, style: string | undefined): string {
    const { numberId, level } = this.listOf(xml, properties, style);
    const list = numberId === undefined ? undefined : this.lists.get(numberId);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    return this.printed(list, own, level, this.count(numberId!, list, level));
  }

  /** A paragraph's own properties outrank those of its style, and a style's those of the one that it is based on. */
  private listOf(
    xml: XmlTree,
    properties: XmlElement | undefined,
    named: string | undefined,
  ): { numberId: string | undefined; level: number } {
    const own = numberingOf(xml, properties);
    let { numberId } = own;
    let level = own.level;
    let holder: string | undefined;
    const seen = new Set<string>();
    for (let id = named ?? this.styles.standard; id !== undefined && !seen.has(id); ) {
      seen.add(id);
      const style = this.styles.byId.get(id);
      if (numberId === undefined && style?.numberId !== undefined) {
        numberId = style.numberId;
        holder = id;
      }
      level ??= style?.level;
      id = style?.basedOn;
    }
    if (numberId === undefined || numberId === '0') return { numberId: undefined, level: 0 };
    if (own.level === undefined && holder !== undefined)
      for (const [at, { style }] of this.lists.get(numberId)?.levels ?? []) if (style === holder) level = at;
    return { numberId, level: level ?? 0 };
  }

  private count(numberId: string, { kind, levels, starts }: List, level: number): readonly (number | undefined)[] {
    const counts = this.counts.get(kind) ?? [];
    this.counts.set(kind, counts);
    const startOf = (at: number): number => starts.get(at) ?? levels.get(at)?.start ?? 1;
    const key = `${numberId} ${level}`;
    if (starts.has(level) && !this.begun.has(key)) counts[level] = startOf(level);
    else counts[level] = counts[level] === undefined ? startOf(level) : counts[level] + 1;
    this.begun.add(key);
    for (let above = 0; above < level; above++) counts[above] ??= startOf(above);
    for (let below = level + 1; below < MAX_LEVELS; below++) {
      const restart = levels.get(below)?.restart;
      if (restart !== 0 && (restart === undefined || level < restart)) counts[below] = undefined;
    }
    return counts;
  }

  private printed({ levels }: List, own: Level, level: number, counts: readonly (number | undefined)[]): string {
    if (own.format === 'bullet') return '';
    const words = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = at <= level ? counts[at] : undefined;
      if (count === undefined) return '';
      const { format } = levels.get(at) ?? own;
      const number = formatNumber(count, own.isLegal && format !== 'none' ? 'decimal' : format);
      if (number === null) this.hasUnknown = true;
      return number ?? String(count);
    });
    return words === '' || !own.isBlankBehind || ENDS_NUMBER.test(words) ? words : `${words} `;
  }
}
