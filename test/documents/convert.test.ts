import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { convertReport } from '../../server/src/cli/convert/convert-report.ts';
import { service } from '../../server/src/cli/service.ts';
import type { ReadReport } from '../../server/src/core/index.ts';
import { RULE_GROUPS } from '../../server/src/core/testing.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { someDrafts } from '../generate/draft.ts';
import { writeReport } from '../generate/report.ts';
import { inTier } from '../support/tier.ts';

const COMPLETE = readFileSync('samples/完整示例.gknb', 'utf8');

type Kind = 'docx' | 'html' | 'text' | 'xlsx';

async function converted(
  read: ReadReport,
  kind: Kind,
): Promise<{ bytes: Uint8Array; read: ReadReport; notices: number }> {
  const result = await convertReport(read, kind);
  assert.ok('bytes' in result, 'refused' in result ? result.refused.zh : '');
  const { bytes, notices } = result;
  if (kind === 'text') return { bytes, read: service.read(new TextDecoder().decode(bytes)), notices: notices.length };
  const document = await readDocument(bytes, `.${kind}`);
  assert.ok('text' in document);
  return { bytes, read: service.read(document.text), notices: notices.length };
}

const cellsOf = ({ report }: ReadReport): string[] =>
  report.cells.map(({ form, state, value, written }) => `${form.name} ${state} ${value} ${written?.form ?? 0}`);

const sectionsOf = ({ report }: ReadReport): string[] =>
  report.sections.map(({ key, heading }) => `${key} ${report.readable.slice(heading.start, heading.end)}`);

const proseOf = ({ passages }: ReadReport): string[] => passages.map(({ section, text }) => `${section} ${text}`);

const findingsOf = (read: ReadReport): string[] =>
  service
    .check(read)
    .findings.map(({ code, cells, message }) => `${code} ${cells.join()} ${message.zh}`)
    .sort();

/** Those on figures, and on what the prose says of them: labels, marks and crowded cells are put in the form's order on the way. */
const onFigures = (findings: readonly string[]): string[] =>
  findings.filter((line) => FIGURES.has(line.split(' ', 1)[0]!));

const FIGURES = new Set(
  RULE_GROUPS.filter(({ title }) => ['Arithmetic', 'Prose and tables'].includes(title.en)).flatMap(({ rules }) =>
    rules.map(({ code }) => code),
  ),
);

describe('a report as a file of another kind', () => {
  for (const kind of ['docx', 'html', 'text'] as const)
    it(`${kind}: all that was read of the report is read of it`, async () => {
      const before = service.read(COMPLETE);
      const { read: after, notices } = await converted(before, kind);
      assert.deepEqual(cellsOf(after), cellsOf(before));
      assert.deepEqual(sectionsOf(after), sectionsOf(before));
      assert.deepEqual(proseOf(after), proseOf(before));
      assert.deepEqual(findingsOf(after), findingsOf(before));
      assert.equal(after.report.syntax.title?.words, before.report.syntax.title?.words);
      assert.equal(notices, 0);
    });

  it('another reader of Word files sees the same words', async () => {
    const before = service.read(COMPLETE);
    const { bytes } = await converted(before, 'docx');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const words of [...before.passages.map(({ text }) => text), '第二十条第（五）项', '7.属于行政执法案卷'])
      assert.ok(value.includes(words), words);
  });

  it('the page has tables whose cells are named by their heads', async () => {
    const { bytes } = await converted(service.read(COMPLETE), 'html');
    const page = new TextDecoder().decode(bytes);
    assert.match(page, /<html lang="zh-CN">/);
    assert.match(page, /<th scope="col" rowspan="2">自然人<\/th>/);
    assert.match(page, /<th scope="rowgroup" rowspan="22">三、本年度办理结果<\/th>/);
    assert.equal(page.match(/<h2>/g)?.length, 6);
    assert.doesNotMatch(page, /<script|src=|href=|url\(/);
  });

  it('a page of our own is read whole, with what stands above the title', async () => {
    const before = service.read(`索引号：11610000/2025-00012 发布机构：云溪市水务局\n\n${COMPLETE}`);
    const { read: after } = await converted(before, 'html');
    assert.deepEqual(proseOf(after), proseOf(before));
    assert.match(after.text, /^索引号/);
  });

  it('the same report gives the same bytes', async () => {
    const read = service.read(COMPLETE);
    assert.deepEqual(await convertReport(read, 'docx'), await convertReport(read, 'docx'));
  });

  it('marks of mark-up and signs that no file may have do no harm', async () => {
    const text = COMPLETE.replace('坚持以公开为常态', '坚持<b>以&amp;公开</b>"为\u0001常态');
    for (const kind of ['docx', 'html'] as const) {
      const result = await convertReport(service.read(text), kind);
      assert.ok('bytes' in result || result.refused);
    }
  });

  it('a table with a row that the form does not have is written by its own lines, and that is told', async () => {
    const text = COMPLETE.replace(/^（七）总计.*$/m, (line) => `${line}\n本市另计${'\t1'.repeat(7)}`);
    const before = service.read(
      text === COMPLETE ? COMPLETE.replace(/^.*（七）总计.*$/m, (line) => `${line}\n本市另计${'\t1'.repeat(7)}`) : text,
    );
    const { read: after, notices } = await converted(before, 'docx');
    assert.deepEqual(cellsOf(after), cellsOf(before));
    assert.equal(notices, 1);
    assert.ok(after.text.includes('本市另计'));
  });

  it('what is no report is refused', async () => {
    assert.ok('refused' in (await convertReport(service.read('今天天气好。'), 'docx')));
  });

  for (const kind of ['docx', 'html', 'text'] as const)
    it(`${kind}: any report is converted with every cell, heading and word, or refused`, async () => {
      let done = 0;
      let all = 0;
      await fc.assert(
        fc.asyncProperty(someDrafts(), async (draft) => {
          all++;
          const before = service.read(writeReport(draft).text);
          const result = await convertReport(before, kind);
          if ('refused' in result) {
            assert.match(result.refused.zh, /第[二三四]部分的表格|标题或正文/);
            return;
          }
          done++;
          const document = kind === 'text' ? null : await readDocument(result.bytes, `.${kind}`);
          assert.ok(document === null || 'text' in document);
          const after = service.read(document ? document.text : new TextDecoder().decode(result.bytes));
          assert.deepEqual(cellsOf(after), cellsOf(before));
          assert.deepEqual(
            after.report.sections.map(({ key }) => key),
            before.report.sections.map(({ key }) => key),
          );
          if (result.notices.length === 0)
            assert.deepEqual(onFigures(findingsOf(after)), onFigures(findingsOf(before)));
        }),
        { numRuns: inTier(100) },
      );
      assert.ok(done > 0.9 * all, `${done} of ${all}`);
    });
});
