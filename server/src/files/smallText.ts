import { type Bilingual, say } from '../core/index.ts';
import { decode, NotText } from './encoding.ts';

/** A configuration is a page or two; what is larger bears the name by mistake. */
export const LARGEST = 1024 * 1024;

/** The text of a configuration file, or why it is not read. */
export type SmallText = { readonly text: string } | { readonly problem: Bilingual };

export const tooLarge: SmallText = { problem: say('超过 1 MB，不予读取', 'is larger than 1 MB and was not read') };

export function smallText(bytes: Uint8Array): SmallText {
  try {
    return { text: decode(bytes).text };
  } catch (error) {
    if (error instanceof NotText) return { problem: error.reason };
    throw error;
  }
}
