import { DocumentLinkRequest } from 'vscode-languageserver';
import { inLocale } from '../../core/index.ts';
import { reportRequest } from './handler.ts';

export const documentLinks = reportRequest({
  method: DocumentLinkRequest.type,
  capability: { documentLinkProvider: {} },
  handle: ({ checked, positions }, _, { client, service }) =>
    service.links(checked).flatMap(({ span, page, tooltip }) => {
      const target = client.pageUri(page);
      return target ? [{ range: positions.rangeOf(span), target, tooltip: inLocale(tooltip, client.locale) }] : [];
    }),
});
