import { DocumentLinkRequest } from 'vscode-languageserver';
import { inLocale, linksOf } from '../../core/index.ts';
import { reportRequest } from './handler.ts';

export const documentLinks = reportRequest({
  method: DocumentLinkRequest.type,
  capability: { documentLinkProvider: {} },
  handle: ({ analysis, positions }, _, { client }) =>
    linksOf(analysis).flatMap(({ span, page, tooltip }) => {
      const target = client.pageUri(page);
      return target ? [{ range: positions.rangeOf(span), target, tooltip: inLocale(tooltip, client.locale) }] : [];
    }),
});
