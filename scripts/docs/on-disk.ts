import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Project } from './project.ts';

/** The project in a folder, built. */
export function projectOnDisk(root: string): Project {
  const full = (file: string) => path.join(root, file);
  return {
    read: (file) => (existsSync(full(file)) ? readFileSync(full(file), 'utf8') : null),
    list: (folder) => (existsSync(full(folder)) ? readdirSync(full(folder)) : []),
    run(args) {
      const { LC_ALL: _, LC_MESSAGES: __, ...env } = process.env;
      const { status, stdout, stderr } = spawnSync(process.execPath, [full('dist/cli.js'), ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { ...env, LANG: 'zh_CN.UTF-8' },
      });
      if (status === 2 || status === null) throw new Error(`${args.join(' ')}: ${stderr}`);
      return stdout;
    },
  };
}
