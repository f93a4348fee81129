import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const HASH = 'sha256';
const HASH_LENGTH = 32;
const SUFFIX = '.compiled';

/** What is compiled by one engine is of no use to another, and not every engine tells by itself that it is not its own. */
const ENGINE = JSON.stringify([process.versions, process.arch, process.platform]);

/**
 * Programs that are loaded with what the engine had compiled of them when they last ran: every function that was called by then, where
 * Node's own cache has those alone that are compiled when a file is loaded.
 *
 * The folder is never needed: what is not there, cannot be read, or is of another program or engine is compiled as ever.
 */
export class CompiledCode {
  /** What was not there, by the names of the programs. */
  private readonly missing = new Map<string, { readonly script: Script; readonly hash: Hash }>();

  /** @param folder that of a version of the programs, within one for all versions */
  constructor(private readonly folder: string) {}

  /**
   * Loads a program, as `require` would, which gives the same from then on.
   *
   * @param file absolute. What it requires beside itself is loaded likewise
   */
  load(file: string): unknown {
    const require = createRequire(file);
    const loaded = require.cache[file];
    if (loaded) return loaded.exports;
    const module = new Module(file);
    module.filename = file;
    const { dir, base } = path.parse(file);
    const requireBeside = (name: string): unknown =>
      name.startsWith('./') ? this.load(path.join(dir, name)) : require(name);
    const run = this.compiled(file, base).runInThisContext();
    require.cache[file] = module;
    run.call(module.exports, module.exports, Object.assign(requireBeside, require), module, file, dir);
    module.loaded = true;
    return module.exports;
  }

  /** Keeps what the engine has compiled until now of the programs that it had to compile, and nothing of other versions. */
  write(): void {
    if (this.missing.size === 0) return;
    try {
      makeFolder(this.folder);
      for (const [name, { script, hash }] of this.missing) this.keep(name, hash, script.createCachedData());
      this.missing.clear();
      const all = path.dirname(this.folder);
      for (const { name } of readdirSync(all, { withFileTypes: true }).filter((each) => each.isDirectory()))
        if (name !== path.basename(this.folder)) removeCompiled(path.join(all, name));
    } catch {
      // A folder that cannot be written: the next start takes as long as this one.
    }
  }

  private compiled(file: string, name: string): Script {
    const source = readFileSync(file);
    const hash = createHash(HASH).update(ENGINE).update(source);
    const cachedData = this.kept(name, hash);
    const script = new Script(Module.wrap(source.toString()), {
      filename: file,
      ...(cachedData && { cachedData }),
    });
    if (!cachedData || script.cachedDataRejected) this.missing.set(name, { script, hash });
    return script;
  }

  /** The engine runs whatever it is given: nothing that is not to the bit what was written for this very program. */
  private kept(name: string, hash: Hash): Buffer | null {
    try {
      const bytes = readFileSync(this.fileOf(name));
      const code = bytes.subarray(HASH_LENGTH);
      return digestOf(hash, code).equals(bytes.subarray(0, HASH_LENGTH)) ? code : null;
    } catch {
      return null;
    }
  }

  /** In one step: another window may be about to read it. */
  private keep(name: string, hash: Hash, code: Buffer): void {
    const written = this.fileOf(`${name}.${process.pid}`);
    writeFileSync(written, Buffer.concat([digestOf(hash, code), code]));
    renameSync(written, this.fileOf(name));
  }

  private fileOf(name: string): string {
    return path.join(this.folder, `${name}${SUFFIX}`);
  }
}

/** Removes what was compiled of another version: of a folder nothing but such files, and itself only where nothing else is in it. */
function removeCompiled(folder: string): void {
  const compiled = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  if (compiled.length === 0) return;
  for (const name of compiled) rmSync(path.join(folder, name), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Levels that may be missing: of the version, of all versions, of the extension. */
const MAX_MISSING = 3;

/** Node's own way of making a folder with those above it never ends where a file system says of one that is there that it is not. */
function makeFolder(folder: string, missing = MAX_MISSING): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || missing === 1) throw error;
    makeFolder(path.dirname(folder), missing - 1);
    mkdirSync(folder);
  }
}

/** @param hash that of the program. It is needed again */
const digestOf = (hash: Hash, code: Buffer): Buffer => hash.copy().update(code).digest();
