import { inLocale, type Locale, type Rule, rightOf, ruleOf, say, severityNames } from '../core/index.ts';
import { readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { checkLocale } from './locale.ts';
import { unknownCode } from './settings.ts';
import { Status, UsageError } from './usage.ts';

/** `explain CODE`: what a rule checks, why, on what ground, with examples. */
export async function explain(words: readonly string[], console: Console): Promise<number> {
  const { operands, options } = readArguments(words, { locale: 'value' });
  checkLocale(options.get('locale')?.at(-1));
  const [code, ...more] = operands;
  if (code === undefined || more.length > 0)
    throw new UsageError(say('请给出一个规则代码，如 explain row-total', 'name one rule, as in: explain row-total'));
  const rule = ruleOf(code);
  if (!rule) throw unknownCode(code);
  await console.write(ruleText(rule, console.locale));
  return Status.clean;
}

function ruleText(rule: Rule, locale: Locale): string {
  const t = (zh: string, en: string) => inLocale(say(zh, en), locale);
  const lines = [
    `${rule.code}  ${inLocale(rule.title, locale)}`,
    '',
    `${t('级别：', 'Severity: ')}${inLocale(severityNames[rule.severity], locale)}`,
    `${t('理由：', 'Why: ')}${inLocale(rule.why, locale)}`,
    `${t('依据：', 'Basis: ')}${inLocale(rule.basis, locale)}`,
  ];
  for (const example of rule.examples)
    lines.push(
      '',
      t('错误的写法', 'Wrong'),
      ...indented(example.wrong),
      t('正确的写法', 'Right'),
      ...indented(rightOf(example)),
    );
  return `${lines.join('\n')}\n`;
}

const indented = (passage: string): string[] => passage.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
