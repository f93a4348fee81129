import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractCells, parseReport, ReportService } from '../../server/src/core/testing.ts';
import type { DocumentText } from '../../server/src/documents/document.ts';
import { textsOfPages } from '../../server/src/documents/pdf/page-texts.ts';
import { readPdf } from '../../server/src/documents/pdf/pdf-document.ts';
import { ROOT } from '../fixtures.ts';
import { pdf } from './make-pdf.ts';
import { printed } from './printed-pdf.ts';
import { COMPLETE } from './report-docx.ts';

const CHARACTER_MAPS = path.join(ROOT, 'node_modules/pdfjs-dist/cmaps/');
const tryRead = (bytes: Uint8Array) =>
  readPdf(bytes, async (pdf) => ({ pages: await textsOfPages(pdf, CHARACTER_MAPS) }));

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const document = await tryRead(bytes);
  if ('unreadable' in document) assert.fail(document.unreadable.en);
  return document;
}

const service = new ReportService();

async function refusal(bytes: Uint8Array): Promise<string> {
  const document = await tryRead(bytes);
  assert.ok('unreadable' in document, 'it was read');
  return document.unreadable.zh;
}

describe('a PDF', () => {
  it('is read in the order in which it was written, with the page of each line', async () => {
    const document = await read(
      pdf([
        [
          ['云溪市水务局2024年政府信息公开工作年度报告', 100, 800],
          ['规章', 60, 700],
          ['0', 200, 700],
          ['12', 300, 700],
        ],
        [['第二页上的文字，共三十个字，少了便会当作是扫描件，所以要写得长一点才行，再长一点', 60, 800]],
      ]),
    );
    assert.deepEqual(document.text.split('\n').slice(0, 2), [
      '云溪市水务局2024年政府信息公开工作年度报告',
      '规章 0 12',
    ]);
    assert.deepEqual(document.placeAt(document.text.indexOf('规章')), { page: 1 });
    assert.deepEqual(document.placeAt(document.text.indexOf('第二页')), { page: 2 });
    assert.equal(document.write, null);
  });

  it('of a whole report gives its numbers', async () => {
    const document = await read(pdf(printed(COMPLETE)));
    const valuesIn = (text: string, table: string) =>
      extractCells(parseReport(text))
        .filter(({ cell }) => cell.startsWith(table))
        .map(({ value }) => value);
    for (const table of ['proactive', 'requests'])
      assert.deepEqual(valuesIn(document.text, table), valuesIn(COMPLETE, table));
    const findings = service.check(service.read(document.text)).findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      findings.map(({ code, message }) => `${code} ${message.zh}`),
      [],
    );
  });

  it('that is a scan, encrypted, broken or too long is told so', async () => {
    assert.match(await refusal(pdf([[], [['- 2 -', 280, 40]]])), /扫描件/);
    const password = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;
    assert.match(await refusal(pdf([[['文字', 60, 800]]], password)), /已加密/);
    assert.match(await refusal(Buffer.from('不是')), /不是 PDF/);
    assert.match(await refusal(Buffer.from('%PDF-1.4\n')), /已损坏/);
    assert.match(await refusal(pdf(Array.from({ length: 501 }, () => []))), /超过 500 页/);
  });
});

const PUBLISHED = path.join(ROOT, '../shared/documents/huaian-2024.pdf');

(existsSync(PUBLISHED) ? it : it.skip)(
  'a published report as PDF has all two hundred numbers, and no error is found in it',
  async () => {
    const { text } = await read(readFileSync(PUBLISHED));
    const checked = service.check(service.read(text));
    assert.equal(checked.report.cells.filter(({ state }) => state === 'number').length, 200);
    assert.deepEqual(
      checked.findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
      [],
    );
  },
);
