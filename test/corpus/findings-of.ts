// Prints what a rule finds in the right sentences of all sets, with the words before and behind. A rule of prose is silent here, or what
// it says can be defended to the clerk: `node esbuild.mjs --tests && node out/test/corpus/findings-of.js CODE`.
import { analyse } from '../../server/src/core/testing.ts';
import { ANOTHER_HAND } from './blind/another-hand.ts';
import { DEPARTMENT } from './blind/cells.ts';
import { ELEVEN_ORGANS } from './blind/eleven-organs.ts';
import { FIRST } from './blind/first.ts';
import { FOURTEEN_ORGANS } from './blind/fourteen-organs.ts';
import { MORE_ORGANS } from './blind/more-organs.ts';
import type { OrganPassages } from './blind/score.ts';
import { SECOND } from './blind/second.ts';
import { TWENTY_ORGANS } from './blind/twenty-organs.ts';
import { reportWith } from './report.ts';

const code = process.argv[2] ?? '';
const organs: Pick<OrganPassages, 'organ' | 'year' | 'cells' | 'passages'>[] = [
  ...[ELEVEN_ORGANS, MORE_ORGANS, FOURTEEN_ORGANS, TWENTY_ORGANS].flat(),
];
const sets = [
  ...organs,
  ...[FIRST, SECOND, ANOTHER_HAND].map((passages) => ({
    cells: DEPARTMENT,
    passages,
    organ: undefined,
    year: undefined,
  })),
];

let sentences = 0;
let found = 0;
for (const { passages, organ, year, cells } of sets)
  for (const passage of passages) {
    sentences++;
    const text = passage.replace(/【.*?→(.*?)】/g, '$1');
    const report = reportWith({
      section: 'overview',
      text,
      cells,
      ...(organ !== undefined && { organ }),
      ...(year !== undefined && { year }),
      says: '',
      finds: [],
    });
    for (const { span, message } of analyse(report.text).findings.filter((finding) => finding.code === code)) {
      if (span.end <= report.start || span.start >= report.end) continue;
      found++;
      const words = report.text.slice(span.start, span.end);
      const [before, behind] = [report.text.slice(report.start, span.start), report.text.slice(span.end, report.end)];
      console.log(`${before}⟦${words}⟧${behind}\n      ${message.zh}`);
    }
  }
console.log(`${code}: ${found} in ${sentences} right sentences`);
