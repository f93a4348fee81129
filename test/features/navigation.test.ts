import assert from 'node:assert/strict';
import { analyse, definitionAt, hoverAt, plainText, referencesAt } from '../../server/src/core/testing.ts';
import { cursorIn, type Marked } from '../support/marked-text.ts';

const TOLD =
  '全年收到政府信息公开申请32件，其中自然人申请21件，法人或其他组织申请11件；上年结转3件。本年度共办理答复33件，结转下年度继续办理2件。';
const RECEIVED = '一、本年新收政府信息公开申请数量\t\t\t21\t6\t1\t0\t3\t1\t32';

const words = (text: string, span: { start: number; end: number }) => text.slice(span.start, span.end);

function definition({ text, cursor }: Marked) {
  const found = definitionAt(analyse(text), cursor);
  return (
    found && {
      from: words(text, found.from),
      to: found.to.map((span) => `${words(text, span)} in line ${lineOf(text, span.start)}`),
    }
  );
}

const lineOf = (text: string, offset: number) => text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\t')[0];

describe('from a figure in prose to its cell', () => {
  it('goes to the cell that it speaks of', () => {
    assert.deepEqual(definition(cursorIn(TOLD.replace('32件', '3‸2件'))), {
      from: '32件',
      to: ['32 in line 一、本年新收政府信息公开申请数量'],
    });
    assert.deepEqual(definition(cursorIn(TOLD.replace('2件。', '2件‸。'))), {
      from: '2件',
      to: ['2 in line 四、结转下年度继续办理'],
    });
  });

  it('goes nowhere from words, and from figures that stand in no table', () => {
    assert.equal(definition(cursorIn(TOLD.replace('收到', '收‸到'))), null);
  });

  it('tells on the mouse what the table has', () => {
    const { text, cursor } = cursorIn(TOLD.replace('32件', '‸32件'));
    const found = hoverAt(analyse(text), cursor, 'zh-cn')!;
    assert.equal(words(text, found.span), '32件');
    const shown = plainText(found.markdown);
    for (const part of ['正文所指：新收申请：32', '与表格一致 ✓', '“一、本年新收政府信息公开申请数量”的“总计”：32'])
      assert.ok(shown.includes(part), shown);
  });

  it('tells where the table has another figure', () => {
    const { text, cursor } = cursorIn(TOLD.replace('32件', '‸32件'));
    const wrong = text.replace('申请32件', '申请23件');
    const shown = plainText(hoverAt(analyse(wrong), cursor, 'zh-cn')!.markdown);
    assert.ok(shown.includes('与表格不一致 ✗'), shown);
  });
});

describe('from a cell to the prose that speaks of it', () => {
  it('finds each figure, with the cell itself when asked', () => {
    const { text, cursor } = cursorIn(RECEIVED.replace('\t32', '\t‸32'));
    const read = analyse(text);
    assert.deepEqual(
      referencesAt(read, cursor, false).map((span) => words(text, span)),
      ['32件'],
    );
    assert.deepEqual(
      referencesAt(read, cursor, true).map((span) => words(text, span)),
      ['32', '32件'],
    );
  });

  it('finds the figure that adds the cell up with others', () => {
    const { text, cursor } = cursorIn(RECEIVED.replace('\t6\t', '\t‸6\t'));
    assert.deepEqual(
      referencesAt(analyse(text), cursor, false).map((span) => words(text, span)),
      ['11件'],
    );
  });

  it('finds nothing for a cell that no prose speaks of', () => {
    const { text, cursor } = cursorIn('2.重复申请\t‸0\t');
    assert.deepEqual(referencesAt(analyse(text), cursor, false), []);
  });
});
