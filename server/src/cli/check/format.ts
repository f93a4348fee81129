import type { Locale } from '../../core/index.ts';
import type { CheckedFile, Summary } from './checked.ts';

/** One way to print what was found. Each gives text; files come one by one as they are done, each in any thread. */
export interface CheckFormat {
  begin(): string;
  /** The text of one file by itself; empty where there is nothing to say. */
  file(file: CheckedFile): string;
  /** Stands between the texts of two files. */
  readonly between: string;
  end(summary: Summary, hasFailed: boolean): string;
  /** It has a place for who has reported, by the rosters of the summary; else that goes to standard error. */
  readonly hasRosters?: boolean;
  /** Where all must be seen before anything is printed: takes the texts of the files, and gives what is printed of them. */
  collect?(): Collector;
}

export interface Collector {
  add(text: string): void;
  /** What is printed, and what of it was left out. */
  end(): { readonly text: string; readonly leftOut: number };
}

/** Where the text is shown, as plain data. */
export interface Terminal {
  readonly locale: Locale;
  readonly colour: boolean;
  /** How many columns a line may take. */
  readonly columns: number;
  /** Whether people are shown which figures of the prose could not be compared. */
  readonly coverage: boolean;
}
