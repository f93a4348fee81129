import { say } from '../../core/index.ts';
import { readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { checkLocale } from '../locale.ts';
import { Status, UsageError } from '../usage.ts';
import { reportTools } from './tools.ts';

/** `mcp`: offers the checks to assistants, over standard input and output. The protocol's library is loaded by this command alone. */
export async function mcp(words: readonly string[], console: Console): Promise<number> {
  const { operands, options } = readArguments(words, { locale: 'value' });
  checkLocale(options.get('locale')?.at(-1));
  if (operands.length > 0)
    throw new UsageError(
      say('mcp 不带文件：文件由助手在请求中给出', 'mcp takes no files: the assistant names them in its requests'),
    );
  const { serveTools } = await import('../../mcp/serve.ts');
  await serveTools(reportTools, console.locale);
  return Status.clean;
}
