import assert from 'node:assert/strict';
import { analyse, applyEdits } from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';
import { cellOf, cellsOf, valuesOf } from '../support/cells.ts';
import { expectFindings } from '../support/expect-findings.ts';

/** What real reports do to a reader of tables: each a small change of the example report, and what must come of it. */
const EXAMPLE = fixture('example.gknb');
const CLEAN = cellsOf(analyse(EXAMPLE));

const changed = changedBy(EXAMPLE);

/** Reads the same numbers, with the findings that are marked and no others. */
function same(name: string, ...changes: readonly (readonly [string, string])[]): void {
  it(name, () => assert.deepEqual(cellsOf(expectFindings(changed(...changes))), CLEAN));
}

const HEADER =
  '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n';

describe('headers', () => {
  same('words in another order than the columns', [
    HEADER,
    '\t\t\t自然人\t法人或其他组织\t总计\t\t\t\t\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t\t\t\t\n',
  ]);
  same('blanks inside labels', [
    HEADER,
    HEADER.replace('总计', '总 计').replace('社会公益组织', '社会 公益 组织').replace('自然人', '自 然 人'),
  ]);
  same('scan noise with digits and a （七', [
    HEADER,
    `(七列业却从行路公区上 嬉 坏上 竺一本二 6 烘 千\t\t\t组持\t2H /K\t1.1\t心川\t\t\t\n${HEADER}`,
  ]);
  same('digits in notes', [
    '本年制发件数\t本年废止件数\t现行有效件数',
    '本年(2024)制发件数\t本年废止件数（减用负值表示,如-8）\t现行有效件数 (历史累计)',
  ]);
  same('a footnote between header and data', [
    '2\t1\t0\t0\t3\t1',
    '注：行政复议、行政诉讼数量含上年度结转数量。\n2\t1\t0\t0\t3\t1',
  ]);
  it('the header of the reviews lost', () => {
    const [start, end] = [EXAMPLE.indexOf('行政复议\t\t'), EXAMPLE.indexOf('2\t1\t0\t0\t3\t1')];
    for (const header of ['', '行政复议行政诉讼\n']) {
      const analysis = expectFindings(EXAMPLE.slice(0, start) + header + EXAMPLE.slice(end));
      assert.deepEqual(cellsOf(analysis), CLEAN);
    }
  });
});

describe('headers in another order than the form’s', () => {
  /** The first line of the table, and the words of its header that change places. */
  const swapped = {
    requests: [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t',
      ['商业企业\t科研机构', '科研机构\t商业企业'],
    ],
    proactive: [
      '第二十条第（一）项\t\t\t',
      ['本年制发件数\t本年废止件数\t现行有效件数', '现行有效件数\t本年制发件数\t本年废止件数'],
    ],
    review: [
      '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t',
      ['结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经', '结果纠正\t结果维持\t其他结果\t尚未审结\t总计\t未经'],
    ],
  } as const;
  for (const [table, [first, change]] of Object.entries(swapped))
    it(`${table}: nothing is bound, and one thing is said`, () => {
      const analysis = expectFindings(changed([first, `⟦table-missing ${first}⟧`], change));
      const own = analysis.report.cells.filter(({ form }) => form.table === table);
      assert.ok(own.every(({ state }) => state === 'missing'));
    });
});

describe('columns that the form does not know', () => {
  const remarks = [
    ['本年废止件数\t现行有效件数\n', '本年废止件数\t现行有效件数\t备注\n'],
    ['规章\t0\t0\t0\n', '规章\t0\t0\t0\t\n'],
  ] as const;
  same('a remark beside the values', ...remarks, ['行政规范性文件\t3\t1\t18', '行政规范性文件\t3\t1\t18\t含修订2件']);
  it('a number among the remarks, and a blank', () => {
    const analysis = expectFindings(
      changed(...remarks, ['行政规范性文件\t3\t1\t18', '行政规范性文件\t3\t⟦cell-blank \t⟧18\t2']),
    );
    assert.equal(cellOf(analysis, 'proactive.normativeDocuments.inForce').value, 18e6);
  });
  it('无 before a number is a value too many, not noise', () => {
    expectFindings(changed(['行政许可\t412\t', '行政许可\t⟦cell-extra 无\t412⟧']));
  });
});

const PETITION = '1.信访举报投诉类申请\t2\t0\t0\t0\t0\t0\t2';

describe('rows and labels', () => {
  const part = (from: string, to: string) => EXAMPLE.slice(EXAMPLE.indexOf(from), EXAMPLE.indexOf(to));
  it('a table that stands twice is told once', () => {
    for (const [from, to, first] of [
      ['（本列数据', '四、政府信息公开行政复议', '一、本年新收政府信息公开申请数量'],
      ['第二十条第（一）项\t', '三、收到和处理', '规章'],
    ] as const) {
      const table = part(from, to)
        .replace(/\d+(?=[\t\n])/g, (figure) => `${Number(figure) * 2}`)
        .replace(first, '⟦row-duplicate $&⟧');
      const analysis = expectFindings(changed([to, table + to]));
      assert.deepEqual(cellsOf(analysis), CLEAN);
    }
  });
  same('3.其他 of another group', [
    '\t\t3.补正后申请内容仍不明确\t0\t0\t0\t0\t0\t0\t0\n',
    '\t\t3.补正后申请内容仍不明确\t0\t0\t0\t0\t0\t0\t0\n\t\t⟦row-unknown 3.其他⟧\t2\t0\t0\t0\t0\t0\t2\n',
  ]);
  for (const label of ['1.信', '1.信访'])
    same(`a label half typed: ${label}`, [PETITION, `${label}\t⟦row-label 2\t0\t0\t0\t0\t0\t2⟧`]);
  same('a label half typed: 1.信访举报投', [PETITION, PETITION.replace(/^.*?(?=\t)/, '⟦row-label 1.信访举报投⟧')]);
  it('a label half typed, its values not yet', () => {
    const analysis = expectFindings(changed(['行政处罚\t57\t\t\n', '⟦row-label,cell-blank 行政处⟧\n']));
    assert.equal(cellOf(analysis, 'proactive.coercion.decisions').value, 6e6);
  });
  it('（六）其他处理 in one row, as in the form of 2019, is told once', () => {
    const rows = part('\t（六）其他处理\t', '\t（七）总计');
    const analysis = expectFindings(changed([rows, '\t⟦table-form （六）其他处理⟧\t\t1\t1\t0\t0\t1\t0\t3\n']));
    assert.equal(analysis.findings[0]!.cells.length, 7);
  });
  /** The table of requests with some of each row's seven fields left blank. */
  const withBlanks = (isBlank: (column: number) => boolean) =>
    EXAMPLE.replace(/(?<=\p{Script=Han}\S*\t*?)(?:\t\d+){7}(?=\n)/gu, (values) =>
      values.replace(/\t\d+/g, (value, at: number) =>
        isBlank(values.slice(0, at).split('\t').length - 1) ? '\t' : value,
      ),
    );
  it('a column of totals left blank: each is told at its empty field, and no sum is called wrong', () => {
    const analysis = analyse(withBlanks((column) => column === 6));
    const totals = analysis.report.cells.filter(({ form }) => form.table === 'requests' && form.column.key === 'total');
    assert.ok(totals.every(({ state }) => state === 'blank'));
    assert.deepEqual(new Set(analysis.findings.map(({ code }) => code)), new Set(['cell-blank']));
  });
  it('nothing but totals: one finding a row, and no sum is called wrong', () => {
    const analysis = analyse(withBlanks((column) => column < 6));
    assert.deepEqual(
      analysis.findings.map(({ code }) => code),
      Array(25).fill('cell-blank'),
    );
  });
  it('a blank cell is not said to count', () => {
    const [finding] = analyse(changed(['行政许可\t412', '行政许可\t'])).findings;
    assert.doesNotMatch(finding!.message.zh, /合计/);
  });
  it('a row that is shifted, with blanks, is not read as if in place', () => {
    const analysis = expectFindings(
      changed(['\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1', '\t2.重复申请\t\t\t⟦cell-missing 0\t0\t0\t0\t1⟧\t']),
    );
    assert.equal(cellOf(analysis, 'requests.notProcessed.repeated.other').state, 'missing');
  });

  const denied = '\t（三）不予公开\t1.属于国家秘密';
  same(
    'a group’s label on a middle row',
    [denied, '\t\t1.属于国家秘密'],
    ['\t\t4.保护第三方', '\t（三）不予公开\t4.保护第三方'],
  );
  same(
    'a group’s label broken over two rows',
    [denied, '\t\t1.属于国家秘密'],
    ['\t\t4.保护第三方', '\t（三）不\t4.保护第三方'],
    ['\t\t5.属于三类', '\t予公开\t5.属于三类'],
  );
  same(
    'rows shifted by a field or two',
    ['\t\t2.重复申请\t1', '2.重复申请\t1'],
    ['\t\t3.要求提供公开出版物\t0', '\t3.要求提供公开出版物\t0'],
  );
  same('a label lost after a page break', [
    '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0',
    '\t\t\t⟦row-label 0\t0\t0\t0\t0\t0\t0⟧',
  ]);
  same(
    'characters lost, spoilt and gained',
    ['2.没有现成信息需要另行制作', '⟦row-label 2.没有现成信需要另行制件⟧'],
    ['（七）总计', '⟦row-label (七) 总记⟧'],
    ['四、结转下年度继续办理', '⟦row-label 四、结转下年度继续力办理⟧'],
  );
  same(
    'other punctuation',
    ['1.属于国家秘密', '1、属于国家秘密'],
    ['2.其他法律行政法规禁止公开', '2、其他法律，行政法规禁止公开'],
    ['3.危及“三安全一稳定”', '3. 危及"三安全一稳定"'],
    ['（七）总计', '㈦总计'],
  );
  same('rows 一 to 四 beside headings 一 to 四', ['\n四、政府信息公开行政复议', '四、政府信息公开行政复议']);
  same('a preface that lists the sections', [
    '本报告根据',
    '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。本报告根据',
  ]);
  same('a table of contents', [
    '一、总体情况\n',
    '目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n\n2024年报告正文\n\n一、总体情况\n',
  ]);
  same(
    'numbers restarted and missing',
    ['四、政府信息公开行政复议、行政诉讼情况', '⟦section-number 三、政府信息公开行政复议、行政诉讼情况⟧'],
    ['五、存在的主要问题及改进情况', '⟦section-number 存在的主要问题及改进情况⟧'],
  );
  same(
    'other kinds of numbers',
    ['一、总体情况', '⟦section-heading —、总体情况⟧'],
    ['二、主动公开政府信息情况', '⟦section-heading 2、主动公开政府信息情况⟧'],
  );
  same(
    'Markdown headings',
    ['一、总体情况', '# 一、总体情况'],
    ['二、主动公开政府信息情况', '## 二、主动公开政府信息情况'],
  );
  same('rows that the form does not know', [
    '行政强制\t6\t\t\n',
    '行政强制\t6\t\t\n⟦row-unknown 其他主动公开文件情况⟧\t3\t\t\n',
  ]);
  same(
    'headings broken over two lines or three',
    ['一、总体情况', '一、\n总体情况'],
    ['二、主动公开政府信息情况', '**二、主动公开\n政府信息情况**'],
    ['三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息\n公开申请情况'],
    ['四、政府信息公开行政复议、行政诉讼情况', '## 四、政府信息公开行政\n复议、行政\n诉讼情况'],
    ['六、其他需要报告的事项', '六、其他需要报告的\n事项'],
  );
  same(
    'unofficial headings under another kind of number, or none',
    ['一、总体情况', '⟦section-heading （一）总体工作情况⟧'],
    ['五、存在的主要问题及改进情况', '⟦section-number,section-heading 存在的问题及改进措施⟧'],
  );
  same('其他 under the number of the last section', ['六、其他需要报告的事项', '⟦section-heading 六、其他⟧']);
  it('其他 under another number is no section, nor a second one', () => {
    const problems = '五、存在的主要问题及改进情况';
    expectFindings(changed([problems, `⟦section-missing ${problems}⟧`], ['六、其他需要报告的事项', '七、其他']));
    expectFindings(changed(['六、其他需要', '六、其他\n\n六、其他需要']));
  });
  same(
    'numbers of rows on lines of their own',
    ['三、本年度办理结果\t（一）予以公开', '三、本年度办理结果\n（一）\n予以公开'],
    ['\t（二）部分公开（区分', '（二）\n\t部分公开（区分'],
    ['\t（七）总计\t', '（七）\n总计\t'],
  );
  same('an item’s number in brackets right behind the label of its group', [
    '\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t1\t1\t0\t0\t0\t0\t2\n',
    '（六）其他处理(1)申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请1100002\n',
  ]);
  same('a value that runs into the label of the next row', [
    '行政处罚\t57\t\t\n行政强制',
    '行政处罚\t⟦row-label 57行政强制⟧',
  ]);
  same('the same at the beginning of a line', ['行政处罚\t57\t\t\n行政强制', '行政处罚\n⟦row-label 57行政强制⟧']);
  same('a value on a line of its own', ['行政强制\t6\t\t\n', '行政强制\n6\n']);
  same('the last value of a row on a line of its own', [
    '2.重复申请\t1\t0\t0\t0\t0\t0\t1',
    '2.重复申请\t1\t0\t0\t0\t0\t0\n1',
  ]);
  it('a page number under a row that has lost a cell is not its value', () => {
    const analysis = expectFindings(
      changed(['行政规范性文件\t3\t1\t18\n', '行政规范性文件\t⟦cell-missing 3\t18⟧\n\n4\n\n']),
    );
    assert.equal(cellOf(analysis, 'proactive.normativeDocuments.inForce').state, 'missing');
  });
  same('a heading and its text in one line', ['六、其他需要报告的事项\n\n', '六、其他需要报告的事项：']);
});

describe('cells', () => {
  const row = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';
  const read = (to: string) => expectFindings(changed([row, to]));
  const repeated = (analysis: ReturnType<typeof read>) => valuesOf(analysis, 'requests.notProcessed.repeated');

  it('a blank is not a zero, and adds nothing', () => {
    const analysis = read('2.重复申请\t1\t⟦cell-blank \t⟧0\t0\t0\t0\t1');
    assert.deepEqual(repeated(analysis), [1, 'blank', 0, 0, 0, 0, 1]);
  });
  for (const mark of ['/', '-', '—', '无', 'x'])
    it(`“${mark}” is not a number, and never zero`, () => {
      const analysis = read(`2.重复申请\t1\t⟦cell-not-a-number ${mark}⟧\t0\t0\t0\t0\t1`);
      assert.deepEqual(repeated(analysis), [1, 'invalid', 0, 0, 0, 0, 1]);
    });
  it('dashes are no ruled line where values are due', () => {
    const row = '2\t1\t0\t0\t3\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1';
    expectFindings(changed([row, row.replace(/\d/g, '⟦cell-not-a-number --⟧')]));
    const alone = expectFindings(changed(['行政强制\t6\t\t\n', '行政强制\n⟦cell-not-a-number ——⟧\n']));
    assert.equal(cellOf(alone, 'proactive.coercion.decisions').state, 'invalid');
  });
  it('a mark for every zero of a table is told once, and put right at once', () => {
    const table = '一、本年新收';
    const [before, after] = [EXAMPLE.slice(0, EXAMPLE.indexOf(table)), EXAMPLE.slice(EXAMPLE.indexOf(table))];
    const end = after.indexOf('四、政府');
    const text = before + after.slice(0, end).replaceAll(/\t0(?=[\t\n])/g, '\t/') + after.slice(end);
    const analysis = expectFindings(text.replace('/', '⟦cell-not-a-number /⟧'));
    assert.equal(analysis.findings[0]!.cells.length, 127);
    assert.equal(cellOf(analysis, 'requests.received.research').state, 'invalid');
    assert.equal(applyEdits(text, analysis.findings[0]!.fixes[0]!.edits), EXAMPLE);
    const wrong = analyse(text.replace('\t2\t1\t/\t/\t/\t/\t3\n三、', '\t2\t/\t/\t/\t/\t/\t3\n三、'));
    assert.ok(wrong.findings.length > 1, 'a mark where the sums force another number is told by itself');
  });
  it('a lost cell: its place is told where the equations decide it', () => {
    const analysis = read('2.重复申请\t⟦cell-missing 1\t0\t0\t0\t0\t1⟧');
    assert.equal(
      repeated(analysis).filter((value) => value === 'missing').length,
      7,
      'which of the zeros is not known',
    );
    assert.equal(analysis.findings[0]!.fixes[0]!.edits[0]!.newText, '\t0', 'but that it was a zero is');
  });
  it('a lost cell that matters is found by the columns', () => {
    const notHeld = '1.本机关不掌握相关政府信息\t4\t2\t0\t1\t1\t0\t8';
    const analysis = expectFindings(changed([notHeld, '1.本机关不掌握相关政府信息\t⟦cell-missing 4\t0\t1\t1\t0\t8⟧']));
    assert.equal(cellOf(analysis, 'requests.unavailable.notHeld.business').state, 'missing');
    assert.equal(cellOf(analysis, 'requests.unavailable.notHeld.socialOrganization').value, 1e6);
    assert.equal(analysis.findings[0]!.fixes[0]!.edits[0]!.newText, '\t2');
  });
  it('a value too many', () => {
    const analysis = read('2.重复申请\t⟦cell-extra 1\t0\t0\t0\t0\t0\t0\t1⟧');
    assert.deepEqual(repeated(analysis), [1, 0, 0, 0, 0, 0, 1]);
  });
  it('a number broken by a blank, where the row is whole', () => {
    const analysis = expectFindings(changed(['行政许可\t412', '行政许可\t⟦cell-number-form 1 412⟧']));
    assert.equal(cellOf(analysis, 'proactive.licensing.decisions').value, 1412e6);
  });
  it('two numbers run together, where one is wanting', () => {
    const analysis = read('2.重复申请\t1\t⟦cell-merged 0 0⟧\t0\t0\t0\t1');
    assert.deepEqual(repeated(analysis), [1, 0, 0, 0, 0, 0, 1]);
  });
  it('a note in a cell', () => {
    const note = expectFindings(
      changed(['行政规范性文件\t3\t1\t18', '行政规范性文件\t3\t1\t⟦cell-number-form 18（其中修订 16 件）⟧']),
    );
    assert.deepEqual(cellsOf(note), CLEAN);
  });
  it('a stray mark before a value', () => {
    const analysis = read('2.重复申请\t1\t⟦cell-number-form ? 0⟧\t0\t0\t0\t0\t1');
    assert.deepEqual(cellsOf(analysis), CLEAN);
  });
  it('money in 元 is not taken for 万元', () => {
    const analysis = expectFindings(changed(['行政事业性收费\t86.35', '行政事业性收费\t⟦cell-number-form 863500元⟧']));
    assert.equal(cellOf(analysis, 'proactive.fees.amount').value, 86.35e6);
  });
  for (const [written, value] of [
    ['４１２', 412],
    ['1,412', 1412],
    ['1，412', 1412],
    ['0412', 412],
    ['412件', 412],
    ['412 件', 412],
  ] as const)
    it(`“${written}” is ${value}`, () => {
      const analysis = expectFindings(changed(['行政许可\t412', `行政许可\t⟦cell-number-form ${written}⟧`]));
      assert.equal(cellOf(analysis, 'proactive.licensing.decisions').value, value * 1e6);
      assert.equal(analysis.findings[0]!.fixes[0]!.safe, true);
    });
});

describe('the end of a page, in a table with a cell to a line', () => {
  const lines = EXAMPLE.split('\n').flatMap((line) =>
    line.includes('\t') ? line.split('\t').filter(Boolean) : [line],
  );
  const at = lines.indexOf('2.重复申请');
  const withFeed = (index: number, ...foot: string[]) =>
    cellsOf(analyse([...lines.slice(0, index), ...foot, ...lines.slice(index)].join('\n')));
  it('a value before a form feed is a value', () => {
    for (const index of [at + 2, at + 4, at + 8]) assert.deepEqual(withFeed(index, '\f'), CLEAN);
  });
  it('a number behind a whole row is the page’s', () => assert.deepEqual(withFeed(at + 8, '7', '\f'), CLEAN));
});

describe('what a scan has made of a header, in a table with a cell to a line and a bar alone between', () => {
  const lines = EXAMPLE.split('\n');
  const [from, to] = ['二、', '三、'].map((mark) => lines.findIndex((line) => line.startsWith(mark)));
  const cells = lines
    .slice(from! + 1, to)
    .filter((line) => line !== '')
    .map((line) => line.split('\t').filter(Boolean).join('\n|\n'))
    .join('\n|||\n');
  const withHeader = (words: string) => {
    const table = cells.replace('信息内容', words);
    return cellsOf(analyse([...lines.slice(0, from! + 1), '', table, '', ...lines.slice(to)].join('\n')));
  };
  for (const words of ['信息内容', '> \\ r 1 . 1', '> r 1 x 1', '~ 1.11.', '\\ 1 . 1 /\\'])
    it(`${words} is no row of figures`, () => assert.deepEqual(withHeader(words), CLEAN));
});

describe('a row whose values stand alone on a line', () => {
  it('keeps each in its cell, also where a scan has spoilt most of them', () => {
    const { findings } = analyse(changed([/\t*2\.重复申请\t.*/.exec(EXAMPLE)![0], '2.重复申请\n1 O O x O O 1']));
    assert.deepEqual(new Set(findings.map(({ code }) => code)), new Set(['cell-not-a-number']));
  });
});

describe('documents', () => {
  same('a title broken over two lines and by blanks', [
    '云溪县水务局2024年政府信息公开工作年度报告',
    '云溪县水务局 2024 年政府信息\n公开工作年度报告',
  ]);
  same('metadata before the report', [
    '云溪县水务局2024年',
    '索引号: | 000014349/2025-00012 | 发布日期: | 2025年1月20日\n\n云溪县水务局2024年',
  ]);
  same('names and numbers behind the report', [
    '2025年1月20日\n',
    '2025年1月20日\n\n（联系人：办公室　电话：0000-1234567）\n- 8 -\n',
  ]);
  it('the year is never taken from a spoilt date', () => {
    const text = changed(
      ['云溪县水务局2024年政府信息公开工作年度报告\n', ''],
      ['自2024年1月1日起至2024年12月31日止', '自20240101日起至20201231日止'],
      ['2024年，云溪县', '全年，云溪县'],
    );
    assert.equal(analyse(text).report.year, null);
  });
  it('headings alone: each table is missing, and nothing else is said of it', () => {
    const headings = EXAMPLE.split('\n')
      .filter((line) => !line.includes('\t'))
      .join('\n');
    expectFindings(headings.replace(/^[二三四]、(?=主动公开政|收到|政府信息公开行).*$/gm, '⟦table-missing $&⟧'));
  });
  it('a sentence that ends like a title is none', () => {
    assert.equal(
      analyse('根据要求，现公布本局2024年政府信息公开工作年度报告。\n一、总体情况\n').report.syntax.title,
      null,
    );
  });
});

describe('a local form with sub-totals', () => {
  /** The table of requests with a column and rows of sub-totals. */
  const local = EXAMPLE.split('\n')
    .flatMap((line) => {
      const match = /^(.*\p{Script=Han}\S*\t*?)((?:\t\d+){7})$/u.exec(line);
      if (!match) return [line.replace('\t总计', '\t小计\t总计')];
      const values = match[2]!.split('\t').slice(1).map(Number);
      const wide = (v: number[]) => [...v.slice(0, 6), v.slice(1, 6).reduce((a, b) => a + b), v[6]!].join('\t');
      const row = `${match[1]}\t${wide(values)}`;
      if (line.includes('8.属于行政查询事项'))
        return [row, `\t\t小计\t${wide([4, 2, 0, 0, 0, 0, 6].map((v, i) => (i === 0 ? 3 : i === 6 ? 5 : v)))}`];
      return [row];
    })
    .join('\n');

  it('is read to the cell, its sub-totals not counted twice', () => {
    const analysis = expectFindings(local);
    assert.deepEqual(cellsOf(analysis), CLEAN);
  });
  it('has its sub-totals checked', () => {
    const row = expectFindings(local.replace('小计\t3\t', '小计\t⟦results-total 4⟧\t'));
    assert.equal(row.findings[0]!.expected, 3);
    const column = expectFindings(
      local.replace('\t21\t9\t0\t1\t4\t0\t14\t35', '\t21\t9\t0\t1\t4\t0\t⟦row-total 15⟧\t35'),
    );
    assert.equal(column.findings[0]!.expected, 14);
  });
  it('says that a value is lost, and shifts none', () => {
    expectFindings(local.replace(/2\.重复申请\t1\t0\t(.*)/, '2.重复申请\t⟦cell-missing 1\t$1⟧'));
  });
});
