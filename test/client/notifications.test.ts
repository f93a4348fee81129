import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withModules } from '../support/with-modules.ts';

/** What VS Code makes a link of in a notification (`parseLinkedText`): a click on one runs a command. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

describe('a notification', () => {
  it('makes no link of the name of a file, or of words of a report', async () => {
    const shown: unknown[][] = [];
    const show = async (...given: unknown[]) => void shown.push(given);
    const vscode = { window: { showInformationMessage: show, showErrorMessage: show } };
    await withModules({ vscode }, async () => {
      const { showFailure, showInformation } = await import('../../client/src/notifications.ts');
      const name = '[年报](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22x%22%7D)';
      assert.match(name, LINK);
      await showInformation(`“${name}”没有写明机关`, '查看');
      showFailure(new Error(`ENOENT: ${name}`));
      showFailure(`[[a]](command:x "y")](file:///x)`);
    });
    assert.equal(shown.length, 3);
    for (const [message] of shown) assert.doesNotMatch(String(message), LINK);
    assert.equal(shown[0]![1], '查看');
    assert.match(String(shown[1]![0]), /^ENOENT: \[年报\]/);
  });

  it('is shown in one place alone', () => {
    const folder = path.resolve('client/src');
    const showing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) =>
        /\bshow(?:Information|Warning|Error)Message\b/.test(readFileSync(path.join(folder, name), 'utf8')),
      );
    assert.deepEqual(showing, ['notifications.ts']);
  });
});
