import type { CodeLens } from 'vscode-languageserver';
import { inLocale, lensesOf } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';
import { RECOMPUTE_TOTALS } from './recompute-totals.ts';

export const lenses = ({ uri, analysis, positions }: ReportSnapshot, client: Client): CodeLens[] =>
  lensesOf(analysis).map(({ table, span, title, recomputes }) => ({
    range: positions.rangeOf(span),
    // A command without a name is only read.
    command: {
      title: inLocale(title, client.locale),
      ...(recomputes ? { command: RECOMPUTE_TOTALS, arguments: [uri, table] } : { command: '' }),
    },
  }));
