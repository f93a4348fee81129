import { editsOf, type TextFragment, textFragmentsOf } from '../../style/text-fragment.ts';
import { say } from '../../text/bilingual.ts';
import { type FoundWord, WordSearch } from '../../text/word-search.ts';
import type { FindingInit } from '../framework/finding.ts';
import { prefer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import type { Term } from '../framework/term-list.ts';

export const term: Rule = {
  code: 'term',
  severity: 'warning',
  title: say('自定义词表中的用语', 'A term of the user’s own list'),
  why: say(
    '本地区、本系统的错敏词、旧称可以列入词表，附上正确写法和理由；正文、标题和表格中的文字都查，词中夹有空格或断行也能查出。',
    'Wrong or outdated names of a region can be listed, with the right form and a reason. They are found in prose, headings and the words of tables, also with blanks or a wrapped line within.',
  ),
  basis: say(
    '由使用者确定：配置文件的“terms”，或设置“disclosureReport.terms”',
    'The user’s own: “terms” in the configuration file, or the setting “disclosureReport.terms”',
  ),
  examples: [
    {
      of: '维护县政府网站',
      wrong: '维护县水利局网站',
      right: '维护县水务局网站',
      terms: [{ pattern: '水利局', replacement: '水务局', reason: '2019年机构改革后更名' }],
    },
  ],
  check({ report, passages, terms }, reportFinding) {
    if (terms.length === 0) return;
    const search = searchOf(terms);
    for (const fragment of textFragmentsOf(report, passages))
      for (const found of search.find(fragment.text, true)) reportFinding(ofTerm(fragment, found, terms[found.word]!));
  },
};

/** A list is made ready once: the same list comes with each keystroke. */
const searches = new WeakMap<readonly Term[], WordSearch>();

function searchOf(terms: readonly Term[]): WordSearch {
  let search = searches.get(terms);
  if (!search) {
    search = new WordSearch(terms.map(({ pattern }) => pattern));
    searches.set(terms, search);
  }
  return search;
}

function ofTerm(
  fragment: TextFragment,
  { start, end }: FoundWord,
  { pattern, replacement, reason, severity }: Term,
): FindingInit {
  const why = reason ? { zh: `：${reason}`, en: `: ${reason}` } : { zh: '', en: '' };
  const message =
    replacement === undefined
      ? say(`“${pattern}”在词表中${why.zh}`, `“${pattern}” is on the list of terms${why.en}`)
      : replacement === ''
        ? say(`“${pattern}”应删去${why.zh}`, `“${pattern}” should be left out${why.en}`)
        : say(`“${pattern}”应为“${replacement}”${why.zh}`, `“${pattern}” should be “${replacement}”${why.en}`);
  return {
    span: fragment.spanOf(start, end),
    message,
    ...(severity && { severity }),
    fixes: () =>
      replacement === undefined
        ? []
        : [
            prefer(
              replacement
                ? say(`改为“${replacement}”`, `Change to “${replacement}”`)
                : say(`删去“${pattern}”`, `Remove “${pattern}”`),
              editsOf(fragment, [{ start, end, newText: replacement }]),
            ),
          ],
  };
}
