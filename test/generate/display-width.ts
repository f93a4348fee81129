/** How many columns of a page the text takes: Chinese characters take two. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character >= '\u2e80' && character <= '\uffef' ? 2 : 1), 0);
