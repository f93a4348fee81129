/** What a client asks to be looked at: a file by its path, or a text. Exactly one of the two is given. */
export interface Source {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
}

/** In which language results are worded. */
export type ResultLocale = 'zh-cn' | 'en';

/** What a tool gives: words for a person, and the same as data. */
export interface ToolResult {
  readonly text: string;
  readonly data: Record<string, unknown>;
  /** Of what kind the result is, where it has to be said what of it a person alone may change. */
  readonly forPerson?: 'findings' | 'verification';
}

/** Something that the client can put right: a file that is not there, a rule that does not exist. */
export interface ToolProblem {
  readonly problem: string;
}

export type ToolAnswer = ToolResult | ToolProblem;

/** What the server offers, by whoever knows reports. Nothing is written. */
export interface ReportTools {
  readonly version: string;
  readonly maxTextLength: number;
  /** @param tables the file whose tables a draft is held against; undefined where a report is checked by itself */
  check(source: Source, tables: string | undefined, locale: ResultLocale, signal: AbortSignal): Promise<ToolAnswer>;
  extract(source: Source, withCells: boolean, locale: ResultLocale): Promise<ToolAnswer>;
  explain(code: string, locale: ResultLocale): ToolAnswer;
}
