import { window } from 'vscode';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A file that is gone, a folder that nobody may write to: what was asked for does not come, and the person is told why. */
export const showFailure = (error: unknown): void => void window.showErrorMessage(messageOf(error));
