/** The words of an invented report, with the figures of its tables. */
import type { Random } from '../../generate/random.ts';
import type { Figures } from './figures.ts';
import type { Edition } from './printed-form.ts';

export interface Subject {
  readonly organ: string;
  readonly year: number;
  readonly edition: Edition;
  readonly isGovernment: boolean;
  readonly figures: Figures;
  /** 元 charged for the handling of applications. */
  readonly handlingFee: number;
  readonly length: 'short' | 'middle' | 'long';
}

const at = (figures: Figures, cell: string): number => figures.get(cell) ?? 0;

export function preface(random: Random, { organ, year, edition }: Subject): string[] {
  const ground =
    edition === '2021'
      ? '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）'
      : '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）';
  const period = `${year}年1月1日至${year}年12月31日`;
  return random.pick([
    [
      `根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和${ground}要求，编制本报告。本报告所列数据的统计期限为${period}。`,
    ],
    [
      `按照《中华人民共和国政府信息公开条例》第五十条的规定，现公布${organ}${year}年政府信息公开工作年度报告。`,
      `全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    ],
    [
      `本报告依据《中华人民共和国政府信息公开条例》及${ground}编制，统计时间为${period}。如对报告内容有疑问，请与${organ}政务公开工作机构联系。`,
    ],
  ]);
}

/** What a government has to tell of itself. */
const ASSESSMENT =
  '政务公开工作考核分值权重不低于4%，社会评议结果总体良好，全年没有因政府信息公开工作被责任追究的情形。';

const TOPICS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

export interface Topic {
  readonly heading: string;
  readonly text: string;
}

export function overview(
  random: Random,
  subject: Subject,
): { readonly opening: string; readonly topics: readonly Topic[] } {
  const { organ, year, length, isGovernment } = subject;
  const opening = random.pick([
    `${year}年，${organ}坚持以公开为常态、不公开为例外，围绕群众关心的事项推进政府信息公开。`,
    `${year}年，本机关认真落实上级关于政务公开的部署，工作总体平稳有序。`,
    `一年来，${organ}把政务公开贯穿于决策、执行、管理、服务、结果全过程，依法保障群众的知情权、参与权和监督权，各项工作有了新的进展。`,
  ]);
  const texts = [publishing, applications, management, platform, supervision].map((write) => write(random, subject));
  return {
    opening,
    topics: TOPICS.map((heading, i) => ({
      heading,
      text:
        (length === 'short' ? `${texts[i]!.split('。')[0]}。` : texts[i]!) +
        (isGovernment && heading === '监督保障' ? ASSESSMENT : ''),
    })),
  };
}

function publishing(random: Random, { year, length }: Subject): string {
  const items = random.int(60, 2600);
  const site = random.int(20, items - 20);
  const first = random.pick([
    `全年通过各类渠道主动公开政府信息${items}条，其中门户网站${site}条，政务新媒体${items - site}条。`,
    `${year}年共发布各类信息${items}条。`,
    `主动公开机构职能、财政预决算、重大项目、民生实事等方面信息${items}条。`,
  ]);
  const more = `围绕社会关切，对${random.pick(['供水保障', '老旧小区改造', '中小学招生', '乡村道路养护'])}等事项持续更新，做到应公开尽公开；同时对已公开的文件进行了梳理，补充解读材料${random.int(3, 60)}篇，回应群众留言${random.int(5, 300)}条。`;
  return length === 'long' ? first + more : first;
}

function applications(random: Random, { year, figures }: Subject): string {
  const received = at(figures, 'requests.received.total');
  const persons = at(figures, 'requests.received.naturalPerson');
  const carriedIn = at(figures, 'requests.carriedIn.total');
  const carriedOut = at(figures, 'requests.carriedOut.total');
  const handled = at(figures, 'requests.resultsTotal.total');
  if (received + carriedIn === 0)
    return `${year}年，本机关未收到政府信息公开申请，无上年结转件。渠道保持畅通，有专人值守。`;
  const parts = [
    random.pick([
      `${year}年共收到政府信息公开申请${received}件`,
      `本年新收政府信息公开申请${received}件`,
      `全年收到群众提出的政府信息公开申请${received}件`,
    ]),
  ];
  if (received > 0 && random.chance(0.6))
    parts.push(`其中自然人申请${persons}件，法人或其他组织申请${received - persons}件`);
  if (carriedIn > 0) parts.push(`上年结转${carriedIn}件`);
  let text = `${parts.join('，')}。`;
  if (random.chance(0.7) && handled > 0)
    text += `全年共办理答复${handled}件，其中予以公开${at(figures, 'requests.granted.total')}件，部分公开${at(figures, 'requests.partiallyGranted.total')}件。`;
  text += carriedOut > 0 ? `结转下年度继续办理${carriedOut}件。` : '没有结转下年度继续办理的申请。';
  return text;
}

const management = (random: Random, { length }: Subject): string =>
  random.pick([
    '严格执行信息发布审核制度，坚持先审后发，对文件的公开属性逐件认定。',
    '完善政府信息公开保密审查机制，规范信息的制作、获取、保存和更新，全年未发生失泄密问题。',
    '建立政府信息管理台账，明确专人负责，做到底数清楚、更新及时。',
  ]) +
  (length === 'long'
    ? `对${random.int(2015, 2018)}年以来的存量文件开展清理，纠正标注不规范的信息${random.int(2, 40)}条。`
    : '');

const platform = (random: Random, { length }: Subject): string =>
  random.pick([
    '优化门户网站信息公开专栏，栏目设置更加清晰，检索更加方便。',
    '加强政务新媒体管理，关停长期不更新的账号，集中力量办好一个网站和一个公众号。',
    '在服务大厅设置政府信息查阅点，配备查询设备和资料架，方便群众查阅。',
  ]) +
  (length === 'long'
    ? '依托集约化平台，实现与上级网站的数据同步，并完成适老化和无障碍改造，页面在手机上也能正常浏览。'
    : '');

function supervision(random: Random, { length }: Subject): string {
  const text = random.pick([
    '将政务公开列入年度绩效考核，开展业务培训2次。',
    '明确分管领导和责任科室，定期开展自查，发现问题及时整改。',
    '组织学习《条例》，邀请专家授课，提升工作人员依法公开的能力。',
  ]);
  return text + (length === 'long' ? '主动接受人大代表、政协委员和新闻媒体的监督，认真吸收各方面的意见和建议。' : '');
}

export function beforeRequests(random: Random, { year, figures }: Subject): string | null {
  const received = at(figures, 'requests.received.total');
  if (received === 0 || random.chance(0.7)) return null;
  return `${year}年，本机关收到政府信息公开申请${received}件，结转下年度继续办理${at(figures, 'requests.carriedOut.total')}件，具体情况见下表。`;
}

export function beforeReview(random: Random, { year, figures }: Subject): string | null {
  if (random.chance(0.7)) return null;
  const of = (block: string) => at(figures, `review.${block}.total`);
  const suits = of('litigation.direct') + of('litigation.afterReconsideration');
  return `${year}年，因政府信息公开工作被申请行政复议${of('reconsideration')}件，被提起行政诉讼${suits}件。`;
}

export function problems(random: Random, { length }: Subject): string[] {
  const found = [
    '一是公开内容的深度不够，个别领域的信息更新不够及时。二是政策解读的形式比较单一，图解、视频运用较少。',
    '对照群众期待，还存在主动公开意识不强、业务能力有待提高等问题。',
    '部分科室对公开工作重视不够，信息报送不均衡；依申请公开答复的规范性有待加强。',
  ];
  const measures = [
    '下一步，将进一步健全工作机制，压实责任，加强对重点领域信息的更新维护，丰富解读形式，切实提高公开质量。',
    '针对上述问题，我们将加强培训，完善流程，定期通报，推动整改到位。',
    '今后将从以下方面改进：一是加强学习，提升业务水平。二是严格审核，规范答复文书。三是拓宽渠道，听取群众意见。',
  ];
  const text = [random.pick(found), random.pick(measures)];
  return length === 'short' ? [text.join('')] : text;
}

export function others(random: Random, { year, handlingFee, length }: Subject): string[] {
  const fee =
    handlingFee > 0
      ? `依据《政府信息公开信息处理费管理办法》，${year}年本机关共收取信息处理费${handlingFee}元。`
      : random.pick([
          `${year}年本机关未收取信息处理费。`,
          year === 2019
            ? '本年度没有收取任何费用，未产生信息处理费。'
            : '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定的按件、按量收费标准，本年度没有产生信息处理费。',
          '本年度未向申请人收取信息处理费，也没有其他需要报告的事项。',
        ]);
  return length === 'long' ? ['本报告电子版可在门户网站信息公开专栏下载。', fee] : [fee];
}
