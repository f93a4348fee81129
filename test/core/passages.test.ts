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
