import { RequestType } from 'vscode-languageserver';
import type { OverviewAnswer } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { request } from './handler.ts';

interface OverviewParams {
  /** What the client has already; 0 for nothing. */
  readonly since: number;
}

/** All reports of the workspace. */
export const overview = request({
  method: new RequestType<OverviewParams, OverviewAnswer, unknown>(`${SECTION}/overview`),
  handle: ({ since }, session) => session.overview.rowsSince(since),
});
