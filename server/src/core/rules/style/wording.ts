import type { Passage } from '../../prose/passages.ts';
import { type ForeignLetters, foreignLetters } from '../../style/foreign-letters.ts';
import { type Misspelling, misspellings } from '../../style/misspellings.ts';
import { editsOf } from '../../style/text-fragment.ts';
import { say } from '../../text/bilingual.ts';
import type { Edit } from '../../text/edits.ts';
import { type Radical, radicalsIn } from '../../text/radicals.ts';
import type { FindingInit } from '../framework/finding.ts';
import { prefer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';

export const wording: Rule = {
  code: 'wording',
  severity: 'info',
  title: say('用词不当或错别字', 'A word is written wrong'),
  why: say(
    '公文用字用词应当规范。只查在任何语境下都不对的写法；书名号内的标题照原文，不查。',
    'Official texts keep to standard words. Only what is wrong in any context is told; titles in 《》 are quoted, and left alone.',
  ),
  basis: say(
    '《党政机关公文处理工作条例》第十九条；《现代汉语词典》',
    'Regulations on official documents art. 19; the Contemporary Chinese Dictionary',
  ),
  examples: [
    {
      of: '全年收到政府信息公开',
      wrong: '截止2024年12月31日，收到政府信息公开',
      right: '截至2024年12月31日，收到政府信息公开',
    },
    { of: '组织业务培训2次', wrong: '建立工作台帐，布署业务培训2次', right: '建立工作台账，部署业务培训2次' },
    { of: '维护县政府网站', wrong: '进行进行维护县政府网站' },
    { of: '一、总体情况', wrong: '⼀、总体情况', right: '一、总体情况' },
  ],
  check({ report, passages }, reportFinding) {
    const radicals = radicalsIn(report.text);
    if (radicals.length > 0) reportFinding(ofRadicals(radicals));
    for (const passage of passages) {
      for (const found of passage.paragraph.read(misspellings)) reportFinding(ofWord(passage, found));
      for (const found of passage.paragraph.read(foreignLetters)) reportFinding(ofLetters(passage, found));
    }
  },
};

/** As many are named. */
const MAX_NAMED = 3;

/** All of a text have one cause, the program that it was copied from, and go in one step. */
function ofRadicals(radicals: readonly Radical[]): FindingInit {
  const pairs = [...new Map(radicals.map(({ radical, character }) => [radical, character]))].slice(0, MAX_NAMED);
  const named = pairs.map(([radical, character]) => `“${radical}”应为“${character}”`).join('，');
  const { at, radical } = radicals[0]!;
  return {
    span: { start: at, end: at + radical.length },
    message: () =>
      say(
        `文中有 ${radicals.length} 个字写成了部首符号（多由复制 PDF 造成，看上去一样，却查不到）：${named}${pairs.length < countOf(radicals) ? '等' : ''}`,
        `${radicals.length} characters are written as signs of radicals, as copying from a PDF leaves them (they look the same, but are not found): ${pairs.map((pair) => pair.join(' for ')).join(', ')}`,
      ),
    fixes: () => [
      {
        title: say(`全部改为汉字（${radicals.length} 处）`, `Change all ${radicals.length} to characters`),
        preferred: true,
        safe: true,
        edits: joinedEdits(radicals),
      },
    ],
  };
}

const countOf = (radicals: readonly Radical[]): number => new Set(radicals.map(({ radical }) => radical)).size;

/** One edit for those that touch. */
function joinedEdits(radicals: readonly Radical[]): Edit[] {
  const edits: { span: { start: number; end: number }; newText: string }[] = [];
  for (const { at, character } of radicals) {
    const last = edits.at(-1);
    if (last?.span.end === at) {
      last.span.end++;
      last.newText += character;
    } else edits.push({ span: { start: at, end: at + 1 }, newText: character });
  }
  return edits;
}

function ofWord(passage: Passage, { start, end, right, reason }: Misspelling): FindingInit {
  const wrong = passage.text.slice(start, end);
  return {
    span: passage.spanOf(start, end),
    message: () => say(`“${wrong}”应为“${right}”：${reason.zh}`, `“${wrong}” should be “${right}”: ${reason.en}`),
    fixes: () => [
      prefer(say(`改为“${right}”`, `Change to “${right}”`), editsOf(passage, [{ start, end, newText: right }])),
    ],
  };
}

function ofLetters(passage: Passage, { start, end, latin }: ForeignLetters): FindingInit {
  const letters = passage.text.slice(start, end);
  const span = passage.spanOf(start, end);
  if (latin === null)
    return { span, message: say(`“${letters}”是日文假名，混在中文里`, `“${letters}” is Japanese kana among Chinese`) };
  return {
    span,
    message: () =>
      say(`“${letters}”是西里尔字母，应为拉丁字母“${latin}”`, `“${letters}” is Cyrillic; Latin “${latin}” is meant`),
    fixes: () => [
      prefer(say(`改为“${latin}”`, `Change to “${latin}”`), editsOf(passage, [{ start, end, newText: latin }])),
    ],
  };
}
