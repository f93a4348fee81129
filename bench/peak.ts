// Loaded into the program that is measured: tells on descriptor 3, when it ends, how much memory it had at most, KB, and how much
// processor time all its threads took, microseconds.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]));
  });
