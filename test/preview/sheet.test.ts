// The sheet in a real browser, worked in by keyboard, mouse and clipboard as a person does.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { alignedReport, analyse, extractCells, FORMS } from '../../server/src/core/testing.ts';
import { compose } from '../browser/input-method.ts';
import { inBrowser } from '../browser/panel-page.ts';
import { asExcel, asTabs, block } from '../browser/spreadsheet.ts';
import { fixture } from '../fixtures.ts';
import { LateEditor } from './late-editor.ts';
import { PreviewPage } from './page.ts';

const BALANCED = fixture('balanced.gknb');
const UNTOUCHED = alignedReport({ organ: '云岭市林草局', year: 2023, layout: 'bars' });
const { requests } = FORMS[2021].tables;
const NAMES = requests.rows.map((row) => row.columns.map((column) => `requests.${row.key}.${column.key}`));
const FIRST = NAMES[0]![0]!;
const ALL = FORMS[2021].cells.map(({ name }) => name);

type Values = ReadonlyMap<string, number | null>;

const valuesIn = (text: string): Values =>
  new Map(extractCells(analyse(text).report).map(({ cell, value }) => [cell, value] as const));

/** What a text before has, with other values in some cells. */
function changed(before: string, changes: Iterable<readonly [string, number | null]>): Values {
  return new Map([...valuesIn(before), ...changes]);
}

const isPaused = (shown: PreviewPage) => shown.page.locator('dialog[open]').isVisible();

/** Puts a block on the clipboard in the forms given, and pastes it with the event that the browser makes of the keys. */
const paste = ({ page }: PreviewPage, data: Record<string, string>): Promise<void> =>
  page.evaluate((forms) => {
    const { DataTransfer, ClipboardEvent, document } = globalThis as unknown as {
      DataTransfer: new () => { setData(type: string, text: string): void };
      ClipboardEvent: new (name: string, init: object) => unknown;
      document: { activeElement: { dispatchEvent(event: unknown): void } };
    };
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(forms)) clipboardData.setData(type, text);
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);

/** What the keys of copying put on the clipboard. */
async function copied({ page }: PreviewPage, keys = 'Control+c'): Promise<{ text: string; html: string }> {
  await page.evaluate(`
    globalThis.copied = null;
    for (const name of ['copy', 'cut'])
      window.addEventListener(name, ({ clipboardData, defaultPrevented }) => {
        copied = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html'), defaultPrevented };
      }, { once: true });
  `);
  await page.keyboard.press(keys);
  return page.evaluate('copied');
}

describe('the sheet', () => {
  const browser = inBrowser();
  const open = (text: string, width = 900) =>
    browser.open((opened) => PreviewPage.open(opened, text, 'zh-cn', width, { kind: 'sheet' }));

  async function worked(text: string, task: (shown: PreviewPage, editor: LateEditor) => Promise<void>, delay = 10) {
    const shown = await open(text);
    const editor = new LateEditor(shown, text, () => delay);
    await task(shown, editor);
    await editor.end();
    return { shown, editor, values: valuesIn(editor.text) };
  }

  const figures = Array.from({ length: ALL.length }, (_, i) => 1 + ((i * 7) % 299));

  for (const [rhythm, most] of [
    [20, 40],
    [50, 200],
    [120, 30],
  ] as const)
    it(`takes ${most} figures at ${rhythm} ms a key, each in its cell, while the server is a second late`, async function () {
      this.timeout(300_000);
      let count = 0;
      const { shown, values } = await worked(
        BALANCED,
        async (shown) => {
          await shown.cell(ALL[0]!).focus();
          for (; count < Math.min(most, ALL.length); count++) {
            await shown.page.keyboard.type(String(figures[count]), { delay: rhythm });
            await shown.page.keyboard.press('Tab');
            await setTimeout(rhythm);
          }
        },
        1000,
      );
      assert.deepEqual(
        values,
        changed(
          BALANCED,
          ALL.slice(0, count).map((cell, i) => [cell, figures[i]!]),
        ),
      );
      assert.equal(await shown.page.locator('td.pending, td[data-refused]').count(), 0);
    });

  it('takes what an input method composes, from the first key on', async () => {
    const { values } = await worked(BALANCED, async ({ page, ...shown }) => {
      const client = await page.context().newCDPSession(page);
      const own = Object.assign(Object.create(PreviewPage.prototype), { page, ...shown }) as PreviewPage;
      await own.cell(FIRST).focus();
      for (const composed of ['２１', '６', '１２３']) {
        await compose(client, composed);
        await page.keyboard.press('Tab');
      }
      // A keyboard that gives full-width digits as they are.
      for (const key of '４５') await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await page.keyboard.press('Enter');
    });
    assert.deepEqual(
      values,
      changed(BALANCED, [
        [NAMES[0]![0]!, 21],
        [NAMES[0]![1]!, 6],
        [NAMES[0]![2]!, 123],
        [NAMES[0]![3]!, 45],
      ]),
    );
  });

  it('goes on below where Tab began, as a spreadsheet does, and by arrows from what was typed', async () => {
    const shown = await open(BALANCED);
    const { keyboard } = shown.page;
    await shown.cell(NAMES[0]![1]!).focus();
    for (const key of ['Tab', 'Tab', 'Enter']) await keyboard.press(key);
    assert.equal(await shown.focused(), NAMES[1]![1]);
    await keyboard.press('Enter');
    assert.equal(await shown.focused(), NAMES[2]![1]);
    await keyboard.type('7');
    await keyboard.press('ArrowRight');
    assert.equal(await shown.focused(), NAMES[2]![2]);
    await keyboard.press('F2');
    await keyboard.press('ArrowLeft');
    assert.equal(await shown.page.locator('.entry input').isVisible(), true);
    await keyboard.press('Escape');
    await keyboard.press('Control+Home');
    assert.equal(await shown.focused(), FIRST);
    await keyboard.press('Control+End');
    assert.equal(await shown.focused(), NAMES.at(-1)!.at(-1));
  });

  it('loses no key that is no figure: it is refused by name, and the next go where they would', async () => {
    const shown = await open(UNTOUCHED);
    const { keyboard } = shown.page;
    await shown.cell(FIRST).focus();
    await keyboard.type('1');
    await keyboard.press('Tab');
    await keyboard.type('O');
    await keyboard.press('Tab');
    await keyboard.type('3');
    await keyboard.press('Enter');
    assert.equal(await shown.focused(), NAMES[1]![0]);
    const entered = (await shown.said()).flatMap((message) => (message.kind === 'enter' ? message.entries : []));
    assert.deepEqual(
      entered.map(({ cell, text }) => [cell, text]),
      [
        [NAMES[0]![0], '1'],
        [NAMES[0]![1], 'O'],
        [NAMES[0]![2], '3'],
      ],
    );
    await shown.page.close();
  });

  it('goes on from the last row to the next table, and not over what stands at the head of the column beside', async () => {
    const shown = await open(BALANCED);
    const { keyboard } = shown.page;
    const last = NAMES.at(-1)!;
    await shown.cell(last[0]!).focus();
    for (const _ of last.slice(1)) await keyboard.press('Tab');
    await keyboard.press('Enter');
    assert.equal(await shown.focused(), ALL[ALL.indexOf(last.at(-1)!) + 1]);
    // Rows of one cell each, gone through by Tab.
    const fees = ALL[ALL.indexOf(FIRST) - 1]!;
    await shown.cell(ALL[ALL.indexOf(fees) - 1]!).focus();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    assert.equal(await shown.focused(), FIRST);
    // Behind the last table there is nothing to go to.
    await shown.cell(ALL.at(-2)!).focus();
    for (const key of ['Tab', 'Enter']) await keyboard.press(key);
    assert.equal(await shown.focused(), ALL.at(-1));
  });

  it('goes round the whole table by Tab, and back', async () => {
    const shown = await open(BALANCED);
    await shown.cell(FIRST).focus();
    const seen = [FIRST];
    for (let i = 1; i < NAMES.flat().length; i++) {
      await shown.page.keyboard.press('Tab');
      seen.push((await shown.focused())!);
    }
    assert.deepEqual(seen, NAMES.flat());
    for (let i = 1; i < seen.length; i++) await shown.page.keyboard.press('Shift+Tab');
    assert.equal(await shown.focused(), FIRST);
  });

  it('empties what is selected, and takes it back in one step', async () => {
    const { values, editor } = await worked(BALANCED, async (shown, editor) => {
      await shown.cell(NAMES[0]![0]!).focus();
      for (const key of ['Shift+ArrowRight', 'Shift+ArrowDown', 'Delete']) await shown.page.keyboard.press(key);
      await setTimeout(600);
      assert.equal(editor.before.length, 1);
    });
    const emptied = [...NAMES[0]!.slice(0, 2), ...NAMES[1]!.slice(0, 2)];
    assert.deepEqual(
      values,
      changed(
        BALANCED,
        emptied.map((cell) => [cell, null]),
      ),
    );
    assert.deepEqual(editor.before, [BALANCED]);
  });

  it('copies a range as tabs and as a table, selected by keys or by the mouse, and says how much it is', async () => {
    const shown = await open(BALANCED);
    const before = valuesIn(BALANCED);
    const wanted = [0, 1, 2].map((y) => NAMES[y]!.slice(0, 3).map((name) => before.get(name)));
    const [from, to] = [shown.cell(NAMES[0]![0]!), shown.cell(NAMES[2]![2]!)];
    const assertCopied = async () => {
      assert.equal(await shown.page.locator('td[aria-selected=true]').count(), 9);
      const { text, html } = await copied(shown);
      assert.equal(text, wanted.map((row) => row.join('\t')).join('\r\n'));
      assert.equal((html.match(/<td>/g) ?? []).length, 9);
      const sum = wanted.flat().reduce((all: number, figure) => all + (figure ?? 0), 0);
      assert.equal(await shown.page.locator('.told').textContent(), `选中 9 格，合计 ${sum}`);
    };
    await from.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown'])
      await shown.page.keyboard.press(`Shift+${key}`);
    await assertCopied();
    assert.deepEqual(await shown.violations(), []);
    await shown.page.keyboard.press('Escape');
    assert.equal(await shown.page.locator('td.selected').count(), 0);
    await from.click();
    await to.click({ modifiers: ['Shift'] });
    await assertCopied();
    await shown.cell(NAMES[4]![4]!).click();
    await from.hover();
    await shown.page.mouse.down();
    await to.hover();
    await shown.page.mouse.up();
    await assertCopied();
    await shown.page.keyboard.press('Control+a');
    assert.equal((await copied(shown)).text.split(/\r\n/).length, 25);
  });

  const FORMS_OF_BLOCK = {
    'tabs, with carriage returns and a last line end': (figures: number[][]) => ({ 'text/plain': asTabs(figures) }),
    'what a spreadsheet has in HTML alone': (figures: number[][]) => ({ 'text/html': asExcel(figures) }),
    'both at once': (figures: number[][]) => ({ 'text/plain': asTabs(figures), 'text/html': asExcel(figures) }),
  };
  for (const [name, form] of Object.entries(FORMS_OF_BLOCK))
    it(`takes a block of 25 × 7 as ${name}, in one step of undo`, async function () {
      this.timeout(60_000);
      const figures = block(25, 7);
      for (const text of [UNTOUCHED, BALANCED]) {
        const { values, editor, shown } = await worked(text, async (shown) => {
          await shown.cell(FIRST).focus();
          await paste(shown, form(figures));
          assert.equal(await shown.page.locator('td.pending').count(), 175);
        });
        assert.deepEqual(
          values,
          changed(
            text,
            NAMES.flatMap((row, y) => row.map((cell, x) => [cell, figures[y]![x]!] as const)),
          ),
        );
        assert.equal(await isPaused(shown), false);
        assert.deepEqual(editor.before, [text]);
        const again = new LateEditor(shown, editor.text, () => 10);
        again.before.push(text);
        await shown.page.keyboard.press('Control+z');
        await again.end();
        assert.equal(again.text, text);
        await shown.page.close();
      }
    });

  it('tells what of a block does not fit before anything is written, and writes the rest when it is told to', async () => {
    const pasted = [
      [1, 2, '一'],
      [3.5, 5, 6],
    ];
    for (const answer of ['不粘贴', '填入其余 3 格']) {
      const { values, editor, shown } = await worked(BALANCED, async (shown, editor) => {
        await shown.cell(NAMES[0]![5]!).focus();
        await paste(shown, { 'text/plain': asTabs(pasted) });
        const dialog = shown.page.locator('dialog[open]');
        await dialog.waitFor();
        assert.equal(editor.text, BALANCED);
        assert.equal(await shown.page.locator('td.pending').count(), 0);
        assert.match(
          (await dialog.textContent())!,
          /2 格在表外，没有位置：一、6.*其他”: 未填入“3\.5”：这一格只能填整数/,
        );
        assert.deepEqual(await shown.violations(), []);
        // Who types on meanwhile has chosen nothing by it.
        await shown.page.keyboard.press('Enter');
        assert.equal(await isPaused(shown), true);
        await dialog.getByRole('button', { name: answer }).click();
      });
      const written =
        answer === '不粘贴'
          ? []
          : ([
              [NAMES[0]![5]!, 1],
              [NAMES[0]![6]!, 2],
              [NAMES[1]![6]!, 5],
            ] as const);
      assert.deepEqual(values, changed(BALANCED, written));
      assert.equal(editor.before.length, written.length > 0 ? 1 : 0);
      assert.equal(await shown.focused(), NAMES[0]![5]);
      await shown.page.close();
    }
  });

  const labelOf = (row: number) => requests.rows[row]!.label;
  const twoRows = [
    [labelOf(0), ...block(1, 7)[0]!],
    [labelOf(1), ...block(1, 7, 200)[0]!],
  ];
  const written = (row: number, figures: readonly unknown[]) =>
    figures.map((figure, x) => [NAMES[row]![x]!, figure as number] as const);

  it('takes rows with their names, in whatever form they come', async () => {
    const header = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    for (const form of [
      { 'text/plain': asTabs(twoRows) },
      { 'text/html': asExcel(twoRows), 'text/plain': asTabs(twoRows) },
      { 'text/plain': asTabs([header, ...twoRows]) },
      // Names that stand in several columns, as a copied table has them.
      { 'text/plain': asTabs(twoRows.map(([name, ...row]) => ['', name, '', ...row])) },
    ]) {
      const { values, editor, shown } = await worked(BALANCED, async (shown) => {
        await shown.cell(FIRST).focus();
        await paste(shown, form);
      });
      assert.equal(await shown.page.locator('dialog[open]').allTextContents().then(String), '');
      assert.deepEqual(
        values,
        changed(BALANCED, [...written(0, twoRows[0]!.slice(1)), ...written(1, twoRows[1]!.slice(1))]),
      );
      assert.equal(editor.before.length, 1);
      await shown.page.close();
    }
  });

  it('puts rows where their names are, and tells so where that is elsewhere', async () => {
    const [inSecond, granted] = [twoRows[1]!, ['予以公开', ...block(1, 7, 300)[0]!]];
    const stranger = ['平均数量', ...block(1, 7, 400)[0]!];
    const { values } = await worked(BALANCED, async (shown) => {
      await shown.cell(NAMES[4]![2]!).focus();
      await paste(shown, { 'text/plain': asTabs([granted, inSecond, stranger]) });
      const dialog = shown.page.locator('dialog[open]');
      await dialog.waitFor();
      assert.match((await dialog.textContent())!, /2 行将按各行的名称填入同名的行.*7 格在表外/);
      await dialog.getByRole('button', { name: '填入其余 14 格' }).click();
    });
    assert.deepEqual(values, changed(BALANCED, [...written(1, inSecond.slice(1)), ...written(2, granted.slice(1))]));
  });

  it('writes no figure beside its column for words before it that are no names, nor below its row for words above', async () => {
    const words = [
      ['单位', '自然人', '商业企业'],
      ['云岭市林草局', 21, 22],
    ];
    const { values } = await worked(BALANCED, async (shown) => {
      await shown.cell(NAMES[1]![0]!).focus();
      await paste(shown, { 'text/plain': asTabs(words) });
      const dialog = shown.page.locator('dialog[open]');
      await dialog.waitFor();
      assert.match((await dialog.textContent())!, /上面 1 行、左边 1 列是文字，不填入/);
      await dialog.getByRole('button', { name: '填入其余 2 格' }).click();
    });
    assert.deepEqual(values, changed(BALANCED, written(1, [21, 22])));
  });

  it('takes a whole first table with its words, wherever its lines stand', async () => {
    const table = [
      ['第二十条第（一）项', '', '', ''],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', 5, 4, 3],
      ['行政规范性文件', 15, 14, 13],
      ['第二十条第（五）项', '', '', ''],
      ['信息内容', '本年处理决定数量', '', ''],
      ['行政许可', 48, '', ''],
    ];
    const { values, shown } = await worked(BALANCED, async (shown) => {
      await shown.cell('proactive.rules.issued').focus();
      await paste(shown, { 'text/plain': asTabs(table) });
    });
    assert.equal(await shown.page.locator('dialog[open]').allTextContents().then(String), '');
    assert.deepEqual(
      values,
      changed(BALANCED, [
        ['proactive.rules.issued', 5],
        ['proactive.rules.repealed', 4],
        ['proactive.rules.inForce', 3],
        ['proactive.normativeDocuments.issued', 15],
        ['proactive.normativeDocuments.repealed', 14],
        ['proactive.normativeDocuments.inForce', 13],
        ['proactive.licensing.decisions', 48],
      ]),
    );
  });

  it('tells which figures an empty cell of a block would take away', async () => {
    const { editor, values } = await worked(BALANCED, async (shown) => {
      await shown.cell(NAMES[0]![0]!).focus();
      await paste(shown, { 'text/plain': '9\t\t8' });
      await shown.page.locator('dialog[open]', { hasText: '1 格现在有数' }).waitFor();
      await shown.page.getByRole('button', { name: '填入其余 3 格' }).click();
    });
    assert.deepEqual(
      values,
      changed(BALANCED, [
        [NAMES[0]![0]!, 9],
        [NAMES[0]![1]!, null],
        [NAMES[0]![2]!, 8],
      ]),
    );
    assert.equal(editor.before.length, 1);
  });

  it('fills all that is selected with one figure, and lays merged cells where they stand', async () => {
    const merged = `<table><tr><td>第二十条第（一）项</td><td></td><td></td></tr><tr><td>5</td><td>4</td><td>3</td></tr></table>`;
    const { values } = await worked(BALANCED, async (shown) => {
      await shown.cell(NAMES[0]![0]!).focus();
      await shown.page.keyboard.press('Shift+ArrowRight');
      await paste(shown, { 'text/plain': '7\r\n' });
      // The first table: between its blocks stand lines of words, which a copy of the official form has as well.
      await shown.cell('proactive.licensing.decisions').focus();
      const form =
        '<table><tr><td>48</td></tr><tr><td>第二十条第（六）项</td></tr><tr><td>本年处理决定数量</td></tr><tr><td>30</td></tr><tr><td>2</td></tr></table>';
      await paste(shown, { 'text/html': form });
      await shown.cell('proactive.rules.issued').focus();
      await paste(shown, { 'text/html': merged.replace(/<tr>.*?<\/tr>/, '') });
    });
    assert.deepEqual(
      values,
      changed(BALANCED, [
        [NAMES[0]![0]!, 7],
        [NAMES[0]![1]!, 7],
        ['proactive.licensing.decisions', 48],
        ['proactive.penalties.decisions', 30],
        ['proactive.coercion.decisions', 2],
        ['proactive.rules.issued', 5],
        ['proactive.rules.repealed', 4],
        ['proactive.rules.inForce', 3],
      ]),
    );
  });

  it('offers what an empty total comes to, of what was typed a moment ago, and takes it by one key alone', async () => {
    const { values } = await worked(
      UNTOUCHED,
      async (shown) => {
        const total = shown.cell(NAMES[0]!.at(-1)!);
        const offered = () => total.getAttribute('data-offer');
        await shown.cell(FIRST).focus();
        assert.equal(await offered(), null);
        for (const figure of ['21', '4']) {
          await shown.page.keyboard.type(figure);
          await shown.page.keyboard.press('Tab');
        }
        assert.equal(await offered(), '25');
        assert.match((await total.getAttribute('aria-label'))!, /空，各项之和为 25，按等号键填入/);
        await total.focus();
        // Who goes on takes nothing.
        for (const key of ['Tab', 'Shift+Tab', 'Enter', 'Shift+Enter']) await shown.page.keyboard.press(key);
        assert.equal(await shown.focused(), NAMES[0]!.at(-1));
        await shown.page.keyboard.press('=');
        assert.equal(await total.textContent(), '25');
      },
      200,
    );
    assert.deepEqual(
      values,
      changed(UNTOUCHED, [
        [NAMES[0]![0]!, 21],
        [NAMES[0]![1]!, 4],
        [NAMES[0]!.at(-1)!, 25],
      ]),
    );
  });

  it('offers what a wrong total should be where no part is wanting, and takes it by the same key', async () => {
    const { values } = await worked(
      BALANCED,
      async (shown) => {
        const [first, second] = [NAMES[0]![0]!, NAMES[0]![1]!];
        const total = shown.cell(NAMES[0]!.at(-1)!);
        const said = () => total.getAttribute('aria-label');
        assert.doesNotMatch((await said())!, /按等号键/);
        await shown.cell(second).focus();
        await shown.page.keyboard.press('Delete');
        assert.doesNotMatch((await said())!, /按等号键/);
        await shown.page.keyboard.type('9');
        await shown.page.keyboard.press('Tab');
        assert.match((await said())!, /32，各项之和为 35，按等号键填入/);
        assert.equal(await total.getAttribute('data-offer'), null);
        await total.focus();
        await shown.page.keyboard.press('=');
        assert.equal(await total.textContent(), '35');
        assert.equal(await shown.cell(first).textContent(), '21');
      },
      200,
    );
    assert.deepEqual(
      values,
      changed(BALANCED, [
        [NAMES[0]![1]!, 9],
        [NAMES[0]!.at(-1)!, 35],
      ]),
    );
  });

  it('shows the tables alone, fits its width, and keeps the header, the names of rows and the totals in sight', async () => {
    const shown = await open(BALANCED, 620);
    const { page } = shown;
    await page.setViewportSize({ width: 620, height: 500 });
    assert.equal(await page.locator('article p.paragraph, .flow').count(), 0);
    assert.equal(await page.locator('article h2').count(), 3);
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
    const isSeen = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { document, innerHeight, innerWidth } = globalThis as unknown as {
          document: { elementFromPoint(x: number, y: number): unknown };
          innerHeight: number;
          innerWidth: number;
        };
        const drawn = element as unknown as {
          getBoundingClientRect(): { left: number; right: number; top: number; bottom: number };
          contains(other: unknown): boolean;
        };
        const { left, right, top, bottom } = drawn.getBoundingClientRect();
        const isWithin = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
        return isWithin && drawn.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      });
    await shown.cell(NAMES[0]![0]!).focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown');
    assert.ok(await isSeen('td:focus'));
    assert.ok(await isSeen('.requests thead tr:nth-child(2) th:last-child'));
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowUp');
    assert.ok(await isSeen('td:focus'));
    // Narrower than a table can be.
    await page.setViewportSize({ width: 300, height: 500 });
    await page.locator('.table:has(.requests)').evaluate((element) => {
      (element as unknown as { scrollLeft: number }).scrollLeft = 60;
    });
    const edges = await page.evaluate(`(() => {
      const around = document.querySelector('.table:has(.requests)').getBoundingClientRect();
      const [name, total] = ['tbody tr:first-child th.row', 'tbody tr:first-child td:last-child']
        .map((cell) => document.querySelector('.requests ' + cell).getBoundingClientRect());
      return [Math.abs(name.left - around.left), Math.abs(total.right - around.right)];
    })()`);
    for (const distance of edges as number[]) assert.ok(distance < 8, String(distance));
  });
});
