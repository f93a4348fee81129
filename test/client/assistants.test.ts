import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withModules } from '../support/with-modules.ts';

const withVscode = <T>(vscode: object, work: () => Promise<T>): Promise<T> => withModules({ vscode }, work);

const VSCODE = { l10n: { t: (words: string) => words }, env: { language: 'zh-cn' } };
const CONTEXT = {
  asAbsolutePath: (below: string) => path.resolve(below),
  extension: { packageJSON: { version: '1.2.3' } },
} as never;

describe('the tools for assistants in VS Code', () => {
  it('are not offered where VS Code knows no such thing', () =>
    withVscode(VSCODE, async () => {
      const { offerTools } = await import('../../client/src/assistants.ts');
      assert.deepEqual(offerTools(CONTEXT, {}), []);
      assert.deepEqual(offerTools(CONTEXT, { lm: {} }), []);
    }));

  it('are offered by the name that package.json has, as a program that runs', () =>
    withVscode(VSCODE, async () => {
      const { offerTools } = await import('../../client/src/assistants.ts');
      const offered: { id: string; server: readonly unknown[] }[] = [];
      class McpStdioServerDefinition {
        readonly given: readonly unknown[];
        constructor(...given: unknown[]) {
          this.given = given;
        }
      }
      const [registered] = offerTools(CONTEXT, {
        McpStdioServerDefinition,
        lm: {
          registerMcpServerDefinitionProvider(id, provider) {
            for (const server of provider.provideMcpServerDefinitions())
              offered.push({ id, server: (server as McpStdioServerDefinition).given });
            return { dispose() {} };
          },
        },
      });
      assert.ok(registered);
      const [{ id, server }] = offered as [(typeof offered)[0]];
      const { mcpServerDefinitionProviders } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
      assert.deepEqual(
        mcpServerDefinitionProviders.map((each: { id: string }) => each.id),
        [id],
      );
      const [label, command, args, env, version] = server as [string, string, string[], NodeJS.ProcessEnv, string];
      assert.equal(label, 'Disclosure Report');
      assert.equal(version, '1.2.3');
      // Unit tests need no built program; where there is one, it runs.
      if (existsSync(args[0]!)) {
        const ran = spawnSync(command, args, { env: { ...process.env, ...env }, input: '', encoding: 'utf8' });
        assert.equal(ran.status, 0, ran.stderr);
      }
    }));
});
