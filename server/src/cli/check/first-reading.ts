import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Digest } from '../../core/index.ts';
import type { Printed, Work } from '../batch/job.ts';
import { service } from '../service.ts';
import type { Tally } from './checked.ts';
import { digestOfFile } from './digest.ts';
import { type CheckJob, type CheckSetup, checkingWork } from './work.ts';

/** What came of a file that was read and checked by itself. Plain data: it may come from another thread. */
export interface FirstReading {
  readonly digest: Digest;
  /** The rules that hold its words against other reports. */
  readonly asking: readonly string[];
  /** What is printed where no other report makes a difference; null where that is too long to be kept. */
  readonly packed: Uint8Array | null;
}

/** Bytes: thousands are kept. */
const MAX_PACKED = 3072;

/** Reads a file once: for what the others need to know of it, and for what is found in it by itself. Nothing is printed yet. */
export const firstReadingWork = (setup: CheckSetup): Work<CheckJob, FirstReading> => {
  const check = checkingWork(setup);
  return async (file, job, notify) => {
    const { checked, printed } = await check(file, job, notify);
    const tally = {
      digest: digestOfFile(file, checked.report),
      asking: service.rulesAsking(checked),
      packed: pack(printed),
    };
    return { text: '', tally };
  };
};

function pack(printed: Printed<Tally>): Uint8Array | null {
  const packed = deflateRawSync(JSON.stringify(printed), { level: 1 });
  // A copy: what was made to write into is many times as large.
  return packed.length <= MAX_PACKED ? new Uint8Array(packed) : null;
}

export const unpacked = (packed: Uint8Array): Printed<Tally> => JSON.parse(inflateRawSync(packed).toString());
