// What the editor tests use of Node's `assert`, where there is no Node: esbuild puts this in its place.

function assert(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `${shown(value)} is not true`);
}

const equal = (actual: unknown, expected: unknown, message?: string): void =>
  assert(Object.is(actual, expected), message ?? `${shown(actual)} is not ${shown(expected)}`);

const notEqual = (actual: unknown, expected: unknown, message?: string): void =>
  assert(!Object.is(actual, expected), message ?? `${shown(actual)}, too`);

/** Of what JSON can tell; the order of keys counts. */
const deepEqual = (actual: unknown, expected: unknown, message?: string): void =>
  equal(shown(actual), shown(expected), message);

const match = (text: string, pattern: RegExp, message?: string): void =>
  assert(pattern.test(text), message ?? `${pattern} is not in ${text}`);

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

export default Object.assign(assert, { ok: assert, equal, notEqual, deepEqual, match });
