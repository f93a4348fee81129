import { barsEmptiesKept, barsPadded, barsUnpadded, leadingBar } from './bars.ts';
import { blanks } from './blanks.ts';
import { cellLineBarAlone, cellLineBlank, cellLineOnly, cellLinePadding } from './cell-a-line.ts';
import { glued } from './glued.ts';
import { html } from './html.ts';
import type { Layout } from './layout.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { tabs } from './tabs.ts';

/** The ways in which real reports write their tables. */
export const LAYOUTS = {
  tabs,
  barsPadded,
  barsUnpadded,
  barsEmptiesKept,
  leadingBar,
  cellLinePadding,
  cellLineBarAlone,
  cellLineBlank,
  cellLineOnly,
  html,
  pdf,
  markdown,
  blanks,
  glued,
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
export const layoutNamed = (name: LayoutName): Layout => LAYOUTS[name];
