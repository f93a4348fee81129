import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { sizesOf } from '../bench/sizes.ts';
import { ROOT } from './fixtures.ts';

describe('what ships', () => {
  for (const { product, kibibytes, limit } of sizesOf(ROOT))
    it(`${product} is no larger than ${limit} KiB`, () => {
      assert.ok(kibibytes <= limit, `${kibibytes.toFixed(1)} KiB`);
    });
});

/** What a process of its own has loaded of dist/ when it has done this with the core, and `text`, a report with mistakes. */
function loadedBy(statements: string): string[] {
  const program = `
    const { ReportService, EditorService } = require('./dist/core.js');
    const text = require('node:fs').readFileSync('samples/草稿示例.gknb', 'utf8');
    const service = new ReportService();
    ${statements}
    console.log(JSON.stringify(Object.keys(require.cache)));`;
  const files: string[] = JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8' }));
  return files.map((file) => path.basename(file)).sort();
}

describe('what is loaded', () => {
  it('is the core alone for the findings of a report', () => {
    const findings = 'if (!service.check(service.read(text)).findings.some(({ message }) => message.zh)) throw 0;';
    assert.deepEqual(loadedBy(findings), ['core.js']);
  });

  it('is the part that is asked for', () => {
    const hover = `new EditorService('zh', () => '').hover(service.read(text), text.indexOf('申请'));`;
    assert.deepEqual(loadedBy(hover), ['core-features.js', 'core.js']);
    assert.deepEqual(loadedBy(`service.newReport({ organ: '示例市教育局', year: 2025 });`), [
      'core-write.js',
      'core.js',
    ]);
    assert.deepEqual(loadedBy(`require('./dist/core.js').readConfig('{}');`), ['core-json.js', 'core.js']);
    assert.deepEqual(loadedBy(`service.read('<table><tr><td>一</td></tr></table>');`), ['core-html.js', 'core.js']);
  });
});
