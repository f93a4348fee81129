import type { Passage } from '../../prose/passages.ts';
import { PAIRS, type Unpaired, unpairedMarks, withoutSplit } from '../../style/punctuation/pairs.ts';
import { PUNCTUATION, type PunctuationCheck } from '../../style/punctuation/punctuation-checks.ts';
import type { StyleIssue } from '../../style/style-issue.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { CharClass, charClassesOf, hasAny } from '../../text/char-index.ts';
import type { ParagraphText } from '../../text/paragraph-text.ts';
import type { FindingInit } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { styleFinding } from '../support/style-findings.ts';

export const punctuation: Rule = {
  code: 'punctuation',
  severity: 'hint',
  title: say('标点符号用法', 'Punctuation'),
  why: say(
    '标点按国家标准使用；发文字号按公文格式书写。同一段里的同一种问题合在一处提示。',
    'Marks follow the national standard, and numbers of documents the form of official papers. Slips of one kind in a paragraph are told together.',
  ),
  basis: say('GB/T 15834—2011《标点符号用法》；GB/T 9704—2012《党政机关公文格式》', 'GB/T 15834—2011; GB/T 9704—2012'),
  examples: [
    {
      of: '2024年，云溪县水务局围绕群众关心的用水问题，依法',
      wrong: '2024年,云溪县水务局围绕群众关心的用水问题,依法',
    },
    {
      of: '全年没有发生责任追究的情况。',
      wrong: '全年没有发生责任追究的情况。。',
    },
    { of: '国办公开办函〔2021〕30号', wrong: '国办公开办函[2021]30号' },
    { of: '（一）主动公开\n', wrong: '（一）、主动公开\n' },
    { of: '维护县政府网站水务专栏', wrong: '维护县政府网站“水务专栏', right: '维护县政府网站“水务”专栏' },
  ],
  check({ passages }, reportFinding) {
    const written = passages.filter(isProse);
    for (const passage of written)
      for (const [kind, issues] of passage.paragraph.read(issuesOf)) reportFinding(styleFinding(passage, kind, issues));
    const unpaired = withoutSplit(written.map(({ paragraph }) => paragraph.read(unpairedMarks)));
    for (const [i, unmatched] of unpaired.entries())
      if (unmatched.length > 0) reportFinding(ofUnpaired(written[i]!, unmatched));
  },
};

function issuesOf({ text, charIndex }: ParagraphText): [PunctuationCheck, readonly StyleIssue[]][] {
  const all: [PunctuationCheck, readonly StyleIssue[]][] = [];
  for (const kind of PUNCTUATION) {
    if (!hasAny(charIndex, kind.where)) continue;
    const issues: StyleIssue[] = [];
    kind.find(text, charIndex, issues);
    if (issues.length > 0) all.push([kind, issues]);
  }
  return all;
}

/** What has fields or mark-up in it is not written in sentences. */
const isProse = ({ text, charIndex }: Passage): boolean =>
  !hasAny(charIndex, DELIMITERS) && !(hasAny(charIndex, ANGLES) && /<[a-z/]/i.test(text));

const DELIMITERS = charClassesOf(CharClass.delimiter);
const ANGLES = charClassesOf(CharClass.angle);

function ofUnpaired(passage: Passage, unmatched: readonly Unpaired[]): FindingInit {
  const [{ at, pair, isOpening }] = unmatched as readonly [Unpaired, ...Unpaired[]];
  const mark = nameOf(passage.text[at]!);
  const wanted = nameOf(isOpening ? PAIRS[pair]! : pair);
  const more =
    unmatched.length > 1
      ? say(`；本段共 ${unmatched.length} 处`, `; ${unmatched.length} in this paragraph`)
      : say('', '');
  return {
    span: passage.spanOf(at, at + 1),
    message: () =>
      say(
        `${mark.zh}没有成对，本段缺少${wanted.zh}${more.zh}`,
        `This paragraph has ${mark.en} without ${wanted.en}${more.en}`,
      ),
  };
}

/** A quotation mark within quotation marks nobody can read. */
function nameOf(mark: string): Bilingual {
  if (mark === '“') return say('前引号', 'an opening quotation mark');
  return mark === '”' ? say('后引号', 'a closing quotation mark') : say(`“${mark}”`, `“${mark}”`);
}
