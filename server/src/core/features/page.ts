import type { Locale } from '../text/bilingual.ts';
import { lawPage } from './law-page.ts';
import { rulePage } from './rule-page.ts';

/** A page to read, as Markdown: of a rule by its code, of the law by the name that `lawPageName` gives; null for any other. */
export const pageNamed = (name: string, locale: Locale): string | null =>
  rulePage(name, locale) ?? lawPage(name, locale);
