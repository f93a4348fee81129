import { ruleOf } from '../rules/framework/registry.ts';
import { type Example, rightOf } from '../rules/framework/rule.ts';
import { severityNames } from '../rules/framework/severity-names.ts';
import { inLocale, type Locale } from '../text/bilingual.ts';
import { bold, escaped, joined } from './markdown.ts';

/** What a rule checks, why, and on what ground, as Markdown; null for a code that no rule has. */
export function rulePage(code: string, locale: Locale): string | null {
  const rule = ruleOf(code);
  if (!rule) return null;
  const word = (zh: string, en: string) => (locale === 'en' ? `${en}: ` : `${zh}：`);
  return joined(
    `# ${escaped(inLocale(rule.title, locale))}`,
    `${word('代码', 'Code')}\`${rule.code}\`　${word('级别', 'Severity')}${inLocale(severityNames[rule.severity], locale)}`,
    escaped(inLocale(rule.why, locale)),
    `${word('依据', 'Ground')}${escaped(inLocale(rule.basis, locale))}`,
    ...rule.examples.map((example) => exampleText(example, locale)),
  );
}

function exampleText(example: Example, locale: Locale): string {
  const { wrong, terms } = example;
  const [isWrong, isRight, list] = locale === 'en' ? ['Wrong', 'Right', 'List of terms'] : ['错误', '正确', '词表'];
  const listed = terms ? [bold(list!), fenced(terms.map((term) => JSON.stringify(term)).join('\n'))] : [];
  return joined(...listed, bold(isWrong!), fenced(wrong), bold(isRight!), fenced(rightOf(example)));
}

/** A fence longer than any run of back quotes in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
