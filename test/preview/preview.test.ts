import assert from 'node:assert/strict';
import { cellIn } from '../../client/src/preview/follow.ts';
import { analyse } from '../../server/src/core/testing.ts';
import { inBrowser } from '../browser/panel-page.ts';
import { fixture } from '../fixtures.ts';
import { PreviewPage, previewData, REPORT } from './page.ts';

const BALANCED = fixture('balanced.gknb');
const RECEIVED = '0\t3\t1\t32';
const WRONG = BALANCED.replace(RECEIVED, '0\t3\t1\t31')
  .replace('行政许可\t148', '行政许可\t１４８')
  .replace('37\n', '\n');
const TOTAL = 'requests.received.total';

describe('the preview’s page', () => {
  const browser = inBrowser();

  const open = (text: string, locale: 'zh-cn' | 'en' = 'zh-cn', width?: number): Promise<PreviewPage> =>
    browser.open((browser) => PreviewPage.open(browser, text, locale, width));

  const themes = {
    light: {},
    dark: {
      '--vscode-editor-foreground': '#cccccc',
      '--vscode-editor-background': '#1f1f1f',
      '--vscode-descriptionForeground': '#9d9d9d',
      '--vscode-editorError-foreground': '#f14c4c',
      '--vscode-editorWarning-foreground': '#cca700',
      '--vscode-editorInfo-foreground': '#3794ff',
      '--vscode-textLink-foreground': '#4daafc',
      '--vscode-editor-selectionBackground': '#264f78',
    },
    'of high contrast': {
      '--vscode-editor-foreground': '#ffffff',
      '--vscode-editor-background': '#000000',
      '--vscode-descriptionForeground': '#ffffff',
      '--vscode-contrastBorder': '#6fc3df',
      '--vscode-editorError-foreground': '#f48771',
      '--vscode-textLink-foreground': '#21a6ff',
      '--vscode-editor-selectionBackground': '#ffffff',
      '--vscode-editor-selectionForeground': '#000000',
    },
  };

  for (const [name, colours] of Object.entries(themes))
    it(`can be used by everyone, in a theme ${name}`, async () => {
      const shown = await open(WRONG, name === 'dark' ? 'en' : 'zh-cn');
      await shown.page.evaluate((all) => {
        const { document } = globalThis as unknown as {
          document: { documentElement: { style: { setProperty(n: string, v: string): void } } };
        };
        for (const [variable, colour] of Object.entries(all))
          document.documentElement.style.setProperty(variable, colour);
      }, colours);
      await shown.cell(TOTAL).focus();
      assert.deepEqual(await shown.violations(), []);
      await shown.page.keyboard.press('F2');
      assert.deepEqual(await shown.violations(), []);
      await shown.page.keyboard.type('3.5');
      await shown.page.keyboard.press('Tab');
      assert.deepEqual(await shown.violations(), []);
      await shown.answer('这一格只能填整数');
      await shown.cell(TOTAL).focus();
      assert.deepEqual(await shown.violations(), []);
    });

  it('shows where the cursor is, and what is wrong, where the system chooses the colours', async () => {
    const shown = await open(WRONG);
    await shown.page.emulateMedia({ forcedColors: 'active' });
    const lookOf = (cell: string) =>
      shown.cell(cell).evaluate((element) => {
        const style = (
          globalThis as unknown as { getComputedStyle(e: unknown): { backgroundColor: string; outlineStyle: string } }
        ).getComputedStyle(element);
        return { ground: style.backgroundColor, outline: style.outlineStyle };
      });
    const other = await lookOf('proactive.rules.issued');
    assert.notEqual((await lookOf(TOTAL)).outline, other.outline);
    await shown.cell(TOTAL).click();
    await shown.page.locator(`[data-cell="${TOTAL}"].here`).waitFor();
    assert.notEqual((await lookOf(TOTAL)).ground, other.ground);
  });

  it('can be used by everyone where there is no report to speak of', async () => {
    const shown = await open('只是一段话。');
    assert.deepEqual(await shown.violations(), []);
    await shown.tell({ kind: 'preview', uri: 'file:///report.gknb', preview: null });
    await shown.page.getByText('文本已关闭').waitFor();
    assert.deepEqual(await shown.violations(), []);
  });

  it('runs nothing of the report, wherever it stands in it, on the screen or on paper', async () => {
    const attack = (n: number) =>
      `<img src=x onerror="document.title='run ${n}'"><script>document.title='run ${n}'</script>`;
    const text = BALANCED.replace('云岭市林草局2023年', `${attack(1)}2023年`)
      .replace('明确办公室专人负责', attack(2))
      .replace('行政许可\t148', `行政许可\t"><svg onload=alert(1)>`)
      .replace('规章\t0', `规章\t${attack(3)}`)
      .replace('六、其他需要报告的事项', '六、其他需要报告的事项<iframe srcdoc="<b>">')
      .replace('2024年1月22日', `${attack(4)}\n2024年1月22日`);
    const shown = await open(text);
    const html = await paperOf(shown);
    const paper = await browser.newPage();
    await paper.setContent(html);
    for (const page of [shown.page, paper]) {
      assert.equal(await page.locator('img, iframe, b, article script, article svg:not([role=img])').count(), 0);
      assert.equal(await page.locator('script').count(), page === paper ? 0 : 1);
      assert.doesNotMatch(await page.title(), /^run/);
      // As words it is there.
      await page.getByText('<img src=x onerror="document.title=\'run 2\'">').waitFor();
    }
    assert.equal(
      (await paper.locator('[onerror], [onload], [style]').count()) +
        (await shown.page.locator('[onerror], [onload]').count()),
      0,
    );
    await paper.close();
    shown.errors.length = 0; // nothing is loaded; a browser may say so
  });

  it('marks findings by a sign, a description and in a list', async () => {
    const shown = await open(WRONG);
    const cell = shown.cell(TOTAL);
    assert.equal(await cell.getAttribute('aria-invalid'), 'true');
    assert.equal(await cell.locator('.sign.error').count(), 1);
    assert.match((await cell.getAttribute('title'))!, /^错误: .*应为各项之和：21 \+ 6/);
    const ids = (await cell.getAttribute('aria-describedby'))!.split(' ');
    assert.match((await shown.page.locator(`#${ids[0]}`).textContent())!, /应为各项之和/);
    assert.match((await shown.page.locator('.counts [role=status]').first().textContent())!, /\d 处错误.*\d 处提示/);
    assert.equal(await shown.cell('requests.received.business').getAttribute('title'), null);
    // A click on an entry leads to its place, here and in the text.
    await shown.said();
    await shown.page.locator(`#${ids[0]}`).click();
    const [said] = await shown.said();
    assert.ok(said?.kind === 'reveal');
    assert.equal(
      WRONG.split('\n')[said.place.start.line]!.slice(said.place.start.character, said.place.end.character),
      '31',
    );
    assert.ok(await inView(shown, TOTAL));
  });

  it('follows the text: what is the same stays, with the focus and where it was scrolled to', async () => {
    const shown = await open(WRONG);
    const cell = await shown.cell(TOTAL).elementHandle();
    await shown.cell(TOTAL).focus();
    const scrolled = await shown.page.evaluate('scrollY');
    assert.ok(Number(scrolled) > 100);
    await shown.show(`${BALANCED.replace('\n\n一、总体情况', '\n\n新的一段。\n\n一、总体情况')}`);
    assert.equal(await shown.focused(), TOTAL);
    assert.ok(
      await cell!.evaluate((node) => (node as unknown as { isConnected: boolean }).isConnected),
      'the same element',
    );
    assert.equal(await cell!.textContent(), '32');
    assert.equal(await cell!.getAttribute('aria-invalid'), null);
    await shown.page.getByText('新的一段。').waitFor();
  });

  it('follows the cursor in the text, and scrolls to where it is', async () => {
    const shown = await open(BALANCED);
    const line = BALANCED.split('\n').findIndex((words) => words.startsWith('四、结转'));
    const character = BALANCED.split('\n')[line]!.length;
    assert.equal(await inView(shown, 'requests.carriedOut.total'), false);
    await shown.tell({ kind: 'cursor', position: { line, character } });
    assert.match((await shown.cell('requests.carriedOut.total').getAttribute('class'))!, /\bhere\b/);
    assert.ok(await inView(shown, 'requests.carriedOut.total'));
    await shown.tell({ kind: 'cursor', position: { line: 0, character: 0 } });
    assert.doesNotMatch((await shown.cell('requests.carriedOut.total').getAttribute('class'))!, /\bhere\b/);
    assert.match((await shown.page.locator('h1').getAttribute('class'))!, /\bhere\b/);
  });

  it('goes to the cell of a place in the text', async () => {
    const shown = await open(BALANCED);
    const preview = previewData(BALANCED, 1);
    const lines = BALANCED.split('\n');
    const at = (beginning: string, from: number, to: number) => {
      const line = lines.findIndex((words) => words.startsWith(beginning));
      return cellIn(preview, { start: { line, character: from }, end: { line, character: to } });
    };
    const row = lines.find((words) => words.startsWith('四、结转'))!;
    assert.equal(at('四、结转', row.length, row.length), 'requests.carriedOut.total');
    assert.equal(at('四、结转', 0, row.length), 'requests.carriedOut.naturalPerson');
    assert.equal(at('一、总体情况', 0, 3), null);
    await shown.tell({ kind: 'goTo', cell: 'requests.carriedOut.total' });
    assert.equal(await shown.focused(), 'requests.carriedOut.total');
    assert.ok(await inView(shown, 'requests.carriedOut.total'));
  });

  it('puts the cursor into the cell that is clicked, and leads while it is worked in', async () => {
    const shown = await open(BALANCED);
    await shown.said();
    await shown.cell(TOTAL).click();
    const said = await shown.said();
    const line = BALANCED.split('\n').findIndex((words) => words.startsWith('一、本年新收'));
    const end = BALANCED.split('\n')[line]!.length;
    const place = { start: { line, character: end - 2 }, end: { line, character: end } };
    assert.ok(said.length > 0);
    for (const each of said) assert.deepEqual(each, { kind: 'reveal', place, focus: false });
    await shown.tell({ kind: 'cursor', position: { line: 0, character: 0 } });
    assert.match((await shown.cell(TOTAL).getAttribute('class'))!, /\bhere\b/);
  });

  it('follows where the cursor went meanwhile, once the keyboard is elsewhere', async () => {
    const shown = await open(BALANCED);
    await shown.cell(TOTAL).focus();
    await shown.tell({ kind: 'cursor', position: { line: 0, character: 0 } });
    await shown.page.evaluate(`
      document.hasFocus = () => false;
      window.dispatchEvent(new Event('blur'));
    `);
    assert.match((await shown.page.locator('h1').getAttribute('class'))!, /\bhere\b/);
  });

  it('is walked through with the arrow keys, and cell by cell with Tab and Enter', async () => {
    const shown = await open(BALANCED);
    const { keyboard } = shown.page;
    const review = analyse(BALANCED)
      .report.cells.map(({ form }) => form.name)
      .filter((name) => name.startsWith('review'));
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
      return shown.focused();
    };
    for (const table of ['proactive', 'requests', 'review'])
      assert.equal(await shown.page.locator(`table.${table} [tabindex="0"]`).count(), 1);
    await shown.cell('proactive.rules.issued').focus();
    assert.equal(await press('ArrowLeft'), 'proactive.rules.issued');
    assert.equal(await press('ArrowRight', 'ArrowRight'), 'proactive.rules.inForce');
    assert.equal(await press('ArrowDown', 'ArrowDown'), 'proactive.licensing.decisions');
    assert.equal(await press('Control+End'), 'proactive.fees.amount');
    assert.equal(await press('ArrowDown'), 'proactive.fees.amount');
    // Tab goes row by row, and on into the next table; so does Enter, column by column.
    assert.equal(await press('Tab'), 'requests.received.naturalPerson');
    assert.equal(await press('Tab', 'Tab'), 'requests.received.research');
    assert.equal(await press('End', 'Tab'), 'requests.carriedIn.naturalPerson');
    assert.equal(await press('Shift+Tab'), TOTAL);
    assert.equal(await press('ArrowDown', 'ArrowDown'), 'requests.granted.total');
    assert.equal(await press('Enter'), 'requests.partiallyGranted.total');
    assert.equal(await press('Shift+Enter', 'Shift+Enter', 'Shift+Enter'), TOTAL);
    assert.equal(await press('Shift+Enter'), 'requests.carriedOut.other');
    assert.equal(await press('Control+End', 'Enter'), review[0]);
    assert.equal(await press('Enter'), review[1]);
    assert.equal(await press('Tab'), review[2]);
    // At either end it leads out of the grids.
    assert.equal(await press('Control+End', 'Enter'), review.at(-1));
    assert.equal(await press('Tab'), null);
    assert.equal(await press('Shift+Tab'), review.at(-1));
    await shown.cell('proactive.rules.issued').focus();
    assert.equal(await press('Shift+Tab'), null);
    assert.equal(await press('Tab'), 'proactive.rules.issued');
    await shown.said();
    await press('Escape');
    const [said] = await shown.said();
    assert.ok(said?.kind === 'reveal' && said.focus);
  });

  it('takes a value for a cell, shows it at once, and goes on', async () => {
    const shown = await open(WRONG);
    const { keyboard } = shown.page;
    const input = shown.page.locator('.entry input');
    await shown.cell(TOTAL).focus();
    await keyboard.press('F2');
    assert.equal(await input.inputValue(), '31');
    assert.equal(await input.getAttribute('aria-label'), '“一、本年新收政府信息公开申请数量”的“总计”');
    await keyboard.press('Escape');
    assert.equal(await input.isVisible(), false);
    assert.equal(await shown.focused(), TOTAL);
    await shown.said();

    await keyboard.press('3');
    assert.equal(await input.inputValue(), '3');
    await keyboard.type('2');
    await keyboard.press('Enter');
    assert.equal(await input.isVisible(), false);
    assert.equal(await shown.focused(), 'requests.carriedIn.total');
    const cell = shown.cell(TOTAL);
    assert.equal(await cell.locator('xpath=self::*[contains(@class, "pending")]').textContent(), '32');
    assert.match((await cell.getAttribute('aria-label'))!, /“总计”: 32，正在填写/);
    const entry = await shown.answer(null);
    const { id, ...named } = entry;
    assert.deepEqual(named, {
      uri: REPORT,
      cell: TOTAL,
      title: '“一、本年新收政府信息公开申请数量”的“总计”',
      text: '32',
    });
    // The drawing of a text before that has still the old one.
    await shown.show(BALANCED);
    assert.equal(await shown.page.locator('td.pending').count(), 0);
    assert.equal(await cell.textContent(), '32');
  });

  it('takes back the last change from the grid', async () => {
    const shown = await open(WRONG);
    await shown.cell(TOTAL).focus();
    await shown.said();
    for (const keys of ['Control+z', 'Control+Shift+z', 'Control+y', 'Control+c'])
      await shown.page.keyboard.press(keys);
    assert.deepEqual(await shown.said(), [{ kind: 'undo' }, { kind: 'redo' }, { kind: 'redo' }]);
  });

  it('says why a value is refused, and lets it be put right', async () => {
    const shown = await open(WRONG);
    const { keyboard } = shown.page;
    await shown.cell(TOTAL).dblclick();
    await keyboard.press('Control+a');
    await keyboard.type('3.5');
    await keyboard.press('Enter');
    await shown.answer('这一格只能填整数');
    assert.match((await shown.page.getByRole('alert').textContent())!, /未填入“3.5”：这一格只能填整数/);
    assert.equal(await shown.cell(TOTAL).getAttribute('aria-invalid'), 'true');
    await shown.cell(TOTAL).focus();
    await keyboard.type('32');
    await keyboard.press('Enter');
    assert.equal((await shown.answer(null)).text, '32');
    assert.equal(await shown.page.getByRole('alert').textContent(), '');
  });

  it('says at once why nothing can be entered into a cell without a place', async () => {
    const shown = await open(
      BALANCED.replace('（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15', '（一）予以公开\t\t10\t3\t15'),
    );
    const cell = shown.cell('requests.granted.business');
    assert.equal(await cell.getAttribute('aria-readonly'), 'true');
    await cell.focus();
    await shown.page.keyboard.press('5');
    await shown.page.getByRole('alert').filter({ hasText: '没有位置' }).waitFor();
    // What was typed all the same is not lost: whether it is taken is for the newest text to say.
    await shown.page.keyboard.press('Enter');
    assert.equal((await shown.answer('没有位置')).text, '5');
    assert.equal(await cell.getAttribute('data-refused'), '5');
  });

  it('keeps the keyboard at its cell, wherever in the page the cell is drawn next', async () => {
    const shown = await open(BALANCED);
    await shown.cell(TOTAL).focus();
    const [head, third = ''] = BALANCED.split('三、收到');
    const [first = '', second = ''] = head!.split('二、主动公开');
    for (const text of [first, `三、收到${third}`, `${first}三、收到${third}\n二、主动公开${second}`, BALANCED]) {
      await shown.show(text);
      if (text !== first) assert.equal(await shown.focused(), TOTAL, text.slice(0, 200));
      else await shown.show(BALANCED);
      await shown.cell(TOTAL).focus();
    }
  });

  it('lets no report change where its addresses lead, nor send anything', async () => {
    const { page } = await open(BALANCED);
    const violated = await page.evaluate(
      `new Promise((resolve) => {
        const violated = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (violated.push(effectiveDirective) === 2) resolve(violated.sort());
        });
        document.head.insertAdjacentHTML('beforeend', '<base href="https://elsewhere.invalid/">');
        document.body.insertAdjacentHTML('beforeend', '<form action="https://elsewhere.invalid/" method="post"></form>');
        document.querySelector('form').submit();
      })`,
    );
    assert.deepEqual(violated, ['base-uri', 'form-action']);
    browser.expectErrors();
  });

  it('shows where the requests went, in figures and in words', async () => {
    const shown = await open(BALANCED);
    const picture = shown.page.locator('.flow svg');
    assert.match(
      (await picture.getAttribute('aria-label'))!,
      /^申请的去向（件）: 新收申请 32，上年结转 3，共 35; 予以公开 15，部分公开 3，.*结转下年度 2，共 35$/,
    );
    // Each part begins where the one before it ended, and the last ends where what came in does.
    const bars = await picture.locator('rect').evaluateAll((all) =>
      (all as unknown as { getAttribute(name: string): string }[]).map((bar) => {
        const x = Number(bar.getAttribute('x'));
        return [x, x + Number(bar.getAttribute('width'))] as const;
      }),
    );
    assert.equal(bars.length, 9);
    const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
    for (const [i, [start]] of bars.entries()) if (i !== 0 && i !== 2) assert.ok(near(start, bars[i - 1]![1]));
    assert.ok(near(bars[8]![1], bars[1]![1]));
    await shown.show(BALANCED.replace(RECEIVED, '0\t3\t1\t33'));
    await shown.page.getByText('收到与去向相差 1 件').waitFor();
    await shown.show(BALANCED.replace(RECEIVED, '0\t3\t1\t/'));
    assert.equal(await picture.count(), 0);
  });

  it('makes a page for paper: the report alone, with nothing from elsewhere', async () => {
    const html = await paperOf(await open(WRONG));
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /default-src &#39;none&#39;; style-src &#39;nonce-/);
    assert.doesNotMatch(html, /<script|<link|https?:|url\(/);
    const paper = await browser.newPage();
    await paper.setContent(html);
    assert.equal(await paper.title(), '云岭市林草局2023年政府信息公开工作年度报告');
    assert.equal(await paper.locator('table').count(), 3);
    assert.equal(await paper.locator('.sign, svg, button, [tabindex]').count(), 0);
    // The style is let in by the policy.
    assert.equal(
      await paper
        .locator('td')
        .first()
        .evaluate(
          (cell) =>
            (globalThis as unknown as { getComputedStyle(e: unknown): { borderTopStyle: string } }).getComputedStyle(
              cell,
            ).borderTopStyle,
        ),
      'solid',
    );
    const pdf = await paper.pdf({ preferCSSPageSize: true });
    // A4 in points, as the page asks.
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    await paper.close();
  });

  it('does not leave a cell empty on paper whose figures cannot be told apart', async () => {
    const shown = await open(
      BALANCED.replace('（一）予以公开\t\t10\t3\t1\t0\t1\t0\t15', '（一）予以公开\t\t10\t3\t15'),
    );
    assert.equal((await paperOf(shown)).match(/<td>\?<\/td>/g)?.length, 7);
  });

  it('is not wider than its panel', async () => {
    const { page } = await open(WRONG, 'zh-cn', 420);
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
  });

  async function paperOf(shown: PreviewPage): Promise<string> {
    await shown.said();
    await shown.tell({ kind: 'print' });
    const [said] = await shown.said();
    assert.ok(said?.kind === 'page');
    return said.html;
  }

  async function inView({ page }: PreviewPage, cell: string): Promise<boolean> {
    return page.evaluate(
      `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('[data-cell="${cell}"]').getBoundingClientRect())`,
    );
  }
});
