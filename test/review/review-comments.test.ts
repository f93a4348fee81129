import assert from 'node:assert/strict';
import { alikeTogether } from '../../server/src/review/review-comments.ts';
import { COMPLETE, changed, commentsOn, WRONG_PROSE, WRONG_SOURCE } from './support.ts';

describe('a review comment', () => {
  it('is none where a report has no fault', () => assert.deepEqual(commentsOn(COMPLETE), []));

  it('is one for a wrong figure and all sums that it breaks, and says what it should be', () => {
    assert.deepEqual(commentsOn(changed(COMPLETE, WRONG_SOURCE)), [
      {
        severity: 'error',
        codes: ['likely-wrong-cell', 'row-total', 'results-total'],
        place: '第三部分表格，“（一）予以公开”行、“自然人”列',
        problem:
          '“（一）予以公开”的“自然人”很可能填错：表中为 81，改为 18 后，2 个等式全部成立。因此不平的：' +
          '“（一）予以公开”的“总计”（各项之和 90，表中 27）；“（七）总计”的“自然人”（各项之和 109，表中 46）',
        expected: '18',
        basis: '年度报告格式，表内勾稽关系',
        remark: '',
      },
    ]);
  });

  it('names section, topic and paragraph of prose with its sentence, and leaves it open which of two figures is right', () => {
    assert.deepEqual(commentsOn(changed(COMPLETE, WRONG_PROSE)), [
      {
        severity: 'warning',
        codes: ['figure-mismatch'],
        place:
          '第一部分（二）依申请公开，第1段：“收到政府信息公开申请65件，其中自然人申请45件，法人或其他组织申请19件”',
        problem: '正文为“其中自然人申请45件”，表中“一、本年新收政府信息公开申请数量”的“自然人”为 46，差 1',
        expected: '正文与表格一致，请核实',
        basis: '《条例》第五十条；年度报告格式',
        remark: '',
      },
    ]);
  });

  it('invents nothing for an empty cell, nor for sums of which nobody knows which figure is wrong', () => {
    const [blank] = commentsOn(changed(COMPLETE, ['行政规范性文件\t3\t2\t14', '行政规范性文件\t3\t2\t']));
    assert.deepEqual(
      [blank!.place, blank!.problem, blank!.expected],
      [
        '第二部分表格，“第二十条第（一）项 行政规范性文件”行、“现行有效件数”列',
        '“行政规范性文件”的“现行有效件数”未填',
        '',
      ],
    );
  });

  it('gives what a heading or a label is called by the form', () => {
    const comments = commentsOn(
      changed(COMPLETE, ['六、其他需要报告的事项', '六、其它需要报告的事项'], ['行政规范性文件\t', '规范性文件\t']),
    );
    assert.deepEqual(
      comments.map(({ place, expected }) => [place, expected]),
      [
        ['第二部分表格：“规范性文件”', '行政规范性文件'],
        ['“六、其它需要报告的事项”标题', '六、其他需要报告的事项'],
      ],
    );
  });

  it('masks personal data wherever it quotes the report', () => {
    const number = '110101199003074557';
    const person = `联系人：赵明远，身份证号${number}，电话13912345678。`;
    const comments = commentsOn(
      changed(COMPLETE, WRONG_PROSE, ['收到政府信息公开申请65件', `${person}收到政府信息公开申请65件`]),
    );
    const words = JSON.stringify(comments);
    assert.ok(comments.length >= 4, words);
    for (const secret of ['赵明远', number, '13912345678', '19900307']) assert.ok(!words.includes(secret), secret);
    assert.match(words, /赵\*\*/);
    assert.ok(
      comments.filter(({ codes }) => codes[0] === 'personal-data').every(({ expected }) => expected === '删去或隐去'),
    );
  });

  it('masks names that are drawn apart, and long numbers where the rule is off', () => {
    const text = changed(COMPLETE, ['专职人员1名。', '专职人员1名，联系人：王 庆，账号6222021234567890123。']);
    assert.doesNotMatch(JSON.stringify(commentsOn(text)), /王 ?庆|6222021234567890123/);
    const withWrong = changed(text, ['邀请人大代表', '其它邀请人大代表']);
    const off = commentsOn(withWrong, { severities: { 'personal-data': 'off' } });
    assert.doesNotMatch(JSON.stringify(off), /6222021234567890123/);
  });

  it('is none for a hint, nor for a known exception', () => {
    const text = changed(COMPLETE, WRONG_PROSE);
    const exception = {
      file: '*',
      code: 'figure-mismatch',
      cells: ['requests.received.naturalPerson'],
      expected: 46,
      actual: 45,
      reason: '已核实',
      span: { start: 0, end: 0 },
    };
    assert.deepEqual(commentsOn(text, { exceptions: [exception] }), []);
    assert.deepEqual(commentsOn(text, { severities: { 'figure-mismatch': 'hint' } }), []);
  });

  it('is said once where several places want the same', () => {
    const comments = [1, 2, 3, 4, 5, 6, 7].map((at) => ({
      severity: 'info' as const,
      codes: ['cell-blank'],
      place: `第${at}处`,
      problem: '未填',
      expected: '',
      basis: '数据完整',
      remark: '',
    }));
    assert.deepEqual(
      alikeTogether([...comments, { ...comments[0]!, problem: '不是数字' }]).map(({ place, problem }) => [
        place,
        problem,
      ]),
      [
        ['第1处；第2处；第3处；第4处；第5处等 7 处', '未填'],
        ['第1处', '不是数字'],
      ],
    );
  });
});
