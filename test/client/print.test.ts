import assert from 'node:assert/strict';
import type { ExtensionContext, Uri } from 'vscode';
import { withModules } from '../support/with-modules.ts';

/** An address, as far as printing needs one. */
const address = (text: string): Uri => {
  const [, scheme = '', path = ''] = /^([a-z-]+):(.*)$/.exec(text)!;
  return { scheme, path, toString: () => text, with: (to: { path: string }) => address(`${scheme}:${to.path}`) } as Uri;
};

/** What a person sees of a VS Code in which a page is printed. */
interface Editor {
  readonly uiKind: number;
  readonly remoteName?: string;
  /** Whether the system opens what it is given. */
  readonly opens?: boolean;
  /** Where the person says that the page is to be saved; dismissed where nothing is told. */
  readonly chosen?: string;
}

const DESKTOP = 1;
const WEB = 2;
const REPORT = address('file:/home/某局/2024年报.gknb');

/** Prints in such a VS Code, and tells what happened there, in its order. */
async function print({ uiKind, remoteName, opens = true, chosen }: Editor, storage = 'file:/data/storage') {
  const told: string[] = [];
  const vscode = {
    UIKind: { Desktop: DESKTOP, Web: WEB },
    Uri: { joinPath: (uri: Uri, name: string) => address(`${uri}/${name}`) },
    env: {
      uiKind,
      remoteName,
      openExternal: async (uri: Uri) => {
        told.push(`opened ${uri}`);
        return opens;
      },
    },
    l10n: { t: (text: string) => text },
    window: {
      showSaveDialog: async ({ defaultUri }: { defaultUri: Uri }) => {
        told.push(`asked ${defaultUri}`);
        return chosen === undefined ? undefined : address(chosen);
      },
      showInformationMessage: async () => told.push('told'),
    },
    workspace: {
      fs: {
        writeFile: async (uri: Uri, bytes: Uint8Array) => {
          told.push(`wrote ${uri} ${new TextDecoder().decode(bytes)}`);
        },
      },
    },
  };
  Object.assign(current, vscode);
  await withModules({ vscode: current }, async () => {
    const { openPrintedPage } = await import('../../client/src/print.ts');
    await openPrintedPage({ globalStorageUri: address(storage) } as ExtensionContext, REPORT, '<h1>年报');
  });
  return told;
}

/** The module is loaded once: what it was given then is filled anew. */
const current: Record<string, unknown> = {};

describe('a page to print', () => {
  const ASKED = ['asked file:/home/某局/2024年报.html'];
  const SAVED = [...ASKED, 'wrote file:/desk/a.html <h1>年报', 'told'];

  it('goes straight to the browser where the editor runs on this machine', async () => {
    assert.deepEqual(await print({ uiKind: DESKTOP }), [
      'wrote file:/data/storage/print.html <h1>年报',
      'opened file:/data/storage/print.html',
    ]);
  });

  it('is saved where a person says, when the system does not open it', async () => {
    const told = await print({ uiKind: DESKTOP, opens: false, chosen: 'file:/desk/a.html' });
    assert.deepEqual(told.slice(2), SAVED);
  });

  it('is saved where a person says, when the browser could not read a file of the extension', async () => {
    const chosen = 'file:/desk/a.html';
    assert.deepEqual(await print({ uiKind: WEB, chosen }), SAVED);
    assert.deepEqual(await print({ uiKind: DESKTOP, remoteName: 'ssh-remote', chosen }), SAVED);
    assert.deepEqual(await print({ uiKind: DESKTOP, chosen }, 'vscode-userdata:/storage'), SAVED);
  });

  it('is not written when the question is dismissed', async () => {
    assert.deepEqual(await print({ uiKind: WEB }), ASKED);
  });
});
