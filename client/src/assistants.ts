import * as vscode from 'vscode';
import { productName } from './names.ts';

/** What `package.json` calls the provider. */
const PROVIDER = 'disclosureReport.tools';

/** What came with VS Code 1.101. Where it is not there, nothing is offered. */
interface ToolsApi {
  readonly lm?: {
    readonly registerMcpServerDefinitionProvider?: (
      id: string,
      provider: { provideMcpServerDefinitions(): object[] },
    ) => vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

/**
 * Offers the read-only tools to assistants: the command line that is part of the extension, run by VS Code's own Node. It is started only
 * when a person lets an assistant use it.
 */
export function offerTools(context: vscode.ExtensionContext, api: ToolsApi = vscode as object): vscode.Disposable[] {
  const register = api.lm?.registerMcpServerDefinitionProvider;
  const Definition = api.McpStdioServerDefinition;
  if (!register || !Definition) return [];
  const locale = vscode.env.language.toLowerCase().startsWith('en') ? 'en' : 'zh-cn';
  const server = () =>
    new Definition(
      productName(),
      process.execPath,
      [context.asAbsolutePath('dist/cli.js'), 'mcp', '--locale', locale],
      { ELECTRON_RUN_AS_NODE: '1' },
      String(context.extension.packageJSON.version),
    );
  return [register(PROVIDER, { provideMcpServerDefinitions: () => [server()] })];
}
