import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './support.ts';

describe('the command convert', function () {
  this.timeout(60_000);
  let folder = '';
  const inFolder = (name: string): string => path.join(folder, name);
  const SAMPLE = path.resolve('samples/完整示例.gknb');

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'convert-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('goes from a text to Word, to a web page and back to a text, and no number is another', () => {
    const figures = (file: string) =>
      JSON.stringify(
        JSON.parse(run(['extract', file, '--cells']).stdout).reports[0].cells.map(
          ({ cell, value, text }: Record<string, unknown>) => [cell, value, text],
        ),
      );
    let from = SAMPLE;
    for (const [kind, name] of [
      ['docx', 'a.docx'],
      ['html', 'b.html'],
      ['text', 'c.gknb'],
    ] as const) {
      const { status, stderr } = run(['convert', from, '--to', kind, '--output', inFolder(name)]);
      assert.equal(status, 0, stderr);
      from = inFolder(name);
      assert.equal(figures(from), figures(SAMPLE));
    }
    const { stdout } = run(['check', from, '--format', 'json']);
    assert.equal(JSON.parse(stdout).summary.error, 0);
  });

  it('writes to standard output where no file is named, and reads standard input', () => {
    const { stdout, status } = run(['convert', '-', '--to', 'html', '--stdin-filename', '年报.gknb'], {
      input: readFileSync(SAMPLE, 'utf8'),
    });
    assert.equal(status, 0);
    assert.match(stdout, /^<!DOCTYPE html>/);
  });

  it('does not write over a file', () => {
    const there = inFolder('there.docx');
    writeFileSync(there, 'kept');
    const { status, stderr } = run(['convert', SAMPLE, '--to', 'docx', '--output', there]);
    assert.equal(status, 2);
    assert.match(stderr, /已有这个文件/);
    assert.equal(readFileSync(there, 'utf8'), 'kept');
  });

  it('says what is wrong with how it was called, and with what it was given', () => {
    const other = inFolder('other.txt');
    writeFileSync(other, '今天天气好。');
    const calls: [string[], RegExp][] = [
      [['convert', SAMPLE], /请写明 --to/],
      [['convert', '--to', 'docx'], /一次转换一个文件/],
      [['convert', SAMPLE, '--to', 'pdf'], /--to 不能是“pdf”/],
      [['convert', other, '--to', 'docx', '--output', inFolder('other.docx')], /没有年度报告的内容/],
      [['convert', inFolder('none.docx'), '--to', 'html'], /./],
    ];
    for (const [words, reason] of calls) {
      const { status, stderr, stdout } = run(words);
      assert.equal(status, 2, words.join(' '));
      assert.match(stderr, reason);
      assert.equal(stdout, '');
    }
    assert.ok(!existsSync(inFolder('other.docx')));
  });
});
