const OPENING = '“《‘「『';
const CLOSING = '”》’」』';

/**
 * Tells of the places in a paragraph whether they stand within quotation marks or a title: the words are another's. The text is gone through
 * once, however many places are asked for.
 *
 * @returns to be asked for places in their order
 */
export function quotationsOf(text: string): (at: number) => boolean {
  let depth = 0;
  let read = 0;
  return (at) => {
    for (; read < at; read++) {
      const unit = text[read]!;
      if (OPENING.includes(unit)) depth++;
      else if (depth > 0 && CLOSING.includes(unit)) depth--;
    }
    return depth > 0;
  };
}
