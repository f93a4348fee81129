import type {
  CellName,
  Preview,
  PreviewFinding,
  Range,
  Severity,
  TableKey,
  ValueCell,
} from '../../../server/src/core/index.ts';
import type { PageKind } from '../preview-messages.ts';
import type { ShownEntry } from '../sheet/entries.ts';
import type { Words } from './words.ts';

/** All that a drawing depends on. */
export interface Drawing {
  readonly preview: Preview<Range>;
  readonly words: Words;
  /** On paper stand the report's own words and figures, nothing else. */
  readonly isPaper: boolean;
  readonly kind: PageKind;
  /** The cell that is looked at, here or in the text. */
  readonly cell: CellName | null;
  /** The block that the cursor is in. */
  readonly block: number | null;
  /** In each table the cell that the Tab key leads to. */
  readonly entrances: ReadonlyMap<TableKey, CellName>;
  /** What was entered and is not in the text. */
  readonly entries: ReadonlyMap<CellName, ShownEntry>;
  /** The cells that are selected, where they are more than one. */
  readonly selected: ReadonlySet<CellName>;
  /** What is offered for an empty total; null where there is nothing to offer. */
  readonly offered: (cell: ValueCell<Range>) => number | null;
  /** What is selected, or was done a moment ago, in words. */
  readonly message: string;
}

export type Finding = PreviewFinding<Range>;

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export const findingsAt = ({ preview, isPaper }: Drawing, indexes: readonly number[]): Finding[] =>
  isPaper ? [] : indexes.map((index) => preview.findings[index]!);

export const worst = (findings: readonly Finding[]): Severity | undefined =>
  ORDER.find((severity) => findings.some((finding) => finding.severity === severity));

export const messagesOf = (findings: readonly Finding[], words: Words): string =>
  findings.map(({ severity, message }) => `${words.severity[severity]}: ${message}`).join('\n');

/** `2 处错误，1 处提示`. */
export function counted(findings: readonly Finding[], words: Words): string {
  const parts = ORDER.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [words.counted[severity](count)] : [];
  });
  return parts.join(words.comma) || words.noFindings;
}

/** The id of a finding's entry in the list. */
export const idOf = (finding: number): string => `finding-${finding}`;

/** A place as an attribute, and back. */
export const placeText = ({ start, end }: Range): string =>
  [start.line, start.character, end.line, end.character].join(' ');

export function readPlace(text: string): Range {
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = text.split(' ').map(Number);
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
