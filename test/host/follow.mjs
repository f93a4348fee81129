import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** Makes the file empty and hands on whatever is appended to it; `stop` hands on the rest. */
export function follow(file, handOn) {
  writeFileSync(file, '');
  const fd = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(1 << 16);
  const readOn = () => {
    for (let read = 1; read > 0; ) {
      read = readSync(fd, buffer);
      if (read > 0) handOn(decoder.write(buffer.subarray(0, read)));
    }
  };
  const timer = setInterval(readOn, 50);
  const stop = () => {
    clearInterval(timer);
    readOn();
    closeSync(fd);
  };
  return { stop };
}
