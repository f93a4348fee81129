import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  bestOfEach,
  type Digest,
  digestOf,
  groupsOf,
  parseReport,
  ReportIndex,
  readConfig,
} from '../../server/src/core/testing.ts';

const COMPLETE = readFileSync('samples/完整示例.gknb', 'utf8');
const digest = (path: string, text = COMPLETE): Digest => digestOf(parseReport(text), path);
const OTHER = COMPLETE.replace('行政许可\t1286', '行政许可\t1287');
const LAST_YEAR = COMPLETE.replaceAll('2024年', '2023年');

describe('one report in two formats', () => {
  const draft = digest('a/年报.docx');
  const published = digest('a/年报.pdf');

  it('is no second report of the organ and year, and none that reads the same', () => {
    const { duplicates, similarSections } = new ReportIndex([draft, published]).of(draft);
    assert.deepEqual([duplicates, similarSections], [[], []]);
  });

  it('is one where its cells differ, or where both are of one format', () => {
    const duplicatesOf = (other: Digest) => new ReportIndex([draft, other]).of(draft).duplicates;
    for (const other of [digest('a/年报.pdf', OTHER), digest('a/副本.docx')])
      assert.deepEqual(duplicatesOf(other), [other]);
    const texts = [digest('a.txt'), digest('b.md')] as const;
    assert.deepEqual(new ReportIndex(texts).of(texts[0]).duplicates, [texts[1]]);
  });

  it('is last year’s report once', () => {
    const before = [digest('2023.docx', LAST_YEAR), digest('2023.html', LAST_YEAR)];
    assert.equal(new ReportIndex([draft, ...before]).of(draft).lastYear, before[0]);
  });

  it('is shown once, as what can be worked on', () => {
    const page = digest('年报.html');
    const text = digest('z.txt', OTHER);
    assert.deepEqual(bestOfEach([published, text, page, draft]), [text, draft]);
    assert.deepEqual(bestOfEach([published, page]), [page]);
  });

  it('is added up once', () => {
    const covering = digest('市.docx', COMPLETE.replaceAll('云溪市水务局', '云溪市人民政府'));
    const groups = groupsOf(
      { ...readConfig('{}').config, groups: [{ report: '市.docx', parts: ['a/*'] }] },
      (path) => path,
    );
    const index = new ReportIndex([covering, draft, published]);
    assert.deepEqual(index.of(covering, groups).memberReports, [draft]);
  });
});
