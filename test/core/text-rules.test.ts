import assert from 'node:assert/strict';
import { type AnalyseOptions, analyse, applyEdits, type Finding, fixText } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { expectFindings, findingsOf, unmarked } from '../support/expect-findings.ts';

/** The rules on wording, tried on a paragraph of the example report. */
const EXAMPLE = fixture('example.gknb');
const PLACE = '组织业务培训2次，开展社会评议，全年没有发生责任追究的情况。';
const ONLY = { only: ['personal-data', 'wording', 'punctuation', 'number-style', 'term'] };

const withText = (paragraph: string): string => EXAMPLE.replace(PLACE, () => paragraph);

/** In a paragraph of the example there are the findings that are marked, and no others. */
const expectIn = (paragraph: string, options?: AnalyseOptions): readonly Finding[] => {
  const { findings } = expectFindings(paragraph, { ...options, ...ONLY, within: withText });
  return findings.filter(({ code }) => ONLY.only.includes(code));
};

const findingsIn = (paragraph: string, options?: AnalyseOptions): readonly Finding[] =>
  analyse(withText(paragraph), options).findings.filter(({ code }) => ONLY.only.includes(code));

/** The paragraph after the preferred fixes of its findings. */
function mended(paragraph: string, options?: AnalyseOptions): string {
  const edits = findingsIn(paragraph, options).flatMap(
    ({ fixes }) => fixes.find(({ preferred }) => preferred)?.edits ?? [],
  );
  const text = applyEdits(withText(paragraph), edits);
  const [before, after] = EXAMPLE.split(PLACE);
  return text.slice(before!.length, text.length - after!.length);
}

function finds(paragraph: string): void {
  it(`finds: ${unmarked(paragraph).text}`, () => void expectIn(paragraph));
}

function mends(paragraph: string, right: string): void {
  it(`mends: ${paragraph}`, () => {
    assert.equal(mended(paragraph), right);
    expectIn(right);
  });
}

function silent(paragraph: string): void {
  it(`says nothing of: ${paragraph}`, () => void expectIn(paragraph));
}

/** A number with the check digit that belongs to it. */
function idNumber(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return first17 + '10X98765432'[sum % 11];
}

function cardNumber(first: string): string {
  for (let digit = 0; digit < 10; digit++) {
    const number = `${first}${digit}`;
    const sum = [...number].reverse().reduce((total, character, i) => {
      const value = Number(character) * (i % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return number;
  }
  throw new Error('there is always one');
}

const ID = idNumber('65010119900307123');
const CARD = cardNumber('622202300100123456');
/** The same digits, of which the last does not fit. */
const spoilt = (number: string): string => number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10 || 1);

describe('personal data', () => {
  finds('申请人证件号码为⟦personal-data=warning 13800138000⟧');
  mends('咨询请拨打13800138000。', '咨询请拨打138****8000。');
  mends('咨询请拨打+86 138-0013-8000。', '咨询请拨打+86 138-****-8000。');
  mends('咨询请拨打138 0013 8000。', '咨询请拨打138 **** 8000。');
  mends('咨询请拨打１３８００１３８０００。', '咨询请拨打１３８****８０００。');
  mends(`申请人（${ID}）提出申请。`, `申请人（${ID.slice(0, 6)}********${ID.slice(14)}）提出申请。`);
  mends(`退费至${CARD}。`, `退费至${CARD.slice(0, 6)}*********${CARD.slice(15)}。`);
  mends('联系人：马诗涛 0991-8805281', '联系人：马** 0991-8805281');
  mends('审核人：王庆', '审核人：王*');
  mends('审核人 欧阳明月', '审核人 欧阳**');
  finds('经办人：⟦personal-data=info 阿依古丽·买买提⟧');
  finds('经办人：⟦personal-data=info 王 庆⟧');
  finds('电子邮箱：⟦personal-data=hint abc_123@163.com⟧');
  finds('联系人：⟦personal-data=info 李明⟧，邮箱：⟦personal-data=info abc_123@163.com⟧');
  finds('两人的号码是⟦personal-data=warning 13800138000⟧、⟦personal-data=warning 13900139000⟧。');
  it('does not repeat in a message what it finds', () => {
    for (const secret of ['13800138000', ID, CARD, 'abcdef@qq.com', '联系人：马诗涛'])
      for (const { message, fixes } of findingsIn(`请联系${secret}`))
        for (const words of [message, ...fixes.map(({ title }) => title)])
          for (const said of [words.zh, words.en]) assert.ok(!said.includes(secret.replace('联系人：', '')), said);
  });
  it('is found in a preface, a signature and a table’s note, and mended where a line is wrapped', () => {
    const number = '⟦personal-data 13800138000⟧';
    expectFindings(`联系电话：${number}\n\n${EXAMPLE}`, ONLY);
    expectFindings(EXAMPLE.replace('2025年1月20日', `2025年1月20日\n${number}`), ONLY);
    expectFindings(EXAMPLE.replace('（本列数据', `注：询${number}\n（本列数据`), ONLY);
    const wrapped = EXAMPLE.replace(
      PLACE,
      `${'全年公开信息工作有序开展'.repeat(3)}咨询电话是1380\n0138000，工作日接听。`,
    );
    const [finding] = findingsOf(analyse(wrapped), 'personal-data');
    const after = applyEdits(wrapped, finding!.fixes[0]!.edits);
    assert.ok(after.includes('138*\n***8000'), 'the line end stays');
  });
  // Right, or nobody's.
  silent('办公电话0991-8805281，监督电话09918805281。');
  silent('热线12345，电话400-820-8820。');
  silent('网站访问量13812345678次，投入13912345678元。');
  silent('索引号：13812345678，文号编号：13912345678。');
  silent(`错号${spoilt(ID)}，卡号${spoilt(CARD)}。`);
  silent('统一社会信用代码：11650000010003073X。');
  silent('网址：http://www.xjjh.gov.cn/2024/13812345678.html');
  silent('单号2024-1380-0138-0001，订单号 138001380001。');
  silent('号码10800138000、14000138000、15400138000不是手机号。');
  silent('联系电话：138****8000。');
  silent('电子邮箱：swj@yunxi.gov.cn，info@water.org.cn。');
  silent('联系人：办公室');
  silent('联系人：王某，审核人：李**。');
  silent('负责人：各科室主要负责同志。');
  silent('责任人：高度重视，方案落实，全体干部。');
  silent('联系人：王主任');
  silent('责任人：项目办、林业局、文化科。');
});

describe('words written wrong', () => {
  mends('截止2024年12月31日，发布信息30条。', '截至2024年12月31日，发布信息30条。');
  mends('截止目前，发布信息30条。', '截至目前，发布信息30条。');
  mends('截止到2024年底，发布信息30条。', '截至2024年底，发布信息30条。');
  mends('无其它需要报告的事项。', '无其他需要报告的事项。');
  mends('建立台帐，按月对帐。', '建立台账，按月对账。');
  mends('做好工作布署，建立建全制度。', '做好工作部署，建立健全制度。');
  mends('按排部署年度工作，工作按排，落实到人。', '安排部署年度工作，工作安排，落实到人。');
  mends('全年共发布了了，信息己经公开，申请末收到。', '全年共发布了，信息已经公开，申请未收到。');
  mends('的的确确，进行进行培训，做好的的工作。', '的的确确，进行培训，做好的工作。');
  mends('做好政府信信息公开，情况况良好。', '做好政府信息公开，情况良好。');
  mends('网址为www.хjjh.gov.cn。', '网址为www.xjjh.gov.cn。');
  finds('本年度⟦wording=info の⟧工作');
  it('mends a word that a line end cuts in two, and leaves the line end', () => {
    const text = withText(`${'全年公开信息工作有序开展'.repeat(3)}，做好工作布\n署，工作日接听。`);
    const [finding] = findingsOf(analyse(text), 'wording');
    assert.ok(applyEdits(text, finding!.fixes[0]!.edits).includes('做好工作部\n署，'));
  });
  // Right text that looks wrong.
  silent('报名截止日期为2024年12月31日。');
  silent('受理截止后不再登记，12月1日开始，截止12月31日。');
  silent('贯彻《其它法律事务布署办法》。');
  silent('其它植物。');
  silent('搭建帐篷，发放蚊帐。');
  silent('发布署名文章，公布署名。');
  silent('按排名先后、按排放标准、按排查结果办理。');
  silent('由申请人自己经办，自己完成。');
  silent('年末公开，月末收到，期末发生。');
  silent('公开开展、人民民主、发展展望、工作作风、为人人、员工工作。');
  silent('目的的实现，标的的确定，的的确确。');
  silent('进行了了解，不了了之，明了了。');
  silent('问题是是否公开，是是非非。');
  silent('一一对应，往往、常常、天天、人人、种种、层层、步步、刚刚、多多。');
  silent('微信信息、诚信信息、通信信息，与信息息息相关。');
  silent('财政政府采购，民政政策，行政政务。');
  silent('交通迅速，一贯切实做好，讲座落实到位。');
  silent('究竟争什么，毕竟争取过，从严历练。');
  silent('中国和和田，共和和平，参与与监督，以及及时。');
  silent('新建全民健身中心，创建全国文明城市。');
  silent('阿依古丽・买买提使用ABC系统。');
  silent('乒乓ー社。');
});

describe('punctuation', () => {
  mends('2024年,县局开展培训;内容:公开.', '2024年，县局开展培训；内容：公开.');
  mends('按照规定(国办函〔2020〕109号)执行,收费0元。', '按照规定（国办函〔2020〕109号）执行，收费0元。');
  mends('坚持"公开为原则"，做到"应公开尽公开"。', '坚持“公开为原则”，做到“应公开尽公开”。');
  mends('开展培训，，效果良好。。', '开展培训，效果良好。');
  mends('开展培训，效果良好，。', '开展培训，效果良好。');
  mends('（一）、开展培训。', '（一）开展培训。');
  mends('依据《关于印发<办法>的通知》执行。', '依据《关于印发〈办法〉的通知》执行。');
  mends('依据《关于印发《办法》的通知》执行。', '依据《关于印发〈办法〉的通知》执行。');
  mends('依据国办发[2019]54号、国办函（2020）109号执行。', '依据国办发〔2019〕54号、国办函〔2020〕109号执行。');
  mends('取得了一定的 进展，仍有不足。', '取得了一定的进展，仍有不足。');
  finds('依据国办函〔2020〕⟦punctuation=hint 第⟧109号执行。');
  finds('落实⟦punctuation=hint “⟧三审三校制度。');
  finds('落实⟦punctuation=hint 《⟧条例，做好公开）工作。');
  it('tells the slips of one kind in a paragraph at once, and mends them in one step', () => {
    const [finding] = expectIn('一是⟦punctuation ,⟧二是,三是,四是。');
    assert.match(finding!.message.zh, /3 处/);
    assert.equal(finding!.fixes[0]!.edits.length, 3);
  });
  silent('访问量1,854,488次，时间10:30，比例3:1。');
  silent('网址http://www.gov.cn/a,b?c=1;d，邮箱a@b.gov.cn。');
  silent('采用HTML, CSS (v3); OK!');
  silent('系统（APP）上线(2023)。');
  silent('1）培训；2）考核；（3）评议。');
  silent('一是培训；“放管服”；《条例》《办法》。');
  silent('第三条第（一）、（二）项。');
  silent('中国—中亚峰会……等等。');
  silent('案号（2023）新01民初12号。');
  silent('公告〔2020〕第1号。');
  silent('沈阳路（2020）3号楼。');
  silent('“第一段\n\n“第二段。”');
  silent('加强《政府信息\n\n公开条例》学习。');
  silent('2024 年，发布 3 条，使用 APP 办理。');
  silent('特此公告　县水务局，二〇二五年。');
  silent('栏目有 新闻 公告 政策 解读，按月更新。');
  silent('索引号: | 000014349 | 发布日期: | 2025年');
  silent('见![图](a.png)，<b>重点:公开</b>');
  silent('省略号。。。。。。');
});

describe('how numbers are written', () => {
  mends('2024年01月05日培训。', '2024年1月5日培训。');
  mends('二零二四年五月培训。', '二〇二四年五月培训。');
  mends('2024年十一月二十三日培训。', '2024年11月23日培训。');
  mends('24年3月培训，24年度考核。', '2024年3月培训，2024年度考核。');
  mends('处理5、6个问题。', '处理五六个问题。');
  finds('培训⟦number-style=hint 约10余⟧人次，约30件左右。');
  finds('⟦number-style=hint 近10余⟧件。');
  finds('投入⟦number-style=hint 3—5万元⟧，增长10~20%。');
  silent('公开10余场，近百件，约30件，30件左右。');
  silent('近10余年来，节约10余万元，附近10余户。');
  silent('约10米左右两侧，约8点上下班。');
  silent('投入3万元—5万元，增长10%～20%。');
  silent('2021—2023年，2—5件，第3-5页，800—2万元。');
  silent('2024年10月10日，2024-01-05，09:05。');
  silent('二〇二四年一月五日，一九九九年。');
  silent('2024年三月三活动，农历2024年八月十五。');
  silent('历时24年，24年来，第24年度，2023—24年度，54年12月。');
  silent('第5、6个栏目，1、2、3个，5、6月，第3、4条。');
});

describe('the user’s own terms', () => {
  const terms = [
    { pattern: '水利局', replacement: '水务局', reason: '机构改革', severity: 'error' as const },
    { pattern: '水利局局长', replacement: '水务局局长' },
    { pattern: '三公经费' },
    { pattern: '十分', replacement: '' },
  ];
  it('are found with their severity, the longest alone', () => {
    expectIn('县⟦term=warning 水利局局长⟧和⟦term=error 水利局⟧职工，⟦term=warning 三公经费⟧公开。', { terms });
  });
  it('are found with blanks within, and not across fields', () => {
    expectFindings('县⟦term=error 水 利　局⟧。', { terms, only: ['term'], within: withText });
    expectIn('水\t利局。', { terms });
  });
  it('are found where a line is wrapped, and replaced around its end', () => {
    const text = withText(`${'全年公开信息工作有序开展'.repeat(3)}，由县水利\n局负责，工作日接听。`);
    const [finding] = findingsOf(analyse(text, { terms }), 'term');
    assert.ok(applyEdits(text, finding!.fixes[0]!.edits).includes('由县水务\n局负责'));
  });
  it('are found in the title, headings and tables', () => {
    const text = EXAMPLE.replace('云溪县水务局2024', '云溪县⟦term 水利局⟧2024').replace(
      '行政强制\t6',
      '⟦term 三公经费⟧\t6',
    );
    expectFindings(text, { terms, only: ['term'] });
  });
  it('are replaced, removed, or only told', () => {
    assert.equal(mended('县水利局十分重视三公经费。', { terms }), '县水务局重视三公经费。');
  });
  it('may be empty or alike without harm', () => {
    for (const pattern of ['', ' ', '\t']) expectIn('公开。', { terms: [{ pattern }] });
    expectIn('县⟦term 水利局⟧。', { terms: [...terms, ...terms] });
  });
});

describe('fixing all', () => {
  const WRITTEN = '截止目前,布署培训约10余次，2024年01月05日考核。咨询13800138000。';
  const fixed = (...[mode, options]: [Parameters<typeof fixText>[1], Parameters<typeof fixText>[2]?]) =>
    fixText(withText(WRITTEN), mode, options).text;

  it('leaves the writing alone, until it is turned on', () => {
    assert.equal(fixed('safe'), withText(WRITTEN));
    assert.equal(fixed('safe', { fixAll: { text: false } }), withText(WRITTEN));
  });
  it('puts in what is sure where it is turned on, and masks nothing', () => {
    assert.equal(
      fixed('safe', { fixAll: { text: true } }),
      withText('截至目前，部署培训约10余次，2024年1月5日考核。咨询13800138000。'),
    );
  });
  it('takes each preferred fix where all are asked for', () => {
    assert.equal(fixed('preferred'), withText('截至目前，部署培训约10余次，2024年1月5日考核。咨询138****8000。'));
  });
  it('calls none of these fixes safe, and mends no more than is turned off', () => {
    assert.deepEqual(
      findingsIn(WRITTEN).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe)),
      [],
    );
    const options = { fixAll: { text: true }, severities: { wording: 'off', punctuation: 'off' } } as const;
    assert.equal(fixed('safe', options), withText(WRITTEN.replace('01月05日', '1月5日')));
  });
});
