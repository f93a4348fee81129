import { mayBeDocument, mayBeReport } from '../../core/index.ts';
import { documentUri, isDocumentName, isDocumentUri, sourceUri } from '../protocol/document-uri.ts';
import type { DocumentReader } from './document-reader.ts';
import type { Files } from './files.ts';

/** The same files, with documents that were opened as texts: at their addresses stands what is read in them. */
export const withDocuments = (files: Files, reader: DocumentReader): Files => ({
  ...files,
  async read(uri) {
    if (!isDocumentUri(uri)) return files.read(uri);
    const found = await reader.read(sourceUri(uri), false);
    return found && ('document' in found ? { text: found.document.text } : found);
  },
});

/** Which files of a folder are read, and where they are opened. */
export interface ReadKinds {
  mayBeReport(path: string): boolean;
  /** Whether a document is a report by its name, so that somebody would miss it where it cannot be read. */
  isReportByName(path: string): boolean;
  /** Of the file at an address. */
  openedAt(uri: string): string;
}

export const TEXTS: ReadKinds = { mayBeReport, isReportByName: () => false, openedAt: (uri) => uri };

const isReportByName = (path: string): boolean =>
  isDocumentName(path) && /信息公开|年度报告|年报/.test(path.slice(path.lastIndexOf('/') + 1));

/** Of PDFs, which fill folders and are slow to read, those that are reports by their names. */
export const TEXTS_AND_DOCUMENTS: ReadKinds = {
  mayBeReport: (path) => mayBeReport(path) || (mayBeDocument(path) && (!/\.pdf$/i.test(path) || isReportByName(path))),
  isReportByName,
  openedAt: (uri) => (isDocumentName(uri) ? documentUri(uri) : uri),
};
