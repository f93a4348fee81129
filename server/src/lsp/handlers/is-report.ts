import { RequestType } from 'vscode-languageserver';
import { isReport } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';

interface Question {
  /** The file's name, where it has one. */
  readonly name?: string;
  /** The text, or its first pages. */
  readonly text: string;
}

/** Whether a document is a report, for a client that has to decide on its language. */
export const IS_REPORT = new RequestType<Question, boolean, void>(`${SECTION}/isReport`);

export const answerIsReport = ({ name, text }: Question): boolean => isReport(String(text), String(name ?? ''));
