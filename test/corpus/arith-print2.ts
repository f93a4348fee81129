import { readFileSync } from 'node:fs';
import { score } from './blind/score.ts';

const r = score(readFileSync(process.argv[2]!, 'utf8').trim().split('\n'));
console.log(`${r.right} right ${r.falseAlarms.length} FA; ${r.wrong} wrong ${r.missed.length} missed`);
for (const f of r.falseAlarms) console.log('   FA ', f);
for (const f of r.missed) console.log('   MISS ', f);
