import type { SectionKey } from '../../server/src/core/form/types.ts';
import type { Subject } from './frame.ts';
import type { Random } from './random.ts';

/** What stands in the sections without a table. Figures in it are the tables' own, so that nothing can contradict them. */
export function proseOf(key: SectionKey, subject: Subject, random: Random): string[] {
  if (key === 'overview') return overview(subject, random);
  return key === 'problems' ? problems(subject, random) : other(subject, random);
}

function overview({ organ, year, values, remarks = [] }: Subject, random: Random): string[] {
  const number = (name: string) => values.get(`requests.${name}.total`)!;
  const head = random.pick([
    (n: number, topic: string) => `（${'一二三四五'[n]}）${topic}。`,
    (n: number, topic: string) => `(${'一二三四五'[n]}) ${topic}\n`,
    (n: number, topic: string) => `${n + 1}.${topic}：`,
    (n: number, topic: string) => `${'㈠㈡㈢㈣㈤'[n]}${topic}情况\n`,
  ]);
  const received = number('received');
  const onRequest =
    received === 0
      ? '本年度未收到政府信息公开申请。'
      : `全年共收到政府信息公开申请${received}件，办理答复${number('resultsTotal')}件，结转下年度继续办理${number('carriedOut')}件。`;
  return [
    `${year}年，${organ}围绕群众关心的事项推进政府信息公开。`,
    `${head(0, '主动公开')}及时公开重点领域信息，做好政策解读。`,
    head(1, '依申请公开') + (random.chance(0.7) ? onRequest : '完善登记、审核、答复、归档各环节，规范答复文书。'),
    `${head(2, '政府信息管理')}严格落实公开前的保密审查，动态调整公开目录。`,
    `${head(3, '政府信息公开平台建设')}改版网站专栏，按月检查链接和更新情况。`,
    `${head(4, '监督保障')}明确办公室专人负责，公开工作纳入年度考核。`,
    ...remarks,
  ];
}

function problems({ year }: Subject, random: Random): string[] {
  const found = '一是政策解读形式单一，图解偏少；二是部分科室答复申请时说理不够充分。';
  const measures = '一是丰富解读形式，及时回应群众关切；二是编印答复范例，加强业务培训。';
  return random.pick([
    [`主要问题：${found}`, `改进情况：${measures}`],
    ['（一）存在的主要问题', found, '（二）改进情况', measures],
    [`存在的不足：${found}${year + 1}年将从以下方面改进：${measures}`],
  ]);
}

function other({ values }: Subject, random: Random): string[] {
  const overdue = values.get('requests.otherHandling.feeOverdue.total') ?? 0;
  // Row （六）2 counts those who were asked for a fee and did not pay: then a notice has been sent.
  if (overdue > 0) return ['本年度依法向申请人发出信息处理费收费通知，申请人逾期未缴纳，未实际收取信息处理费。'];
  return random.pick([
    ['本年度未收取信息处理费。'],
    ['本年度未产生信息处理费。', '无其他需要报告的事项。'],
    [
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的按件、按量收费标准，本年度没有产生信息处理费。',
    ],
  ]);
}
