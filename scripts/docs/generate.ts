import { cellNames } from './cells.ts';
import { lawPage } from './law-page.ts';
import { withRuleSettings } from './manifest.ts';
import type { Files, Project } from './project.ts';
import { prosePage } from './prose-page.ts';
import { readme } from './readme.ts';
import { rulePages } from './rule-pages.ts';
import { configurationSchema } from './schema.ts';

/** Everything that follows from the facts of the rules and of the form, as it should be now. */
export function generate(project: Project): Files {
  return new Map([
    ...rulePages(project),
    ...withRuleSettings(project),
    ['docs/cells.md', cellNames()],
    ['docs/law.md', lawPage()],
    ['docs/prose.md', prosePage()],
    ['schemas/disclosure-report.schema.json', configurationSchema()],
    ['README.md', readme(project)],
  ]);
}

/** The generated files that are not what they should be. */
export const staleFiles = (project: Project, files: Files): string[] =>
  [...files].filter(([file, content]) => project.read(file) !== content).map(([file]) => file);
