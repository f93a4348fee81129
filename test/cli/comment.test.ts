import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { Folder, run, WRONG_TOTAL } from './support.ts';

describe('findings as comments', function () {
  this.timeout(60_000);

  it('go into a copy, with what was mended as tracked changes; the file itself stays', async () => {
    const folder = new Folder();
    try {
      const text = folder.write('草稿.gknb', WRONG_TOTAL);
      const file = folder.at('草稿.docx');
      assert.equal(run(['convert', text, '--to', 'docx', '--output', file]).status, 0);
      const before = readFileSync(file);
      const { stderr, stdout } = run(['check', file, '--comment', '--output', folder.at('批注'), '--format', 'json']);
      const { findings } = JSON.parse(stdout).files[0];
      assert.ok(findings.length > 0);
      assert.match(stderr, new RegExp(`副本中写入批注 ${findings.length} 条`));
      const parts = unzipSync(readFileSync(folder.at('批注/草稿.docx')));
      const comments = new TextDecoder().decode(parts['word/comments.xml']);
      for (const { code } of findings) assert.ok(comments.includes(`（${code}）`), code);
      run(['check', file, '--comment', '--fix', '--track', '--output', folder.at('修订')]);
      const tracked = new TextDecoder().decode(
        unzipSync(readFileSync(folder.at('修订/草稿.docx')))['word/document.xml'],
      );
      assert.match(tracked, /<w:delText[^>]*>26<\/w:delText>/);
      assert.match(tracked, /<w:ins [^>]*>.{0,300}27</);
      assert.deepEqual(readFileSync(file), before);
    } finally {
      folder.remove();
    }
  });

  it('need a folder to go to, and a Word file', () => {
    const folder = new Folder();
    try {
      const text = folder.write('草稿.gknb', WRONG_TOTAL);
      assert.equal(run(['check', text, '--comment']).status, 2);
      assert.match(run(['check', text, '--comment', '--output', folder.at('x')]).stderr, /只有 \.docx 可以/);
    } finally {
      folder.remove();
    }
  });
});
