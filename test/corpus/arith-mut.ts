import { readFileSync } from 'node:fs';
import { score } from './blind/score.ts';

for (const line of readFileSync(process.argv[2]!, 'utf8').trim().split('\n')) {
  const muts: string[] = [];
  for (const m of line.matchAll(/\d+(?:\.\d+)?/g)) {
    if (/^20\d\d$/.test(m[0]) && line[m.index + 4] === '年') continue;
    const digits = m[0].replace('.', '');
    const at = Math.min(1, digits.length - 1);
    let seen = 0;
    const changed = [...m[0]].map((d) => (d !== '.' && seen++ === at ? String((Number(d) + 3) % 10) : d)).join('');
    muts.push(`${line.slice(0, m.index)}【${changed}→${m[0]}】${line.slice(m.index + m[0].length)}`);
  }
  const r = score(muts);
  const miss = r.missed.map((x) => /【(.*?)→/.exec(x)![1]).join(' ');
  console.log(`${r.wrong - r.missed.length}/${r.wrong} ${line}   未: ${miss}`);
}
