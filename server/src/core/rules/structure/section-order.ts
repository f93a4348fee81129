import { sectionForm } from '../../form/sections.ts';
import type { Section } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import { spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';
import { ARTICLE_50_AND_FORM } from '../support/legal-basis.ts';

export const sectionOrder: Rule = {
  code: 'section-order',
  severity: 'warning',
  title: say('各部分顺序不对', 'Sections out of order'),
  why: say('六个部分的顺序由年度报告格式规定。', 'The form fixes the order of the six sections.'),
  basis: ARTICLE_50_AND_FORM,
  examples: [
    {
      of: '五、存在的主要问题及改进情况\n',
      wrong: '六、其他需要报告的事项\n\n本年度没有收取信息处理费。\n\n五、存在的主要问题及改进情况\n',
    },
  ],
  check({ report }, reportFinding) {
    if (report.sections.every(isBehind)) return;
    const firsts = report.sections.filter(
      (section, index, all) => all.findIndex(({ key }) => key === section.key) === index,
    );
    const inPlace = longestRising(firsts);
    for (const section of firsts) {
      if (inPlace.has(section)) continue;
      const { heading } = sectionForm(section.key);
      reportFinding({
        span: spanOf(section.heading),
        message: () =>
          say(
            `“${heading}”的位置不对，应是第${chinese(ordinal(section))}部分`,
            `“${heading}” is out of place: it is section ${ordinal(section)}`,
          ),
      });
    }
  },
};

const ordinal = ({ key }: Section): number => sectionForm(key).ordinal;

/** Whether a section stands in order behind the one before. */
const isBehind = (section: Section, index: number, all: readonly Section[]): boolean =>
  index === 0 || ordinal(all[index - 1]!) < ordinal(section);

/** The most sections that stand in order: the others are the ones out of place. */
function longestRising(sections: readonly Section[]): Set<Section> {
  const chains: Section[][] = [];
  for (const section of sections) {
    const before = chains.filter((chain) => ordinal(chain.at(-1)!) < ordinal(section));
    const longest = before.reduce<Section[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...longest, section]);
  }
  return new Set(chains.reduce<Section[]>((best, chain) => (chain.length > best.length ? chain : best), []));
}
