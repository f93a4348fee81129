/**
 * Every sentence that the product says exists in both languages; the type makes a missing one a compile error.
 * The edges (editor, command line) choose one by the user's locale.
 */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Locale = 'zh-cn' | 'en';

export const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const inLocale = (text: Bilingual, locale: Locale): string => (locale === 'en' ? text.en : text.zh);

/** The locale for a language tag of an editor or a system: English for English, Chinese for all else and when in doubt. */
export const localeOf = (tag: string | undefined): Locale => (tag && /^en\b/i.test(tag) ? 'en' : 'zh-cn');

/** Several sayings as one, with the same mark between them. */
export const sayJoined = (parts: readonly Bilingual[], mark: string): Bilingual =>
  say(parts.map(({ zh }) => zh).join(mark), parts.map(({ en }) => en).join(mark));
