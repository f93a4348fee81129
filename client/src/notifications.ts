import { window } from 'vscode';

/**
 * A notification makes links of `[words](command:…)`, and a click runs the command. What is told may hold the name of a file, or
 * words of a report: here it stays words.
 */
const withoutLinks = (message: string): string => message.replaceAll('](', '] (');

export const showInformation = <Choice extends string>(
  message: string,
  ...choices: Choice[]
): Thenable<Choice | undefined> => window.showInformationMessage(withoutLinks(message), ...choices);

export const showWarning = <Choice extends string>(
  message: string,
  ...choices: Choice[]
): Thenable<Choice | undefined> => window.showWarningMessage(withoutLinks(message), ...choices);

/** Nothing goes on before the person has chosen; undefined where they do without. */
export const askFirst = <Choice extends string>(message: string, ...choices: Choice[]): Thenable<Choice | undefined> =>
  window.showWarningMessage(withoutLinks(message), { modal: true }, ...choices);

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A file that is gone, a folder that nobody may write to: what was asked for does not come, and the person is told why. */
export const showFailure = (error: unknown): void => void window.showErrorMessage(withoutLinks(messageOf(error)));
