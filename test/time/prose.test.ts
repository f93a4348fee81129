import assert from 'node:assert/strict';
import { NO_RELATED_REPORTS } from '../../server/src/core/cross-report/report-index.ts';
import { type Passage, passagesOf } from '../../server/src/core/prose/passages.ts';
import { readProse } from '../../server/src/core/prose/read.ts';
import { VOCABULARY } from '../../server/src/core/prose/vocabulary.ts';
import { prepareRuleContext } from '../../server/src/core/rules/framework/rule-context.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { analyse, EXAMPLES, ruleOf } from '../../server/src/core/testing.ts';
import { ParagraphText } from '../../server/src/core/text/paragraph-text.ts';
import { CODES } from '../corpus/sentence.ts';
import { fixture } from '../fixtures.ts';
import { randomOf } from '../generate/random.ts';
import { SEEDS } from '../properties/runs.ts';
import { processorTime } from '../support/processor-time.ts';

const SEED = SEEDS.at(-1)!;

/** As long as a paragraph may be to be read for its figures. */
const PARAGRAPH = 20_000;
const DOCUMENT = 1_000_000;

/** What could take a careless rule very long, over and over. */
const PIECES = [
  ...['35件，', '35件、', '35', '35%，', '三十五件、', '12345热线', '1 ', '1,', '1—', '3—5件', '约35余件'],
  ...[
    '（',
    '）',
    '均（',
    '无（',
    '（35件',
    '35件（',
    '《',
    '〔',
    '〔2019〕',
    '。',
    '；',
    '：',
    '、',
    '，',
    '一是',
    '零',
    '百分之',
  ],
  ...[
    '其中35件，',
    '其中',
    '其余3件，',
    '共35件，',
    '共计35件，',
    '分别为35件、',
    '另有35件，',
    '收到申请35件，办结35件，',
  ],
  ...[
    '占62%，',
    '占比分别为62%、',
    '35件，占62%，',
    '增长20%，',
    '上年28件，增长20%，',
    '由28件增至35件，',
    '办结率90%，',
  ],
  ...[
    '2024年、',
    '2024年',
    '2024年1月1日至',
    '1月',
    '二〇二四年一月',
    '统计期限自2024年1月1日起',
    '2023年政府信息公开工作年度报告',
  ],
  ...['未收到申请，', '无', '均', '全部予以公开，', '各单位均未', '零发生', '35件申请全部由自然人提出，'],
  ...[
    '自然人21件、',
    '自然人21件（',
    '（自然人21件）',
    '予以公开9件（自然人6件），',
    '行政复议3件，维持2件，',
    '行政处罚57件，',
    '权责清单',
  ],
  ...['全年组织业务培训2次，', '全年组织业务培训2次。', '截至', '我局', '网站200条、微信96条，共计336条，'],
  ...[
    '收取信息处理费350元，',
    '信息处理费',
    '如收取费用',
    '国办公开办函〔2019〕60号',
    '国务院令第492号',
    '国办公开办函 [',
  ],
];

const REPORT = analyse(fixture('example.gknb'));

function passageOf(text: string, section: Passage['section']): Passage {
  const spanOf = (start: number, end: number) => ({ start, end });
  const paragraph = new ParagraphText(text);
  return { paragraph, text, section, start: 0, end: text.length, charIndex: paragraph.charIndex, spanOf };
}

/** Reads passages and holds all rules of prose against what they say. */
function readAll(passages: readonly Passage[], text: string): void {
  const report = { ...REPORT.report, text };
  const context = prepareRuleContext({
    report,
    passages,
    prose: readProse(report, passages),
    diagnosis: REPORT.diagnosis,
    terms: [],
    pictures: [],
    relatedReports: NO_RELATED_REPORTS,
  });
  for (const code of Object.keys(CODES)) ruleOf(code)!.check(context, () => {});
}

const SECTIONS = ['overview', null, 'other'] as const;
/** Each piece in one of the sections, another in the next run. */
const readParagraph = (place: number) => (text: string) =>
  readAll([passageOf(text, SECTIONS[(SEED + place) % SECTIONS.length]!)], text);

const readDocument = (text: string) => {
  const whole = `一、总体情况\n\n${text}\n\n六、其他需要报告的事项\n\n${text}\n`;
  readAll(passagesOf(parse(whole)), whole);
};

const ofLength = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** A text takes as long as a quarter of it four times; were it quadratic, four times as long. A busy machine is not told from less than this. */
const MAX_RATIO = 2.5;
/** Shorter times cannot be told apart. */
const MIN_TIME = 25;
const ATTEMPTS = 4;

function isLinear(read: (text: string) => void, piece: string, length: number): void {
  const [whole, quarter] = [ofLength(piece, length), ofLength(piece, length / 4)];
  const told: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const once = processorTime(() => read(whole));
    if (once < MIN_TIME) return;
    const fourTimes = processorTime(() => {
      for (let i = 0; i < 4; i++) read(quarter);
    });
    if (once < fourTimes * MAX_RATIO) return;
    told.push(`${once} ms, a quarter four times ${fourTimes} ms`);
  }
  assert.fail(`“${piece}”: ${told.join('; ')}`);
}

/** Words of the vocabulary in the shapes that they are told in. */
const SHAPES = ['', '35件，', '，', '（', '35件（', '\n', '。'];
const WORDS = [...new Set(Object.values(VOCABULARY).flatMap((list) => list.split(' ')))].filter((word) => word !== '');
/** Of all words in all shapes so many are tried in one run; WORDS=all for each of them. */
const SAMPLE = process.env.WORDS === 'all' ? WORDS.length * SHAPES.length : 40;

function sample(): string[] {
  const all = WORDS.flatMap((word) => SHAPES.map((shape) => word + shape));
  const random = randomOf(SEED, 'words');
  return SAMPLE >= all.length ? all : Array.from({ length: SAMPLE }, () => all[random.int(0, all.length - 1)]!);
}

describe('prose is read in a time that grows as its length', () => {
  it(`a long paragraph of one piece (SEED=${SEED})`, () => {
    for (const [place, piece] of PIECES.entries()) isLinear(readParagraph(place), piece, PARAGRAPH);
  }).timeout(120_000);

  it(`a long paragraph of one construction (SEED=${SEED})`, () => {
    const examples = [...EXAMPLES.values()].flatMap(({ compared, silent }) => [...compared, ...silent]);
    const pieces = examples.map((example) => example.replace(/[⟦⟧]/g, ''));
    for (const [place, piece] of pieces.entries()) {
      isLinear(readParagraph(place), piece, PARAGRAPH);
      isLinear(readParagraph(place), piece.replaceAll('。', '，'), PARAGRAPH);
    }
  }).timeout(240_000);

  it(`a long paragraph of one word (SEED=${SEED})`, () => {
    for (const [place, piece] of sample().entries()) isLinear(readParagraph(place), piece, PARAGRAPH);
  }).timeout(600_000);

  it(`a megabyte in lines, and in one (SEED=${SEED})`, () => {
    const line = (pieces: string) => `${pieces}\n`;
    const random = randomOf(SEED, 'pieces');
    const some = Array.from({ length: 2 }, () => PIECES[random.int(0, PIECES.length - 1)]!);
    for (const piece of [...some, '其中35件，', '国办公开办函〔2019〕60号']) {
      isLinear(readDocument, line(ofLength(piece, 60)), DOCUMENT);
      isLinear(readDocument, piece, DOCUMENT);
    }
  }).timeout(240_000);
});
