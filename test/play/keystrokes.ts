import type { Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/**
 * How long a person waits, in milliseconds and in order of size: from each press of a key until the bar below says how the
 * report now stands. With every key the report is out of balance, or in balance again. The cursor is behind a total.
 */
export async function keystrokesToFindings(bench: Workbench, keys: number): Promise<number[]> {
  const broken = bench.status.filter({ hasText: /处不平/ });
  const balanced = bench.status.filter({ hasText: '平衡 ✓' });
  await balanced.waitFor();
  await watch(bench.page);
  for (let pressed = 0; pressed < keys; pressed += 2) {
    await bench.press('9');
    await broken.waitFor();
    await bench.press('Backspace');
    await balanced.waitFor();
  }
  const times = await bench.page.evaluate<number[]>('globalThis.keystrokes');
  return times.sort((a, b) => a - b);
}

/** Within the page, so that nothing but the workbench is timed. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    let pressed = 0;
    globalThis.keystrokes = [];
    document.addEventListener('keydown', () => { pressed = performance.now(); }, true);
    const bar = document.querySelector('.statusbar-item[id^="disclosure-report"]').parentElement;
    const told = () => document.querySelector('.statusbar-item[id^="disclosure-report"]')?.textContent;
    let before = told();
    new MutationObserver(() => {
      const now = told();
      if (now === before || !now) return;
      before = now;
      if (pressed > 0) globalThis.keystrokes.push(performance.now() - pressed);
      pressed = 0;
    }).observe(bar, { childList: true, subtree: true, characterData: true, attributes: true });
  })()`);

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
