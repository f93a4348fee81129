import { ANOTHER_HAND } from './another-hand.ts';
import { FIRST } from './first.ts';
import { score } from './score.ts';
import { SECOND } from './second.ts';

print('first', score(FIRST));
print('another hand', score(ANOTHER_HAND));
print('second', score(SECOND, '（二）依申请公开\n\n'));

function print(name: string, { right, wrong, falseAlarms, missed, notMended }: ReturnType<typeof score>): void {
  console.log(
    `${name}: ${right} right, ${falseAlarms.length} false alarms; ${wrong} wrong, ${missed.length} missed, ${notMended.length} not mended`,
  );
  for (const [title, list] of Object.entries({ falseAlarms, missed, notMended }))
    console.log(`${title}\n${list.map((line) => `    ${line}`).join('\n')}`);
}
