import { Transform } from 'node:stream';

/** Lets a stream through whose lines are no longer than so many bytes. A longer one ends it: it would be kept in memory, for ever. */
export function boundedLines(maxBytes: number): Transform {
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const first = chunk.indexOf(10);
      if (length + (first < 0 ? chunk.length : first) > maxBytes) {
        done(new Error(`a line of more than ${maxBytes} bytes`));
        return;
      }
      // A line that begins and ends within a chunk is no longer than the chunk.
      length = first < 0 ? length + chunk.length : chunk.length - chunk.lastIndexOf(10) - 1;
      done(null, chunk);
    },
  });
}
