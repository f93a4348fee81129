/**
 * The whole number that a person has typed, in the digits of whatever keyboard, grouped or not; null where it is none. What a cell
 * takes is for the server to say: this is for sums that are only offered.
 */
export function typedNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[０-９－]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[,，](?=\d{3}(?:\D|$))/g, '');
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : null;
}
