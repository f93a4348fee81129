import type { Project } from './project.ts';
import { ruleTables } from './rule-pages.ts';

/** The README with the rules that there are, and what the commands in it really print. */
export function readme(project: Project): string {
  return withOutputs(withRules(project.read('README.md')!), project);
}

const RULES_BLOCK = /(<!-- rules\b.*-->\n)[\s\S]*?(<!-- end of rules -->)/;

function withRules(text: string): string {
  if (!RULES_BLOCK.test(text)) throw new Error('README.md has no place for the rules.');
  return text.replace(RULES_BLOCK, (_, before: string, after: string) => {
    return `${before}\n${ruleTables('docs/rules/', '###')}\n\n${after}`;
  });
}

/** `$ node dist/cli.js …`, on the first line of a block, and what it printed: all, or the first lines. */
const OUTPUT_BLOCK = /(```console\n)(\$ node dist\/cli\.js ([^\n|]*?)(?: \| head -n (\d+))?\n)[\s\S]*?(```\n)/g;

function withOutputs(text: string, project: Project): string {
  return text.replace(OUTPUT_BLOCK, (_, open: string, command: string, args: string, head: string, close: string) => {
    const printed = project.run(args.split(' ')).trimEnd().split('\n');
    return `${open}${command}${(head ? printed.slice(0, Number(head)) : printed).join('\n')}\n${close}`;
  });
}
