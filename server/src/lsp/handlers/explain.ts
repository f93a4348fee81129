import { RequestType } from 'vscode-languageserver';
import { say } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { responseError } from '../protocol/response-error.ts';
import { request } from './handler.ts';

/** A page to read, by its name (a rule's code, or articles of the law), as Markdown. */
export const explain = request({
  method: new RequestType<{ readonly code: string }, string, unknown>(`${SECTION}/explain`),
  handle({ code }, { client: { locale }, service }) {
    const page = service.page(String(code));
    if (page === null) throw responseError(say(`没有这一页：${code}`, `No such page: ${code}`), locale);
    return page;
  },
});
