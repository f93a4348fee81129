// Runs when npm installs the project, from a folder or from a repository: what is installed must have been built.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

// Installed from a repository for all users (`npm install -g git+…`, as pre-commit does it), npm says "global" to itself as well
// when it fetches what the build needs, and then fetches nothing.
if (process.env.npm_config_global === 'true') {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_registry)/i.test(name)),
  );
  run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], env);
}
// Without what only developers need there is nothing to build with; whoever asks for that has built before.
if (existsSync(path.join(root, 'node_modules/esbuild'))) run(process.execPath, ['esbuild.mjs'], process.env);

function run(command, args, env) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell });
  if (status !== 0) process.exit(status ?? 1);
}
