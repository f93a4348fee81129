import {
  type Bilingual,
  inLocale,
  type Locale,
  SEVERITIES,
  type Severity,
  say,
  severityNames,
} from '../../core/index.ts';
import type { Summary } from './checked.ts';
import type { Paint } from './paint.ts';

/** `3 个文件：2 个错误，1 个警告`, for people. */
export function summaryLine({ files, severities, known, notRead }: Summary, locale: Locale, paint?: Paint): string {
  const counts = SEVERITIES.filter((severity) => severities[severity] > 0).map((severity) => {
    const words = inLocale(countOf(severities[severity], severity), locale);
    return paint ? paint[severity](words) : words;
  });
  const none = known > 0 ? say('没有新问题', 'no new problems') : say('没有发现问题', 'no problems found');
  const result = counts.length > 0 ? counts.join(inLocale(say('，', ', '), locale)) : inLocale(none, locale);
  const head = inLocale(say(`${files} 个文件：`, `${files} ${files === 1 ? 'file' : 'files'}: `), locale);
  const rest =
    known > 0 ? inLocale(say(`（另有 ${known} 个已在基线中）`, ` (${known} more in the baseline)`), locale) : '';
  return head + result + rest + (notRead > 0 ? inLocale(unreadCount(notRead), locale) : '');
}

const unreadCount = (count: number): Bilingual => say(`；${count} 个文件未读取`, `; ${count} not read`);

const countOf = (count: number, severity: Severity): Bilingual =>
  say(
    `${count} 个${severityNames[severity].zh}`,
    `${count} ${severityNames[severity].en}${count === 1 || severity === 'info' ? '' : 's'}`,
  );
