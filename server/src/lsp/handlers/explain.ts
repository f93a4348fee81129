import { RequestType } from 'vscode-languageserver';
import { type Locale, pageNamed, say } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { responseError } from '../protocol/response-error.ts';

/** A page to read, by its name (a rule's code, or articles of the law), as Markdown. */
export const EXPLAIN = new RequestType<{ readonly code: string }, string, void>(`${SECTION}/explain`);

export function answerExplain({ code }: { readonly code: string }, locale: Locale): string {
  const page = pageNamed(String(code), locale);
  if (page === null) throw responseError(say(`没有这一页：${code}`, `No such page: ${code}`), locale);
  return page;
}
