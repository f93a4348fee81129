import { ExecuteCommandRequest } from 'vscode-languageserver';
import { say } from '../../core/index.ts';
import { responseError } from '../protocol/response-error.ts';
import type { Session } from '../session.ts';
import { COVERAGE, coverage } from './coverage.ts';
import { ADD_EXCEPTION, liftException, REMOVE_EXCEPTION, recordException } from './exceptions.ts';
import { FINAL_CHECK, finalCheck } from './final-check.ts';
import { request } from './handler.ts';
import { RECOMPUTE_TOTALS, recomputeTotals } from './recompute-totals.ts';

type Execute = (session: Session, sent: readonly unknown[]) => Promise<unknown>;

/** The server's own commands. */
const COMMANDS: ReadonlyMap<string, Execute> = new Map<string, Execute>([
  [RECOMPUTE_TOTALS, recomputeTotals],
  [COVERAGE, coverage],
  [FINAL_CHECK, finalCheck],
  [ADD_EXCEPTION, recordException],
  [REMOVE_EXCEPTION, liftException],
]);

export const executeCommand = request({
  method: ExecuteCommandRequest.type,
  capability: { executeCommandProvider: { commands: [...COMMANDS.keys()] } },
  handle({ command, arguments: sent }, session) {
    const execute = COMMANDS.get(command);
    if (!execute)
      throw responseError(say(`没有这个命令：${command}`, `No such command: ${command}`), session.client.locale);
    return execute(session, sent ?? []);
  },
});
