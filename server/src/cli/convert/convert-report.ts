import {
  type Bilingual,
  type PlainSheet,
  type ReadReport,
  type ReportContent,
  say,
  TABLE_KEYS,
  type TableForm,
  type TableKey,
} from '../../core/index.ts';
import type { ReportFileKind } from '../../documents/write-report.ts';
import { service } from '../service.ts';

/** A report as another kind of file, and what the user should know of it; or why it cannot be one. */
export type Converted =
  | { readonly bytes: Uint8Array; readonly notices: readonly Bilingual[] }
  | { readonly refused: Bilingual };

/** What a table that cannot be read back is drawn as next. */
const PLAINER: Readonly<Record<TableForm, TableForm | null>> = { official: 'fields', fields: 'lines', lines: null };

/**
 * Writes a report as another kind of file, and reads it again: it is given only where all that was read of the one is read of the
 * other. A table that would not be is written by its own lines.
 *
 * @param sheets what a workbook has besides
 */
export async function convertReport(
  read: ReadReport,
  kind: ReportFileKind,
  sheets: readonly PlainSheet[] = [],
): Promise<Converted> {
  if (!hasReport(read)) return { refused: NO_REPORT };
  const { writeReport } = await import('../../documents/write-report.ts');
  const forms: Partial<Record<TableKey, TableForm>> = {};
  for (;;) {
    const content = service.content(read, forms);
    const bytes = writeReport(content, kind, sheets);
    if (!bytes) return { refused: NO_TABLE };
    const differing = await differencesIn(bytes, kind, read, content);
    const tables = differing.filter((key) => key !== 'words');
    if (differing.length === 0) return { bytes, notices: noticesOf(content) };
    if (tables.length === 0) return { refused: readsOtherwise(differing) };
    for (const key of tables) {
      const plainer = PLAINER[forms[key] ?? 'official'];
      if (!plainer) return { refused: readsOtherwise(differing) };
      forms[key] = plainer;
    }
  }
}

const hasReport = ({ report: { sections, tables } }: ReadReport): boolean =>
  sections.length > 0 || TABLE_KEYS.some((key) => tables[key]);

async function differencesIn(
  bytes: Uint8Array,
  kind: ReportFileKind,
  before: ReadReport,
  content: ReportContent,
): Promise<(TableKey | 'words')[]> {
  const text = await textIn(bytes, kind);
  const differing = text === null ? ['words' as const] : service.differences(before, service.read(text), content);
  // A workbook has the tables alone.
  return kind === 'xlsx' ? differing.filter((key) => key !== 'words') : differing;
}

async function textIn(bytes: Uint8Array, kind: ReportFileKind): Promise<string | null> {
  if (kind === 'text') return new TextDecoder().decode(bytes);
  const { readDocument } = await import('../../documents/read-document.ts');
  const document = await readDocument(bytes, `.${kind}`);
  return 'unreadable' in document ? null : document.text;
}

function noticesOf({ blocks }: ReportContent): Bilingual[] {
  const official = blocks.filter((block) => block.kind === 'table' && block.isOfficial).length;
  return official === TABLE_KEYS.length ? [] : [notOfficial(official)];
}

const notOfficial = (count: number): Bilingual =>
  say(
    `三张表格中有 ${TABLE_KEYS.length - count} 张缺少或与国家统一表样不完全对应，已按原样写入，请核对`,
    `${TABLE_KEYS.length - count} of the three tables is missing or not wholly that of the national form, and was written as it stands: check it`,
  );

const NO_REPORT = say(
  '其中没有年度报告的内容，没有转换',
  'has nothing of an annual report in it, and was not converted',
);

const NO_TABLE = say('其中没有表格，没有转换', 'has no table, and was not converted');

const PARTS: Readonly<Record<TableKey | 'words', Bilingual>> = {
  proactive: say('第二部分的表格', 'the table of section two'),
  requests: say('第三部分的表格', 'the table of section three'),
  review: say('第四部分的表格', 'the table of section four'),
  words: say('标题或正文', 'headings or prose'),
};

function readsOtherwise(differing: readonly (TableKey | 'words')[]): Bilingual {
  const [zh, en] = (['zh', 'en'] as const).map((language) => differing.map((part) => PARTS[part][language]));
  return say(
    `没有转换：转换后${zh!.join('、')}读回的内容与原报告不一致；请先按检查结果改正`,
    `not converted: what would be written does not read as the report does (${en!.join(', ')}); first mend it by what check finds`,
  );
}
