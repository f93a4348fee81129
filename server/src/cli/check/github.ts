import { inLocale, type Severity } from '../../core/index.ts';
import { visible } from '../visible.ts';
import type { CheckFormat, Terminal } from './format.ts';
import { summaryLine } from './summary-line.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Commands to GitHub's runner, which shows each finding beside the line of the file. */
export const github = ({ locale }: Terminal): CheckFormat => ({
  begin: () => '',
  file: ({ path, report, findings }) =>
    findings
      // What is right as it is needs nobody's eye.
      .filter(({ explained }) => !explained)
      .map(({ code, severity, span, message }) => {
        const { start, end } = report.lines.rangeOf(span);
        const properties = Object.entries({
          file: path.replaceAll('\\', '/'),
          line: start.line + 1,
          endLine: end.line + 1,
          // GitHub takes columns only where they are of one line.
          ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
          title: code,
        });
        const list = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
        return `::${COMMANDS[severity]} ${list}::${escaped(visible(inLocale(message, locale)))}\n`;
      })
      .join(''),
  between: '',
  end: (summary) => (summary.files + summary.notRead === 0 ? '' : `${summaryLine(summary, locale)}\n`),
});

/** As the runner's own toolkit does it. */
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
