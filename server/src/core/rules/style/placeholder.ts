import { quotationsOf } from '../../prose/quotations.ts';
import { DOUBLE_SURNAMES, SURNAMES } from '../../style/surnames.ts';
import { say } from '../../text/bilingual.ts';
import { quoteProse } from '../../text/quote.ts';
import { type Span, spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';

export const placeholder: Rule = {
  code: 'placeholder',
  severity: 'info',
  title: say('占位符没有替换', 'A placeholder was left in'),
  why: say(
    '模板里的“××”“XX”“某某”“____”“（待补充）”要换成实际内容。遮盖的姓名和号码不算。',
    'What a template leaves to be filled in is filled in before the report is handed in. Names and numbers that are masked are none.',
  ),
  basis: say('内容完整', 'The report is complete'),
  examples: [
    { of: '围绕群众关心的用水问题', wrong: '围绕××问题' },
    { of: '组织业务培训2次', wrong: '组织业务培训XX次' },
    {
      of: '维护县政府网站水务专栏',
      wrong: '维护某某网站（待补充）水务专栏',
      right: '维护县政府网站水务专栏，答复李某某的来信',
    },
  ],
  check({ report, passages }, reportFinding) {
    const { title } = report.syntax;
    const places: (readonly [text: string, spanOf: (start: number, end: number) => Span])[] = passages.map(
      (passage) => [passage.text, passage.spanOf],
    );
    if (title)
      places.unshift([
        report.readable.slice(title.start, title.end),
        (start, end) => spanOf({ start: title.start + start, end: title.start + end }),
      ]);
    for (const [text, placeOf] of places) {
      const found = placeholdersIn(text);
      const [first] = found;
      if (!first) continue;
      const words = quoteProse(text.slice(first.start, first.end));
      const more =
        found.length > 1 ? say(`（本段共 ${found.length} 处）`, ` (${found.length} in this paragraph)`) : say('', '');
      reportFinding({
        span: placeOf(first.start, first.end),
        message: () =>
          say(
            `“${words}”是占位符，还没有填写${more.zh}`,
            `“${words}” is a placeholder that was not filled in${more.en}`,
          ),
      });
    }
  },
};

/** Most paragraphs have none of these. */
const TELLTALE = /[×XxＸｘ_＿某待此填]|月[ 　]/;

/**
 * `marks`: crosses, and letters in their place, in a run; before a unit one is enough. `organ`: 某某局. `asked`: words in brackets
 * that ask for something, 此处填写. `line`: a line to write on. `date`: a day without figures.
 */
const PLACEHOLDER =
  /(?<marks>×{2,20}|(?<![A-Za-z])[XxＸｘ]{2,20}(?![A-Za-z])|(?<![A-Za-z×])[×XＸ](?=[年月日件条次篇项元个]))|(?<organ>某{1,4}(?=[局委厅县市区乡镇]|单位|部门|街道|网站))|(?<asked>[（(【[［](?:此处|请|待)[^（）()【】[\]［］，。；]{0,4}(?:补充|填写|填入|填|核实|完善)[^（）()【】[\]［］]{0,12}[）)】\]］]|此处(?:补充|填写)|待补充[：:。]?$)|(?<line>[_＿]{3,200})|(?<date>(?<![\d〇○零一二三四五六七八九十])年[ 　]{1,20}月[ 　]{1,20}日)/g;

function placeholdersIn(text: string): Span[] {
  if (!TELLTALE.test(text)) return [];
  const found: Span[] = [];
  const isQuoted = quotationsOf(text);
  for (const { index, 0: words, groups } of text.matchAll(PLACEHOLDER)) {
    const end = index + words.length;
    if (groups!.marks !== undefined && isMasked(text, index, end)) continue;
    // 在“此处填写”一栏, “孙某某诉某市自然资源局案”: the words of others.
    if (groups!.marks === undefined && groups!.line === undefined && isQuoted(index)) continue;
    // A line across the page is no line to write on.
    if (groups!.line !== undefined && words.length === text.trim().length) continue;
    found.push({ start: index, end });
  }
  return found;
}

const UNIT = /^[年月日件条次篇项元个局委厅县市区乡镇街]/;

/** 138××××1234, 李××: something is there, and is not shown. */
function isMasked(text: string, start: number, end: number): boolean {
  if (/[\d*＊]/.test(text[start - 1] ?? '') || /[\d*＊]/.test(text[end] ?? '')) return true;
  const isNamed = SURNAMES.has(text[start - 1] ?? '') || DOUBLE_SURNAMES.has(text.slice(Math.max(0, start - 2), start));
  return isNamed && !UNIT.test(text.slice(end, end + 1));
}
