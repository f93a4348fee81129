// Loaded into the program that is measured: tells on descriptor 3, when it ends, how much memory it had at most, in KB.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
