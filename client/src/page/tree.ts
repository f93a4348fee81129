/**
 * What is to be drawn, as plain data: patched into the page (page.ts), or written out as HTML for paper (html.ts). Words of the
 * report are only ever text here: neither way makes elements of them.
 */
export interface Tree {
  readonly tag: string;
  /** Tells it among its siblings from one drawing to the next. */
  readonly key: string | null;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Tree | string)[];
}

/** `false`, `null` and `undefined` leave an attribute out; `true` is an empty one. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The attribute `key` is not drawn. Empty children are left out. */
export function h(tag: string, attributes: Attributes, ...children: readonly (Tree | string | null)[]): Tree {
  const { key, ...drawn } = attributes;
  const kept = Object.entries(drawn).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === false ? [] : [[name, value === true ? '' : String(value)]],
  );
  return {
    tag,
    key: typeof key === 'string' ? key : null,
    attributes: new Map(kept),
    children: children.filter((child): child is Tree | string => child !== null && child !== ''),
  };
}
