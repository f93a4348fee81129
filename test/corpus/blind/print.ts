import { ANOTHER_HAND } from './another-hand.ts';
import { ELEVEN_ORGANS } from './eleven-organs.ts';
import { FIRST } from './first.ts';
import { FOURTEEN_ORGANS } from './fourteen-organs.ts';
import { MORE_ORGANS } from './more-organs.ts';
import { HANDS, organsOf } from './organs-of.ts';
import { score, scoreOfOrgans } from './score.ts';
import { SECOND } from './second.ts';
import { TWENTY_ORGANS } from './twenty-organs.ts';
import { scoreOfReports } from './whole-reports.ts';

print('first', score(FIRST));
print('another hand', score(ANOTHER_HAND));
print('eleven organs', scoreOfOrgans(ELEVEN_ORGANS));
print('more organs', scoreOfOrgans(MORE_ORGANS));
print('fourteen organs', scoreOfOrgans(FOURTEEN_ORGANS));
print('twenty organs', scoreOfOrgans(TWENTY_ORGANS));
for (const set of ['twenty-five-organs', 'sixteen-organs']) print(set, { ...scoreOfReports(set), notMended: [] });
for (const set of HANDS) print(set, scoreOfOrgans(organsOf(set)));
print('second', score(SECOND, '（二）依申请公开\n\n'));

function print(name: string, { right, wrong, falseAlarms, missed, notMended }: ReturnType<typeof score>): void {
  console.log(
    `${name}: ${right} right, ${falseAlarms.length} false alarms; ${wrong} wrong, ${missed.length} missed, ${notMended.length} not mended`,
  );
  for (const [title, list] of Object.entries({ falseAlarms, missed, notMended }))
    console.log(`${title}\n${list.map((line) => `    ${line}`).join('\n')}`);
}
