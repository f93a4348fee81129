import assert from 'node:assert/strict';
import { digestOf, NO_RELATED_REPORTS, ReportIndex } from '../../server/src/core/testing.ts';
import type { SecondRound } from '../../server/src/review/review-data.ts';
import { secondRound } from '../../server/src/review/second-round.ts';
import { COMPLETE, changed, checkedOf, GRANTED, WRONG_PROSE, WRONG_SOURCE } from './support.ts';

const roundOf = (text: string) => ({ checked: checkedOf(text), relatedReports: NO_RELATED_REPORTS });

const compared = (before: string, after: string): SecondRound => secondRound('before', roundOf(before), roundOf(after));

const statesOf = ({ comments }: SecondRound): string[] => comments.map(({ state, codes }) => `${state} ${codes[0]}`);

const HEADING: readonly [string, string] = ['六、其他需要报告的事项', '六、其它需要报告的事项'];
const LABEL: readonly [string, string] = ['行政规范性文件\t', '规范性文件\t'];

describe('the second round', () => {
  it('tells what is mended, what is not, and what is new', () => {
    const before = changed(COMPLETE, WRONG_SOURCE, WRONG_PROSE, HEADING);
    const after = changed(COMPLETE, WRONG_PROSE, LABEL);
    assert.deepEqual(statesOf(compared(before, after)), [
      'notMended figure-mismatch',
      'added row-label',
      'mended likely-wrong-cell',
      'mended section-heading',
    ]);
  });

  it('lists the cells and the words that have changed, old and new', () => {
    const before = changed(COMPLETE, WRONG_SOURCE, WRONG_PROSE);
    const { cells, words } = compared(
      before,
      changed(COMPLETE, ['行政许可\t1286', '行政许可\t'], ['专职人员1名。', '专职人员2名。']),
    );
    assert.deepEqual(cells, [
      { place: '第二部分表格，“第二十条第（五）项 行政许可”行、“本年处理决定数量”列', before: '1286', after: '（空）' },
      { place: '第三部分表格，“（一）予以公开”行、“自然人”列', before: '81', after: '18' },
    ]);
    assert.deepEqual(words, [
      {
        place: '第一部分（二）依申请公开，第1段',
        before: '…65件，其中自然人申请45件，法人或其他组织申请1…',
        after: '…65件，其中自然人申请46件，法人或其他组织申请1…',
      },
      {
        place: '第一部分（五）监督保障，第1段',
        before: '…管，办公室承办，专职人员1名。邀请人大代表和用水户…',
        after: '…管，办公室承办，专职人员2名。邀请人大代表和用水户…',
      },
    ]);
  });

  it('tells of paragraphs that came, went, or only stand elsewhere', () => {
    const came = '本局全年无新增公开渠道。';
    const { words } = compared(COMPLETE, changed(COMPLETE, ['（三）政府信息管理', `${came}\n\n（三）政府信息管理`]));
    assert.deepEqual(words, [{ place: '第一部分（二）依申请公开，第2段', before: '', after: came }]);
    const { words: gone } = compared(
      changed(COMPLETE, ['（三）政府信息管理', `${came}\n\n（三）政府信息管理`]),
      COMPLETE,
    );
    assert.deepEqual(gone, [{ place: '第一部分（二）依申请公开，第2段', before: came, after: '' }]);
  });

  it('knows a wrong figure that was set wrong in another way for the same comment', () => {
    const after = changed(COMPLETE, [GRANTED, GRANTED.replace('18', '28')]);
    const round = compared(changed(COMPLETE, WRONG_SOURCE), after);
    assert.deepEqual(statesOf(round), ['notMended likely-wrong-cell']);
    assert.match(round.comments[0]!.problem, /表中为 28，改为 18/);
  });

  it('tells a mended figure from a new one in the same column', () => {
    const row = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t4\t1\t0\t0\t0\t0\t5';
    const round = compared(changed(COMPLETE, WRONG_SOURCE), changed(COMPLETE, [row, row.replace('\t4\t', '\t40\t')]));
    assert.deepEqual(statesOf(round), ['added likely-wrong-cell', 'mended likely-wrong-cell']);
  });

  it('never calls mended what could not be read again', () => {
    const before = changed(COMPLETE, WRONG_SOURCE, WRONG_PROSE);
    const table = before.slice(before.indexOf('三、收到和处理'), before.indexOf('四、政府信息公开行政复议'));
    // The table is gone: what stood in it, and what the prose was held against, is not known.
    const withoutTable = before.replace(table, `${table.slice(0, table.indexOf('\n'))}\n\n见附件。\n\n`);
    const states = statesOf(compared(before, withoutTable));
    assert.deepEqual(
      states.filter((state) => !state.startsWith('added')),
      ['unverified figure-mismatch', 'unverified likely-wrong-cell'],
    );
    assert.ok(states.includes('added table-missing'));
    // Another text altogether.
    assert.ok(statesOf(compared(before, '今天天气好。')).every((state) => !state.startsWith('mended')));
  });

  it('does not take a row that is gone for a row whose label is mended', () => {
    const before = changed(COMPLETE, LABEL);
    const without = before.replace(/^规范性文件\t.*\n/m, '');
    const states = statesOf(compared(before, without));
    assert.ok(states.includes('unverified row-label'), states.join());
    assert.ok(!states.some((state) => state.startsWith('mended')));
  });

  it('does not take a sentence that is no longer understood for one that agrees', () => {
    const before = changed(COMPLETE, WRONG_PROSE);
    const after = changed(COMPLETE, ['其中自然人申请46件', '其中张三李四王五之类申请45件']);
    const states = statesOf(compared(before, after));
    assert.ok(states.includes('unverified figure-mismatch'), states.join());
  });

  it('holds what was found beside last year’s report open where that is not there', () => {
    const lastYear = changed(COMPLETE.replaceAll('2024', '2023'), [
      '四、结转下年度继续办理\t\t\t3\t1\t0\t0\t0\t0\t4',
      '四、结转下年度继续办理\t\t\t5\t1\t0\t0\t0\t0\t6',
    ]);
    const index = new ReportIndex([
      digestOf(checkedOf(lastYear).report, 'last'),
      digestOf(checkedOf(COMPLETE).report, 'this'),
    ]);
    const relatedReports = index.of(index.get('this')!);
    const before = { checked: checkedOf(COMPLETE, { relatedReports }), relatedReports };
    const alone = secondRound('before', before, roundOf(COMPLETE));
    assert.ok(alone.comments.length > 0);
    assert.ok(
      alone.comments.every(({ state }) => state === 'unverified'),
      statesOf(alone).join(),
    );
    assert.ok(secondRound('before', before, before).comments.every(({ state }) => state === 'notMended'));
  });
});
