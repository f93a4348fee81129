import type { CheckedReport } from '../check-report.ts';
import { NO_REPORT } from '../detect.ts';
import { TABLE_KEYS } from '../form/types.ts';
import { openDateIn } from '../prose/signature.ts';
import type { Finding } from '../rules/framework/finding.ts';
import { placeOf, placeOfTitle } from '../rules/support/cell-spans.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import type { Span } from '../text/span.ts';
import { balanceSummaries } from './balance-summary.ts';
import { coverageOf, coverageText } from './coverage.ts';

/** `done`: looked at, and nothing to do. `open`: something is to be done. `unsure`: it could not be verified, and a person looks. */
export type FinalState = 'done' | 'open' | 'unsure';

export interface FinalPlace {
  readonly span: Span;
  readonly text: Bilingual;
}

/** One thing that must hold before a report is handed in. */
export interface FinalItem {
  readonly key: FinalKey;
  readonly state: FinalState;
  readonly title: Bilingual;
  /** How it stands, with the figures. */
  readonly detail: Bilingual;
  readonly places: readonly FinalPlace[];
}

export type FinalKey = 'structure' | 'cells' | 'sums' | 'prose' | 'unfilled' | 'signature' | 'lastYear' | 'wording';

/** Whether a report may be handed in, item by item. */
export interface FinalCheck {
  /** No item is open. Some may be unsure. */
  readonly isReady: boolean;
  readonly summary: Bilingual;
  readonly items: readonly FinalItem[];
}

/** Which findings belong to which item; those of no other are of the wording. */
const ITEMS: readonly { readonly key: FinalKey; readonly title: Bilingual; readonly codes: readonly string[] }[] = [
  {
    key: 'structure',
    title: say('六个部分和表格齐全', 'All six sections and their tables'),
    codes: [
      'other-form',
      'title-missing',
      'section-missing',
      'section-order',
      'section-duplicate',
      'section-number',
      'section-heading',
      'section-level',
      'topic-missing',
      'assessment-missing',
      'table-missing',
      'table-form',
      'table-is-picture',
      'row-missing',
      'row-duplicate',
      'row-unknown',
      'row-label',
      'fee-statement-missing',
    ],
  },
  {
    key: 'cells',
    title: say('各格数字填写齐全、规范', 'Every cell has its number, and a proper one'),
    codes: [
      'values-unbound',
      'cell-missing',
      'cell-extra',
      'cell-merged',
      'cell-blank',
      'cell-not-a-number',
      'cell-number-form',
      'cell-negative',
      'cell-fraction',
      'fee-unit',
      'rules-without-power',
      'direct-suit',
    ],
  },
  {
    key: 'sums',
    title: say('勾稽关系平衡', 'The sums come out'),
    codes: ['row-total', 'results-total', 'balance', 'review-total', 'likely-wrong-cell', 'in-force-low'],
  },
  {
    key: 'prose',
    title: say('正文与表格一致', 'Prose and tables agree'),
    codes: [
      'figure-mismatch',
      'figure-breakdown',
      'figure-percentage',
      'figure-conflict',
      'claim-contradicted',
      'fee-contradicted',
      'fee-amount',
    ],
  },
  {
    key: 'unfilled',
    title: say('标题下有内容，占位符已填写', 'No empty headings, no placeholders'),
    codes: ['placeholder', 'section-empty'],
  },
  {
    key: 'signature',
    title: say('单位、年度、期限、署名和日期', 'Organ, year, period, signature and date'),
    codes: [
      'organ-mismatch',
      'year-mismatch',
      'period-incomplete',
      'period-missing',
      'signature-missing',
      'date-missing',
      'date-late',
      'date-early',
    ],
  },
  {
    key: 'lastYear',
    title: say('与上年报告和其他报告衔接', 'It follows from last year’s and other reports'),
    codes: [
      'carry-over',
      'in-force',
      'figure-growth',
      'figure-jump',
      'pending-vanished',
      'aggregate',
      'text-copied',
      'report-duplicate',
    ],
  },
  { key: 'wording', title: say('文字和引用', 'Wording and citations'), codes: ['measures-fewer'] },
];

/** The item that each code belongs to; those of the wording have none of their own. */
export const KEY_OF: ReadonlyMap<string, FinalKey> = new Map(
  ITEMS.flatMap(({ key, codes }) => codes.map((code) => [code, key] as const)),
);

/** May it be handed in? 可以报送了吗？ */
export function finalCheck(checked: CheckedReport): FinalCheck {
  const found = new Map<FinalKey, Finding[]>(ITEMS.map(({ key }) => [key, []]));
  for (const finding of checked.findings)
    if (!finding.explained) found.get(KEY_OF.get(finding.code) ?? 'wording')!.push(finding);
  const isEmpty = checked.report.sections.length === 0;
  const items = ITEMS.map(({ key, title }): FinalItem => {
    const findings = found.get(key)!;
    const own = ASKED[key]?.(checked) ?? NOTHING;
    const isOpen = findings.some(({ severity }) => severity !== 'hint') || own.state === 'open';
    const state = isOpen ? 'open' : findings.length > 0 || own.state === 'unsure' ? 'unsure' : 'done';
    const places = [...findings.map(({ span, message }) => ({ span, text: message })), ...own.places];
    // Where nothing of a report stands, nothing could be verified.
    if (isEmpty && state === 'done')
      return { key, state: key === 'structure' ? 'open' : 'unsure', title, detail: NO_REPORT, places };
    return { key, state, title, detail: detailOf(findings, own), places } satisfies FinalItem;
  });
  const count = (state: FinalState) => items.filter((item) => item.state === state).length;
  const [open, unsure] = [count('open'), count('unsure')];
  const summary =
    open > 0
      ? say(`还有 ${open} 项要处理，${unsure} 项请人工核对`, `${open} to be done, ${unsure} to be looked at`)
      : unsure > 0
        ? say(`没有要处理的，${unsure} 项请人工核对后报送`, `Nothing to be done; ${unsure} to be looked at`)
        : say('各项都已核对，可以报送', 'Everything was verified: it may be handed in');
  return { isReady: open === 0, summary, items };
}

/** What an item asks beside the findings. */
interface Asked {
  readonly state: FinalState;
  readonly detail: Bilingual | null;
  readonly places: readonly FinalPlace[];
}

const NOTHING: Asked = { state: 'done', detail: null, places: [] };

const ASKED: Partial<Record<FinalKey, (checked: CheckedReport) => Asked>> = {
  cells({ report }) {
    const wanting = report.cells.filter(({ state }) => state !== 'number');
    const total = report.cells.length;
    const [first] = wanting;
    return {
      state: first ? 'open' : 'done',
      detail: say(
        `${total} 格中已填 ${total - wanting.length} 格`,
        `${total - wanting.length} of ${total} cells have a number`,
      ),
      places: [],
    };
  },
  sums({ report }) {
    const summaries = balanceSummaries(report);
    const sum = (key: 'broken' | 'holding') => summaries.reduce((all, summary) => all + summary[key], 0);
    const all = TABLE_KEYS.reduce((count, key) => count + report.form.tables[key].equations.length, 0);
    const unknown = all - sum('broken') - sum('holding');
    return {
      state: sum('broken') > 0 ? 'open' : unknown > 0 ? 'unsure' : 'done',
      detail: say(
        `${all} 个等式：${sum('holding')} 个成立，${sum('broken')} 个不平，${unknown} 个没有核对`,
        `${all} equations: ${sum('holding')} hold, ${sum('broken')} do not, ${unknown} could not be checked`,
      ),
      places: [],
    };
  },
  prose(checked) {
    const coverage = coverageOf(checked);
    return {
      state: coverage.notUnderstood.length > 0 ? 'unsure' : 'done',
      detail: coverageText(coverage),
      places: coverage.notUnderstood.map(({ span, text }) => ({
        span,
        text: say(`未能核对：${text}`, `Not verified: ${text}`),
      })),
    };
  },
  signature({ passages }) {
    const open = openDateIn(passages);
    if (!open) return NOTHING;
    const text = say('成文日期还没有填写', 'The day at the end is not filled in');
    return { state: 'open', detail: text, places: [{ span: open.spanOf(0, open.text.length), text }] };
  },
  lastYear({ report, lastYears }) {
    if (lastYears === 1) return { ...NOTHING, detail: say('已与上年报告核对', 'Compared with last year’s report') };
    const cell = report.cells.find(({ form }) => form.name === 'requests.carriedIn.total');
    return {
      state: 'unsure',
      detail:
        lastYears > 1
          ? say(
              `上年报告有 ${lastYears} 份，内容不同，分不清以哪份为准，上年结转等没有核对`,
              `There are ${lastYears} reports of last year that differ: which one counts is not known, and what was carried in is not verified`,
            )
          : say(
              '没有找到上年报告，上年结转等没有核对',
              'Last year’s report was not found: what was carried in is not verified',
            ),
      places: [
        {
          span: cell?.span ? placeOf(report, cell.form.index) : placeOfTitle(report),
          text: say('上年结转没有核对', 'What was carried in is not verified'),
        },
      ],
    };
  },
};

/** What was found by weight, then what was asked beside it. */
function detailOf(findings: readonly Finding[], { detail }: Asked): Bilingual {
  const found =
    findings.length > 0
      ? say(`${findings.length} 处问题`, findings.length === 1 ? '1 finding' : `${findings.length} findings`)
      : null;
  const parts = [found, detail].filter((part) => part !== null);
  if (parts.length === 0) return say('没有问题', 'nothing found');
  return say(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; '));
}
