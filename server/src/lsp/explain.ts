import { ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { type Locale, rulePage } from '../core/index.ts';
import { SECTION } from './settings.ts';

/** The page of a rule, as Markdown. */
export const EXPLAIN = new RequestType<{ readonly code: string }, string, void>(`${SECTION}/explain`);

export function answerExplain({ code }: { readonly code: string }, locale: Locale): string {
  const page = rulePage(String(code), locale);
  if (page === null) throw new ResponseError(ErrorCodes.InvalidParams, `No such rule: ${code}`);
  return page;
}
