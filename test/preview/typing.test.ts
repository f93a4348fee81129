// Figures typed quickly into the grid, while the server is late.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { alignedReport, analyse, extractCells, FORMS } from '../../server/src/core/testing.ts';
import { inBrowser } from '../browser/panel-page.ts';
import { fixture } from '../fixtures.ts';
import { LateEditor } from './late-editor.ts';
import { PreviewPage, REPORT } from './page.ts';

const BALANCED = fixture('balanced.gknb');
const UNTOUCHED = alignedReport({ organ: '云岭市林草局', year: 2023, layout: 'bars' });
const FIRST = 'requests.received.naturalPerson';
/** Milliseconds a key: someone at home on the keypad. */
const RHYTHM = 50;

const { requests } = FORMS[2021].tables;
const names = requests.rows.map((row) => row.columns.map((column) => `requests.${row.key}.${column.key}`));
const byRows = names.flat();
const byColumns = names[0]!.flatMap((_, i) => names.map((row) => row[i]!));

/** What each cell of a text holds. */
const valuesIn = (text: string) =>
  new Map(extractCells(analyse(text).report).map(({ cell, value }) => [cell, value] as const));

describe('figures typed into the grid', () => {
  const browser = inBrowser();
  const open = (text: string) => browser.open((opened) => PreviewPage.open(opened, text));

  async function type({ page }: PreviewPage, figures: readonly (number | string)[], key: string): Promise<void> {
    for (const figure of figures) {
      await page.keyboard.type(String(figure), { delay: RHYTHM });
      await page.keyboard.press(key);
      await setTimeout(RHYTHM);
    }
  }

  /** Each figure is in its cell, in their order, and every other cell is as it was. */
  function assertEntered(text: string, before: string, cells: readonly string[], figures: readonly (number | null)[]) {
    const wanted = valuesIn(before);
    for (const [i, figure] of figures.entries()) if (figure !== null) wanted.set(cells[i]!, figure);
    assert.deepEqual(valuesIn(text), wanted);
  }

  const figures = Array.from({ length: 40 }, (_, i) => 101 + i);

  it('at 50 ms a key arrive each in its cell, though the server is a second late', async function () {
    this.timeout(180_000);
    const enter = async (key: string, cells: readonly string[], text: string) => {
      const shown = await open(text);
      const editor = new LateEditor(shown, text, () => 1000);
      await shown.cell(FIRST).focus();
      await type(shown, figures, key);
      // They are seen at once, and the cell that comes next has the focus.
      assert.equal(await shown.focused(), cells[40]);
      assert.equal(await shown.cell(cells[39]!).textContent(), '140');
      await editor.end();
      assertEntered(editor.text, text, cells, figures);
      assert.equal(await shown.page.locator('td.pending').count(), 0);
      assert.deepEqual(shown.errors, []);
    };
    await Promise.all([enter('Enter', byColumns, UNTOUCHED), enter('Tab', byRows, BALANCED)]);
  });

  it('arrive while the text is changed by others, and drawn anew under the field', async function () {
    this.timeout(60_000);
    const shown = await open(BALANCED);
    const editor = new LateEditor(shown, BALANCED, () => 150 * Math.random());
    await shown.cell(FIRST).focus();
    let changes = 0;
    const few = figures.slice(0, 12);
    const typing = type(shown, few, 'Tab');
    const isOver = typing.then(() => true);
    while (!(await Promise.race([isOver, setTimeout(60, false)]))) {
      changes++;
      await editor.change(
        changes % 2 === 1
          ? editor.text.replace('\n\n一、总体情况', '\n\n新的一段。\n\n一、总体情况')
          : editor.text.replace('新的一段。\n\n', ''),
      );
    }
    assert.ok(changes > 5);
    await editor.end();
    assertEntered(editor.text.replace('新的一段。\n\n', ''), BALANCED, byRows, few);
  });

  it('go on in the next table behind a column, and not over what stands in the column beside', async () => {
    const shown = await open(BALANCED);
    const editor = new LateEditor(shown, BALANCED, () => 30);
    const last = byColumns[names.length - 1]!;
    await shown.cell(last).focus();
    await type(shown, [7], 'Enter');
    assert.match((await shown.focused())!, /^review\./);
    await editor.end();
    assertEntered(editor.text, BALANCED, [last], [7]);
  });

  for (const key of ['Enter', 'Tab'])
    it(`arrive in an untouched table from the first on, with ${key}`, async () => {
      const shown = await open(UNTOUCHED);
      const editor = new LateEditor(shown, UNTOUCHED, () => 30);
      await shown.cell(FIRST).focus();
      assert.equal(await shown.page.locator('.table:has(.requests) .marks').count(), 1);
      await type(shown, [21, 22, 23, 24], key);
      await editor.end();
      // Of the rows that are not begun it is still said, and the keyboard stayed where it was.
      assert.equal(await shown.page.locator('.table:has(.requests) .marks').count(), 1);
      const cells = key === 'Tab' ? byRows : byColumns;
      assert.equal(await shown.focused(), cells[4]);
      await type(shown, [25], key);
      const again = new LateEditor(shown, editor.text, () => 30);
      await again.end();
      assertEntered(again.text, UNTOUCHED, cells, [21, 22, 23, 24, 25]);
    });

  it('that are refused come back to their cells, and those after them arrive', async () => {
    const shown = await open(BALANCED);
    const editor = new LateEditor(shown, BALANCED, () => 100);
    await shown.cell(FIRST).focus();
    await type(shown, [11, '3.5', 12, '-1', 13], 'Tab');
    await editor.end();
    assertEntered(editor.text, BALANCED, byRows, [11, null, 12, null, 13]);
    assert.equal(await shown.focused(), byRows[5]);
    const refusals = shown.page.getByRole('alert').getByRole('button');
    assert.deepEqual(
      (await refusals.allTextContents()).map((text) => text.trim()),
      [
        '“一、本年新收政府信息公开申请数量”的“法人或其他组织·商业企业”: 未填入“3.5”：这一格只能填整数',
        '“一、本年新收政府信息公开申请数量”的“法人或其他组织·社会公益组织”: 未填入“-1”：这一格不能是负数',
      ],
    );
    const cell = shown.cell(byRows[1]!);
    assert.equal(await cell.getAttribute('data-refused'), '3.5');
    assert.equal(await cell.getAttribute('aria-invalid'), 'true');
    assert.match(
      (await cell.getAttribute('aria-label'))!,
      /“法人或其他组织·商业企业”: 6，未填入“3\.5”：这一格只能填整数/,
    );
    assert.deepEqual(await shown.violations(), []);
    // The first is put right from where it stands in the list; the second is given up.
    await refusals.first().click();
    assert.equal(await shown.focused(), byRows[1]);
    await shown.page.keyboard.press('F2');
    assert.equal(await shown.page.locator('.entry input').inputValue(), '3.5');
    const mended = new LateEditor(shown, editor.text, () => 10);
    await shown.page.keyboard.press('Control+a');
    await type(shown, [3], 'Tab');
    await mended.end();
    assertEntered(mended.text, BALANCED, byRows, [11, 3, 12, null, 13]);
    await shown.cell(byRows[3]!).focus();
    await shown.page.keyboard.press('Escape');
    assert.equal(await refusals.count(), 0);
    assert.equal(await shown.cell(byRows[3]!).textContent(), '0');
  });

  it('belong to the report in which they were typed, when another comes to the front', async () => {
    const shown = await open(BALANCED);
    const { keyboard } = shown.page;
    await shown.cell(FIRST).focus();
    await shown.said();
    await keyboard.type('41');
    await keyboard.press('Tab');
    await keyboard.type('42');
    await shown.show(BALANCED, 'file:///other.gknb');
    const entered = (await shown.said()).flatMap((message) => (message.kind === 'enter' ? message.entries : []));
    assert.deepEqual(
      entered.map(({ uri, cell, text }) => [uri, cell, text]),
      [
        [REPORT, byRows[0], '41'],
        [REPORT, byRows[1], '42'],
      ],
    );
    assert.equal(await shown.page.locator('td.pending').count(), 0);
    await shown.tell({
      kind: 'entered',
      entries: [entered[1]!],
      mode: 'each',
      refused: ['不行'],
      written: true,
      version: 9,
    });
    assert.equal(await shown.page.getByRole('alert').getByRole('button').count(), 0);
    await shown.show(BALANCED);
    assert.equal(await shown.page.getByRole('alert').getByRole('button').count(), 1);
  });

  it('are not entered by Escape, nor where nothing was typed', async () => {
    const shown = await open(UNTOUCHED);
    const { keyboard } = shown.page;
    await shown.cell(FIRST).focus();
    await shown.said();
    for (const keys of [['4', 'Escape'], ['F2', 'Tab'], ['Enter'], ['5', 'Backspace', 'Tab'], ['Tab']])
      for (const key of keys) await keyboard.press(key);
    assert.deepEqual(
      (await shown.said()).filter(({ kind }) => kind === 'enter'),
      [],
    );
  });
});
