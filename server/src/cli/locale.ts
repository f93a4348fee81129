import { type Locale, localeOf, say } from '../core/index.ts';
import { UsageError } from './usage.ts';

const LOCALES: readonly Locale[] = ['zh-cn', 'en'];

/** The language of the system: `zh_CN.UTF-8`, `en_US.UTF-8`, `C`. */
const systemLocale = (env: NodeJS.ProcessEnv): Locale =>
  localeOf((env.LC_ALL || env.LC_MESSAGES || env.LANG)?.replace(/[_.@].*/, ''));

/** `--locale`, wherever it stands: errors about other options are to be in that language too. */
export function localeOfArguments(words: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  const inline = options.findLast((word) => word.startsWith('--locale='))?.slice('--locale='.length);
  const at = options.lastIndexOf('--locale');
  const asked = inline ?? (at < 0 ? undefined : options[at + 1]);
  return LOCALES.find((locale) => locale === asked?.toLowerCase()) ?? systemLocale(env);
}

export function checkLocale(asked: string | undefined): void {
  if (asked === undefined || LOCALES.some((locale) => locale === asked.toLowerCase())) return;
  const list = LOCALES.join(', ');
  throw new UsageError(
    say(`--locale 不能是“${asked}”，可用：${list}`, `--locale cannot be “${asked}”; choose from: ${list}`),
  );
}
