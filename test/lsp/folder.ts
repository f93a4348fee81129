import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestClient } from './client.ts';

export const CONFIG = '.disclosure-report.json';

/** A folder on disk for one test. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), '年报 lsp-')));

  /** Its address, or that of a file in it. */
  uri(name = ''): string {
    return pathToFileURL(path.join(this.path, name)).href;
  }

  write(name: string, content: string | object): string {
    const at = path.join(this.path, name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
    return this.uri(name);
  }

  delete(name: string): void {
    rmSync(path.join(this.path, name));
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** At the end of a test: the server has had nothing to complain of. */
export async function leave(client: TestClient, folder: Folder): Promise<void> {
  assert.deepEqual(client.logged, []);
  await client.stop();
  folder.remove();
}
