/** The invented reports: what each says, how it is laid out, and the truth about it. */
import { type Random, randomOf } from '../../generate/random.ts';
import type { Truth } from '../fixtures.ts';
import type { Block, Design, Document } from './document.ts';
import { type Blanks, type Figures, inventFigures, type Scale } from './figures.ts';
import { CORNER_NOTE, type Edition, type PrintStyle, proactiveGrid, requestsGrid, reviewGrid } from './printed-form.ts';
import { beforeRequests, beforeReview, others, overview, preface, problems, type Subject } from './wording.ts';

export interface InventedReport {
  readonly document: Document;
  readonly truth: Truth;
}

const GOVERNMENTS = ['青屏市人民政府', '临澜县人民政府', '九峰市人民政府', '松岩区人民政府'];
const ORGANS = [
  '青屏市水务局',
  '临澜县教育局',
  '松岩区城市管理局',
  '九峰市财政局',
  '三岔县农业农村局',
  '河口镇人民政府',
  '青屏市市场监督管理局',
  '石桥街道办事处',
  '临澜县自然资源局',
  '云岫县卫生健康局',
  '七里镇人民政府',
  '青屏市住房和城乡建设局',
  '松岩区人民政府办公室',
  '云岫县交通运输局',
  '九峰市生态环境局',
  '三岔县审计局',
  '青屏市公安局',
  '临澜县统计局',
  '云岫县人力资源和社会保障局',
  '青屏市发展和改革委员会',
];
const SCALES: readonly Scale[] = ['few', 'tens', 'hundreds', 'few', 'thousands', 'none', 'tens', 'few', 'hundreds'];
const BLANKS: readonly Blanks[] = [
  'none',
  'none',
  'none',
  'none',
  'some',
  'none',
  'none',
  'none',
  'none',
  'zeros',
  'none',
];
const PAGE_NUMBERS = ['— N —', '- N -', 'N', null, '第 N 页', '-N-', 'N'];
const FONTS = ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'AR PL UMing CN', 'AR PL UKai CN', 'WenQuanYi Zen Hei'];

export const inventReports = (count: number, seed: number): InventedReport[] =>
  Array.from({ length: count }, (_, index) => inventReport(index, seed + index));

function inventReport(index: number, seed: number): InventedReport {
  const random = randomOf(seed, 'second source');
  const edition: Edition = index % 8 === 5 ? '2019' : '2021';
  const year = edition === '2019' ? 2019 + (Math.floor(index / 8) % 2) : 2021 + (index % 4);
  const isGovernment = index % 6 === 1;
  // So that a government's report is not always of the same make.
  const turn = isGovernment ? Math.floor(index / 6) : index;
  const organ = isGovernment
    ? GOVERNMENTS[Math.floor(index / 6) % GOVERNMENTS.length]!
    : ORGANS[index % ORGANS.length]!;
  const scale = isGovernment ? random.pick(['hundreds', 'thousands'] as const) : SCALES[index % SCALES.length]!;
  const isBusy = scale === 'hundreds' || scale === 'thousands';
  const handlingFee = isBusy && random.chance(0.3) ? random.int(1, 90) * 10 : 0;
  const figures = inventFigures(random, {
    edition,
    scale,
    blanks: BLANKS[index % BLANKS.length]!,
    makesRules: isGovernment && organ.includes('市') && random.chance(0.6),
    // What is charged for applications is a fee as well.
    chargesFees: handlingFee > 0 || random.chance(0.5),
  });
  const subject: Subject = {
    organ,
    year,
    edition,
    isGovernment: organ.endsWith('人民政府'),
    figures,
    handlingFee,
    length: (['middle', 'short', 'long'] as const)[turn % 3]!,
  };
  const name = `r${String(index + 1).padStart(2, '0')}`;
  const design = designOf(random, index, organ, scale);
  const blocks = blocksOf(random, index, turn, subject);
  return {
    document: { name, blocks, design },
    truth: {
      name,
      organ,
      year,
      form: edition,
      isAutoNumbered: design.isAutoNumbered,
      cells: Object.fromEntries(figures),
    },
  };
}

function blocksOf(random: Random, index: number, turn: number, subject: Subject): Block[] {
  const { organ, year, figures } = subject;
  const note = (['corner', 'corner', 'none', 'below'] as const)[index % 4]!;
  const style: PrintStyle = {
    groups: (['letter', 'wide', 'narrow', 'stacked', 'wide'] as const)[index % 5]!,
    hasCornerNote: note === 'corner',
    wording: (['official', 'official', 'commas', 'official', 'spaced', 'official'] as const)[index % 6]!,
    show: (cell) => shown(figures, cell),
  };
  const blocks: Block[] = [];
  const say = (kind: 'title' | 'sub-heading' | 'paragraph' | 'note' | 'signature', ...texts: string[]) => {
    for (const text of texts) blocks.push({ kind, text });
  };
  const section = (number: string, text: string) => blocks.push({ kind: 'heading', number: `${number}、`, text });

  const title = `${year}年政府信息公开工作年度报告`;
  if (turn % 3 === 0) say('title', organ, title);
  else if (turn % 3 === 1) say('title', organ + title);
  else say('title', `${year}年度${organ}政府信息公开工作年度报告`);
  if (index % 5 !== 3) say('paragraph', ...preface(random, subject));

  section('一', '总体情况');
  const { opening, topics } = overview(random, subject);
  say('paragraph', opening);
  topics.forEach(({ heading, text }, i) => {
    const number = `（${'一二三四五'[i]}）`;
    if (turn % 3 === 1) say('paragraph', `${number}${heading}。${text}`);
    else {
      say('sub-heading', `${number}${heading}`);
      say('paragraph', text);
    }
  });

  section('二', '主动公开政府信息情况');
  blocks.push({ kind: 'table', grid: proactiveGrid(subject.edition, style) });
  if (index % 7 === 2) say('note', '注：行政处罚数量不含简易程序处罚。');

  section('三', '收到和处理政府信息公开申请情况');
  const before = beforeRequests(random, subject);
  if (before) say('paragraph', before);
  blocks.push({ kind: 'table', grid: requestsGrid(subject.edition, style) });
  if (note === 'below') say('note', CORNER_NOTE);

  section(
    '四',
    index % 9 === 4 ? '因政府信息公开工作被申请行政复议、提起行政诉讼情况' : '政府信息公开行政复议、行政诉讼情况',
  );
  const reviewed = beforeReview(random, subject);
  if (reviewed) say('paragraph', reviewed);
  blocks.push({ kind: 'table', grid: reviewGrid(style) });
  if (index % 8 === 3) say('note', '注：行政复议、行政诉讼数量含上年度结转数量。');

  section('五', '存在的主要问题及改进情况');
  say('paragraph', ...problems(random, subject));
  section('六', '其他需要报告的事项');
  say('paragraph', ...others(random, subject));
  if (index % 2 === 0) say('signature', organ, `${year + 1}年1月${random.int(8, 29)}日`);
  return blocks;
}

function shown(figures: Figures, cell: string): string {
  const value = figures.get(cell);
  if (value === undefined) throw new Error(`no figure for ${cell}`);
  return value === null ? '' : String(value);
}

function designOf(random: Random, index: number, organ: string, scale: Scale): Design {
  const font = FONTS[index % FONTS.length]!;
  return {
    font,
    headingFont: random.chance(0.5) ? font : random.pick(FONTS),
    size: random.pick([12, 14, 16]),
    // Five digits have to fit into a column.
    tableSize: random.pick(scale === 'thousands' ? [7.5, 8, 9] : [8, 9, 9, 10, 10.5]),
    lineHeight: random.pick([1.3, 1.5, 1.8]),
    margin: random.pick([18, 22, 26, 28]),
    pageNumber: PAGE_NUMBERS[index % PAGE_NUMBERS.length]!,
    pageNumberAlign: random.pick(['center', 'center', 'right', 'left']),
    runningHead: index % 10 === 7 ? `${organ}政府信息公开` : null,
    isAutoNumbered: index % 6 === 3,
    repeatsHead: index % 4 === 1,
    splitsRows: index % 3 === 1,
    borders: (['full', 'full', 'horizontal', 'full', 'none'] as const)[index % 5]!,
    labelAlign: index % 2 === 0 ? 'left' : 'center',
    cellPadding: random.pick([0, 1, 2, 3]),
    cellsAsParagraphs: index % 3 === 2,
    splitsDigits: index % 4 === 3,
    hasSiteFrame: index % 4 === 2,
  };
}
