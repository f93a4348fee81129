import { type Bilingual, say } from '../text/bilingual.ts';

/**
 * What the articles of 《中华人民共和国政府信息公开条例》 (国务院令第711号) say that the form rests on, in our own short words:
 * a reminder beside the cell, not the law's text.
 */
export const ARTICLES: Readonly<Record<string, Bilingual>> = {
  '14': say(
    '国家秘密、法律行政法规禁止公开、公开后可能危及国家安全、公共安全、经济安全、社会稳定的，不予公开',
    'state secrets, what law forbids, what endangers national, public or economic security or stability: not disclosed',
  ),
  '15': say(
    '涉及商业秘密、个人隐私等、公开会损害第三方合法权益的，不得公开（第三方同意或者公共利益需要的除外）',
    'trade secrets and privacy of third parties: not disclosed, unless they consent or public interest demands it',
  ),
  '16①': say(
    '人事管理、后勤管理、内部工作流程三类内部事务信息，可以不予公开',
    'personnel, logistics, internal workflow: may be withheld',
  ),
  '16②': say(
    '讨论记录、过程稿、磋商信函、请示报告四类过程性信息和行政执法案卷信息，可以不予公开',
    'deliberative records and enforcement files: may be withheld',
  ),
  '20': say('行政机关主动公开本机关政府信息的范围', 'what an organ discloses of its own accord'),
  '27': say('公民、法人或者其他组织可以申请获取政府信息', 'anyone may request information'),
  '28': say('行政机关应当建立完善申请渠道', 'organs keep channels for requests open'),
  '29': say('申请应当采用的形式和包含的内容', 'form and content of a request'),
  '30': say(
    '申请内容不明确的一次性告知补正；逾期不补正的视为放弃申请',
    'unclear requests are corrected once, or lapse',
  ),
  '31': say('收到申请时间的确定', 'when a request counts as received'),
  '33': say('答复期限：二十个工作日，经批准可延长二十个工作日', 'answered in 20 working days, extended by 20 at most'),
  '34': say(
    '多个机关共同制作的信息，牵头机关征求意见后答复',
    'information made jointly: the lead organ consults, then answers',
  ),
  '35': say('申请数量、频次明显超过合理范围的处理', 'requests beyond reasonable number or frequency'),
  '36(一)': say('已经主动公开的，告知获取方式、途径', 'already published: told where'),
  '36(二)': say('可以公开的，提供信息或者告知获取方式', 'can be disclosed: provided'),
  '36(四)': say('经检索没有所申请公开信息的，告知不存在', 'not found: told so'),
  '36(五)': say('不属于本机关负责公开的，告知并说明理由', 'not this organ’s: told so'),
  '36(六)': say('已经答复、重复申请的，不予重复处理', 'already answered: not handled again'),
  '36(七)': say('属于工商、不动产登记资料等的，按有关规定办理', 'registers have rules of their own'),
  '37': say(
    '含有不应公开内容但能够区分处理的，提供可以公开的部分',
    'what can be separated: the disclosable part is provided',
  ),
  '38': say(
    '提供的应当是已制作或者获取的信息；需要加工、分析的，可以不予提供',
    'only existing information is provided',
  ),
  '39①': say(
    '以申请形式进行信访、投诉、举报的，告知通过相应渠道提出',
    'petitions and complaints go to their own channels',
  ),
  '39②': say('申请提供政府公报、报刊、书籍等公开出版物的，告知获取途径', 'publications: told where to get them'),
  '42': say(
    '提供信息不收费；数量、频次明显超过合理范围的可以收取信息处理费',
    'free of charge, but for a fee on excessive requests',
  ),
  '49': say(
    '每年1月31日前提交并公布上一年度报告；县级以上政府3月31日前公布本级政府的报告',
    'published by 31 January; a government’s own by 31 March',
  ),
  '50': say('年度报告应当包括的内容', 'what the annual report contains'),
};

/** A reference such as `36(一)(二)` or `27–29, 31` as the single articles that have an entry above. */
export function articlesOf(reference: string): string[] {
  return reference.split(/[,，]\s*/).flatMap((part) => {
    const through = /^(\d+)–(\d+)$/.exec(part);
    if (through) return numbersFrom(Number(through[1]), Number(through[2]));
    const items = [...part.matchAll(/\([一-十]\)/g)].map((match) => match[0]);
    const article = part.replace(/\(.*$/, '');
    return ARTICLES[part] ? [part] : ARTICLES[article + items[0]] ? items.map((item) => article + item) : [article];
  });
}

function numbersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** `36(一)(二)` as a Chinese reader cites it: 《条例》第三十六条第（一）（二）项. */
export function citation(reference: string): Bilingual {
  const zh = reference
    .split(/[,，]\s*/)
    .map((part) => {
      const through = /^(\d+)–(\d+)$/.exec(part);
      if (through) return `第${chinese(Number(through[1]))}条至第${chinese(Number(through[2]))}条`;
      const [, number = '', rest = ''] = /^(\d+)(.*)$/.exec(part) ?? [];
      if (rest === '①' || rest === '②') return `第${chinese(Number(number))}条第${rest === '①' ? '一' : '二'}款`;
      return `第${chinese(Number(number))}条${rest ? `第${rest.replaceAll('(', '（').replaceAll(')', '）')}项` : ''}`;
    })
    .join('、');
  return say(`《条例》${zh}`, `Regulations art. ${reference}`);
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Chinese numerals. */
export function chinese(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || n === 0 ? DIGITS[ones] : ''}`;
}

/** Whom art. 49 gives which day: departments, governments of county level and above; for townships and parks it names none. */
export type Level = 'department' | 'government' | 'local';

/** The level of an organ, by its name; a department when in doubt. */
export function levelOf(organ: string | null): Level {
  if (organ === null) return 'department';
  if (
    /(?:乡|镇|街道|办事处|开发区|园区|经开区|高新区|度假区|示范区|新区|试验区|管委会|管理委员会|社区|村)(?:人民政府|政府|办事处|管理委员会|管委会)?(?:办公室|党政办公室|综合办公室)?$/.test(
      organ,
    )
  )
    return 'local';
  return /(?:人民政府|政府)(?:办公厅|办公室)?$/.test(organ) ? 'government' : 'department';
}

/** The last day to publish last year's report; what the law leaves open is measured by the departments' day. */
export const legalDay = (level: Level): { readonly month: number; readonly day: number } =>
  level === 'government' ? { month: 3, day: 31 } : { month: 1, day: 31 };
