import assert from 'node:assert/strict';
import { applyEdits, extractReport, parseReport } from '../../server/src/core/testing.ts';
import { wordsAlone } from '../../server/src/core/text/nothing.ts';
import { readable } from '../../server/src/core/text/readable.ts';
import { fixture } from '../fixtures.ts';
import { expectFindings } from '../support/expect-findings.ts';
import { processorTime } from '../support/processor-time.ts';

const EXAMPLE = fixture('example.gknb');

/** Reads as these words, every one of which stands where it stood. */
function reads(text: string, words: string): void {
  const read = readable(text);
  assert.equal(read.length, text.length);
  assert.equal(wordsAlone(read).replace(/\n+/g, '\n').trim(), words);
}

describe('what is read of a text', () => {
  it('is the text itself where it is plain', () => {
    for (const text of [EXAMPLE, '比例 3<5，“<<高等学校>>”，[注]{说明}', '| a<b | 1 |', '第一行\r\n第二行', ''])
      assert.equal(readable(text), text);
  });

  it('has no tags, comments or hidden parts', () => {
    reads('<p class="a">一、<span lang=EN-US>总体</span>情况<o:p></o:p></p>', '一、总体情况');
  });

  it('ends a line where the page does', () => {
    reads(
      '<div><p>一、总体情况</p><p>全年<b>公开</b>3条。</p>第一<br/>第二</div>',
      '一、总体情况\n全年公开3条。\n第一\n第二',
    );
  });

  it('leaves a row of Markdown on its line', () => reads('<p>表</p>\n| 商业<br>企业 | 3 |', '表\n| 商业企业 | 3 |'));

  it('leaves out what is not shown', () =>
    reads(
      '<html><head><title>网站</title><style>p{color:red}</style><!-- <p>注</p> --></head><body><p>正文</p><script>a<b</SCRIPT></body></html>',
      '正文',
    ));

  it('reads entities', () => {
    const text = '<p>&ldquo;公开&rdquo;&nbsp;3&#26465;</p>';
    reads(text, '“公开”\u00a03条');
    assert.equal(readable(text)[text.indexOf('公开')], '公');
  });

  it('leaves tables to their reader, but for those that lay out a page', () => {
    const table = '<table><tr><td>规章</td><td>&nbsp;0</td></tr></table>';
    reads(`<p>一</p>${table}<p>二</p>`, `一\n${table}\n二`);
    reads(`<table><tr><td><p>一</p>${table}${table}</td></tr></table>`, `一\n${table}${table}`);
  });

  it('has characters in place of radicals', () => {
    reads('⼀、⾏政许可，⻚数⺡', '一、行政许可，页数⺡');
  });

  it('has none of the styles, parts and escapes of pandoc', () =>
    reads(
      '::: article\n[规章]{lang="EN-US" style="font-family:仿宋"} [[0]{.red}]{#a}\n1\\. 公开[注]\n:::',
      '规章 0\n1. 公开[注]',
    ));

  for (const end of ['\n', '\r\n', '\r'])
    it(`has tabs where the columns of a table of pandoc begin, where lines end in ${JSON.stringify(end)}`, () => {
      const rows = [
        '  ------------- ------------ -----------',
        '  [规章]{.abc}  [1 2]{.abc}  [3]{.abc}',
        '  [许可]{.abc}               [4]{.abc}',
        '  ------------- ------------ -----------',
      ];
      const read = wordsAlone(readable(['::: a', ...rows, ':::'].join(end)));
      assert.deepEqual(
        read
          .split(end)
          .filter((line) => line.trim())
          .map((line) => line.split('\t').map((field) => field.trim())),
        [
          ['规章', '1 2', '3'],
          ['许可', '', '4'],
        ],
      );
    });

  it('takes time in proportion to the text, whatever stands in it', () => {
    for (const piece of [
      '<',
      '<p',
      '<p>',
      '<!--',
      '<script>',
      '<table>',
      '&',
      '[',
      ']{',
      '[a]{b=',
      ':::\n',
      '\\',
      '⼀',
      '<p title="',
    ]) {
      const text = `<p>${piece.repeat(100_000)}`;
      const milliseconds = processorTime(() => assert.equal(readable(text).length, text.length));
      assert.ok(milliseconds < 1500, `${piece}: ${milliseconds} ms`);
    }
  });
});

describe('a report in mark-up', () => {
  const page = `<!DOCTYPE html><html><body>${EXAMPLE.split('\n')
    .map((line) => (line.includes('\t') ? line : `<p class="a"><span style="font-size:16pt">${line}</span></p>`))
    .join('\n')}</body></html>`;

  it('is read as without it', () => {
    const { title, organ, year, sections, tables } = extractReport(parseReport(page));
    const plain = extractReport(parseReport(EXAMPLE));
    assert.deepEqual(
      { title, organ, year, tables },
      { title: plain.title, organ: plain.organ, year: plain.year, tables: plain.tables },
    );
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      plain.sections.map(({ heading }) => heading),
    );
    expectFindings(page);
  });

  it('shows places by its own lines', () => {
    const oneLine = page.replace(/\n(?=<p)/g, '');
    const [first] = extractReport(parseReport(oneLine)).sections;
    assert.equal(
      oneLine.split('\n')[first!.range.start.line]!.slice(first!.range.start.character, first!.range.end.character),
      first!.heading,
    );
  });

  it('keeps its tags when a word is mended', () => {
    const { findings, text } = expectFindings(
      '<p>一、总体情况</p><p>加强工作<b>⟦wording 布</b><span>署⟧</span>。</p>',
      { only: ['wording'] },
    );
    const wrong = findings.find(({ code }) => code === 'wording');
    assert.equal(
      applyEdits(text, wrong!.fixes[0]!.edits),
      '<p>一、总体情况</p><p>加强工作<b>部</b><span>署</span>。</p>',
    );
  });
});

describe('radicals in place of characters', () => {
  it('are told once, and all put right by a safe fix', () => {
    const text = EXAMPLE.replaceAll('一', '⼀').replaceAll('行', '⾏').replaceAll('页', '⻚');
    const { findings } = expectFindings(text.replace(/[⼀⾏⻚]/u, '⟦wording=info $&⟧'));
    const [fix] = findings[0]!.fixes;
    assert.ok(fix!.safe);
    assert.equal(applyEdits(text, fix!.edits), EXAMPLE);
  });
});
