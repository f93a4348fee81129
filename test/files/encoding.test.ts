import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { canStore, decode, ENCODINGS, encode, NotText } from '../../server/src/files/encoding.ts';

const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('云溪市2024年', '，', '\r\n', '𠮷', '€', '㐀')))
  .map((pieces) =>
    pieces
      .join('')
      .replaceAll('\0', '')
      .replace(/^\ufeff+/, ''),
  );

describe('decode', () => {
  for (const encoding of ENCODINGS)
    it(`reads any text back from ${encoding}`, () =>
      fc.assert(
        fc.property(text, (written) => {
          const storage = { encoding, mark: encoding.startsWith('utf-16') };
          // GB18030 is told by its Chinese text: what is read as UTF-8 as well is UTF-8.
          const whole = encoding === 'gb18030' ? `政府信息公开工作年度报告${written}` : written;
          if (/[\u0001-\u0008\u000e-\u001f\u007f]/.test(whole)) return;
          assert.ok(canStore(whole, storage));
          assert.deepEqual(decode(encode(whole, storage)), { ...storage, text: whole });
        }),
      ));

  it('writes GB18030 as another library does', () => {
    for (let point = 0x80; point <= 0x10ffff; point += point < 0x10000 ? 1 : 97) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      const storage = { encoding: 'gb18030', mark: false } as const;
      if (!canStore(character, storage)) continue;
      const ours = encode(character, storage);
      // The library keeps the standard's edition of 2000, in which these were private characters.
      if (!iconv.encode(character, 'gb18030').equals(ours)) assert.ok(isOfLaterEdition(point), point.toString(16));
    }
  });

  const refused: [what: string, bytes: number[]][] = [
    ['a zero byte', [0x61, 0, 0x62]],
    ['UTF-16 without a mark', [...Buffer.from('云溪市\n', 'utf16le')]],
    ['half of a UTF-16 unit', [0xff, 0xfe, 0x61]],
    ['half of a surrogate pair', [0xff, 0xfe, 0x42, 0xd8, 0x61, 0x00]],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
    ['damaged UTF-8, which would pass for GB18030', [...Buffer.from('政府信息公开工作年度报告'), 0xe4, 0xba]],
    ['bytes of no encoding', [0x61, 0xff, 0x62]],
    ['compressed data', [0x1f, 0x8b, 0x08, 0x08, 0xb2, 0xc4, 0x03, 0x05, 0xb4, 0xf3]],
  ];
  for (const [what, bytes] of refused)
    it(`refuses ${what}`, () => assert.throws(() => decode(Uint8Array.from(bytes)), NotText));

  it('tells the line of what is damaged', () => {
    const bytes = Buffer.concat([Buffer.from('第一行，都是好字\r\n第二行，都是好字\r\n坏'), Buffer.from([0xe4])]);
    assert.throws(
      () => decode(bytes),
      (error: NotText) => error.reason.zh.includes('第 3 行') && error.reason.en.includes('line 3'),
    );
  });
});

describe('encode', () => {
  it('is not to be trusted with what the encoding cannot keep', () => {
    for (const encoding of ENCODINGS) assert.equal(canStore('a\ud842', { encoding, mark: false }), false, encoding);
  });
});

const isOfLaterEdition = (point: number): boolean =>
  point === 0x1e3f ||
  (point >= 0xe000 && point <= 0xf8ff) ||
  (point >= 0xfe10 && point <= 0xfe19) ||
  (point >= 0x9fb4 && point <= 0x9fbb);
