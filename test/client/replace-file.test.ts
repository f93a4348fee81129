import assert from 'node:assert/strict';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Uri } from 'vscode';
import { withModules } from '../support/with-modules.ts';

describe('a file that is replaced', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'replaced-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);
  /** What VS Code was asked to write, over what stands there. */
  const asked: string[] = [];
  const vscode = {
    workspace: {
      fs: {
        writeFile: async (file: Uri, bytes: Uint8Array) => {
          asked.push(path.basename(file.fsPath));
          writeFileSync(file.fsPath, bytes);
        },
      },
    },
  };
  /** Replaces a file, and tells what VS Code was asked to write for it. */
  async function replace(name: string, text: string, scheme = 'file'): Promise<string[]> {
    await withModules({ vscode }, async () => {
      const { replaceFile } = await import('../../client/src/replace-file.ts');
      await replaceFile({ scheme, fsPath: at(name) } as Uri, new TextEncoder().encode(text));
    });
    assert.equal(readFileSync(at(name), 'utf8'), text);
    assert.deepEqual(
      readdirSync(folder).filter((each) => each.endsWith('.tmp')),
      [],
    );
    return asked.splice(0);
  }

  it('is never there by half, and keeps its mode', async () => {
    const old = 'old\n'.repeat(500_000);
    writeFileSync(at('states'), old);
    chmodSync(at('states'), 0o660);
    const other = 'new\n'.repeat(400_000);
    const seen = new Set<string>();
    let isDone = false;
    const looking = (async () => {
      while (!isDone) {
        seen.add(readFileSync(at('states'), 'utf8'));
        await new Promise(setImmediate);
      }
    })();
    assert.deepEqual(await replace('states', other), []);
    isDone = true;
    await looking;
    for (const text of seen) assert.ok(text === old || text === other, `${text.length} characters`);
    assert.equal(statSync(at('states')).mode & 0o777, 0o660);
  });

  it('may be new', async () => {
    assert.deepEqual(await replace('new', 'a'), []);
  });

  it('stays behind its symbolic link', async () => {
    mkdirSync(at('shared'));
    writeFileSync(at('shared/states'), 'a');
    symlinkSync(at('shared/states'), at('link'));
    assert.deepEqual(await replace('link', 'b'), []);
    assert.equal(readFileSync(at('shared/states'), 'utf8'), 'b');
  });

  it('is written by VS Code where it has several names, may not be written, or is on no disk', async () => {
    writeFileSync(at('one'), 'a');
    linkSync(at('one'), at('another'));
    assert.deepEqual(await replace('one', 'b'), ['one']);
    assert.equal(readFileSync(at('another'), 'utf8'), 'b');
    writeFileSync(at('locked'), 'a');
    chmodSync(at('locked'), 0o444);
    if (process.getuid?.() === 0) assert.deepEqual(await replace('locked', 'b'), ['locked']);
    assert.deepEqual(await replace('elsewhere', 'b', 'vscode-vfs'), ['elsewhere']);
  });
});
