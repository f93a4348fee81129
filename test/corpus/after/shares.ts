import type { Sentence } from '../sentence.ts';
import { COUNTY } from '../tables.ts';

const COUNTY_REPORT = { cells: COUNTY, organ: '云溪县人民政府' } as const;

/** Shares, rates and growth. */
export const SHARES: readonly Sentence[] = [
  {
    section: 'overview',
    says: 'rates without figures',
    text: '全年依申请公开答复率100%，按期答复率100%，群众满意率99.2%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'growth with last year’s number in brackets and two decimals',
    text: '主动公开信息326条，较上年度（280条）增长16.43%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'growth of visits in 万',
    text: '网站访问量由9.8万次增至12.6万次，增幅28.6%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'a rate that rose by points',
    text: '12345热线办结率由98.2%提升至99.5%，提高1.3个百分点。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'fewer by so many, a fall from what it was',
    text: '全年作出行政处罚决定57件，同比减少8件，下降12.3%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'two kinds together have one share',
    text: '无法提供10件、不予公开5件，两项合计占办结量的42.9%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'a share, and how it rose',
    text: '法律服务机构申请4件，占比11.4%，较上年提高3.2个百分点。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'a share of an inner total',
    text: '商业企业申请9件，占法人或其他组织申请总数的64.3%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'one channel falls, the other rises by times',
    text: '信函申请由上年的15件减少到7件，减少53.3%；网上申请由13件增加到28件，增长1.15倍。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'a share of what a whole system received',
    text: '全年收到政府信息公开申请35件，约占全市水利系统申请总量（412件）的8.5%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'shares without their figures',
    text: '自然人申请占88.2%，法人或其他组织申请占11.8%；申请总量3259件，同比增长15.0%。',
    ...COUNTY_REPORT,
    finds: [],
  },
  {
    section: 'overview',
    says: 'shown to the public, of all licences',
    text: '全年作出行政许可决定412件，已公示398件，公示率96.6%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'the last quarter against the one before and against the year',
    text: '全年发布信息326条，其中第四季度发布102条，环比增长20%，占全年的31.3%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'two shares, respectively',
    text: '共发现问题62个，其中错别字41个、错链21个，占比分别为66.1%和33.9%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'a growth of something else between a number and its own',
    text: '全县用水户满意度达98%，比上年的95%提高3个百分点；发布停水公告37则，比上年减少5则，减少11.9%。',
    finds: [],
  },
  {
    section: 'overview',
    says: 'growth taken of this year’s number',
    text: '主动公开信息326条，较上年度（280条）增长14.11%。',
    finds: [{ code: 'figure-percentage', at: '14.11%' }],
  },
  {
    section: 'overview',
    says: 'growth of visits taken of the larger number',
    text: '网站访问量由9.8万次增至12.6万次，增幅22.2%。',
    finds: [{ code: 'figure-percentage', at: '22.2%' }],
  },
  {
    section: 'overview',
    says: 'a fall taken of what it fell to',
    text: '全年作出行政处罚决定57件，同比减少8件，下降14.0%。',
    finds: [{ code: 'figure-percentage', at: '14.0%' }],
  },
  {
    section: 'overview',
    says: 'digits swapped in a share of an inner total',
    text: '商业企业申请9件，占法人或其他组织申请总数（14件）的46.3%。',
    finds: [{ code: 'figure-percentage', at: '46.3%' }],
  },
  {
    section: 'overview',
    says: 'two shares, respectively, the first with swapped digits',
    text: '共发现问题62个，其中错别字41个、错链21个，占比分别为61.6%和33.9%。',
    finds: [{ code: 'figure-percentage', at: '61.6%' }],
  },
  {
    section: 'overview',
    says: 'a fall of more than all',
    text: '信函申请由上年的15件减少到7件，减少114.3%。',
    finds: [{ code: 'figure-percentage', at: '114.3%' }],
  },
  {
    section: 'overview',
    says: 'digits swapped in the share of natural persons',
    text: '自然人申请2874件，占申请总量的82.8%。',
    ...COUNTY_REPORT,
    finds: [{ code: 'figure-percentage', at: '82.8%' }],
  },
  {
    section: 'overview',
    says: 'shown to the public, swapped digits in the share',
    text: '全年作出行政许可决定412件，已公示398件，公示率99.6%。',
    finds: [{ code: 'figure-percentage', at: '99.6%' }],
  },
  {
    section: 'overview',
    says: 'persons trained, growth of the wrong number',
    text: '全年培训210人次，比上年的140人次增长33.3%。',
    finds: [{ code: 'figure-percentage', at: '33.3%' }],
  },
  {
    section: 'overview',
    says: 'growth from none, none told in words',
    text: '上年未收到商业企业申请，2024年收到商业企业申请9件，同比增长900%。',
    finds: [{ code: 'figure-percentage', at: '900%' }],
  },
  {
    section: 'overview',
    says: 'a hotline, a share one point too high',
    text: '12345热线共受理工单2316件，办结2278件，办结率99.4%。',
    finds: [{ code: 'figure-percentage', at: '99.4%' }],
  },
  {
    section: 'overview',
    says: 'growth with this year’s number for a share',
    text: '全年收到政府信息公开申请35件，同比增加7件、增长35%。',
    finds: [{ code: 'figure-percentage', at: '增长35%' }],
  },
];
