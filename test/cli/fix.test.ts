import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import iconv from 'iconv-lite';
import { COMPLETE, type Folder, GRANTED, inFolder, lines, replaced, WRONG_SOURCE, WRONG_TOTAL } from './support.ts';

/** Written by another library than the program's own: what it writes must be the same bytes. */
const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-8 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'utf-16le': (text) => iconv.encode(text, 'utf-16le', { addBOM: true }),
  'utf-16be': (text) => iconv.encode(text, 'utf-16be', { addBOM: true }),
  gb18030: (text) => iconv.encode(text, 'gb18030'),
};
const RARE = '𠮷𡋾㐀䶵';
const PLACE = '停水查询和水质查询';
const withRare = (text: string) => replaced(text, PLACE, `${PLACE}${RARE}`);

const only = (folder: Folder): string[] => readdirSync(folder.path);

describe('check --fix', () => {
  for (const [name, encode] of Object.entries(ENCODINGS))
    for (const [ends, end] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const)
      it(
        `writes ${name} with ${ends} back, changed in nothing but the fix`,
        inFolder((folder) => {
          const stored = (text: string) => encode(withRare(text).replaceAll('\n', end));
          folder.write('a.gknb', stored(WRONG_TOTAL));
          const { status, stdout, stderr } = folder.run(['check', '--fix', 'a.gknb', '--format', 'json']);
          assert.equal(status, 0, stderr + stdout);
          assert.ok(folder.bytes('a.gknb').equals(stored(COMPLETE)));
          const [file] = JSON.parse(stdout).files;
          assert.equal(file.encoding, name.split(' ')[0]);
          assert.deepEqual(
            file.findings.filter(({ severity }: { severity: string }) => severity === 'error'),
            [],
          );
          assert.match(stderr, /^a\.gknb：已修复 \d+ 处\n$/);
        }),
      );

  it(
    'mends the writing only where the folder has turned it on',
    inFolder((folder) => {
      const wrong = replaced(COMPLETE, '一、总体情况\n', '一、总体情况\n\n截止目前，布署工作。\n');
      folder.write('a.gknb', wrong);
      folder.run(['check', '--fix', 'a.gknb']);
      assert.equal(folder.bytes('a.gknb').toString(), wrong);
      folder.write('.disclosure-report.json', '{ "fixAll": { "text": true } }');
      folder.run(['check', '--fix', 'a.gknb']);
      assert.ok(folder.bytes('a.gknb').toString().includes('截至目前，部署工作。'));
    }),
  );

  it(
    'keeps line ends that differ from line to line',
    inFolder((folder) => {
      const mixed = (text: string) =>
        text.replace(/\n/g, (_, at: number) => ['\n', '\r\n'][[...text.slice(0, at).matchAll(/\n/g)].length % 2]!);
      folder.write('a.gknb', mixed(WRONG_TOTAL));
      folder.run(['check', '--fix', 'a.gknb']);
      assert.equal(folder.bytes('a.gknb').toString(), mixed(COMPLETE));
    }),
  );

  it(
    'writes no zero into cells that are still empty: --fix=all',
    inFolder((folder) => {
      const [before, after] = COMPLETE.split(GRANTED) as [string, string];
      const draft = before + (GRANTED + after).replace(/(?<=\t)\d+(?=[\t\n])/g, '');
      folder.write('a.gknb', draft);
      folder.run(['check', '--fix=all', 'a.gknb']);
      assert.deepEqual(
        folder
          .bytes('a.gknb')
          .toString()
          .match(/\t0(?=[\t\n])/g),
        draft.match(/\t0(?=[\t\n])/g),
      );
    }),
  );

  it(
    'never changes a source number; --fix=all does',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_SOURCE);
      assert.equal(folder.run(['check', '--fix', 'a.gknb']).status, 1);
      assert.equal(folder.bytes('a.gknb').toString(), WRONG_SOURCE);
      assert.equal(folder.run(['check', '--fix=all', 'a.gknb']).status, 0);
      assert.equal(folder.bytes('a.gknb').toString(), COMPLETE);
    }),
  );

  it(
    'goes on until nothing changes',
    inFolder((folder) => {
      const wide = GRANTED.replace('18', '１８').replace('27', '26');
      folder.write('a.gknb', replaced(COMPLETE, GRANTED, wide));
      folder.run(['check', '--fix', 'a.gknb']);
      assert.equal(folder.bytes('a.gknb').toString(), COMPLETE);
      const before = statSync(folder.at('a.gknb'));
      const again = folder.run(['check', '--fix', 'a.gknb']);
      assert.deepEqual([again.status, again.stderr], [0, '']);
      assert.equal(statSync(folder.at('a.gknb')).ino, before.ino, 'a file without a fix is not written');
    }),
  );

  it(
    'keeps the mode, and leaves nothing behind',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      chmodSync(folder.at('a.gknb'), 0o666);
      folder.run(['check', '--fix', 'a.gknb']);
      assert.equal(statSync(folder.at('a.gknb')).mode & 0o777, 0o666);
      assert.deepEqual(only(folder), ['a.gknb']);
    }),
  );

  it(
    'replaces what a link points to, and keeps the link',
    inFolder((folder) => {
      folder.write('in/a.gknb', WRONG_TOTAL);
      symlinkSync('in/a.gknb', folder.at('link.gknb'));
      assert.equal(folder.run(['check', '--fix', 'link.gknb']).status, 0);
      assert.ok(lstatSync(folder.at('link.gknb')).isSymbolicLink());
      assert.equal(readlinkSync(folder.at('link.gknb')), 'in/a.gknb');
      assert.equal(folder.bytes('in/a.gknb').toString(), COMPLETE);
    }),
  );

  it(
    'leaves a read-only file as it is, says so, and still checks it',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      chmodSync(folder.at('a.gknb'), 0o444);
      const { status, stdout, stderr } = folder.run(['check', '--fix', 'a.gknb']);
      assert.equal(status, 2);
      assert.match(stderr, /^a\.gknb：未写入：.*只读/);
      assert.equal(lines(stderr).length, 1);
      assert.match(stdout, /row-total/);
      assert.equal(folder.bytes('a.gknb').toString(), WRONG_TOTAL);
      assert.deepEqual(only(folder), ['a.gknb']);
    }),
  );

  it(
    'refuses a file that it could not write back byte for byte',
    inFolder((folder) => {
      // 0xA3A0 is a second way to write the full-width blank.
      const [before, behind] = WRONG_TOTAL.split(PLACE);
      const bytes = Buffer.concat([
        iconv.encode(before!, 'gb18030'),
        Buffer.from([0xa3, 0xa0]),
        iconv.encode(behind!, 'gb18030'),
      ]);
      folder.write('a.gknb', bytes);
      const { status, stdout, stderr } = folder.run(['check', '--fix', 'a.gknb']);
      assert.equal(status, 2);
      assert.match(stderr, /^a\.gknb：未写入：.*GB18030/);
      assert.match(stdout, /row-total/);
      assert.ok(folder.bytes('a.gknb').equals(bytes));
    }),
  );
});
