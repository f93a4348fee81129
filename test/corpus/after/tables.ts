import type { Sentence } from '../sentence.ts';

/** Reviews, lawsuits, documents, decisions and charges. */
export const OTHER_TABLES: readonly Sentence[] = [
  {
    section: 'overview',
    says: 'the organ that decides reviews, of others',
    text: '县人民政府全年收到行政复议申请86件，受理79件，审结72件，其中涉及政府信息公开类9件。',
    organ: '云溪县人民政府',
    finds: [],
  },
  {
    section: 'overview',
    says: 'notices received, decisions by another organ',
    text: '局机关收到政府信息公开行政复议答复通知书3份，均在10日内提交答复材料；县政府作出维持决定2件、撤销决定1件。',
    finds: [],
  },
  {
    section: 'review',
    says: 'outcomes of lawsuits in a court’s words',
    text: '2024年，我局政府信息公开行政诉讼案件3件，其中1件正在审理，2件法院判决驳回原告诉讼请求。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'two years of reviews, a fall',
    text: '政府信息公开行政复议2023年5件、2024年3件，降幅40%；行政诉讼与上年持平，均为3件。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'heads of the organ in court',
    text: '行政机关负责人出庭应诉3次，出庭率100%，无行政赔偿案件。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'documents drafted, issued, no longer valid, still valid',
    text: '起草行政规范性文件5件，经合法性审查印发3件；宣布失效1件；清理后继续有效18件。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'decisions, and what is near them',
    text: '立案查处水事违法案件61件，作出行政处罚决定57件、不予行政处罚决定4件，实施行政强制6件，罚没款12.8万元。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'charges and their kinds',
    text: '全年行政事业性收费86.35万元，其中水资源费61.2万元、水土保持补偿费25.15万元。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'entries of a list of powers, named like decisions',
    text: '调整公布权责清单事项142项，其中行政许可15项、行政处罚78项、行政强制9项、其他40项。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'licences asked for, given and not taken on',
    text: '受理行政许可申请436件，准予许可412件，不予受理24件。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'documents on the web site over the years',
    text: '在网站集中公开现行有效行政规范性文件18件，标注有效性；历年累计公开文件126件。',
    finds: [],
  },
  {
    section: 'problems',
    says: 'reviews of a whole county, for comparison',
    text: '2024年全县政府信息公开行政复议27件，纠错率22.2%，说明答复的规范性仍需加强。下一步将推行答复书法制审核，力争复议纠错率降至10%以下。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'all reviews upheld, the table has two and one put right',
    text: '因政府信息公开被申请行政复议3件，其中结果维持3件。',
    finds: [{ code: 'figure-mismatch', at: '结果维持3件' }],
  },
  {
    section: 'review',
    says: 'one lawsuit too many',
    text: '本机关因政府信息公开被提起行政诉讼4件，其中1件尚未审结。',
    finds: [{ code: 'figure-mismatch', at: '4件' }],
  },
  {
    section: 'overview',
    says: 'ten penalties too few',
    text: '全年共作出行政许可决定412件，作出行政处罚决定47件。',
    finds: [{ code: 'figure-mismatch', at: '47件' }],
  },
  {
    section: 'overview',
    says: 'charges with swapped digits',
    text: '行政事业性收费金额为83.65万元，全部缴入国库。',
    finds: [{ code: 'figure-mismatch', at: '83.65万元' }],
  },
  {
    section: 'overview',
    says: 'one document too many repealed',
    text: '2024年制定行政规范性文件3件、废止2件，现行有效18件。',
    finds: [{ code: 'figure-mismatch', at: '2件，' }],
  },
  {
    section: 'overview',
    says: 'a nine for a six',
    text: '办结行政处罚案件57件，实施行政强制9件。',
    finds: [{ code: 'figure-mismatch', at: '9件' }],
  },
  {
    section: 'review',
    says: 'the numbers before their outcomes, one of them wrong',
    text: '2024年，本机关政府信息公开行政复议案件3件，结果维持2件，尚未审结1件。',
    finds: [{ code: 'figure-mismatch', at: '尚未审结1件' }],
  },
  {
    section: 'overview',
    says: 'one too many behind a review',
    text: '政府信息公开行政诉讼方面，未经复议直接起诉2件、复议后起诉2件。',
    finds: [{ code: 'figure-mismatch', at: '复议后起诉2件' }],
  },
  {
    section: 'overview',
    says: 'charges in units of one yuan, a digit lost',
    text: '全年行政事业性收费共86350元，较上年略有下降。',
    finds: [{ code: 'figure-mismatch', at: '86350元' }],
  },
  {
    section: 'overview',
    says: 'licences, a digit lost',
    text: '全年作出行政许可决定42件，全部在规定时限内公示。',
    finds: [{ code: 'figure-mismatch', at: '42件' }],
  },
];
