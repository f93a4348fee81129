import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { FromPage, ToPage } from '../../client/src/review-messages.ts';
import type { Review, ReviewComment, ReviewedReport, StatedComment } from '../../server/src/review/review-data.ts';
import { inBrowser, PanelPage } from '../browser/panel-page.ts';

class ReviewPage extends PanelPage<ToPage, FromPage> {
  static async open(browser: Browser, locale: 'zh-cn' | 'en' = 'zh-cn'): Promise<ReviewPage> {
    const opened = new ReviewPage(await browser.newPage({ viewport: { width: 1300, height: 900 } }));
    await opened.load('review-page', locale);
    return opened;
  }
}

const comment = (problem: string, severity: ReviewComment['severity'] = 'error'): ReviewComment => ({
  severity,
  codes: ['row-total'],
  place: '第三部分表格，“（一）予以公开”行、“总计”列',
  problem,
  expected: '15',
  basis: '年度报告格式',
  remark: '',
});

const report = (organ: string, ...comments: ReviewComment[]): ReviewedReport => ({
  path: `/home/reports/${organ}.gknb`,
  title: null,
  organ,
  year: 2024,
  isEmpty: false,
  comments,
  unlisted: 0,
  unverified: 0,
  round: null,
});

const review = (...reports: ReviewedReport[]): Review => ({
  reports,
  unread: [],
  notReturned: [],
  isSecondRound: false,
});

const SOME = review(
  report('云溪县水务局', comment('总计不对'), comment('标题不对', 'info'), comment('<b>正文</b>不对', 'warning')),
  report('云溪县教育局'),
);

describe('the page of review comments', () => {
  const browser = inBrowser();

  const open = async (shown: Review = SOME, locale: 'zh-cn' | 'en' = 'zh-cn') => {
    const opened = await browser.open((browser) => ReviewPage.open(browser, locale));
    assert.deepEqual(await opened.said(), [{ kind: 'ready' }]);
    await opened.tell({ kind: 'review', review: shown, states: shown.reports.map(() => null), notices: [] });
    return opened;
  };

  /** What is written when the button is pressed. */
  const written = async (shown: ReviewPage): Promise<Review> => {
    await shown.said();
    await shown.page.getByRole('button', { name: '存为 Word…' }).click();
    const [message] = await shown.said();
    assert.ok(message?.kind === 'write' && message.to === 'docx');
    return message.review;
  };

  const problems = ({ reports }: Review): string[] => reports[0]!.comments.map(({ problem }) => problem);

  it('can be used by everyone', async () => {
    for (const locale of ['zh-cn', 'en'] as const) {
      const shown = await open(SOME, locale);
      assert.deepEqual(await shown.violations(), []);
      assert.deepEqual(shown.errors, []);
    }
  });

  it('writes what was found as it is, where nothing is changed', async () => {
    assert.deepEqual(await written(await open()), SOME);
  });

  it('leaves out what is not wanted, and words it as a person does', async () => {
    const shown = await open();
    assert.match((await shown.page.getByRole('status').textContent())!, /2 份报告，意见 3 条，写入 3 条/);
    await shown.page.getByLabel('写入 2').uncheck();
    assert.match((await shown.page.getByRole('status').textContent())!, /写入 2 条/);
    await shown.page.getByLabel('问题 1').fill('总计应为各项之和，请核对登记。');
    await shown.page.getByLabel('备注 3').fill('已电话说明');
    const { reports } = await written(shown);
    assert.deepEqual(
      reports[0]!.comments.map(({ problem, remark }) => [problem, remark]),
      [
        ['总计应为各项之和，请核对登记。', ''],
        ['<b>正文</b>不对', '已电话说明'],
      ],
    );
  });

  it('puts them in another order, and what was typed goes along', async () => {
    const shown = await open();
    await shown.page.getByLabel('备注 1').fill('甲');
    await shown.page.getByLabel('下移 1').click();
    await shown.page.getByLabel('上移 3').click();
    const { reports } = await written(shown);
    assert.deepEqual(
      reports[0]!.comments.map(({ problem, remark }) => [problem, remark]),
      [
        ['标题不对', ''],
        ['<b>正文</b>不对', ''],
        ['总计不对', '甲'],
      ],
    );
    assert.equal(await shown.page.getByLabel('备注 3').inputValue(), '甲');
    assert.ok(await shown.page.getByLabel('上移 1').isDisabled());
  });

  it('keeps those that are grave enough, also after boxes were clicked', async () => {
    const shown = await open();
    await shown.page.getByLabel('写入 1').uncheck();
    await shown.page.getByLabel('写到哪一级').selectOption('warning');
    assert.deepEqual(problems(await written(shown)), ['总计不对', '<b>正文</b>不对']);
    assert.ok(await shown.page.getByLabel('写入 1').isChecked());
    assert.ok(!(await shown.page.getByLabel('写入 2').isChecked()));
  });

  it('marks a report, opens it, and asks for the round before', async () => {
    const shown = await open();
    await shown.page.locator('select[name=state]').first().selectOption('returned');
    await shown.page.getByRole('button', { name: '打开报告：云溪县水务局.gknb' }).click();
    await shown.page.getByRole('button', { name: '与上次报送的比对…' }).click();
    assert.deepEqual(await shown.said(), [
      {
        kind: 'mark',
        marks: [
          { report: { path: '/home/reports/云溪县水务局.gknb', organ: '云溪县水务局', year: 2024 }, state: 'returned' },
        ],
      },
      { kind: 'open', path: '/home/reports/云溪县水务局.gknb' },
      { kind: 'against' },
    ]);
  });

  it('marks all by what is kept of their comments, and writes a letter for each', async () => {
    const stated = (state: StatedComment['state']): StatedComment => ({ ...comment('改'), state });
    const inRound = (organ: string, ...comments: StatedComment[]): ReviewedReport => ({
      ...report(organ),
      round: { before: '/a.gknb', reason: '', comments, cells: [], words: [], unlisted: 0 },
    });
    const shown = await open(
      review(
        report('有意见的局', comment('总计不对')),
        report('没有意见的局'),
        { ...report('空的局'), isEmpty: true },
        { ...report('没写年度的局', comment('总计不对')), year: null },
        inRound('改了的局', stated('mended'), stated('mended')),
        inRound('没有全改的局', stated('mended'), stated('unverified')),
      ),
    );
    await shown.page.locator('summary').first().click();
    await shown.page.getByRole('button', { name: '有意见的标为退回，其余标为已审' }).click();
    const [marks] = await shown.said();
    assert.ok(marks?.kind === 'mark');
    assert.deepEqual(
      marks.marks.map(({ report, state }) => [report.organ, state]),
      [
        ['有意见的局', 'returned'],
        ['没有意见的局', 'reviewed'],
        ['改了的局', 'mended'],
        ['没有全改的局', 'returned'],
      ],
    );
    assert.equal(await shown.page.locator('select[name=state]').first().inputValue(), 'returned');
    assert.match((await shown.page.locator('summary').nth(4).textContent())!, /改了的局 2024.*已改/);
    await shown.page.getByLabel('写入 1').first().uncheck();
    await shown.page.getByRole('button', { name: '有意见的标为退回，其余标为已审' }).click();
    const [again] = await shown.said();
    assert.ok(again?.kind === 'mark');
    assert.equal(again.marks[0]!.state, 'reviewed');
    await shown.page.getByRole('button', { name: '每个机关存一个 Word…' }).click();
    const [each] = await shown.said();
    assert.ok(each?.kind === 'writeEach');
    assert.deepEqual(each.review.reports[0]!.comments, []);
  });

  it('shows what has become of each comment in the second round', async () => {
    const stated: StatedComment[] = [
      { ...comment('没有改'), state: 'notMended' },
      { ...comment('改了'), state: 'mended' },
    ];
    const round = { before: '/a.gknb', reason: '', comments: stated, cells: [], words: [], unlisted: 0 };
    const shown = await open({ ...review({ ...report('甲局'), round }), isSecondRound: true });
    assert.deepEqual(await shown.page.locator('tbody td:nth-child(2)').allTextContents(), ['未改', '已改']);
    await shown.page.getByLabel('写入 2').uncheck();
    const { reports } = await written(shown);
    assert.deepEqual(reports[0]!.round!.comments, [stated[0]]);
  });

  it('folds many reports, and names what could not be read', async () => {
    const many = Array.from({ length: 300 }, (_, i) => report(`第${i}局`, comment(`${i}`)));
    const shown = await open({
      ...review(...many),
      unread: [{ path: '/home/reports/坏.pdf', reason: '已损坏' }],
    });
    assert.equal(await shown.page.locator('textarea').count(), 0);
    assert.ok(await shown.page.getByText('未能读取：坏.pdf（已损坏）').isVisible());
    await shown.page.locator('summary').nth(7).click();
    assert.equal(await shown.page.getByLabel('问题 1').inputValue(), '7');
    await shown.page.locator('summary').nth(7).click();
    await shown.page.locator('textarea').first().waitFor({ state: 'detached' });
  });
});
