// The workbench of a real VS Code in a browser, worked with by mouse and keyboard alone, as a person does. Each of these waits
// for what a person would wait for: that it stands on the screen.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';

export class Workbench {
  private pictures = 0;

  constructor(
    readonly page: Page,
    private readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  get text(): Locator {
    return this.page.locator('.editor-instance .monaco-editor .view-lines').first();
  }

  get status(): Locator {
    return this.page.locator('.statusbar-item[id^="disclosure-report"]');
  }

  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** What the preview's page shows. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  }

  async picture(name: string): Promise<void> {
    const file = `${String(++this.pictures).padStart(2, '0')}-${name}.png`;
    await this.page.screenshot({ path: path.join(this.folder, file) });
  }

  press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());

  type = (text: string): Promise<void> => this.page.keyboard.type(text);

  /** An entry of a menu of the window, which opens the list at the top. */
  async menu(bar: string, entry: string): Promise<void> {
    const list = this.page.locator('.quick-input-widget:visible');
    // While the workbench is still coming up, what is chosen may be lost: a person chooses again.
    for (let tries = 0; tries < 10 && !(await list.isVisible()); tries++) {
      await this.page.locator('.menubar-menu-button', { hasText: bar }).click();
      const item = this.page.locator('.monaco-menu .action-item', { hasText: entry }).first();
      await item.hover();
      // A menu takes no click within a tenth of a second after it has opened: no person is so quick, a quiet machine is.
      await setTimeout(300);
      await item.click();
      await list.waitFor({ timeout: 3000 }).catch(() => this.press('Escape'));
    }
    await list.waitFor();
  }

  /** An entry of the list at the top, which has opened with this title or these words in its box. */
  async choose(entry: string | RegExp): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click();
  }

  /** Words in the box at the top, which asks for something. */
  async answer(question: string | RegExp, text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible', { hasText: question }).waitFor();
    await this.type(text);
    await this.press('Enter');
  }

  async command(name: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible');
    // Pressed while the workbench is still coming up, it is lost.
    for (let tries = 0; tries < 20 && !(await box.isVisible()); tries++) {
      await this.press('F1');
      await box.waitFor({ timeout: 3000 }).catch(() => {});
    }
    await box.waitFor();
    await this.type(name);
    await this.choose(name);
  }

  /** An entry of the menu of a file in the explorer. */
  async explorerMenu(file: string, entry: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
    const item = this.page.locator('.monaco-menu .action-item', { hasText: entry });
    await row.waitFor();
    for (let tries = 0; tries < 10 && !(await item.isVisible()); tries++) {
      await row.click({ button: 'right' });
      await item.waitFor({ timeout: 3000 }).catch(() => this.press('Escape'));
    }
    await item.hover();
    await setTimeout(300);
    await item.click();
  }

  /** Where a file is to be saved, or which is to be opened: in the box that is filled in with a name ending so. */
  async acceptFile(title: string, proposed: RegExp): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget:visible', { hasText: title });
    await dialog.waitFor();
    const box = dialog.locator('.quick-input-box input');
    await waitUntil(async () => proposed.test(await box.inputValue()), `${title}: ${proposed}`);
    await this.picture('file');
    // The box looks for what it holds on the disk, and takes no answer before.
    await dialog.locator('.monaco-progress-container.active').waitFor({ state: 'detached' });
    for (let tries = 0; tries < 10 && (await dialog.isVisible()); tries++) {
      await this.press('Enter');
      await dialog.waitFor({ state: 'hidden', timeout: 1500 }).catch(() => {});
    }
  }

  /** A folder that is to be chosen, in the one that is proposed. */
  async acceptFolder(title: string, name: string): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget:visible', { hasText: title });
    await dialog.waitFor();
    const box = dialog.locator('.quick-input-box input');
    await dialog.locator('.monaco-list-row', { hasText: name }).first().click();
    await waitUntil(async () => (await box.inputValue()).includes(`/${name}`), name);
    await dialog.locator('.monaco-progress-container.active').waitFor({ state: 'detached' });
    await this.picture('folder');
    await dialog.locator('.monaco-button', { hasText: 'OK' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor behind the first place with these words. */
  async find(words: string): Promise<void> {
    const box = this.page.locator('.find-widget.visible');
    for (let tries = 0; tries < 10 && !(await box.isVisible()); tries++) {
      await this.press('Control+1', 'Control+Home', 'Control+f');
      await box.waitFor({ timeout: 1000 }).catch(() => {});
    }
    await box.waitFor();
    const count = box.locator('.matchesCount');
    // What it tells of the words before is not to be taken for these.
    await this.press('Control+a', 'Delete');
    await count.filter({ hasText: 'No results' }).waitFor();
    await this.page.keyboard.insertText(words);
    await count.filter({ hasText: /^1 / }).waitFor();
    await this.press('Escape');
    await box.waitFor({ state: 'hidden' });
    // The search selects once more when it is over: a key pressed before that would be lost.
    await this.position.filter({ hasText: `(${words.length} selected)` }).waitFor();
    await this.press('ArrowRight');
    await this.position.filter({ hasNotText: 'selected' }).waitFor();
  }

  /** `Ln 3, Col 4`, and how much is selected. */
  get position(): Locator {
    return this.page.locator('.statusbar-item', { hasText: /^Ln \d/ });
  }

  /** Among the words that are offered while one types. Where the list does not come by itself, a person asks for it. */
  async suggestion(words: string): Promise<void> {
    const entry = this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words });
    for (let tries = 0; tries < 10 && !(await entry.isVisible()); tries++) {
      await entry.waitFor({ timeout: 3000 }).catch(() => this.press('Control+Space'));
    }
    await entry.waitFor();
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.press('Control+v');
  }

  /** A file of the folder, by its name. */
  async openFile(name: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible');
    for (let tries = 0; tries < 10 && !(await box.isVisible()); tries++) {
      await this.press('Control+p');
      await box.waitFor({ timeout: 1000 }).catch(() => {});
    }
    await box.waitFor();
    await this.type(name);
    await this.choose(name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** The line of the editor that has these words. */
  line = (words: string | RegExp): Locator => this.text.locator('.view-line', { hasText: words });

  /** The menu of the light bulb at the cursor, or of that key. It may come late: a person presses again. */
  async actions(key = 'Control+.'): Promise<Locator> {
    const entries = this.page.locator('.action-widget .monaco-list-row.action');
    for (let tries = 0; tries < 10 && !(await entries.first().isVisible()); tries++) {
      await this.press(key);
      await entries
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => {});
    }
    return entries;
  }

  /** Goes to the next problem, reads what stands below it, and closes that. */
  async nextProblem(words: string): Promise<void> {
    const peek = this.page.locator('.marker-widget', { hasText: words });
    for (let tries = 0; tries < 5 && !(await peek.isVisible()); tries++) {
      await this.press('Alt+F8');
      await peek.waitFor({ timeout: 2000 }).catch(() => {});
    }
    await peek.waitFor();
    await this.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  }

  /** In the panel of problems, which a click on the report's state opens. */
  problem = (words: string): Locator => this.problems.filter({ hasText: words });

  /** The bar's own count of problems: errors, warnings, and what is to be looked at. */
  counts = (numbers: RegExp): Locator => this.page.locator('[id="status.problems"]', { hasText: numbers });

  /** The list draws only what is in sight, and goes to the open file's rows by itself: looked through from its top, more than once. */
  async scrollTo(row: Locator): Promise<void> {
    const list = this.page.locator('.markers-panel .monaco-list');
    for (let pass = 0; pass < 4; pass++) {
      await list.hover();
      await this.page.mouse.wheel(0, -100_000);
      for (let tries = 0; tries < 30; tries++) {
        const found = await row.waitFor({ timeout: 300 }).then(
          () => true,
          () => false,
        );
        if (found) return;
        await this.page.mouse.wheel(0, 100);
      }
    }
    await row.waitFor();
  }

  async takeFix(words: string, picture: string): Promise<void> {
    const entry = (await this.actions()).filter({ hasText: words });
    await entry.waitFor();
    await this.picture(picture);
    await entry.click();
  }

  /** Looks for a message among those that the bell opens: a workbench under test does not pop them up. */
  async isTold(words: string | RegExp): Promise<void> {
    await this.message(words);
    await this.hideMessages();
  }

  /** Presses a button of a message. */
  async reply(words: string | RegExp, button: string): Promise<void> {
    const message = await this.message(words);
    await message.locator('.monaco-button', { hasText: button }).click();
    await message.waitFor({ state: 'detached' });
    await this.hideMessages();
  }

  private async hideMessages(): Promise<void> {
    const list = this.page.locator('.notifications-center.visible');
    for (let tries = 0; tries < 10 && (await list.isVisible()); tries++) {
      await this.page.locator('[id="status.notifications"]').click();
      await list.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => {});
    }
  }

  private async message(words: string | RegExp): Promise<Locator> {
    const list = this.page.locator('.notifications-center.visible');
    // Some are left from before, and the list is still open.
    if (!(await list.isVisible())) await this.page.locator('[id="status.notifications"]').click();
    const message = list.locator('.notification-list-item', { hasText: words });
    await message.waitFor();
    await this.picture('message');
    return message;
  }
}

/** Looks again and again, as long as a slow machine may take. */
export async function waitUntil(holds: () => boolean | Promise<boolean>, wished: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`In vain: ${wished}`);
    await setTimeout(50);
  }
}
