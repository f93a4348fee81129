import { ARITHMETIC } from './arithmetic.ts';
import { score } from './blind/score.ts';

for (const [kind, { right, wrong }] of Object.entries(ARITHMETIC)) {
  const r = score([...right, ...wrong]);
  console.log(
    `${kind}: ${r.right} right ${r.falseAlarms.length} FA; ${r.wrong} wrong ${r.missed.length} missed ${r.notMended.length} not mended`,
  );
  for (const f of r.falseAlarms) console.log('   FA ', f);
  for (const f of r.missed) console.log('   MISS ', f);
  for (const f of r.notMended) console.log('   NM ', f);
}
