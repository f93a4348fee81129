import type { Passage } from '../../prose/passages.ts';
import { PAIRS, type Unpaired, unpairedMarks, withoutSplit } from '../../style/punctuation/pairs.ts';
import { PUNCTUATION, type PunctuationKind } from '../../style/punctuation/punctuation-checks.ts';
import type { Slip } from '../../style/style-issue.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { hasAny, Unit, unitsOf } from '../../text/char-index.ts';
import type { Paragraph } from '../../text/paragraph-text.ts';
import type { Draft, Rule } from '../framework/rule.ts';
import { ofKind } from '../support/style-findings.ts';

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
  check({ passages }, tell) {
    const written = passages.filter(isProse);
    for (const passage of written)
      for (const [kind, slips] of passage.paragraph.read(slipsOf)) tell(ofKind(passage, kind, slips));
    const unpaired = withoutSplit(written.map(({ paragraph }) => paragraph.read(unpairedMarks)));
    for (const [i, told] of unpaired.entries()) if (told.length > 0) tell(ofUnpaired(written[i]!, told));
  },
};

function slipsOf({ text, landmarks }: Paragraph): [PunctuationKind, readonly Slip[]][] {
  const all: [PunctuationKind, readonly Slip[]][] = [];
  for (const kind of PUNCTUATION) {
    if (!hasAny(landmarks, kind.where)) continue;
    const slips: Slip[] = [];
    kind.find(text, landmarks, slips);
    if (slips.length > 0) all.push([kind, slips]);
  }
  return all;
}

/** What has fields or mark-up in it is not written in sentences. */
const isProse = ({ text, landmarks }: Passage): boolean =>
  !hasAny(landmarks, DELIMITERS) && !(hasAny(landmarks, ANGLES) && /<[a-z/]/i.test(text));

const DELIMITERS = unitsOf(Unit.delimiter);
const ANGLES = unitsOf(Unit.angle);

function ofUnpaired(passage: Passage, told: readonly Unpaired[]): Draft {
  const [{ at, pair, isOpening }] = told as readonly [Unpaired, ...Unpaired[]];
  const mark = nameOf(passage.text[at]!);
  const wanted = nameOf(isOpening ? PAIRS[pair]! : pair);
  const more = told.length > 1 ? say(`；本段共 ${told.length} 处`, `; ${told.length} in this paragraph`) : say('', '');
  return {
    span: passage.spanOf(at, at + 1),
    message: say(
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
