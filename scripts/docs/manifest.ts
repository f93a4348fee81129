import { type Locale, RULES, SEVERITY_CHOICES } from '../../server/src/core/testing.ts';
import type { Files, Project } from './project.ts';

/** Of the texts that are one rule's. */
const PREFIX = 'severity.';

/**
 * The setting `disclosureReport.severity` knows every code, so that the editor offers and explains it. VS Code takes the texts of
 * a language by its whole name, and else the English: an editor in traditional characters is given those of mainland China.
 */
export function withRuleSettings(project: Project): Files {
  const chinese = texts(project.read('package.nls.zh-cn.json')!, 'zh-cn');
  return new Map([
    ['package.json', manifest(project.read('package.json')!)],
    ['package.nls.json', texts(project.read('package.nls.json')!, 'en')],
    ['package.nls.zh-cn.json', chinese],
    ['package.nls.zh-tw.json', chinese],
    ['l10n/bundle.l10n.zh-tw.json', project.read('l10n/bundle.l10n.zh-cn.json')!],
  ]);
}

function manifest(text: string): string {
  const whole = JSON.parse(text);
  const setting = whole.contributes.configuration.properties['disclosureReport.severity'];
  setting.properties = Object.fromEntries(
    RULES.map(({ code }) => [code, { type: 'string', enum: SEVERITY_CHOICES, description: `%${PREFIX}${code}%` }]),
  );
  setting.additionalProperties = false;
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function texts(text: string, locale: Locale): string {
  const others = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith(PREFIX));
  const own = RULES.map(({ code, title, severity }) => [
    `${PREFIX}${code}`,
    locale === 'en' ? `${title.en} (${severity} unless set)` : `${title.zh}（不设定时为 ${severity}）`,
  ]);
  return `${JSON.stringify(Object.fromEntries([...others, ...own]), null, 2)}\n`;
}
