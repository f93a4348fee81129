import assert from 'node:assert/strict';
import { COMPLETE, run } from './support.ts';

const UNREAD = COMPLETE.replace(/(（二）依申请公开[^\n]*\n)/, '$1\n经多方会商后答复申请16件。\n');

describe('check --coverage', () => {
  it('says in JSON how many figures of the prose were compared, and where those are that were not', () => {
    assert.notEqual(UNREAD, COMPLETE);
    const { stdout } = run(['check', '-', '--format', 'json', '--fail-on', 'never'], { input: UNREAD });
    const { coverage } = JSON.parse(stdout).files[0];
    assert.equal(coverage.figures, coverage.compared + coverage.notUnderstood.length);
    const place = coverage.notUnderstood.find(({ text }: { text: string }) => text.endsWith('答复申请16件'));
    const line = UNREAD.split('\n')[place.range.start.line]!;
    assert.equal(line.slice(place.range.start.character, place.range.end.character), '16');
  });

  it('lists them for people, where that is asked for', () => {
    const { stdout } = run(['check', '-', '--coverage', '--fail-on', 'never'], { input: UNREAD });
    assert.match(stdout, /正文数字 \d+ 个，已核对 \d+ 个，未能核对 [1-9]\d* 个\n {4}\d+:\d+ {2}.*答复申请16件/);
    assert.doesNotMatch(run(['check', '-', '--fail-on', 'never'], { input: UNREAD }).stdout, /正文数字/);
  });
});
