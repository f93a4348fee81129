// What is copied from the preview is the report, and nothing that the page says of it.
import assert from 'node:assert/strict';
import { analyse, extractCells } from '../../server/src/core/testing.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { inBrowser } from '../browser/panel-page.ts';
import { fixture } from '../fixtures.ts';
import { PreviewPage } from './page.ts';

const BALANCED = fixture('balanced.gknb');
/** With an error in a table, and one at a word. */
const WRONG = BALANCED.replace('0\t3\t1\t32', '0\t3\t1\t31').replace('行政许可\t148', '行政许可\t１４８');

interface Clipboard {
  readonly text: string;
  readonly html: string;
}

const valuesIn = (text: string) => extractCells(analyse(text).report).map(({ cell, value }) => [cell, value]);

/** Does something that copies, and gives what is on the clipboard then. */
async function copiedBy({ page }: PreviewPage, act: () => Promise<void>): Promise<Clipboard> {
  await page.evaluate(`
    globalThis.copied = null;
    window.addEventListener('copy', (event) => {
      const stop = event.stopImmediatePropagation.bind(event);
      const note = () => {
        const { clipboardData } = event;
        copied = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
      };
      // What has copied lets nobody else hear of it.
      event.stopImmediatePropagation = () => { note(); stop(); };
    }, { once: true, capture: true });
  `);
  await act();
  return page.evaluate<Clipboard>('copied');
}

/** From the beginning of one element to the end of another. */
const select = ({ page }: PreviewPage, from: string, to: string) =>
  page.evaluate(`(() => {
    const range = document.createRange();
    range.setStart(document.querySelector(${JSON.stringify(from)}), 0);
    const end = document.querySelector(${JSON.stringify(to)});
    range.setEnd(end, end.childNodes.length);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  })()`);

describe('what is copied from the preview', () => {
  const browser = inBrowser();
  const open = (text: string) => browser.open((opened) => PreviewPage.open(opened, text));
  const all = ({ page }: PreviewPage) => page.evaluate('getSelection().selectAllChildren(document.body)');

  const ways: Record<string, (shown: PreviewPage) => Promise<Clipboard>> = {
    'by its button': (shown) => copiedBy(shown, () => shown.page.getByRole('button', { name: '复制全文' }).click()),
    'by the keys, of all': async (shown) => {
      await all(shown);
      return copiedBy(shown, () => shown.page.keyboard.press('Control+c'));
    },
    'by the command, while a cell has the keyboard': async (shown) => {
      await shown.cell('requests.received.total').focus();
      return copiedBy(shown, () => shown.tell({ kind: 'copy' }));
    },
    'by the command': (shown) => copiedBy(shown, () => shown.tell({ kind: 'copy' })),
  };
  for (const [name, copy] of Object.entries(ways))
    it(`is the report alone, each figure in its cell: ${name}`, async () => {
      const shown = await open(WRONG);
      const { text, html } = await copy(shown);
      const page = await readDocument(Buffer.from(`<html><body>${html}</body></html>`), '.html');
      assert.ok('text' in page);
      for (const words of [text, page.text]) {
        assert.deepEqual(valuesIn(words), valuesIn(WRONG));
        assert.match(words, /^\s*云岭市林草局2023年政府信息公开工作年度报告/);
        assert.doesNotMatch(words, /应为|检查结果|处错误|申请的去向|row-total|复制全文/);
      }
      // Every paragraph, in its words.
      for (const said of BALANCED.split('\n').filter((line) => line.includes('。')))
        assert.ok(text.includes(said.trim()), said);
    });

  it('has its style with it, and nothing of the page', async () => {
    const shown = await open(WRONG);
    const { html } = await ways['by the command']!(shown);
    assert.doesNotMatch(html, /\b(?:class|id|role|tabindex|title|data-[a-z]+|aria-[a-z]+)=/);
    assert.doesNotMatch(html, /var\(|<button|<svg|<script/);
    const other = await browser.newPage();
    await other.setContent(html);
    const style = (element: string, name: string) =>
      other.evaluate(`getComputedStyle(document.querySelector('${element}')).${name}`);
    assert.equal(await style('td', 'borderTopStyle'), 'solid');
    assert.equal(await style('h1', 'textAlign'), 'center');
    assert.match(String(await style('p', 'fontFamily')), /^FangSong/);
    assert.match(String(await style('h2', 'fontFamily')), /^SimHei/);
    assert.notEqual(await style('p', 'textIndent'), '0px');
    assert.equal(await other.locator('table').count(), 3);
    await other.close();
    assert.equal(await shown.page.getByText('已复制全文').count(), 1);
  });

  it('is what is selected of the report, and rows stay a table', async () => {
    const shown = await open(WRONG);
    await select(shown, 'table.requests tbody tr:nth-child(1)', 'table.requests tbody tr:nth-child(2)');
    const rows = await copiedBy(shown, () => shown.page.keyboard.press('Control+c'));
    assert.match(rows.html, /^<div lang="zh-CN"><table [^>]*border-collapse: collapse/);
    assert.deepEqual(
      rows.text.split('\r\n').map((row) => row.split('\t').slice(-7)),
      [
        ['21', '6', '1', '0', '3', '1', '31'],
        ['2', '1', '0', '0', '0', '0', '3'],
      ],
    );
    // From the last words of the report to the end of the page.
    await select(shown, 'article > .signature', 'main');
    const end = await copiedBy(shown, () => shown.page.keyboard.press('Control+c'));
    assert.doesNotMatch(end.text, /检查结果|应为/);
    assert.match(end.text, /2024年1月22日/);
  });

  it('is, outside of the report, what is selected there', async () => {
    const shown = await open(WRONG);
    await select(shown, '.finding', '.finding');
    await shown.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    assert.equal(await copiedBy(shown, () => shown.page.keyboard.press('Control+c')), null);
  });

  it('keeps the year of a title on one line', async () => {
    const shown = await open(BALANCED);
    assert.deepEqual(await shown.page.locator('h1 .year').allTextContents(), ['2023年']);
    for (let width = 200; width < 900; width += 37) {
      await shown.page.setViewportSize({ width, height: 600 });
      assert.equal(await shown.page.evaluate("document.querySelector('h1 .year').getClientRects().length"), 1);
    }
  });
});
