import { say } from '../../core/index.ts';

/**
 * A Word file, a page or a PDF is opened as the text that it is read as, under a scheme of its own. What follows the scheme is
 * the address of the file: `disclosure-report-document://file/a/b.docx` stands for `file:///a/b.docx`, and
 * `disclosure-report-document://vscode-vfs_github/a/b.docx` for `vscode-vfs://github/a/b.docx`. No scheme has `_` in it.
 */
export const DOCUMENT_SCHEME = 'disclosure-report-document';

const DOCUMENT_URI = /^disclosure-report-document:\/\/([a-z][a-z0-9.+-]*)(?:_([^/?#]*))?(\/[^?#]*)$/i;
const FILE_URI = /^([a-z][a-z0-9.+-]*):(?:\/\/([^/?#]*))?(\/[^?#]*)/i;

export const isDocumentUri = (uri: string): boolean => uri.startsWith(`${DOCUMENT_SCHEME}:`);

/** The address of the file that a text was read from; any other address stays as it is. */
export function sourceUri(uri: string): string {
  const [, scheme, authority = '', path] = isDocumentUri(uri) ? (DOCUMENT_URI.exec(uri) ?? []) : [];
  if (scheme === undefined) return uri;
  // As the editor writes addresses without an authority.
  return `${scheme}:${authority || scheme === 'file' ? `//${authority}` : ''}${path}`;
}

/** The address at which a file is opened as a text. */
export function documentUri(uri: string): string {
  const [, scheme, authority, path] = isDocumentUri(uri) ? [] : (FILE_URI.exec(uri) ?? []);
  return scheme === undefined ? uri : `${DOCUMENT_SCHEME}://${scheme}${authority ? `_${authority}` : ''}${path}`;
}

/** By the end of its name, whether a file is opened so. */
export const isDocumentName = (path: string): boolean => /\.(?:docx|html?|pdf|doc|wps)$/i.test(path);

/** Whether the text cannot go back into the file that it was read from: into Word files alone it can. */
export const isReadOnly = (uri: string): boolean => isDocumentUri(uri) && !/\.docx$/i.test(uri);

export const ONLY_READ = say(
  '网页和 PDF 只供查看、检查，不能改写；请在原稿中修改',
  'Pages and PDFs are only read and checked; change what they were made from',
);
