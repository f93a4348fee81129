import assert from 'node:assert/strict';
import { passagesOf } from '../../server/src/core/prose/passages.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';

const read = (text: string) => passagesOf(parse(text)).map((passage) => passage.text);

describe('passages of prose', () => {
  it('joins lines that the page broke, and says where each word stands', () => {
    const text = [
      '一、总体情况',
      '（一）主动公开',
      '　　全年通过县政府网站公开供水、河道管理、水旱灾害防御等信',
      '息326条，其中供水类200条、河道管理类1',
      '00条。办理留言12件。',
      '（二）依申请公开',
    ].join('\r\n');
    const passages = passagesOf(parse(text));
    assert.deepEqual(
      passages.map((passage) => passage.text),
      [
        '（一）主动公开',
        '全年通过县政府网站公开供水、河道管理、水旱灾害防御等信息326条，其中供水类200条、河道管理类100条。办理留言12件。',
        '（二）依申请公开',
      ],
    );
    const [, passage] = passages;
    for (const word of ['全年', '信息326条', '100条', '12件']) {
      const at = passage!.text.indexOf(word);
      const { start, end } = passage!.spanOf(at, at + word.length);
      assert.equal(text.slice(start, end).replace(/\s/g, ''), word);
    }
  });

  it('keeps the heading of a topic by itself, though the next line could go on with it', () => {
    for (const heading of ['（四）政府信息公开平台建设', '（四）政府信息公开平台建设情况', '（三）政府信息管理'])
      for (const next of ['优化门户网站专栏。', '我局优化门户网站专栏，提升公开水平，方便公众查询。'])
        assert.deepEqual(read(`一、总体情况\n\n${heading}\n${next}`), [heading, next]);
  });

  it('leaves out headings, tables and the feet of pages', () => {
    const text =
      '一、总体情况\n\n今年公开信息三百余条，办理网民留言若干，各项工作有序\n\n— 3 —\n\n12\n\n二、主动公开政府信息情况\n\n规章\t0\t0\t0\n\n五、存在的主要问题及改进情况\n\n有待改进。';
    assert.deepEqual(read(text), ['今年公开信息三百余条，办理网民留言若干，各项工作有序', '有待改进。']);
  });

  it('reads what follows a heading in its line', () => {
    assert.deepEqual(read('一、总体情况：全年收到申请3件。\n六、其他需要报告的事项。没有。'), [
      '全年收到申请3件。',
      '没有。',
    ]);
  });

  it('keeps a line of its own where the next begins with a number or an indent', () => {
    const line = '一是加强学习培训，组织全体工作人员学习政府信息公开条例和有关规定';
    assert.deepEqual(read(`一、总体情况\n${line}\n　　${line}\n（二）${line}`), [line, line, `（二）${line}`]);
  });
});

describe('lines that end nothing', () => {
  const joins = (name: string, lines: readonly string[], ...expected: string[]) =>
    it(name, () => assert.deepEqual(read(`一、总体情况\n${lines.join('\n')}`), expected));
  const line = '规范办理流程，指导各部门采取多种方式办理，确保答复工作规范高效，件件有着落有回音。';

  joins(
    'in a comma',
    [line, '2024 年，', '全县共受理政府', '信息公开申请 17 件，', '均已答复。'],
    line,
    '2024 年，全县共受理政府信息公开申请 17 件，均已答复。',
  );
  joins('in mid-word', [line, '收到政府信', '息公开申请3件。'], line, '收到政府信息公开申请3件。');
  joins(
    'in mid-word, with a blank line between',
    [line, '', '本机关共收取信息处', '', '理费 440 元。'],
    line,
    '本机关共收取信息处理费 440 元。',
  );
  joins('before a bracket', [line, '收到申请26件', '（其中网上9件）。'], line, '收到申请26件（其中网上9件）。');
  joins(
    'but not before a signature in one',
    [line, '特此报告', '（联系人：王某）'],
    line,
    '特此报告',
    '（联系人：王某）',
  );
  joins(
    'but not before a number',
    [line, '开展工作，', '（一）主动公开。', '一、加强培训'],
    line,
    '开展工作，',
    '（一）主动公开。',
    '一、加强培训',
  );
  joins(
    'but not before the organ that signs',
    [line, '特此报告', '云溪县水务局', '2025年1月10日'],
    line,
    '特此报告',
    '云溪县水务局',
    '2025年1月10日',
  );
  joins(
    'behind a heading in its own line',
    ['六、其他需要报告的事项：本年度，', '没有收取信息处理费。'],
    '本年度，没有收取信息处理费。',
  );
});
