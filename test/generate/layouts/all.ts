import { bareGroups } from './bare-groups.ts';
import { barsEmptiesKept, barsPadded, barsUnpadded, leadingBar } from './bars.ts';
import { blanks } from './blanks.ts';
import { cellLineBarAlone, cellLineBarBetween, cellLineBlank, cellLineOnly, cellLinePadding } from './cell-a-line.ts';
import { commas } from './commas.ts';
import { boxDrawing, plusRules } from './drawn.ts';
import { glued, gluedNumbers } from './glued.ts';
import { html } from './html.ts';
import type { Layout } from './layout.ts';
import { markdown } from './markdown.ts';
import { pageColumns } from './page.ts';
import { pandoc } from './pandoc.ts';
import { nbspLines, tabLines } from './paragraphs.ts';
import { tabsInField } from './pasted.ts';
import { pdf } from './pdf.ts';
import { labelsBelow, labelsFirst, lagging, numbersFirst, stacked } from './scattered.ts';
import { tabs } from './tabs.ts';
import { uprightLetters } from './upright.ts';
import { valuesFirst } from './values-first.ts';

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
  boxDrawing,
  plusRules,
  commas,
  pandoc,
  tabLines,
  nbspLines,
  cellLineBarBetween,
  uprightLetters,
  bareGroups,
  tabsInField,
  pageColumns,
  valuesFirst,
  labelsFirst,
  numbersFirst,
  lagging,
  labelsBelow,
  stacked,
  gluedNumbers,
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
export const layoutNamed = (name: LayoutName): Layout => LAYOUTS[name];
