import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseReport, verifyDraft } from '../../server/src/core/testing.ts';

const TABLES = readFileSync('test/fixtures/example.gknb', 'utf8');
const tables = parseReport(TABLES);

/** What is said of each figure of a draft: `35 agrees`, `36 differs 35`, `12 not-in-tables`. */
const said = (draft: string, against = tables): string[] =>
  verifyDraft(draft, against).figures.map(({ span, state, expected, reason }) =>
    [draft.slice(span.start, span.end), state === 'notVerified' ? reason : state, state === 'differs' ? expected : '']
      .join(' ')
      .trim(),
  );

describe('a draft against the tables of another file', () => {
  it('compares each figure with the cell that its words name', () => {
    assert.deepEqual(said('全年收到政府信息公开申请35件，其中自然人申请21件；办结36件，结转下年度继续办理3件。'), [
      '35 agrees',
      '21 agrees',
      '36 differs 35',
      '3 agrees',
    ]);
    assert.deepEqual(said('因政府信息公开被申请行政复议4件。行政处罚57件，行政强制6件。'), [
      '4 differs 3',
      '57 agrees',
      '6 agrees',
    ]);
  });

  it('passes nothing because some sum happens to fit', () => {
    // 35 were received and 3 carried in; 35 less 3 carried out; 35 less 3 otherwise handled.
    assert.deepEqual(said('收到政府信息公开申请38件。'), ['38 other-reading']);
    assert.deepEqual(said('办结申请32件。'), ['32 other-reading']);
    // Only where the words say what is in it.
    assert.deepEqual(said('受理政府信息公开申请38件（含上年结转3件）。'), ['38 agrees', '3 agrees']);
    assert.deepEqual(said('受理政府信息公开申请35件（含上年结转3件）。'), ['35 other-reading', '3 agrees']);
    assert.deepEqual(said('收到申请35件，其余35件均已答复。').at(-1), '35 not-understood');
  });

  it('lists whatever was not compared, with the reason', () => {
    assert.deepEqual(said('发布信息326条，培训2次，占比25.7%，近百件，去年收到申请30件，拟公开政府信息12件。'), [
      '326 not-in-tables',
      '2 not-in-tables',
      '25.7 no-count',
      '百 not-in-tables',
      '30 other-time',
      '12 other-time',
    ]);
    assert.deepEqual(said('|甲|12|\n'), ['12 not-understood']);
  });

  it('reads no dates, numbers of documents or of articles as figures', () => {
    assert.deepEqual(
      said('2024年1月31日，依据〔2021〕30号文和第三十八条、第20条，（1）公开；第3项。\n1. 总体平稳。\n'),
      [],
    );
  });

  it('compares with no cell that is blank, lost, or in a sum that does not hold', () => {
    const blank = parseReport(TABLES.replace('（一）予以公开\t\t6\t3', '（一）予以公开\t\t\t3'));
    assert.deepEqual(said('予以公开9件，部分公开5件。', blank)[1], '5 agrees');
    assert.deepEqual(said('自然人申请予以公开6件。', blank), ['6 cell-unknown']);
    const broken = parseReport(
      TABLES.replace('行政复议', '行政复议').replace('\t21\t9\t0\t1\t4\t0\t35\n二、', '\t21\t9\t0\t1\t4\t0\t34\n二、'),
    );
    assert.deepEqual(said('收到政府信息公开申请34件。', broken), ['34 sum-broken']);
  });

  it('holds denials against the cells that they say are zero', () => {
    assert.deepEqual(
      verifyDraft('全年未收到政府信息公开申请。', tables).figures.map(({ state }) => state),
      ['differs'],
    );
  });

  it('compares nothing across years, and says so', () => {
    const draft = '云溪县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n全年收到政府信息公开申请35件。\n';
    const { figures, notices } = verifyDraft(draft, tables);
    assert.deepEqual(new Set(figures.map(({ reason }) => reason)), new Set(['another-year']));
    assert.match(notices[0]!.zh, /2023.*2024/);
  });

  it('says where there are no tables, another organ, or tables of the draft’s own', () => {
    assert.match(verifyDraft('收到申请35件。', parseReport('平稳。')).notices[0]!.zh, /没有读到表格/);
    const other = TABLES.replace('云溪县水务局', '青岭县林业局');
    const { notices } = verifyDraft(other, tables);
    assert.deepEqual(
      notices.map(({ en }) => /organs differ|own tables/.test(en)),
      [true, true],
    );
  });

  it('quotes no long number', () => {
    const { figures } = verifyDraft('联系电话13812345678，收到申请35件。身份证号110101199003070038。', tables);
    assert.ok(figures.length > 0);
    for (const { text } of figures) assert.doesNotMatch(text, /\d{9}/);
  });

  it('agrees with a whole report that is in order', () => {
    const text = readFileSync('test/fixtures/example.gknb', 'utf8');
    assert.deepEqual(
      verifyDraft(text, tables).figures.filter(({ state }) => state === 'differs'),
      [],
    );
  });
});
