import assert from 'node:assert/strict';
import { digestOf, groupsOf, newReport, parseReport, ReportIndex, readConfig } from '../../server/src/core/testing.ts';

const digest = (path: string, organ: string, year: number | null = 2024) => ({
  ...digestOf(parseReport(newReport({ organ, year: year ?? 2024 })), path),
  year,
});

const COUNTY = digest('县.txt', '云溪县人民政府');
const WATER = digest('局/水务局.txt', '云溪县水务局');
const CULTURE = digest('局/文旅局.txt', '云溪县文化和旅游局');

/** What the county covers as its configuration tells it, of what is known. */
function covered(
  parts: readonly string[],
  digests: readonly ReturnType<typeof digest>[],
  absent: readonly string[] = [],
) {
  const groups = groupsOf({ ...readConfig('{}').config, groups: [{ report: '县.txt', parts }] }, (path) => path);
  const index = new ReportIndex([COUNTY, ...digests]);
  for (const path of absent) index.putAbsent(path, null);
  const { memberReports: found, missing } = index.of(COUNTY, groups);
  return { parts: found?.map(({ path }) => path) ?? null, missing };
}

const BOTH = ['局/水务局.txt', '局/文旅局.txt'];

describe('the parts of a covering report', () => {
  it('are those of its year, where each is known', () => {
    const before = digest('局/旧.txt', '云溪县粮食局', 2023);
    assert.deepEqual(covered(['局/*.txt'], [WATER, CULTURE, before]), { parts: BOTH, missing: [] });
    assert.deepEqual(covered(['**'], [WATER, CULTURE]), { parts: BOTH, missing: [] });
    assert.deepEqual(covered(BOTH, [WATER, CULTURE]), { parts: BOTH, missing: [] });
    assert.deepEqual(covered(['没有/*'], []), { parts: null, missing: ['没有/*'] });
  });

  it('are not known where one was not read, or does not tell its year', () => {
    assert.deepEqual(covered(['局/*'], [WATER, CULTURE], ['局/林业局.txt']), {
      parts: null,
      missing: ['局/林业局.txt'],
    });
    assert.deepEqual(covered(['局/*'], [WATER, CULTURE], ['镇/城关镇.txt']), { parts: BOTH, missing: [] });
    const undated = digest('局/林业局.txt', '云溪县林业局', null);
    assert.deepEqual(covered(['局/*'], [WATER, undated]), { parts: null, missing: ['局/林业局.txt'] });
  });

  it('are not known where one that the configuration names is not there', () => {
    assert.deepEqual(covered(BOTH, [WATER]), { parts: null, missing: ['局/文旅局.txt'] });
    const before = digest('局/文旅局.txt', '云溪县文化和旅游局', 2023);
    assert.deepEqual(covered(BOTH, [WATER, before]), { parts: ['局/水务局.txt'], missing: [] });
    const name = '文旅局2023年政府信息公开工作年度报告.txt';
    assert.deepEqual(covered([BOTH[0]!, name], [WATER]), { parts: ['局/水务局.txt'], missing: [] });
    // One for each year: of this year there is none.
    const yearly = digest('文旅局2023.txt', '云溪县文化和旅游局', 2023);
    assert.deepEqual(covered(['局/*', '文旅局20??.txt'], [WATER, yearly]), {
      parts: null,
      missing: ['文旅局20??.txt'],
    });
  });

  it('are not known where one may lie in a folder that nobody could look into', () => {
    for (const pattern of ['局/**', '局/*/*.txt', '**/x.txt', '局/密/林业局.txt', '?/密/*'])
      assert.ok(covered([pattern, '局/*.txt'], [WATER, CULTURE], ['局/密/']).missing.includes('局/密/'), pattern);
    for (const pattern of ['局/*.txt', '局/?务局.txt'])
      assert.deepEqual(covered([pattern], [WATER], ['局/密/']), { parts: ['局/水务局.txt'], missing: [] }, pattern);
  });

  it('are known again once what was missing is read, or gone', () => {
    const index = new ReportIndex([COUNTY, WATER]);
    const groups = groupsOf(
      { ...readConfig('{}').config, groups: [{ report: '县.txt', parts: ['局/*'] }] },
      (at) => at,
    );
    const count = () => index.of(COUNTY, groups).memberReports?.length ?? null;
    assert.equal(count(), 1);
    assert.equal(index.putAbsent(CULTURE.path, null), true);
    assert.equal(index.putAbsent(CULTURE.path, null), false);
    assert.equal(count(), null);
    index.put(CULTURE);
    assert.equal(count(), 2);
    index.putAbsent(CULTURE.path, 2023);
    assert.equal(count(), 1);
    index.putAbsent(CULTURE.path, null);
    index.delete(CULTURE.path);
    assert.equal(count(), 1);
  });
});
