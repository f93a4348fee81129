import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs npm quietly; a failure carries what npm wrote. */
export async function npm(args, cwd) {
  // An npm that runs this script hands its own settings down; --ignore-scripts and the like must come from here alone.
  const env = { ...process.env, npm_config_loglevel: 'error', npm_config_audit: 'false', npm_config_fund: 'false' };
  const { stdout } = await run('npm', args, { cwd, env, maxBuffer: 1 << 26 });
  return stdout;
}
