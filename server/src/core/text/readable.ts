import { withoutCuts } from './cut-lines.ts';
import { withoutMarkUp } from './mark-up.ts';
import { withoutAttributes } from './pandoc.ts';
import { withCharacters } from './radicals.ts';

/**
 * A text as a person reads it, in which every word stands where it stood: without mark-up outside tables, and with characters in
 * place of the radicals that look the same. Readers look at this; edits and messages go by the same offsets into the text itself.
 * A plain text is its own, and costs a look.
 */
export const readable = (text: string): string => withoutCuts(withCharacters(withoutAttributes(withoutMarkUp(text))));
