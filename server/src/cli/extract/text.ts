import type { ExtractFormat } from './format.ts';

/** The text that a report was read as: ranges are of this. */
export const text = (): ExtractFormat => ({
  begin: () => '',
  report: (_, report) => (report.text.endsWith('\n') ? report.text : `${report.text}\n`),
  between: '\n',
  end: () => '',
});
