import assert from 'node:assert/strict';
import { COMPLETE, type Folder, inFolder } from './support.ts';

const WORDS = '经多方会商后答复申请16件';
const UNREAD = COMPLETE.replace(/(（二）依申请公开[^\n]*\n)/, `$1\n${WORDS}。\n`);
const CONFIG = '.disclosure-report.json';

const configured = (folder: Folder, verified: object): void =>
  void folder.write(CONFIG, JSON.stringify({ verified: [verified] }));

const coverage = (folder: Folder) =>
  JSON.parse(folder.run(['check', '.', '--format', 'json', '--fail-on', 'never']).stdout).files[0].coverage;

describe('check: figures that a person has verified', () => {
  it(
    'count as verified, and are no longer listed',
    inFolder((folder) => {
      folder.write('a.gknb', UNREAD);
      const before = coverage(folder);
      assert.deepEqual(Object.keys(before), ['figures', 'compared', 'notUnderstood']);
      configured(folder, { file: 'a.gknb', words: WORDS, reason: '与台账核对过' });
      const after = coverage(folder);
      assert.deepEqual([after.figures, after.compared, after.verified], [before.figures, before.compared, 1]);
      assert.equal(after.notUnderstood.length, before.notUnderstood.length - 1);
      const { stdout, stderr } = folder.run(['check', '.', '--coverage', '--fail-on', 'never']);
      assert.match(stdout, /，人工核实 1 个，未能核对 \d+ 个/);
      assert.equal(stderr, '');
    }),
  );

  it(
    'are told of where they are of no use, as exceptions are',
    inFolder((folder) => {
      folder.write('a.gknb', UNREAD.replace('答复申请16件', '答复申请17件'));
      configured(folder, { file: 'a.gknb', words: WORDS, reason: '与台账核对过' });
      assert.match(
        folder.run(['check', '.']).stderr,
        /^\.disclosure-report\.json:1:\d+：已核实的数字（a\.gknb，“经多方会商后答复申请16件”）在正文中已没有用处/,
      );
      assert.equal('verified' in coverage(folder), false);
      configured(folder, { file: 'b.gknb', words: WORDS, reason: '与台账核对过' });
      assert.match(folder.run(['check', '.']).stderr, /没有与“b\.gknb”相符的文件/);
      configured(folder, { file: 'a.gknb', words: WORDS });
      assert.match(folder.run(['check', '.']).stderr, /请填写理由：写明之前，这一数字不算已核实/);
    }),
  );
});
