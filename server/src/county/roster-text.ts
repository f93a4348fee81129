import { type Bilingual, dayText, ORGAN_LEVELS, type OrganLevel, say } from '../core/index.ts';
import type { Roster, RosterEntry, RosterState } from './roster.ts';

/** Some lines under a heading. */
export interface RosterPart {
  readonly heading: Bilingual;
  readonly lines: readonly Bilingual[];
}

/** What is to be done comes first; of those who have reported the number is enough. */
const TOLD: readonly RosterState[] = ['missing', 'unread', 'unsure', 'twice'];

const STATES: Readonly<Record<RosterState, Bilingual>> = {
  missing: say('未报送', 'Have not reported'),
  unread: say('有文件而未能读取', 'Files that could not be read'),
  unsure: say('不能确定是否已报送', 'Not certain whether they have reported'),
  twice: say('同一年度有两份报告', 'Two reports for the year'),
  reported: say('已报送', 'Have reported'),
};

const MISSING_UNLESS = say(
  '未报送（除非列在最后的文件里有其报告）',
  'Have not reported, unless theirs is one of the files listed last',
);

const LEVELS: Readonly<Record<OrganLevel, Bilingual>> = {
  province: say('省级', 'province'),
  city: say('市级', 'city'),
  county: say('县级', 'county'),
  town: say('乡级', 'township'),
};

/** 2024年度：应报送 60 个机关，已报送 57 个，未报送 3 个 */
export function rosterTitle({ year, organs, strangers, nameless }: Roster): Bilingual {
  const count = (state: RosterState) => organs.filter((each) => each.state === state).length;
  const zh = [
    `应报送 ${organs.length} 个机关`,
    `已报送 ${count('reported') + count('twice')} 个`,
    `未报送 ${count('missing')} 个`,
  ];
  const en = [
    `${organs.length} organs have to report`,
    `${count('reported') + count('twice')} have`,
    `${count('missing')} have not`,
  ];
  const more = (number: number, words: Bilingual) => {
    if (number === 0) return;
    zh.push(words.zh);
    en.push(words.en);
  };
  const unsure = count('unsure') + count('unread');
  more(unsure, say(`不能确定 ${unsure} 个`, `${unsure} not certain`));
  more(count('twice'), say(`其中有两份的 ${count('twice')} 个`, `${count('twice')} of them twice`));
  more(
    strangers.length,
    say(`名单之外 ${strangers.length} 份`, `${strangers.length} reports of organs not on the roster`),
  );
  more(nameless.length, say(`不知是谁的 ${nameless.length} 份`, `${nameless.length} of nobody knows whom`));
  return say(`${year}年度：${zh.join('，')}`, `${year}: ${en.join(', ')}`);
}

/** Who has not reported, by level and last day; who has twice; and what is not on the roster. Empty parts are left out. */
export function rosterParts({ organs, strangers, nameless }: Roster): RosterPart[] {
  const parts: RosterPart[] = TOLD.map((state) => {
    const those = organs.filter((each) => each.state === state);
    // Whose a file is that tells nothing of itself nobody knows.
    const heading = state === 'missing' && nameless.length > 0 ? MISSING_UNLESS : STATES[state];
    return { heading, lines: state === 'missing' ? byDeadline(those) : those.map(withPaths) };
  });
  parts.push({
    heading: say('不在名单的机关', 'Organs that are not on the roster'),
    lines: strangers.map(({ organ, path }) => say(`${organ}：${path}`, `${organ}: ${path}`)),
  });
  parts.push({
    heading: say('未写明机关或年度、或未能读取，不知是谁的报告', 'Files that do not tell whose report they are'),
    lines: nameless.map((path) => say(path, path)),
  });
  return parts.filter(({ lines }) => lines.length > 0);
}

const withPaths = ({ name, paths }: RosterEntry): Bilingual =>
  say(`${name}：${paths.join('、')}`, `${name}: ${paths.join(', ')}`);

/** 县级，2025年1月31日前：云溪县水务局、云溪县民政局 */
function byDeadline(entries: readonly RosterEntry[]): Bilingual[] {
  const groups = new Map<string, RosterEntry[]>();
  for (const entry of entries) {
    const rank = entry.level === null ? ORGAN_LEVELS.length : ORGAN_LEVELS.indexOf(entry.level);
    const key = `${rank} ${entry.deadline?.month ?? 13}`;
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  const inOrder = [...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return inOrder.map(([, those]) => {
    const [{ level, deadline }] = those as [RosterEntry];
    const rank = level === null ? say('级别未写明', 'level not told') : LEVELS[level];
    const last = deadline && dayText(deadline);
    const when = last ? say(`应于${last.zh}前`, `due by ${last.en}`) : say('没有统一期限', 'no day that the law names');
    const names = those.map(({ name }) => name);
    return say(`${rank.zh}，${when.zh}：${names.join('、')}`, `${rank.en}, ${when.en}: ${names.join(', ')}`);
  });
}
