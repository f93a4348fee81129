// Documents that nobody would send: archives that lie, packed bombs, XML without end, pages and PDFs with pieces exchanged. Each is read as
// a text or refused with a reason, in its time and memory; what is written is what was meant, or nothing.
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { service } from '../../server/src/cli/service.ts';
import { ledgerKeys } from '../../server/src/core/index.ts';
import type { Written } from '../../server/src/documents/document.ts';
import { countLedger } from '../../server/src/documents/ledger/count-ledger.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { sheetsIn } from '../../server/src/documents/sheet/sheet-document.ts';
import { UnreadableDocument } from '../../server/src/documents/unreadable.ts';
import { writeReport } from '../../server/src/documents/write-report.ts';
import { pdf } from '../documents/make-pdf.ts';
import { COMPLETE, reportDocx, SHAPES } from '../documents/report-docx.ts';
import type { Random } from '../generate/random.ts';
import { mutated, randomFor, reportText } from './texts.ts';

const BY = { author: '某甲', date: '2025-01-01T00:00:00Z' };
const words = Object.values(SHAPES).map((shape) => reportDocx(shape));
const FORM = ledgerKeys('2021');

export async function caseOfWrittenDocument(seed: number): Promise<void> {
  const random = randomFor(seed);
  const { bytes, extension } = someDocument(random, seed);
  const document = await readDocument(bytes, extension);
  if ('unreadable' in document) {
    assert.ok(document.unreadable.zh.length > 3 && !document.unreadable.zh.includes('\n'));
  } else {
    const { text } = document;
    const at = random.int(0, text.length);
    document.placeAt(at);
    if (text.length < 200_000) service.read(text);
    const changed = text.slice(0, at) + random.pick(['7', '<&>', '', '\n', '|']) + text.slice(at + random.int(0, 3));
    for (const how of ['plain', BY] as const) {
      const written: Written | undefined = document.write?.(changed, how);
      if (written && 'bytes' in written) assert.equal(written.document.text, changed);
    }
    const commented = document.comment?.([{ start: at, end: Math.min(text.length, at + 4), words: '批注' }], BY);
    if (commented && 'bytes' in commented) assert.equal(commented.document.text, text);
  }
  if (extension === '.xlsx' || extension === '.csv') countsOrRefuses(bytes, extension);
}

function countsOrRefuses(bytes: Uint8Array, extension: string): void {
  try {
    const { cells } = countLedger(sheetsIn(bytes, extension), 2024, { applicants: {}, results: {}, columns: {} }, FORM);
    assert.ok(cells.length === 0 || cells.length === 175);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
  }
}

function someDocument(random: Random, seed: number): { bytes: Uint8Array; extension: string } {
  if (random.chance(0.03)) return { bytes: bomb(random), extension: random.pick(['.docx', '.xlsx']) };
  switch (random.int(0, 7)) {
    case 0:
      return { bytes: damaged(random.pick(words), random), extension: '.docx' };
    case 1:
      return { bytes: repacked(random.pick(words), random), extension: '.docx' };
    case 2:
      return { bytes: repacked(workbook(), random), extension: '.xlsx' };
    case 3:
      return {
        bytes: random.chance(0.5) ? damaged(workbook(), random) : repacked(workbook(), random),
        extension: '.xlsx',
      };
    case 4:
      return { bytes: strToU8(mutated(page(), random)), extension: '.html' };
    case 5:
      return { bytes: damaged(PDF, random), extension: '.pdf' };
    case 6:
      return { bytes: strToU8(mutated(LEDGER, random)), extension: '.csv' };
    default:
      return { bytes: strToU8(reportText(seed)), extension: random.pick(['.docx', '.xlsx', '.html', '.pdf', '.csv']) };
  }
}

const content = service.content(service.read(COMPLETE));
const sheets = writeReport(content, 'xlsx')!;
const workbook = (): Uint8Array => sheets;
const page = (): string => strFromU8(writeReport(content, 'html')!);
const PDF = pdf([[['1 2 3', 72, 700]], [['4', 72, 700]]]);
const LEDGER =
  '序号,申请人类型,收到日期,办理结果,答复日期\n1,自然人,2024-03-05,予以公开,2024-03-20\n2,"商业\n企业",2023年12月20日,重复申请,2024/1/8\n';

/** Bytes changed, cut out, doubled: sizes that lie, directories that lead nowhere. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  let out = bytes.slice();
  for (let i = random.int(1, 6); i > 0; i--) {
    // The directory at the end is where an archive lies best.
    const at = random.chance(0.5)
      ? out.length - 1 - random.int(0, Math.min(2000, out.length - 1))
      : random.int(0, out.length - 1);
    if (random.chance(0.7)) out[at] = random.pick([0, 0xff, 0x7f, 0x80, out[at]! ^ 1, 0x50]);
    else if (random.chance(0.5)) out = out.slice(0, at);
    else out = new Uint8Array([...out.subarray(0, at), ...out.subarray(Math.max(0, at - 50))]);
    if (out.length === 0) return out;
  }
  return out;
}

/** The XML of a part with pieces exchanged, in an archive that is whole. */
function repacked(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts).filter((part) => part.endsWith('.xml') || part.endsWith('.rels')));
  parts[name] = strToU8(mutated(strFromU8(parts[name]!), random));
  return zipSync(parts, { level: 1 });
}

/** Small when packed. */
function bomb(random: Random): Uint8Array {
  const size = random.int(1, 40) * 1_000_000;
  const unit = random.pick([
    '<w:p>',
    '<w:p/>',
    '<c><v>1</v></c>',
    'a',
    '<w:r><w:t>7</w:t></w:r>',
    '<!ENTITY a "b">',
    '&amp;',
    '<a b="c" ',
    '<w:tbl><w:tr><w:tc>',
  ]);
  const xml = unit.repeat(Math.ceil(size / unit.length));
  const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`;
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>${xml}</row></sheetData></worksheet>`;
  return zipSync(
    {
      'word/document.xml': strToU8(word),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    },
    { level: 1 },
  );
}
