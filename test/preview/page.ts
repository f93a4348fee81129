import type { Browser } from 'playwright-core';
import type { CellEntry, FromPage, PageKind, ToPage, VersionedPreview } from '../../client/src/preview-messages.ts';
import { analyse, type Locale, previewOf } from '../../server/src/core/testing.ts';
import { located } from '../../server/src/lsp/handlers/preview.ts';
import { PanelPage } from '../browser/panel-page.ts';

export const previewData = (text: string, version: number, locale: Locale = 'zh-cn'): VersionedPreview => {
  const { report, ...analysis } = analyse(text);
  return {
    version,
    ...located(previewOf({ report, ...analysis }, locale), (span) => report.syntax.lines.rangeOf(span)),
  };
};

export const REPORT = 'file:///report.gknb';

export class PreviewPage extends PanelPage<ToPage, FromPage> {
  version = 0;
  private locale: Locale = 'zh-cn';

  static async open(
    browser: Browser,
    text: string,
    locale: Locale = 'zh-cn',
    width = 900,
    { kind = 'preview', colours = {} }: { kind?: PageKind; colours?: object } = {},
  ): Promise<PreviewPage> {
    const opened = new PreviewPage(await browser.newPage({ viewport: { width, height: 900 } }));
    opened.locale = locale;
    await opened.load('preview', locale, colours, kind);
    await opened.show(text);
    return opened;
  }

  /** The text has become this. */
  async show(text: string, uri = REPORT): Promise<void> {
    const preview = previewData(text, ++this.version, this.locale);
    await this.tell({ kind: 'preview', uri, preview });
  }

  /** The server's answer to the one figure that was entered last. */
  async answer(refused: string | null): Promise<CellEntry> {
    const { entries, mode } = (await this.said()).findLast((message) => message.kind === 'enter')!;
    const version = ++this.version;
    await this.tell({ kind: 'entered', entries, mode, refused: [refused], written: true, version });
    return entries[0]!;
  }

  cell(name: string) {
    return this.page.locator(`[data-cell="${name}"]`);
  }

  /** The cell that has the focus. */
  focused(): Promise<string | null> {
    return this.page.evaluate(() =>
      (
        globalThis as unknown as { document: { activeElement: { getAttribute(name: string): string | null } } }
      ).document.activeElement.getAttribute('data-cell'),
    );
  }
}
