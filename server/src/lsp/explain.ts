import { RequestType } from 'vscode-languageserver';
import { type Locale, rulePage, say } from '../core/index.ts';
import { refusal } from './refusal.ts';
import { SECTION } from './settings.ts';

/** The page of a rule, as Markdown. */
export const EXPLAIN = new RequestType<{ readonly code: string }, string, void>(`${SECTION}/explain`);

export function answerExplain({ code }: { readonly code: string }, locale: Locale): string {
  const page = rulePage(String(code), locale);
  if (page === null) throw refusal(say(`没有这条规则：${code}`, `No such rule: ${code}`), locale);
  return page;
}
