// Loads what reads a text and runs it fifty times: `cold-process.js FILE [SCHEMA]`. A report is read and checked by the core as it ships; with
// a schema the file is JSON, and vscode-json-languageservice reads it. Prints the mean milliseconds of the processor for
// each stage.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COLD_STAGES } from './cold-stages.ts';
import { processorTime, type Task } from './measure.ts';
import { inTurns, ROOT } from './texts.ts';

/** Named like this, so that it is not bundled: it is loaded when the clock runs. */
const load = <T>(file: string): T => require(path.join(ROOT, file));

async function main([file, schema]: string[]): Promise<void> {
  const text = readFileSync(file!, 'utf8');
  const contract = schema === undefined ? null : JSON.parse(readFileSync(schema, 'utf8'));
  let begin = processorTime();
  const work = contract ? jsonWork(text, contract) : reportWork(text);
  const means = [processorTime() - begin];
  let done = 0;
  for (const { until } of COLD_STAGES.slice(1)) {
    const count = until - done;
    begin = processorTime();
    for (; done < until; done++) await work();
    means.push((processorTime() - begin) / count);
  }
  console.log(JSON.stringify(means));
}

function reportWork(text: string): Task {
  const { ReportService } = load<typeof import('../server/src/core/index.ts')>('dist/core.js');
  const next = inTurns(text, 16);
  const service = new ReportService();
  return () => service.check(service.read(next())).findings.length;
}

const jsonWork = (json: string, schema: object): Task =>
  load<typeof import('./json-validation.ts')>('out/bench/json-validation.js').jsonValidation(json, schema);

main(process.argv.slice(2));
