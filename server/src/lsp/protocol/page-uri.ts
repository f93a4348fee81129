import { LAW_ARTICLES, lawPageName, ruleOf } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';

/** Shows a page inside the editor, in a client that has it. */
const COMMAND = `${SECTION}.explain`;

/**
 * Where a client finds a page: a rule's by its code, the law's by the name that the core gives. One that shows pages itself
 * says so when it starts (`initializationOptions.showsPages`) and is sent a command; another the file that came with the server.
 *
 * @param folder the address of the folder with the written pages, ending in a stroke; null where there is none
 */
export function pageUri(page: string, showsPages: boolean, folder: string | null): string | null {
  // Brackets would end the link in Markdown.
  if (showsPages) return `command:${COMMAND}?${encodeURIComponent(JSON.stringify([page]))}`;
  if (!folder) return null;
  return ruleOf(page) ? `${folder}rules/${page}.md` : `${folder}law.md${anchorOf(page)}`;
}

/** The page of several articles is opened at the first. */
const anchorOf = (page: string): string => {
  const article = LAW_ARTICLES.find((each) => page.split('、')[0] === lawPageName([each]));
  return article ? `#${article}` : '';
};
