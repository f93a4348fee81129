import type { Passage } from '../../prose/passages.ts';
import { say } from '../../text/bilingual.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';

export const measuresFewer: Rule = {
  code: 'measures-fewer',
  severity: 'hint',
  title: say('改进措施与问题不对应', 'Measures do not match the problems'),
  why: say(
    '第五部分列了几个问题，就应说明各自怎样改进；只写措施也不行。问题和措施分别编号、措施较少时提示；一条措施对应几个问题的不提示。',
    'Section five tells what is done about each of its problems. A hint, where both are numbered and the measures are fewer, or where no problem is told at all; not where a measure names several problems.',
  ),
  basis: say('《条例》第五十条第（四）项；年度报告格式', 'Regulations art. 50(4); the form'),
  examples: [
    {
      of: '存在的主要问题：一是政策解读的形式比较单一；二是个别栏目更新不够及时。',
      wrong: '存在的主要问题：一是政策解读的形式比较单一；二是个别栏目更新不够及时；三是业务培训较少。',
    },
    {
      of: '存在的主要问题：一是政策解读的形式比较单一；二是个别栏目更新不够及时。\n\n改进情况：一是增加图解、问答等解读形式；二是明确栏目责任人，按月检查更新情况。',
      wrong: '改进措施：一是加强组织领导，健全工作机制；二是加强业务培训，明确责任人，按月检查。',
    },
  ],
  check({ passages }, reportFinding) {
    const section = passages.filter((passage) => passage.section === 'problems');
    const text = section.map((passage) => passage.text).join('\n');
    const lead = LEAD.exec(text);
    if (!lead) return;
    const placeOf = (at: number): Span => placeIn(section, at);
    if (text.length >= MIN_LENGTH && !PROBLEM.test(text)) {
      reportFinding({
        span: placeOf(lead.index),
        message: () => say('只写了改进措施，没有写存在的问题', 'Measures are told, and no problem'),
      });
      return;
    }
    if (SEVERAL.test(text.slice(lead.index))) return;
    const [problems, measures] = [text.slice(0, lead.index), text.slice(lead.index)];
    const kind = KINDS.reduce((best, each) =>
      itemsOf(problems, each).length > itemsOf(problems, best).length ? each : best,
    );
    const [listed, answered] = [itemsOf(problems, kind), itemsOf(measures, kind)];
    if (listed.length < 2 || answered.length === 0 || answered.length >= listed.length) return;
    reportFinding({
      span: placeOf(lead.index + answered.at(-1)!),
      message: () =>
        say(
          `列了 ${listed.length} 个问题，改进措施只有 ${answered.length} 条`,
          `${listed.length} problems are listed, and ${answered.length} measures`,
        ),
      related: () => [
        { span: placeOf(listed.at(-1)!), message: say(`问题 ${listed.length} 个`, `${listed.length} problems`) },
      ],
    });
  },
};

/** What is shorter was hardly begun. */
const MIN_LENGTH = 24;

/** Where the measures begin: their own heading, or the words that introduce them. */
const LEAD =
  /(?:^|[\n。；])[^\n。；，]{0,12}?(?:(?:改进|整改)(?:措施|情况|方向|打算|举措)|下一步|今后|下步)[^\n。；]{0,40}?[：:，\n]|(?:采取|从以下)[^\n。；]{0,12}(?:措施|改进)[：:，]/;
const PROBLEM =
  /问题[^及]|不足|薄弱|有待|不够|差距|短板|欠缺|单一|不高|不强|不多|滞后|不及时|不到位|不全|不平衡|困难|弱项|仍需|还需|亟待|偏少|较少/;
/** 针对内容不全、更新不及时的问题: one measure for several. */
const SEVERAL = /针对[^，。；\n]{0,30}、|(?:上述|以上|这些)问题[^，。；\n]{0,8}(?:一并|统一)/;

/** How items are numbered: what the n-th begins with. */
const NUMBERINGS: readonly ((n: number) => string)[] = [
  (n) => `(?:^|[：:；;。，,\\n])${chinese(n)}是`,
  (n) => `(?:^|[\\n：:；;。])\\s{0,4}[（(]${chinese(n)}[）)]`,
  (n) => `(?:^|[\\n：:；;。])\\s{0,4}${n}[.．、]`,
  (n) => `(?:^|[\\n：:；;。])\\s{0,4}[（(]${n}[）)]`,
  (n) => String.fromCharCode(0x245f + n), // ①
  (n) => `(?:^|[\\n：:；;。])\\s{0,4}第${chinese(n)}[，、]`,
];

const MAX_ITEMS = 9;

/** For each numbering what finds its first item, its second … */
const KINDS: readonly (readonly RegExp[])[] = NUMBERINGS.map((begin) =>
  Array.from({ length: MAX_ITEMS }, (_, i) => new RegExp(begin(i + 1), 'g')),
);

/** Where the items of a list stand, which counts from one without a gap, and once: several lists are none. */
function itemsOf(text: string, kind: readonly RegExp[]): number[] {
  const found: number[] = [];
  for (const pattern of kind) {
    const [item, ...others] = text.matchAll(pattern);
    if (others.length > 0) return [];
    if (!item) break;
    if (found.length > 0 && item.index < found.at(-1)!) return [];
    found.push(item.index);
  }
  return found;
}

/** The place in the document of a place in the paragraphs joined by line ends. */
function placeIn(passages: readonly Passage[], at: number): Span {
  let from = 0;
  for (const passage of passages) {
    if (at < from + passage.text.length) {
      const start = Math.max(0, at - from);
      const word = start + passage.text.slice(start).search(/[^\s：:；;。，,]/);
      return passage.spanOf(word, Math.min(passage.text.length, word + 2));
    }
    from += passage.text.length + 1;
  }
  const last = passages.at(-1)!;
  return last.spanOf(0, last.text.length);
}
