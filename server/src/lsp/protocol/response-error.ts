import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Bilingual, inLocale, type Locale } from '../../core/index.ts';

/** Why a request is not answered. Editors show it to whoever asked. */
export const responseError = (
  why: Bilingual,
  locale: Locale,
  code: number = ErrorCodes.InvalidParams,
): ResponseError<void> => new ResponseError(code, inLocale(why, locale));
