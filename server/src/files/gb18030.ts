/**
 * Writes GB18030: the inverse of the platform's own decoder, so that what is written is read back the same. The platform
 * has no encoder, and the tables of a library would double the size of the command line.
 */
export function encodeGb18030(text: string): Buffer {
  const codes = codeTable();
  const bytes = Buffer.alloc(text.length * 4);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    const point = text.codePointAt(i)!;
    if (point > 0xffff) {
      at = putFour(bytes, at, FIRST_SUPPLEMENTARY + point - 0x10000);
      i++;
    } else if (codes[unit]! < 0) at = putFour(bytes, at, -codes[unit]! - 1);
    else {
      // A unit without a code is half a surrogate pair: written as zero, which no text holds.
      bytes[at++] = codes[unit]! >> 8;
      bytes[at++] = codes[unit]! & 0xff;
    }
  }
  return bytes.subarray(0, at);
}

/** Four bytes count on: the second and fourth of ten values, the first and third of 126. */
function putFour(bytes: Uint8Array, at: number, index: number): number {
  bytes[at] = 0x81 + Math.floor(index / 12600);
  bytes[at + 1] = 0x30 + (Math.floor(index / 1260) % 10);
  bytes[at + 2] = 0x81 + (Math.floor(index / 10) % 126);
  bytes[at + 3] = 0x30 + (index % 10);
  return at + 4;
}

/** Where U+10000 stands among the four-byte codes. */
const FIRST_SUPPLEMENTARY = 15 * 12600;
const BASIC_CODES = 39420;

let table: Int32Array | undefined;

/** For each unit of the basic plane its two-byte code, or minus one less its place among the four-byte codes; 0 for none. */
function codeTable(): Int32Array {
  if (table) return table;
  const codes = new Int32Array(0x10000);
  const put = (character: string | undefined, code: number) => {
    if (character?.length !== 1) return;
    const unit = character.charCodeAt(0);
    // Some characters have two codes; the first is the one to write.
    if (codes[unit] === 0) codes[unit] = code;
  };
  const pairs = twoByteCodes();
  decodeEach(pairs.map((code) => [code >> 8, code & 0xff])).forEach((character, i) => {
    if (character !== '\ufffd') put(character, pairs[i]!);
  });
  const fours = Array.from({ length: BASIC_CODES }, (_, index) => {
    const four = new Uint8Array(4);
    putFour(four, 0, index);
    return four;
  });
  decodeEach(fours).forEach((character, index) => {
    put(character, -index - 1);
  });
  table = codes;
  return codes;
}

function twoByteCodes(): number[] {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push((lead << 8) | trail);
  return codes;
}

/** Decodes all codes in one go, with line ends between them. */
function decodeEach(codes: readonly ArrayLike<number>[]): string[] {
  const bytes = codes.flatMap((code) => [...Array.from(code), 0x0a]);
  return new TextDecoder('gb18030', { ignoreBOM: true }).decode(Uint8Array.from(bytes)).split('\n');
}
