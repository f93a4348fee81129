// Those flags of `code` that take a value as their next word; any flag may also be written --name=value.
const withValue = new Set([
  ...['extensionTestsPath', 'extensionDevelopmentPath', 'extensions-dir', 'user-data-dir', 'locale', 'log', 'profile'],
]);

/** Takes a command line of `code` apart: every flag with the list of its values, and the files and folders to open. */
export function readFlags(args) {
  const flags = {};
  const files = [];
  for (let i = 0; i < args.length; i++) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]) ?? [];
    if (name === undefined) files.push(args[i]);
    else {
      flags[name] ??= [];
      flags[name].push(value ?? (withValue.has(name) ? args[++i] : 'true'));
    }
  }
  return { flags, files };
}
