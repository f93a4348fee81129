import { documents } from './documents.ts';
import type { Kind } from './kind.ts';
import { openLayouts } from './open-layouts.ts';
import { otherForms } from './other-forms.ts';
import { tables } from './tables.ts';
import { titles } from './titles.ts';

/** Kinds of reports that real ones were misread on, in the generator's own figures, sizes and mixtures. */
export const KINDS = { ...titles, ...tables, ...documents, ...otherForms, ...openLayouts } satisfies Record<
  string,
  Kind
>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];
export const kindNamed = (name: KindName): Kind => KINDS[name];
