import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../fixtures.ts';

/** What is not of the project, is made by it, or is not wanted to build it. */
const LEFT_OUT = new Set(['node_modules', 'out', 'dist', '.git', '.cache', 'test']);

/** A copy of the project to build in: in the project itself other tests run what is built while it would be built anew. */
export class ProjectCopy {
  readonly #work = realpathSync(mkdtempSync(path.join(tmpdir(), 'project-')));
  readonly path = path.join(this.#work, 'project');

  constructor() {
    cpSync(ROOT, this.path, { recursive: true, filter: (from) => !LEFT_OUT.has(path.relative(ROOT, from)) });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.path, 'node_modules'));
  }

  remove(): void {
    rmSync(this.#work, { recursive: true });
  }
}
