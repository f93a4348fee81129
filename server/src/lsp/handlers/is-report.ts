import { RequestType } from 'vscode-languageserver';
import { SECTION } from '../config/settings.ts';
import { request } from './handler.ts';

interface DetectionParams {
  /** The file's name, where it has one. */
  readonly name?: string;
  /** The text, or its first pages. */
  readonly text: string;
}

/** Whether a document is a report, for a client that has to decide on its language. */
export const isReport = request({
  method: new RequestType<DetectionParams, boolean, unknown>(`${SECTION}/isReport`),
  handle: ({ name, text }, { service }) => service.isReport(String(text), String(name ?? '')),
});
