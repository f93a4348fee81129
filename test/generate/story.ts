import type { Random } from './random.ts';
import type { Values } from './values.ts';

/** A figure of a story, and what has to be told when it is another. */
export interface StoryFigure {
  /** Offsets in the story's text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly code: 'figure-mismatch' | 'figure-breakdown' | 'figure-percentage';
  /** Another figure that is wrong beyond doubt. */
  readonly wrong: number;
}

/** A paragraph that tells a report's figures, all of them right. */
export interface Story {
  readonly text: string;
  readonly figures: readonly StoryFigure[];
}

/** Tells what the tables hold in one of the ways that reports do. */
export function storyOf(values: Values, year: number, random: Random): Story {
  const teller = new Teller(values, random);
  teller.say(random.pick(['', `${year}年，`, '本年度，', '全年']));
  teller.requests();
  teller.review();
  teller.documents();
  teller.published();
  return teller;
}

const DENIED = [
  'stateSecret',
  'lawProhibited',
  'security',
  'thirdParty',
  'internalAffairs',
  'deliberative',
  'enforcementFile',
  'adminInquiry',
];
const UNAVAILABLE = ['notHeld', 'needsCreation', 'unclear'];
const NOT_PROCESSED = ['petition', 'repeated', 'publication', 'excessive', 'reconfirmation'];
const OTHER = ['correctionOverdue', 'feeOverdue', 'other'];
/** As tenths are counted: two of them are 两成. */
const TENTHS = '零一两三四五六七八九';
const ORGANIZATIONS = ['business', 'research', 'socialOrganization', 'legalService', 'other'];

class Teller implements Story {
  text = '';
  readonly figures: StoryFigure[] = [];

  constructor(
    private readonly values: Values,
    private readonly random: Random,
  ) {}

  say(words: string): this {
    this.text += words;
    return this;
  }

  /** A wrong figure that no other reading of the words could make right: a digit too many. */
  private tell(value: number, code: StoryFigure['code'], wrong = value * 10 + this.random.int(1, 9)): this {
    const start = this.text.length;
    this.text += String(value);
    this.figures.push({ start, end: this.text.length, value, code, wrong });
    return this;
  }

  private row(...rows: readonly string[]): number {
    return rows.reduce((sum, row) => sum + (this.values.get(`requests.${row}.total`) ?? 0), 0);
  }

  private column(row: string, columns: readonly string[]): number {
    return columns.reduce((sum, column) => sum + this.values.get(`requests.${row}.${column}`)!, 0);
  }

  requests(): void {
    const { random } = this;
    const unit = random.pick(['件', '件', '件', '宗', '份', '件次']);
    const received = this.row('received');
    const object = random.pick([
      '政府信息公开申请',
      '依申请公开',
      '信息公开申请',
      '依申请公开政府信息申请'.slice(0, 9),
    ]);
    const verb = random.pick(['共收到', '收到', '共受理', '新收', '接到', '共接收']);
    if (received === 0 && this.row('carriedIn') === 0) {
      this.say(random.pick([`未收到${object}。`, `没有收到${object}。`, '无依申请公开事项。'.replace('事项', '申请')]));
      return;
    }
    this.say(verb + object)
      .tell(received, 'figure-mismatch')
      .say(unit);
    if (random.chance(0.6)) {
      const [person, organization] = random.pick([
        ['自然人申请', '法人或其他组织申请'],
        ['自然人', '法人或其他组织'],
        ['自然人提出', '法人和其他组织'],
      ]);
      const natural = this.column('received', ['naturalPerson']);
      this.say(random.pick(['，其中', '，其中：', '（其中'])).say(person!);
      const isBracket = this.text.includes('（其中');
      this.tell(natural, 'figure-mismatch')
        .say(unit)
        .say(random.pick(['，', '、']))
        .say(organization!);
      this.tell(this.column('received', ORGANIZATIONS), 'figure-mismatch').say(unit);
      if (isBracket) this.say('）');
    }
    this.say(random.pick(['。', '；', '，']));
    this.say(random.pick(['上年结转', '上年度结转', '上年结转政府信息公开申请']));
    this.tell(this.row('carriedIn'), 'figure-mismatch').say(`${unit}。`);
    this.results(unit);
    this.tenths(received);
  }

  /** Who applied, in tenths of all. */
  private tenths(received: number): void {
    const { random } = this;
    const percent = (100 * this.column('received', ['naturalPerson'])) / received;
    const tens = Math.floor(percent / 10);
    if (!(tens >= 1 && tens <= 8) || random.chance(0.5)) return;
    const [less, more] = [TENTHS[tens]!, TENTHS[tens + 1]!];
    this.say(
      random.pick([
        `自然人申请占新收申请的${less}成${percent % 10 < 1 ? '' : '多'}。`,
        `超${less}成申请由自然人提出。`,
        `自然人申请占比不足${more}成。`,
        `自然人申请占新收申请的${percent % 10 > 1 ? `近${more}` : less}成。`,
      ]),
    );
  }

  private results(unit: string): void {
    const { random } = this;
    this.say(random.pick(['办结', '全年办结', '共答复', '作出答复']))
      .tell(this.row('resultsTotal'), 'figure-mismatch')
      .say(unit);
    const group = (name: string, members: readonly string[]) => members.map((member) => `${name}.${member}`);
    const other = this.values.has('requests.otherHandling.total') ? ['otherHandling'] : group('otherHandling', OTHER);
    const parts: [string, number][] = [
      ['予以公开', this.row('granted')],
      ['部分公开', this.row('partiallyGranted')],
      ['不予公开', this.row(...group('denied', DENIED))],
      ['无法提供', this.row(...group('unavailable', UNAVAILABLE))],
      ['不予处理', this.row(...group('notProcessed', NOT_PROCESSED))],
      ['其他处理', this.row(...other)],
    ];
    if (random.chance(0.7)) {
      const mark = random.pick(['，', '、', '；']);
      this.say(random.pick(['，其中', '，其中，', '。其中，', '，包括']));
      for (const [index, [words, value]] of parts.entries()) {
        this.say(index === 0 ? words : mark + words);
        this.tell(value, 'figure-mismatch').say(unit);
      }
    }
    this.say(random.pick(['。', '，', '；']));
    this.say(random.pick(['结转下年度继续办理', '结转下一年度', '结转至下年度办理', '顺延至下年度']));
    this.tell(this.row('carriedOut'), 'figure-mismatch').say(`${unit}。`);
    // What is said besides is not understood: there are no more of them than of all.
    const of = random.pick([
      ['属于信访、举报、投诉性质而不予处理的申请', 'notProcessed.petition'],
      ['因本机关不掌握而告知申请人无法提供的', 'unavailable.notHeld'],
    ] as const);
    if (random.chance(0.3)) this.say(of[0]).tell(this.row(of[1]), 'figure-mismatch').say(`${unit}。`);
  }

  review(): void {
    const { random, values } = this;
    const of = (block: string, column: string) => values.get(`review.${block}.${column}`)!;
    const lawsuits = (column: string) =>
      of('litigation.direct', column) + of('litigation.afterReconsideration', column);
    if (of('reconsideration', 'total') + lawsuits('total') === 0) {
      this.say(
        random.pick([
          '',
          '无行政复议、行政诉讼。',
          '未发生因政府信息公开引起的行政复议和行政诉讼。',
          '本年度没有被申请行政复议、提起行政诉讼。',
        ]),
      );
      return;
    }
    this.say(random.pick(['因政府信息公开被申请行政复议', '政府信息公开行政复议', '政府信息公开类行政复议案件']));
    this.tell(of('reconsideration', 'total'), 'figure-mismatch').say('件');
    if (random.chance(0.5)) {
      this.say('，其中结果维持').tell(of('reconsideration', 'upheld'), 'figure-mismatch').say('件');
      this.say('、结果纠正').tell(of('reconsideration', 'corrected'), 'figure-mismatch').say('件');
    }
    this.say(random.pick(['；', '，', '。'])).say(random.pick(['被提起行政诉讼', '政府信息公开行政诉讼']));
    this.tell(lawsuits('total'), 'figure-mismatch').say('件。');
  }

  documents(): void {
    const { random, values } = this;
    const of = (column: string) => values.get(`proactive.normativeDocuments.${column}`);
    if (of('issued') === undefined || random.chance(0.4)) return;
    const opening = of('inForce')! - of('issued')! + of('repealed')!;
    if (opening >= 0 && random.chance(0.3)) {
      this.say('行政规范性文件年初有效').tell(opening, 'figure-breakdown').say('件，年内制发');
      this.tell(of('issued')!, 'figure-mismatch').say('件、废止').tell(of('repealed')!, 'figure-mismatch');
      this.say('件，年末有效').tell(of('inForce')!, 'figure-mismatch').say('件。');
      return;
    }
    this.say(random.pick(['制发行政规范性文件', '全年共制发行政规范性文件', '制定出台行政规范性文件']));
    this.tell(of('issued')!, 'figure-mismatch').say('件，废止').tell(of('repealed')!, 'figure-mismatch');
    this.say('件，现行有效').tell(of('inForce')!, 'figure-mismatch').say('件。');
  }

  /** What no table holds: a total with its parts, a share, and growth. */
  published(): void {
    const { random } = this;
    const parts = [random.int(20, 400), random.int(20, 400), random.int(20, 400)];
    const total = parts.reduce((sum, part) => sum + part, 0);
    const names = random.pick([
      ['工作动态类信息', '政策文件类信息', '通知公告类信息'],
      ['教育', '卫生健康', '住房保障'],
    ]);
    // A part larger than the whole: else two of the parts could add up to it by chance, and the third begin another division.
    this.say('主动公开政府信息').say(String(total)).say('条，其中');
    for (const [index, part] of parts.entries())
      this.say(`${index === 0 ? '' : '、'}${names[index]}`)
        .tell(part, 'figure-breakdown', total + random.int(1, 300))
        .say('条');
    this.say('。');
    const last = random.int(20, 600);
    const now = last + random.int(1, 300);
    const percent = Math.round(((now - last) / last) * 1000) / 10;
    this.say(`发布政策解读${now}篇，较上年（${last}篇）增长`);
    this.tell(percent, 'figure-percentage', Math.round((percent + random.int(2, 40)) * 10) / 10).say('%。');
  }
}
