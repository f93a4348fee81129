import { REQUESTS_2021, RESULT_GROUPS } from '../form/requests.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import type { Sense } from './vocabulary.ts';

type Counted = Sense | 'received' | 'resultsTotal' | 'handled';

/** Rows by the last word of their keys, as their senses are called. */
const OF_ROWS: Readonly<Record<string, Bilingual>> = Object.fromEntries([
  ...REQUESTS_2021.map(({ key, title }) => [key.split('.').at(-1)!, title] as const),
  ...Object.values(RESULT_GROUPS).map(({ key, title }) => [key, title] as const),
]);

/** How messages call what is counted. */
export const TITLES: Readonly<Partial<Record<Counted, Bilingual>>> = {
  ...OF_ROWS,
  handled: say('办理申请', 'requests handled'),
  naturalPerson: say('自然人', 'natural persons'),
  organizations: say('法人或其他组织', 'legal persons and organizations'),
  business: say('商业企业', 'businesses'),
  research: say('科研机构', 'research institutions'),
  socialOrganization: say('社会公益组织', 'social organizations'),
  legalService: say('法律服务机构', 'legal services'),
  otherApplicants: say('其他组织', 'other organizations'),
  reconsideration: say('行政复议', 'reconsiderations'),
  litigation: say('行政诉讼', 'lawsuits'),
  direct: say('未经复议直接起诉', 'lawsuits without reconsideration'),
  afterReconsideration: say('复议后起诉', 'lawsuits after reconsideration'),
  upheld: say('维持', 'upheld'),
  corrected: say('纠正', 'corrected'),
  otherOutcome: say('其他结果', 'other outcome'),
  pending: say('尚未审结', 'pending'),
};

/** Titles of what is told together. */
export const joined = (titles: readonly Bilingual[]): Bilingual =>
  say(titles.map(({ zh }) => zh).join('、'), titles.map(({ en }) => en).join(', '));
