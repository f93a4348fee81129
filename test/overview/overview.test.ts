import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ReviewState } from '../../client/src/review-states.ts';
import { COMPARED } from '../../server/src/core/testing.ts';
import { inBrowser } from '../browser/panel-page.ts';
import { ROOT } from '../fixtures.ts';
import { OverviewPage, row, SOME } from './page.ts';

const THEMES = {
  light: {},
  dark: {
    '--vscode-editor-foreground': '#cccccc',
    '--vscode-editor-background': '#1f1f1f',
    '--vscode-descriptionForeground': '#9d9d9d',
    '--vscode-editorError-foreground': '#f14c4c',
    '--vscode-editorWarning-foreground': '#cca700',
    '--vscode-list-activeSelectionBackground': '#04395e',
    '--vscode-list-hoverBackground': '#2a2d2e',
    '--vscode-input-background': '#313131',
    '--vscode-button-secondaryBackground': '#313131',
    '--vscode-button-secondaryForeground': '#cccccc',
    '--vscode-charts-blue': '#3794ff',
    '--vscode-charts-green': '#89d185',
    '--vscode-charts-red': '#f14c4c',
    '--vscode-charts-purple': '#b180d7',
  },
  'high contrast': {
    '--vscode-editor-foreground': '#ffffff',
    '--vscode-editor-background': '#000000',
    '--vscode-descriptionForeground': '#ffffff',
    '--vscode-contrastBorder': '#6fc3df',
    '--vscode-contrastActiveBorder': '#f38518',
    '--vscode-focusBorder': '#f38518',
    '--vscode-editorError-foreground': '#f48771',
    '--vscode-editorWarning-foreground': '#ffd370',
    '--vscode-list-activeSelectionBackground': '#000000',
    '--vscode-list-activeSelectionForeground': '#ffffff',
    '--vscode-list-hoverBackground': '#000000',
    '--vscode-input-background': '#000000',
    '--vscode-button-secondaryBackground': '#000000',
    '--vscode-button-secondaryForeground': '#ffffff',
  },
};

describe('the overview’s page', () => {
  const browser = inBrowser();

  const open = async (rows = SOME, locale: 'zh-cn' | 'en' = 'zh-cn', colours = {}) => {
    const opened = await browser.open((browser) => OverviewPage.open(browser, locale, colours));
    assert.deepEqual(await opened.said(), [{ kind: 'ready' }]);
    await opened.show(rows);
    return opened;
  };
  const status = (shown: OverviewPage) => shown.page.getByRole('status').textContent();

  for (const [name, colours] of Object.entries(THEMES))
    it(`can be used by everyone, in a theme of ${name}`, async () => {
      const shown = await open(SOME, name === 'dark' ? 'en' : 'zh-cn', colours);
      for (const across of ['organs', 'years']) {
        await shown.page.locator('select[name=across]').selectOption(across);
        await shown.page.locator('summary').click();
        assert.deepEqual(await shown.violations(), []);
      }
      // To be looked at.
      const pictures = path.join(ROOT, 'out/overview');
      mkdirSync(pictures, { recursive: true });
      await shown.page.locator('select[name=across]').selectOption('organs');
      await shown.page.locator('select[name=measure]').selectOption('denied');
      await shown.page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
    });

  it('sorts, by the numbers behind the words, what is not known last', async () => {
    const shown = await open();
    assert.equal((await shown.rows()).at(-1), '（未写明机关） ');
    const received = shown.page.getByRole('button', { name: '新收申请' });
    await received.click();
    const header = shown.page.getByRole('columnheader', { name: '新收申请' });
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    assert.equal((await shown.rows())[0], '云溪县水务局 2020');
    await received.click();
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.equal((await shown.rows())[0], '云溪县自然资源局 2024');
    assert.deepEqual((await shown.rows()).slice(-2).sort(), ['=HYPERLINK("http://x.invalid") 2024', '（未写明机关） ']);
  });

  it('filters by organ, year, findings and folder, and tells how many there are', async () => {
    const shown = await open();
    assert.equal(await status(shown), '13 份报告，列出 13 份：3 处错误，6 处警告');
    await shown.page.locator('input[name=organ]').fill('水务');
    await shown.page.locator('select[name=year]').selectOption('2024');
    assert.deepEqual(await shown.rows(), ['云溪县水务局 2024']);
    await shown.page.locator('input[name=organ]').fill('没有');
    assert.equal(await shown.page.getByText('没有这样的报告').count(), 1);
    await shown.page.locator('input[name=organ]').fill('');
    await shown.page.locator('select[name=year]').selectOption('');
    await shown.tell({ kind: 'below', uri: 'file:///home/reports/年报/局' });
    assert.deepEqual(await shown.rows(), ['云溪县教育局 2023', '云溪县教育局 2024']);
    await shown.page.getByRole('button', { name: '只看文件夹“局”' }).click();
    await shown.page.getByLabel('只看有错误或警告的').check();
    assert.match((await status(shown))!, /列出 2 份：3 处错误，6 处警告/);
  });

  it('is worked by the keyboard alone, and opens a report', async () => {
    const shown = await open();
    const { keyboard } = shown.page;
    await shown.page.getByLabel('只看有错误或警告的').focus();
    const grid = shown.page.getByRole('grid');
    for (let i = 0; i < 6 && !(await grid.evaluate((element) => element.matches(':focus'))); i++)
      await keyboard.press('Tab');
    await keyboard.press('End');
    await keyboard.press('ArrowUp');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const selected = shown.page.locator('[aria-selected=true]');
    assert.equal(await grid.getAttribute('aria-activedescendant'), await selected.getAttribute('id'));
    const name = (await selected.locator('[role=gridcell]').last().textContent())!;
    assert.deepEqual(await shown.said(), [{ kind: 'open', folder: 0, path: name, range: null }]);
    await shown.page.getByText('云溪县公安局', { exact: true }).click();
    assert.deepEqual(await shown.said(), [{ kind: 'open', folder: 0, path: '云溪县公安局2024.gknb', range: null }]);
  });

  it('draws one organ over the years, with a gap where there is no report', async () => {
    const shown = await open();
    await shown.page.getByText('云溪县水务局').first().click();
    const picture = shown.page.getByRole('img');
    assert.equal(await picture.getAttribute('aria-label'), '新收申请：云溪县水务局');
    await shown.page.locator('summary').click();
    const cells = await shown.page.locator('tbody tr').allTextContents();
    assert.deepEqual(cells, ['202020', '202137', '2022—', '202354', '202471']);
    await shown.page.locator('select[name=measure]').selectOption('granted');
    assert.deepEqual((await shown.page.locator('tbody tr').allTextContents()).slice(0, 3), [
      '202050.0%75.0%',
      '202148.6%73.0%',
      '2022——',
    ]);
  });

  it('draws many organs of a year, as they are listed, and saves the picture', async () => {
    const shown = await open();
    await shown.page.locator('select[name=across]').selectOption('organs');
    await shown.page.locator('select[name=measure]').selectOption('denied');
    await shown.page.locator('select[name=year]').selectOption('2024');
    await shown.page.locator('summary').click();
    assert.equal((await shown.page.locator('tbody tr').count()) - 0, 8);
    assert.equal(await shown.page.locator('thead th').count(), 8);
    await shown.page.getByRole('button', { name: '导出图片' }).click();
    const [saved] = await shown.said();
    assert.ok(saved?.kind === 'save' && saved.isImage && saved.name === '年报总览.png');
    const bytes = Buffer.from(saved.content, 'base64');
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    assert.ok(bytes.length > 5000);
  });

  it('exports what is listed: with a mark for spreadsheets, and no formula', async () => {
    const shown = await open();
    await shown.page.locator('select[name=year]').selectOption('2024');
    await shown.page.getByRole('button', { name: '导出 CSV' }).click();
    await shown.page.getByRole('button', { name: '复制' }).click();
    const [csv, copied] = await shown.said();
    assert.ok(csv?.kind === 'save' && !csv.isImage && copied?.kind === 'copy');
    const lines = csv.content.split('\r\n');
    assert.match(lines[0]!, /^\ufeff机关,年度,错误,警告,提示,状态,审核,新收申请,/);
    assert.equal(lines.length, 1 + 8 + 1);
    const formula = lines.find((line) => line.includes('HYPERLINK'))!;
    assert.match(
      formula,
      /^"'=HYPERLINK\(""http:\/\/x\.invalid""\)",2024,1,2,1,有误,,,,/,
      'what is not known stays empty',
    );
    assert.equal(copied.text.split('\n').length, 9);
    assert.match(copied.text, /云溪县水务局\t2024\t2\t4\t1\t有误\t\t71\t/);
    assert.doesNotMatch(copied.text, /^=/m);
  });

  it('takes what is new, and keeps what is looked at', async () => {
    const shown = await open();
    await shown.page.getByText('云溪县水务局').nth(1).click();
    const before = await shown.page.locator('[aria-selected=true]').textContent();
    await shown.show([row('云溪县安监局', 2024, 9)], { isWhole: false, revision: 2, isBusy: true });
    assert.match((await status(shown))!, /^14 份报告.*正在读取和检查/);
    assert.equal(await shown.page.locator('[aria-selected=true]').textContent(), before);
    await shown.show([row('云溪县安监局', 2024, 9)], { revision: 3 });
    assert.deepEqual(await shown.rows(), ['云溪县安监局 2024']);
    await shown.show([], { revision: 4 });
    assert.match((await status(shown))!, /^0 份报告/);
  });

  it('shows ten thousand reports, drawing few of them', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      row(`第${i % 3400}局`, 2022 + Math.floor(i / 3400), i % 97, i % 20 ? 0 : 1),
    );
    const shown = await open(many);
    assert.match((await status(shown))!, /^10000 份报告/);
    assert.equal(await shown.page.getByRole('grid').getAttribute('aria-rowcount'), '10001');
    assert.ok((await shown.page.locator('[data-index]').count()) < 100);
    await shown.page.getByRole('grid').focus();
    await shown.page.keyboard.press('End');
    assert.equal(await shown.page.locator('[aria-selected=true]').getAttribute('data-index'), '9999');
    const took = await shown.page.evaluate(
      (data) => {
        const { performance } = globalThis as unknown as { performance: { now(): number } };
        const before = performance.now();
        (globalThis as unknown as EventTarget).dispatchEvent(new MessageEvent('message', { data }));
        return performance.now() - before;
      },
      {
        kind: 'answer',
        answer: {
          revision: 9,
          isWhole: true,
          rows: many,
          folders: ['file:///x'],
          isBusy: false,
          figures: COMPARED,
          denied: [],
        },
      },
    );
    if (process.env.DISCLOSURE_REPORT_TIMES) console.log(`      ${took.toFixed(0)} ms`);
    assert.ok(took < 5000, `${took} ms`);
  }).timeout(60_000);

  it('shows how far the review has come, filters by that, and marks the report that is selected', async () => {
    const shown = await open();
    const state = (organ: string, state: ReviewState, round: number) => ({ organ, year: 2024, state, round });
    await shown.tell({
      kind: 'reviewStates',
      canReview: true,
      folders: [[state('云溪县水务局', 'returned', 1), state('云溪县 教育局', 'mended', 2)]],
    });
    const reviews = async () => {
      const cells = await shown.page.locator('[data-index] .review').allTextContents();
      return cells.filter((cell) => cell !== '');
    };
    assert.deepEqual((await reviews()).sort(), ['已改（第2轮）', '退回']);
    await shown.page.locator('select[name=review]').selectOption('returned');
    assert.deepEqual(await shown.rows(), ['云溪县水务局 2024']);
    await shown.page.locator('[data-index]').first().click();
    await shown.said();
    await shown.page.locator('select[name=markAs]').selectOption('mended');
    assert.deepEqual(await shown.said(), [
      { kind: 'setReviewState', folder: 0, organ: '云溪县水务局', year: 2024, state: 'mended' },
    ]);
    await shown.page.getByRole('button', { name: '审核意见…' }).click();
    assert.deepEqual(await shown.said(), [{ kind: 'review', reports: [{ folder: 0, path: '云溪县水务局2024.gknb' }] }]);
    // What nobody has said anything of is to be reviewed.
    await shown.page.locator('select[name=review]').selectOption('pending');
    assert.equal((await shown.rows()).length, SOME.length - 2);
  });

  it('marks no report that does not say whose it is', async () => {
    const shown = await open([[0, '未写明.gknb', null, null, null, Array(18).fill(null)]]);
    assert.ok(await shown.page.locator('select[name=markAs]').isDisabled());
  });

  it('unfolds a report to what was found in it, by the arrows and by a click, and opens it there', async () => {
    const shown = await open([row('云溪县水务局', 2024, 9, 1), row('云溪县教育局', 2024, 9)]);
    await shown.page.locator('select[name=year]').selectOption('2024');
    await shown.page.getByText('云溪县水务局').first().click();
    await shown.said();
    await shown.page.getByRole('grid').focus();
    await shown.page.keyboard.press('ArrowRight');
    const [asked] = await shown.said();
    assert.deepEqual(asked, { kind: 'unfold', folder: 0, path: '云溪县水务局2024.gknb' });
    assert.match((await shown.page.locator('.finding').textContent())!, /正在检查/);
    const range = { start: { line: 3, character: 1 }, end: { line: 3, character: 2 } };
    await shown.tell({
      kind: 'findings',
      folder: 0,
      path: '云溪县水务局2024.gknb',
      findings: [
        { severity: 'error', message: '“<b>总计</b>”应为 15', range },
        { severity: 'warning', message: '正文与表格不一致', range },
      ],
    });
    assert.deepEqual(await shown.page.locator('.finding').allTextContents(), [
      '错误　“<b>总计</b>”应为 15',
      '警告　正文与表格不一致',
    ]);
    assert.deepEqual(await shown.violations(), []);
    await shown.page.keyboard.press('ArrowDown');
    await shown.page.keyboard.press('Enter');
    assert.deepEqual(await shown.said(), [{ kind: 'open', folder: 0, path: '云溪县水务局2024.gknb', range }]);
    await shown.page.keyboard.press('ArrowLeft');
    assert.equal(await shown.page.locator('.finding').count(), 0);
    await shown.page.getByLabel('云溪县教育局的检查结果').click();
    await shown.tell({ kind: 'findings', folder: 0, path: '云溪县教育局2024.gknb', findings: [] });
    assert.deepEqual(await shown.page.locator('.finding').allTextContents(), ['未发现问题']);
  });

  it('has unfolded what was, when its tab comes to the front again', async () => {
    const rows = [row('云溪县水务局', 2024, 9, 1), row('云溪县教育局', 2024, 9)];
    const shown = await open(rows);
    await shown.page.getByLabel('云溪县水务局的检查结果').click();
    await shown.page.reload();
    await shown.said();
    await shown.show(rows);
    assert.deepEqual(await shown.said(), [{ kind: 'unfold', folder: 0, path: '云溪县水务局2024.gknb' }]);
    assert.match((await shown.page.locator('.finding').textContent())!, /正在检查/);
    await shown.page.getByLabel('云溪县水务局的检查结果').click();
    await shown.page.reload();
    await shown.said();
    await shown.show(rows);
    assert.deepEqual(await shown.said(), []);
  });

  it('tells who has reported on the year that is looked at, and nothing where no roster is known', async () => {
    const shown = await open();
    const reporting = shown.page.locator('details.reporting');
    assert.equal(await reporting.isVisible(), false);
    const roster = (year: number, isLast: boolean) => ({
      year,
      isLast,
      title: `${year}年度：应报送 3 个机关`,
      parts: [{ heading: '未报送', lines: [`县级：<b>${year}</b>`] }],
    });
    await shown.show(SOME, { rosters: [roster(2023, false), roster(2024, true)] });
    assert.equal(await reporting.locator('summary').textContent(), '报送情况2024年度：应报送 3 个机关');
    await reporting.locator('summary').click();
    assert.deepEqual(await reporting.locator('li').allTextContents(), ['县级：<b>2024</b>']);
    assert.deepEqual(await shown.violations(), []);
    // Another year, without folding it; and what was sent stays where nothing is new.
    await shown.page.locator('select[name=year]').selectOption('2023');
    await shown.show([], { isWhole: false, rosters: null });
    assert.deepEqual(await reporting.locator('li').allTextContents(), ['县级：<b>2023</b>']);
    assert.equal(await reporting.getAttribute('open'), '');
  });
});
