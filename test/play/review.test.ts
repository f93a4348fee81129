// The officer's way: sixty reports are opened as a folder, looked over, picked, marked and answered with a letter for each organ; half
// of what was sent back is mended, and the second round tells which.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import type { Frame } from 'playwright-core';
import { inOpenedFolder } from './opened.ts';
import { type DeskReport, sixtyReports } from './sixty-reports.ts';
import { waitUntil } from './workbench.ts';

const STATES = '.disclosure-report-review.jsonl';

const letterOf = (organ: string): string => `${organ}2024年年度报告审核意见`;

describe('the desk of a reviewing officer', function () {
  this.timeout(300_000);
  const opened = inOpenedFolder(this, 'play-review', (write, work) => {
    const roundBefore = path.join(work, '上次');
    mkdirSync(roundBefore);
    for (const { name, bytes } of reports) {
      write(name, bytes);
      writeFileSync(path.join(roundBefore, name), bytes);
    }
  });
  const reports = sixtyReports(611);
  const faulty = reports.filter(({ told }) => told !== null);

  /** The page of a panel that has this heading. */
  async function panel(heading: string): Promise<Frame> {
    let found: Frame | undefined;
    await waitUntil(async () => {
      for (const frame of opened.bench.page.frames()) {
        const has = await frame
          .locator('h1', { hasText: heading })
          .isVisible()
          .catch(() => false);
        if (has) found = frame;
      }
      return found !== undefined;
    }, heading);
    return found!;
  }
  const statesOf = (): Map<string, string> =>
    new Map(
      (existsSync(opened.at(STATES)) ? readFileSync(opened.at(STATES), 'utf8') : '')
        .split('\n')
        .filter((line) => line.includes('organ'))
        .map((line) => JSON.parse(line) as { organ: string; state: string; round: number })
        .map(({ organ, state, round }) => [organ, `${state} ${round}`]),
    );
  const organsWith = (state: string): string[] =>
    [...statesOf()].flatMap(([organ, its]) => (its === state ? [organ] : []));
  const sorted = (list: readonly DeskReport[]): string[] => list.map(({ organ }) => organ).sort();
  async function letters(name: string): Promise<Map<string, string>> {
    const at = opened.at(name);
    await waitUntil(() => existsSync(at) && readdirSync(at).length === reports.length + 1, `all letters in ${name}`);
    await opened.bench.isTold(`/${name}：每个机关一个文件`);
    const texts = new Map<string, string>();
    for (const file of readdirSync(at)) {
      const { value } = await mammoth.extractRawText({ buffer: readFileSync(path.join(at, file)) });
      texts.set(file.replace(/\.docx$/, ''), value);
    }
    return texts;
  }
  const writeEach = async (page: Frame): Promise<void> => {
    await page.getByRole('button', { name: '每个机关存一个 Word…' }).click();
    await opened.bench.acceptFile('审核意见的文件夹放在哪里', /年报\/?$/);
  };

  it('has all reports in the overview, and the comments on them a button away', async () => {
    // What is wrong is told of before anything is opened.
    await opened.bench.counts(/[1-9]/).waitFor();
    await opened.bench.command('年报总览');
    const overview = await panel('年报总览');
    await overview.getByRole('status').filter({ hasText: '60 份报告' }).waitFor();
    await opened.bench.picture('overview');
    await overview.getByRole('button', { name: '审核意见…' }).click();
    const page = await panel('审核意见');
    await page.getByRole('status').filter({ hasText: '60 份报告' }).waitFor();
    await page.getByLabel('写到哪一级').selectOption('warning');
    await opened.bench.picture('comments');
  });

  it('has each report marked, and a letter for each organ', async () => {
    const page = await panel('审核意见');
    await page.getByRole('button', { name: '有意见的标为退回，其余标为已审' }).click();
    await waitUntil(() => statesOf().size === reports.length, 'all are marked');
    assert.deepEqual(organsWith('returned 1').sort(), sorted(faulty));
    await writeEach(page);
    const texts = await letters('审核意见');
    for (const { organ, told } of reports) {
      const text = texts.get(letterOf(organ));
      assert.ok(text, `${organ} has a letter`);
      assert.equal(/未发现问题/.test(text), told === null, organ);
    }
    const summary = texts.get('审核意见汇总')!;
    for (const { organ } of reports) assert.ok(summary.includes(organ), organ);
    await opened.bench.picture('letters');
  });

  it('has a second round that tells what was mended and what was not', async () => {
    const mended = faulty.filter((_, i) => i % 2 === 0);
    const left = faulty.filter((_, i) => i % 2 === 1);
    for (const { name, mended: bytes } of mended) writeFileSync(opened.at(name), bytes);
    const page = await panel('审核意见');
    const firstRound = await page.getByRole('status').textContent();
    await page.getByRole('button', { name: '与上次报送的比对…' }).click();
    await opened.bench.acceptFolder('上次报送的报告所在的文件夹', '上次');
    // The comments of the first round stand there until those of the second come: of all grades again.
    const status = page.getByRole('status').filter({ hasText: '60 份报告' });
    await status.filter({ hasNotText: firstRound! }).waitFor();
    await page.getByLabel('写到哪一级').selectOption('warning');
    await page.getByRole('button', { name: '有意见的标为退回，其余标为已审' }).click();
    await waitUntil(() => organsWith('mended 2').length === mended.length, 'all are marked');
    // What comes back and is looked at is in its second round; what is sent back as it came still in the first.
    assert.deepEqual(organsWith('mended 2').sort(), sorted(mended));
    assert.deepEqual(organsWith('returned 1').sort(), sorted(left));
    await writeEach(page);
    const texts = await letters('审核意见 2');
    const has = (organ: string, state: string): boolean =>
      new RegExp(`(^|\\n)${state}(\\n|$)`).test(texts.get(letterOf(organ))!);
    for (const { organ } of mended) {
      assert.ok(has(organ, '已改'), organ);
      assert.ok(!has(organ, '未改') && !has(organ, '新增') && !has(organ, '未能核对'), organ);
    }
    for (const { organ } of left) assert.ok(has(organ, '未改') && !has(organ, '已改') && !has(organ, '新增'), organ);
    await opened.bench.picture('second-round');
  });
});
