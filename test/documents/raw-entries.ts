const LOCAL = 'PK\u0003\u0004';
const CENTRAL = 'PK\u0001\u0002';
const END = 'PK\u0005\u0006';

/** The parts of an archive as they lie in it, in their order: header, packed bytes and what stands behind them. */
export function rawEntries(bytes: Uint8Array): Map<string, Uint8Array> {
  const buffer = Buffer.from(bytes);
  const signAt = (at: number): string => buffer.toString('latin1', at, at + 4);
  const directory = buffer.readUInt32LE(buffer.lastIndexOf(END, undefined, 'latin1') + 16);
  const starts: number[] = [];
  for (let at = directory; signAt(at) === CENTRAL; ) {
    starts.push(buffer.readUInt32LE(at + 42));
    at += 46 + [28, 30, 32].reduce((sum, length) => sum + buffer.readUInt16LE(at + length), 0);
  }
  starts.sort((a, b) => a - b);
  const entries = new Map<string, Uint8Array>();
  for (const [i, start] of starts.entries()) {
    if (signAt(start) !== LOCAL) throw new Error(`no part begins at ${start}`);
    const name = buffer.toString('latin1', start + 30, start + 30 + buffer.readUInt16LE(start + 26));
    entries.set(name, buffer.subarray(start, starts[i + 1] ?? directory));
  }
  return entries;
}
