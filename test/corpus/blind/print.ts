import { FIRST } from './first.ts';
import { score } from './score.ts';

const { right, wrong, falseAlarms, missed, notMended } = score(FIRST);
console.log(
  `right: ${right}, false alarms ${falseAlarms.length}; wrong: ${wrong}, missed ${missed.length}, not mended ${notMended.length}`,
);
for (const [name, list] of Object.entries({ falseAlarms, missed, notMended }))
  console.log(`${name}\n${list.map((line) => `    ${line}`).join('\n')}`);
