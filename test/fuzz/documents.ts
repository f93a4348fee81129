// Documents that nobody would make: bytes that were flipped, cut and doubled, and parts of a Word file that were spoilt before they were
// packed. They are read or refused; what is read has a place for each offset, and what is written is read back to the letter.
import assert from 'node:assert/strict';
import path from 'node:path';
import type { DocumentText, Unreadable } from '../../server/src/documents/document.ts';
import { docx, paragraph, run } from '../documents/make-docx.ts';
import { pdf } from '../documents/make-pdf.ts';
import { reportDocx, SHAPES } from '../documents/report-docx.ts';
import type { Random } from '../generate/random.ts';
import { mutated, randomFor, reportText } from './texts.ts';

type Read = (bytes: Uint8Array, extension: string) => Promise<DocumentText | Unreadable>;

/** What ships, with the library for PDF. */
const readDocument: Read = require(path.resolve('dist/documents.js')).readDocument;

const BASES = new Map<string, Uint8Array>();

/** The sample report as such a file; made once. */
function base(name: string): Uint8Array {
  let bytes = BASES.get(name);
  if (!bytes) {
    bytes = reportDocx(SHAPES[name]!);
    BASES.set(name, bytes);
  }
  return bytes;
}

const XML = [
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '<w:p>',
  '</w:p>',
  '<w:t>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:vMerge/>',
  '<w:ins>',
  '<w:del>',
  '<!--',
  ']]>',
  '&#x110000;',
  '&amp',
  '<?x?>',
  '<a:b xmlns:a="">',
];

/** A file and its kind, by one number. */
function anyDocument(random: Random, seed: number): { bytes: Uint8Array; extension: string } {
  return random.pick([
    () => ({ bytes: spoilt(base(random.pick(Object.keys(SHAPES))), random), extension: '.docx' }),
    () => ({ bytes: base(random.pick(Object.keys(SHAPES))), extension: random.pick(['.pdf', '.html', '.docx']) }),
    () => {
      const body = mutated(paragraph(run('一、总体情况')).repeat(3) + random.pick(XML), random);
      return { bytes: docx(body + random.pick(XML).repeat(random.int(0, 2000))), extension: '.docx' };
    },
    () => {
      const html = `<html><body><h1>${mutated(reportText(seed), random)}</h1>${random.pick(['<table>', '<td colspan=9999999>', '<div>', '<!--']).repeat(random.int(0, 400))}`;
      return { bytes: Buffer.from(html), extension: '.html' };
    },
    () => {
      const words = mutated(reportText(seed), random).replace(/[\ud800-\udfff]/g, '');
      const lines = words.split('\n').slice(0, 60);
      const bytes = pdf([lines.map((line, i) => [line.slice(0, 80), 20, 800 - 12 * i] as const)]);
      return { bytes: random.chance(0.7) ? spoilt(bytes, random) : bytes, extension: '.pdf' };
    },
  ])();
}

function spoilt(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes);
  for (let rest = random.int(1, 12); rest > 0; rest--) {
    const at = random.int(0, Math.max(0, result.length - 1));
    const end = Math.min(result.length, at + random.int(1, random.pick([1, 4, 400])));
    result = random.pick([
      () => {
        const copy = Buffer.from(result);
        copy[at] = random.int(0, 255);
        return copy;
      },
      () => Buffer.concat([result.subarray(0, at), result.subarray(end)]),
      () => Buffer.concat([result.subarray(0, end), result.subarray(at)]),
      () => result.subarray(0, random.chance(0.1) ? at : result.length),
    ])();
  }
  return result;
}

export async function caseOfDocument(seed: number): Promise<void> {
  const random = randomFor(seed);
  const { bytes, extension } = anyDocument(random, seed);
  const read = await readDocument(bytes, extension);
  if ('unreadable' in read) {
    assert.ok(read.unreadable.zh.length > 0);
    return;
  }
  const { text } = read;
  for (let i = 0; i < 40; i++) read.placeAt(random.int(0, text.length));
  for (const at of read.pictures) assert.ok(0 <= at && at <= text.length);
  if (!read.write) return;
  const wanted = random.chance(0.8)
    ? text.replace(/\d+/, () => String(random.int(0, 999)))
    : mutated(text.slice(0, 4000), random) + text.slice(4000);
  const written = read.write(wanted, random.chance(0.5) ? 'plain' : { author: '甲', date: '2025-01-01T00:00:00Z' });
  if ('refused' in written) return;
  const again = await readDocument(written.bytes, extension);
  assert.ok(!('unreadable' in again), 'what was written cannot be read');
  assert.equal(again.text, wanted);
}
