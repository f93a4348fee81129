import type { DocumentLink } from 'vscode-languageserver';
import { inLocale, linksOf } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';

export const links = ({ analysis, positions }: ReportSnapshot, client: Client): DocumentLink[] =>
  linksOf(analysis).flatMap(({ span, page, tooltip }) => {
    const target = client.pageUri(page);
    return target ? [{ range: positions.rangeOf(span), target, tooltip: inLocale(tooltip, client.locale) }] : [];
  });
