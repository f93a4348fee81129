// Loaded into the server that is watched: when it is asked by a signal, it tells on its standard error how many bytes of memory can
// still be reached.
import { writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

process.on('SIGUSR2', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  writeSync(2, `held ${heapUsed + arrayBuffers}\n`);
});
