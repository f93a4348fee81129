import Module from 'node:module';

/**
 * Works with stand-ins for modules: the extension gets `vscode` by that name from whoever runs it. A module of the client is loaded once, and
 * keeps the stand-in that it was given then.
 */
export async function withModules<T>(modules: Readonly<Record<string, object>>, work: () => Promise<T>): Promise<T> {
  const loader = Module as unknown as { _load(name: string, ...more: unknown[]): unknown };
  const load = loader._load;
  loader._load = (name, ...more) => modules[name] ?? load.call(loader, name, ...more);
  try {
    return await work();
  } finally {
    loader._load = load;
  }
}
