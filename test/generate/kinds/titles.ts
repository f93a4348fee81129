import type { Subject } from '../frame.ts';
import type { Random } from '../random.ts';
import type { Kind } from './kind.ts';

const titled = ({ organ, year }: Subject): string => `${organ}${year}年政府信息公开工作年度报告`;
const rest = ({ year }: Subject): string => `${year}年政府信息公开工作年度报告`;

type TitleLines = (subject: Subject, random: Random) => string[];

/** Title, organ and year as from a plain title line, whatever stands around it. */
const beside = (lines: TitleLines): Kind => ({
  make: (subject) => ({
    changes: { title: lines },
    expected: { read: 'exactly', title: titled(subject), organ: subject.organ, year: subject.year },
  }),
});

/** Organ and year are known, though no line has both in a row. */
const apart = (lines: TitleLines): Kind => ({
  make: (subject) => ({
    changes: { title: lines },
    expected: { read: 'exactly', organ: subject.organ, year: subject.year },
  }),
});

const published = ({ year }: Subject, random: Random): string =>
  `${year + 1}-01-${random.int(10, 28)} ${random.int(10, 17)}:${random.int(10, 59)}`;

/** Organs whose names begin with a numeral. */
const NUMERAL_ORGANS = [
  '三亚市',
  '四平市',
  '五常市',
  '六安市',
  '七台河市',
  '八宿县',
  '九江市',
  '二连浩特市',
  '十堰市',
  '百色市',
  '千阳县',
  '万宁市',
];

export const titles = {
  pageNumberBeforeTitle: beside((subject, random) => [
    random.pick(['-1-', '- 1 -', '— 1 —', '1', '第 1 页']),
    titled(subject),
  ]),
  bodyBeforeTitle: beside((subject, random) => [random.pick(['正文', '正 文', '==== 正文 ====']), titled(subject)]),
  breadcrumbBeforeTitle: beside((subject, random) => [
    random.pick([
      `当前位置 > 首页 > ${subject.organ} > 政府信息公开年报`,
      '首页 > 政务公开 > 政府信息公开年报 > 正文',
      `您现在的位置：首页>>信息公开>>${subject.organ}政府信息公开工作年度报告`,
    ]),
    titled(subject),
    `来源：${subject.organ} 发布时间：${published(subject, random)} 访问量： 字体：大 中 小`,
  ]),
  titleAfterLabel: beside((subject, random) => [
    [
      `${random.pick(['标题', '名称', '标 题', '文件名称'])}${random.pick([': ', '：'])}${titled(subject)}`,
      `发布时间: ${published(subject, random)}`,
      '文号: ',
      `发布机构: ${subject.organ}`,
      `${'='.repeat(20)} 正文 ${'='.repeat(20)}`,
    ].join('\n'),
  ]),
  titleInParticulars: apart((subject, random) => {
    const mark = random.pick(['\t', ' | ']);
    return [
      [
        [random.pick(['名称', '标题', '名 称']), titled(subject)],
        ['索引号', `014314799/${subject.year + 1}-0000${random.int(1, 9)}`, '分类', '信息公开年报'],
        ['发布机构', subject.organ, '公开日期', `${subject.year + 1}-01-${random.int(10, 28)}`],
      ]
        .map((fields) => fields.join(mark))
        .join('\n'),
    ];
  }),
  organAboveTitle: apart((subject, random) => [
    `${subject.organ}${random.pick(['\n', '\n\n', '\n\n\n'])}${rest(subject)}`,
  ]),
  organBelowTitle: apart((subject, random) => [`${rest(subject)}${random.pick(['\n', '\n\n'])}${subject.organ}`]),
  titleTwiceAroundOrgan: apart((subject) => [`${rest(subject)}\n${subject.organ}\n${rest(subject)}`]),
  titleInPreface: apart((subject, random) => [
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，现${random.pick(['发布', '公布', '向社会公布'])}《${titled(subject)}》。`,
  ]),
  organBeginsWithNumeral: {
    habits: { title: 'plain' },
    make: (about, random) => {
      const subject = {
        ...about,
        organ: random.pick(NUMERAL_ORGANS) + random.pick(['人民政府', '人民政府办公室', '财政局', '水利局']),
      };
      return {
        subject,
        expected: { read: 'exactly', title: titled(subject), organ: subject.organ, year: subject.year },
      };
    },
  },
} satisfies Record<string, Kind>;
