import { Uri } from 'vscode';

/**
 * A Word file, a page or a PDF is opened as the text that it is read as, under a scheme of its own; the file's address follows it. The server
 * writes and reads these addresses too (server/src/lsp/protocol/document-uri.ts).
 */
export const DOCUMENT_SCHEME = 'disclosure-report-document';

export const isDocument = (uri: Uri): boolean => uri.scheme === DOCUMENT_SCHEME;

/** The address at which a file is opened as a text. */
export function documentUri(source: Uri): Uri {
  if (isDocument(source)) return source;
  const { scheme, authority, path } = source;
  return Uri.from({ scheme: DOCUMENT_SCHEME, authority: authority ? `${scheme}_${authority}` : scheme, path });
}

/** The file that a text was read from; any other address stays as it is. */
export function sourceUri(uri: Uri): Uri {
  if (!isDocument(uri)) return uri;
  const [, scheme = 'file', authority = ''] = /^([^_]*)(?:_(.*))?$/s.exec(uri.authority)!;
  return Uri.from({ scheme, authority, path: uri.path });
}

/** By the end of its name, whether a file is opened so. */
export const isDocumentName = (path: string): boolean => /\.(?:docx|html?|pdf)$/i.test(path);

/** Where a report is opened, whatever it is. */
export const openedAt = (uri: Uri): Uri => (isDocumentName(uri.path) ? documentUri(uri) : uri);
