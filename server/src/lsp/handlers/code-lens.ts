import { CodeLensRequest } from 'vscode-languageserver';
import { inLocale } from '../../core/index.ts';
import { reportRequest } from './handler.ts';
import { RECOMPUTE_TOTALS } from './recompute-totals.ts';

export const codeLens = reportRequest({
  method: CodeLensRequest.type,
  capability: { codeLensProvider: {} },
  async handle({ uri, checked, positions }, _, { client, configuration, service }) {
    if (!(await configuration.of(uri)).codeLens) return null;
    return service.codeLenses(checked).map(({ table, span, title, recomputes }) => ({
      range: positions.rangeOf(span),
      // A command without a name is only read.
      command: {
        title: inLocale(title, client.locale),
        ...(recomputes ? { command: RECOMPUTE_TOTALS, arguments: [uri, table] } : { command: '' }),
      },
    }));
  },
});
