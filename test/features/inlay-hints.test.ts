import assert from 'node:assert/strict';
import {
  analyse,
  applyEdits,
  formatEdits,
  type HintMode,
  inlayHints,
  newReport,
  type Span,
} from '../../server/src/core/testing.ts';
import { BALANCED } from '../support/marked-text.ts';

const RECEIVED = '一、本年新收政府信息公开申请数量\t\t\t21\t6\t1\t0\t3\t1\t32';
const TOTALS = '（七）总计\t\t22\t6\t1\t0\t3\t1\t33';
const GRANTED = '（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15';

/** The lines in which hints stand, with the hints written into them. */
function shown(text: string, mode: HintMode = 'totals', within: Span = { start: 0, end: text.length }): string[] {
  let written = text;
  for (const { offset, label } of inlayHints(analyse(text).report, within, mode, 'zh-cn').reverse())
    written = `${written.slice(0, offset)}<${label}>${written.slice(offset)}`;
  return written.split('\n').filter((line) => line.includes('<'));
}

const lineWith = (lines: readonly string[], words: string) => lines.find((line) => line.includes(words));

describe('the hints beside totals', () => {
  it('are a mark at each total that comes out, and at the balance of each column', () => {
    const lines = shown(BALANCED);
    assert.equal(lineWith(lines, '一、本年新收'), `${RECEIVED}<✓>`);
    assert.match(lineWith(lines, '（七）总计')!, /22<✓>\t6<✓>\t1<✓>\t0<✓>\t3<✓>\t1<✓>\t33<✓>$/);
    assert.match(lineWith(lines, '四、结转')!, /(\d<✓>\t){6}2<✓>$/);
    assert.equal(lines.length, 26, 'the rows of requests, and the one of reviews');
    assert.equal(lines.at(-1)?.match(/✓/g)?.length, 3);
  });

  it('tell what the addends come to where a total does not', () => {
    assert.equal(
      lineWith(shown(BALANCED.replace(RECEIVED, RECEIVED.replace('32', '31'))), '一、本年新收'),
      `${RECEIVED.replace('32', '31')}<✗ Σ 32>`,
    );
    // A wrong entry of the row of totals breaks its row, its column and the balance.
    const lines = shown(BALANCED.replace(TOTALS, TOTALS.replace('22', '23')));
    assert.match(lineWith(lines, '（七）总计')!, /23<✗ Σ 22>\t6<✓>.*33<✗ Σ 34>$/);
    assert.match(lineWith(lines, '四、结转')!, /1<✗ 23 ≠ 24>\t1<✓>/);
  });

  it('stand behind the line as one where it has bars, whose columns they would push apart', () => {
    const barred = (text: string) => shown(applyEdits(text, formatEdits(analyse(text).report)));
    const lines = barred(BALANCED);
    assert.match(lineWith(lines, '一、本年新收')!, /32 \|<✓>$/);
    assert.match(lineWith(lines, '（七）总计')!, /^[^<]*33 \|<✓>$/);
    assert.equal(lines.length, 26);
    const wrong = barred(BALANCED.replace(TOTALS, TOTALS.replace('22', '23')));
    assert.match(lineWith(wrong, '（七）总计')!, /\|<✗ 自然人 Σ 22；总计 Σ 34>$/);
    assert.match(lineWith(wrong, '四、结转')!, /\|<✗ 自然人 23 ≠ 24>$/);
    const review = BALANCED.split('\n').find((line) => /^(\d+\t){14}/.test(line))!;
    const ofReview = barred(BALANCED.replace(review, review.replace(/\d+$/, '9'))).at(-1)!;
    assert.match(ofReview, /\|<✗ 复议后起诉 Σ \d+>$/);
    const lost = barred(BALANCED.replace(GRANTED, GRANTED.replace('\t3\t', '\t无数\t')));
    assert.equal(lineWith(lost, '（七）总计'), undefined, 'whether all of them come out is not known');
  });

  it('are none where a figure of the sum is not known', () => {
    const lines = shown(BALANCED.replace(GRANTED, GRANTED.replace('\t3\t', '\t无数\t')));
    assert.equal(lineWith(lines, '（一）予以公开'), undefined);
    assert.match(lineWith(lines, '（七）总计')!, /22<✓>\t6\t1<✓>.*33<✓>$/, 'the column of the lost figure has no mark');
  });

  it('are none where nothing is filled in yet', () => {
    assert.deepEqual(shown(newReport({ organ: '云溪县水务局', year: 2024, layout: 'tabs' })), []);
  });

  it('are none when switched off, and only those of the part that is asked for', () => {
    assert.deepEqual(shown(BALANCED, 'off'), []);
    const start = BALANCED.indexOf(RECEIVED);
    assert.deepEqual(shown(BALANCED, 'totals', { start, end: start + RECEIVED.length }), [`${RECEIVED}<✓>`]);
  });

  it('have the sums in their tooltips', () => {
    const end = BALANCED.indexOf(TOTALS) + TOTALS.length;
    const [hint] = inlayHints(analyse(BALANCED).report, { start: end - 1, end }, 'totals', 'zh-cn');
    assert.match(hint!.tooltip, /- 本行合计：22 \+ 6 \+ 1 \+ 3 \+ 1 = 33 ✓\n- 本列办理结果合计：.*= 33 ✓/);
  });
});

describe('the hints before all numbers', () => {
  it('are the names of the columns, and of the blocks where the columns begin anew', () => {
    const lines = shown(BALANCED, 'all');
    assert.match(
      lineWith(lines, '一、本年新收')!,
      /<自然人:>21\t<商业企业:>6\t<科研机构:>1\t<社会公益组织:>0\t<法律服务机构:>3\t<其他:>1\t<总计:>32<✓>$/,
    );
    assert.match(lineWith(lines, '行政许可')!, /^行政许可\t<本年处理决定数量:>148\t*$/);
    assert.match(
      lines.at(-1)!,
      /^<行政复议·结果维持:>2\t<结果纠正:>1\t.*<未经复议直接起诉·结果维持:>1\t.*<复议后起诉·结果维持:>/,
    );
  });

  it('do not name values whose column cannot be told', () => {
    const short = BALANCED.replace(GRANTED, GRANTED.replace('\t3\t1\t0\t1\t0\t15', '\t4\t1'));
    assert.equal(lineWith(shown(short, 'all'), '（一）予以公开'), undefined);
  });
});
