import assert from 'node:assert/strict';
import { initialsOf } from '../../server/src/core/features/completion/initials.ts';
import { SECTIONS, TOPICS } from '../../server/src/core/form/sections.ts';
import {
  analyse,
  applyEdits,
  type Completion,
  completionsAt,
  FORMS,
  newReport,
  parseReport,
  TABLE_KEYS,
} from '../../server/src/core/testing.ts';
import { BALANCED, type Marked, marked, report } from '../support/marked-text.ts';

const offered = ({ text, cursor }: Marked, pinyin = true): Completion[] =>
  completionsAt(analyse(text).report, cursor, { pinyin });
const labels = (at: Marked, pinyin = true): string[] => offered(at, pinyin).map(({ label }) => label);

/** The text once what is offered first has been taken. */
function taken(at: Marked, label?: string): string {
  const chosen = offered(at).find((each) => label === undefined || each.label === label);
  assert.ok(chosen, `${label} is not offered`);
  return applyEdits(at.text, [chosen]);
}

const ROW = '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n';
const OVERVIEW = '（三）政府信息管理\n\n修订局政府信息公开目录，落实公开前的保密审查和个人信息保护要求。\n\n';
const FEES = '本年度未产生信息处理费，未向申请人收取信息处理费。\n';

describe('completion of headings', () => {
  const withoutFive = BALANCED.slice(BALANCED.indexOf('五、'), BALANCED.indexOf('六、'));

  it('offers the missing one where it belongs, by what was typed in Chinese', () => {
    for (const typed of ['', '五', '五、', '五、存在', '存在的', '问题', '主要问题及'])
      assert.deepEqual(labels(report([withoutFive, `${typed}‸\n\n`])), ['五、存在的主要问题及改进情况'], typed);
    assert.deepEqual(labels(report([withoutFive, '申请‸\n\n'])), []);
    const mended = taken(report([withoutFive, '问题‸\n\n']));
    assert.ok(mended.includes('\n五、存在的主要问题及改进情况\n'));
  });

  it('offers nothing where it stands in full: Enter is a new line', () => {
    for (const typed of ['五、存在的主要问题及改进情况', '存在的主要问题及改进情况'])
      assert.deepEqual(labels(report([withoutFive, `${typed}‸\n\n`])), []);
    const withoutTwo = BALANCED.slice(BALANCED.indexOf('二、'), BALANCED.indexOf('三、'));
    assert.deepEqual(labels(report([withoutTwo, '二、主动公开政府信息情况‸\n\n'])), []);
    const topic = BALANCED.slice(BALANCED.indexOf('（三）政府信息管理'), BALANCED.indexOf('（四）'));
    assert.deepEqual(labels(report([topic, '（三）政府信息管理‸\n\n'])), []);
  });

  it('offers it nowhere else, and never what stands', () => {
    const elsewhere = BALANCED.replace(withoutFive, '').replace('一、总体情况\n', '‸\n一、总体情况\n');
    assert.deepEqual(
      labels(marked(elsewhere)).filter((label) => /^[一二三四五六]、/.test(label)),
      [],
    );
    assert.deepEqual(labels(report([withoutFive, `五、‸\n\n${withoutFive}`])), []);
  });

  it('brings an empty table along where one is due', () => {
    const review = BALANCED.slice(BALANCED.indexOf('四、政府信息公开'), BALANCED.indexOf('五、'));
    const at = report([review, '四‸\n\n']);
    assert.deepEqual(labels(at), [
      '四、政府信息公开行政复议、行政诉讼情况',
      '四、政府信息公开行政复议、行政诉讼情况（含空表）',
    ]);
    const { report: read } = analyse(taken(at, '四、政府信息公开行政复议、行政诉讼情况（含空表）'));
    assert.equal(read.tables.review?.rows.length, 1);
    assert.ok(read.cells.filter(({ form }) => form.table === 'review').every(({ state }) => state === 'blank'));
  });

  it('goes on with the marks of Markdown', () => {
    const text = newReport({ organ: '某局', year: 2024, layout: 'markdown' }).replace(/## 六.*$/s, '');
    assert.ok(taken(marked(`${text}‸\n`)).endsWith('## 六、其他需要报告的事项\n'));
    assert.ok(taken(marked(`${text}## 六‸\n`)).endsWith('\n## 六、其他需要报告的事项\n'));
  });

  it('offers sub-headings of the topics that are missing, at their places', () => {
    assert.deepEqual(labels(report([OVERVIEW, '‸\n\n'])).slice(0, 1), ['（三）政府信息管理']);
    assert.deepEqual(labels(report([OVERVIEW, '（三）‸\n\n'])), ['（三）政府信息管理']);
    assert.deepEqual(labels(report([OVERVIEW, '信息管理‸\n\n'])), ['（三）政府信息管理']);
    assert.deepEqual(labels(report([OVERVIEW, `政府信息‸\n\n${OVERVIEW}`])), []);
  });

  it('finds them by their initials where that is wanted', () => {
    const at = report([OVERVIEW, 'zfxx‸\n\n']);
    assert.deepEqual(labels(at), ['（三）政府信息管理']);
    assert.deepEqual(labels(at, false), []);
    assert.deepEqual(labels(report([OVERVIEW, 'xinxi‸\n\n'])), []);
  });

  it('knows the initial of every character that it offers', () => {
    const rows = Object.values(FORMS).flatMap((form) => TABLE_KEYS.flatMap((key) => form.tables[key].rows));
    const words = [...SECTIONS, ...TOPICS].map(({ heading }) => heading).concat(rows.map(({ label }) => label));
    for (const word of words) {
      const characters = [...word].filter((character) => /\p{Script=Han}/u.test(character));
      const numerals = characters.filter((character) => '一二三四五六七八九十'.includes(character));
      assert.ok(initialsOf(word).length >= characters.length - numerals.length, word);
    }
    assert.equal(initialsOf('2.重复申请'), 'cfsq');
    assert.equal(initialsOf('行政许可'), 'xzxk');
  });
});

describe('completion of rows', () => {
  it('offers a missing row at its place, in the way of its neighbours, nothing filled in', () => {
    for (const typed of ['', '\t\t', '\t\t2.', '\t\t重复', '重复申', '\t\tcfsq']) {
      const at = report([ROW, `${typed}‸\n`]);
      assert.deepEqual(labels(at), ['2.重复申请'], JSON.stringify(typed));
      const text = taken(at);
      assert.ok(text.includes('\n\t\t2.重复申请\t\t\t\t\t\t\t\n'), JSON.stringify(typed));
    }
    assert.deepEqual(offered(report([ROW, '‸\n']))[0]!.stops, [9, 10, 11, 12, 13, 14, 15]);
  });

  it('does so with bars too', () => {
    const text = newReport({ organ: '某局', year: 2024, layout: 'bars' });
    const line = text.split('\n').find((each) => each.includes('2.重复申请'))!;
    const at = marked(text.replace(line, '| | | 重复‸ |'));
    assert.deepEqual(labels(at), ['2.重复申请']);
    assert.equal(
      taken(at)
        .split('\n')
        .find((each) => each.includes('2.重复申请'))
        ?.replace(/\s/g, ''),
      line.replace(/\s/g, ''),
    );
  });

  it('offers none elsewhere, and none that stands', () => {
    const above = BALANCED.split('\n').find((line) => line.includes('1.信访举报'));
    assert.deepEqual(labels(marked(BALANCED.replace(ROW, '').replace(`${above}\n`, `重复‸\n${above}\n`))), []);
    assert.deepEqual(labels(report([ROW, `重复‸\n${ROW}`])), []);
  });
});

describe('completion of stock phrases', () => {
  const phrases = (at: Marked) => offered(at).filter(({ kind }) => kind === 'phrase');

  it('says what fee was charged, in the words of the notice and of the report', () => {
    const found = phrases(report([FEES, '‸\n']));
    assert.deepEqual(
      found.map(({ label }) => label),
      ['未收取信息处理费', '收取信息处理费……元'],
    );
    assert.match(found[0]!.newText, /国办函〔2020〕109号.*2023年度云岭市林草局未收取政府信息公开信息处理费。$/);
    assert.equal(found[1]!.newText.slice(found[1]!.stops[0]), '××元。');
    const own = report([FEES, '我局召开会议。未收取‸\n']);
    assert.match(taken(own), /我局召开会议。根据.*2023年度我局未收取/);
    assert.deepEqual(phrases(report([FEES, `${FEES}‸\n`])), []);
  });

  it('does not say that there was no request, or no review, where the table has some', () => {
    assert.deepEqual(
      phrases(report(['一、总体情况\n', '一、总体情况\n‸\n'])).map(({ label }) => label),
      [],
    );
    const empty = newReport({ organ: '某局', year: 2024 }).replace('（二）依申请公开\n', '（二）依申请公开\n‸\n');
    const found = phrases(marked(empty)).map(({ newText }) => newText);
    assert.ok(found.includes('2024年，某局没有收到政府信息公开申请。'));
    assert.ok(found.includes('2024年，某局没有因政府信息公开工作被申请行政复议、提起行政诉讼。'));
    const some = empty.replace(/(一、本年新收政府信息公开申请数量\t\t\t)\t{6}/, '$11\t\t\t\t\t\t1');
    assert.notEqual(some, empty);
    assert.ok(!phrases(marked(some)).some(({ newText }) => newText.includes('没有收到')));
  });

  describe('of a topic', () => {
    const HEADINGS =
      '（一）主动公开\n‸\n（二）依申请公开\n（三）政府信息管理\n（四）政府信息公开平台建设\n（五）监督保障\n';
    /** What is offered below the sub-heading with that number. */
    const below = (place: number, words = '') => {
      const headings = HEADINGS.replace('‸\n', '').split('\n');
      headings.splice(place, 0, `${words}‸`);
      return phrases(report(['一、总体情况\n', `一、总体情况\n${headings.join('\n')}`]));
    };
    const texts = (found: readonly { newText: string }[]) => found.map(({ newText }) => newText);

    it('are offered below its sub-heading alone, with the figures of the tables', () => {
      const names = [1, 2, 3, 4].map((place) => below(place).map(({ label }) => label));
      assert.deepEqual(names, [['主动公开的情况'], ['依申请公开的情况'], ['政府信息管理的情况'], ['平台建设的情况']]);
      const empty = newReport({ organ: '某局', year: 2024 }).replace('（五）监督保障\n', '（五）监督保障\n‸\n');
      assert.ok(phrases(marked(empty)).some(({ label }) => label === '监督保障的情况'));
      const { cells } = parseReport(BALANCED);
      const at = (name: string) => (cells.find(({ form }) => form.name === name)!.value ?? 0) / 1_000_000;
      const [received, before, done, after] = ['received', 'carriedIn', 'resultsTotal', 'carriedOut'].map((row) =>
        at(`requests.${row}.total`),
      );
      assert.deepEqual(texts(below(2)), [
        `2023年，云岭市林草局新收政府信息公开申请${received}件，上年结转${before}件；办结${done}件，结转下年度继续办理${after}件。`,
      ]);
      const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) =>
        at(`proactive.normativeDocuments.${column}`),
      );
      assert.ok(
        texts(below(1))[0]!.endsWith(`制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`),
      );
      // What they say is what the tables say.
      for (const place of [1, 2]) {
        const [text] = texts(below(place));
        const whole = BALANCED.replace('一、总体情况\n', `一、总体情况\n${text}\n`);
        const more = analyse(whole).findings.filter(({ code }) => /^(figure|claim)-/.test(code));
        assert.deepEqual(
          more.map(({ code }) => code),
          [],
        );
      }
    });

    it('are not where something is said of it, nor without a sub-heading', () => {
      assert.deepEqual(below(1, '召开会议。'), []);
      assert.deepEqual(
        below(3, '落实政府信息').map(({ label }) => label),
        ['政府信息管理的情况'],
      );
      assert.deepEqual(phrases(report(['一、总体情况\n', '一、总体情况\n‸\n'])), []);
    });

    it('have no figure that the table contradicts, or does not have', () => {
      for (const other of ['', '1234']) {
        const wrong = BALANCED.replace(/(（七）总计\t.*\t)(\d+)$/m, `$1${other}`);
        assert.notEqual(wrong, BALANCED);
        const at = marked(wrong.replace('一、总体情况\n', '一、总体情况\n（二）依申请公开\n‸\n'));
        assert.deepEqual(
          phrases(at).map(({ label }) => label),
          [],
        );
      }
    });
  });

  it('tells the period before the first section, once', () => {
    const at = marked('云岭市林草局2023年政府信息公开工作年度报告\n\n本报告‸\n\n一、总体情况\n');
    assert.equal(
      taken(at, '统计期限').split('\n')[2],
      '本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。',
    );
    assert.deepEqual(phrases(report(['一、总体情况\n', '统计‸\n一、总体情况\n'])), []);
  });
});

describe('completion', () => {
  it('never fails, wherever it is asked', () => {
    for (const text of ['', '\ufeff', BALANCED, BALANCED.replaceAll('\n', '\r'), '| |\n|', 'x'.repeat(5000)]) {
      const { report: read } = analyse(text);
      for (let offset = 0; offset <= text.length; offset += 7) {
        for (const { span, stops, newText } of completionsAt(read, offset)) {
          assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
          assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)));
          assert.ok(stops.every((stop) => stop <= newText.length));
        }
      }
    }
  });
});
