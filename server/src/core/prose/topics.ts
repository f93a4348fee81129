import { isHan } from '../text/fold.ts';
import type { Token, WordToken } from './lexer.ts';
import { COLUMNS } from './request-rows.ts';
import { SENSE, Senses } from './senses.ts';
import type { Topic } from './slots.ts';
import { WordGroup } from './word-group.ts';

const RESULTS = Senses.of('granted', 'partiallyGranted', 'denied', 'unavailable', 'notProcessed');
/** Results that nothing but requests has: 部分公开24件. */
const OWN_RESULTS = Senses.of('partiallyGranted', 'denied');
/** Words that are named of requests, and of other matters as well. */
const OF_REQUESTS = Senses.of('carriedIn', 'carriedOut', 'waiting', 'carry', 'application', 'applicant');
const RESULTS_AND_REQUESTS = RESULTS.with(OF_REQUESTS).with(Senses.of('publication', 'enforcementFile'));
/** What is done with what is applied for. */
const DEALING = Senses.of('receive', 'answer', 'conclude');
/** Rows whose labels no other table has. */
const OWN_ROWS = Senses.of(
  'lawProhibited',
  'thirdParty',
  'deliberative',
  'adminInquiry',
  'notHeld',
  'needsCreation',
  'unclear',
  'petition',
  'repeated',
  'excessive',
  'reconfirmation',
  'correctionOverdue',
  'enforcementFile',
  'internalAffairs',
);
/** How many applications there were. */
const IN_ALL = /^申请(?:总)?(?:量|数)/;
const CARRIED = /^(?:(?:未|零|无)?(?:结转|转结)|留待$|新收$)/;
/** Whether a word stands before the first figure. */
const comesFirst = (tokens: readonly Token[], sense: Senses): boolean => {
  const figure = tokens.findIndex(({ kind }) => kind === 'number');
  const word = tokens.findIndex(({ senses }) => senses.hasAny(sense));
  return word >= 0 && word < figure;
};
const REQUESTS = Senses.of('request', 'application', 'applicant');
const FLOWING = Senses.of('carry', 'receive');
const APPLYING = Senses.of('application', 'applicant');
const ON_REQUEST = /^依申请公开/;
const PUTTING = /申请|提交|提出/;
/** One word of these is enough where the talk is of nothing else: 结转下年度8件，办结164件. */
const OF_NOTHING_ELSE = Senses.of(
  'carriedIn',
  'carriedOut',
  'granted',
  'partiallyGranted',
  'denied',
  'unavailable',
  'notProcessed',
  'otherHandling',
).with(OWN_ROWS);
/** What else may be applied for, and refused or carried over. */
const OTHER_MATTERS = Senses.of(
  'normativeDocuments',
  'rules',
  'licensing',
  'penalties',
  'coercion',
  'reconsideration',
  'litigation',
);

/**
 * Whether a sentence tells results of requests, though it does not name them: two kinds of result, or a reason for one; where
 * nothing else is named that may be applied for, who applied and what was carried over tell it as well.
 */
export function namesResults(
  tokens: readonly Token[],
  senses: Senses,
  isForeign: boolean,
  areBare: () => boolean,
): boolean {
  // 予以公开74件，公开内容以惠农资金为主: what they were about is said behind them.
  const isForeignHere = (token: Token, index: number) => token.senses.has(SENSE.foreign) && !isInstance(tokens, index);
  const foreign = senses.has(SENSE.foreign) ? tokens.findIndex(isForeignHere) : -1;
  if (
    foreign >= 0 &&
    !isBehindRequests(tokens, foreign) &&
    (isForeign || !tokens.slice(0, foreign).some((token) => token.senses.hasAny(OF_NOTHING_ELSE)))
  )
    return false;
  if (senses.hasAny(OWN_ROWS)) return true;
  // 信息公开审查登记286份，同意公开260份: of drafts, where no request is named.
  const areLookedThrough = senses.has(SENSE.clean) && !senses.hasAny(REQUESTS) && comesFirst(tokens, SENSE.clean);
  const isOfOthers = senses.hasAny(OTHER_MATTERS) || senses.has(SENSE.paper) || areLookedThrough;
  if (!isOfOthers && senses.hasAny(OWN_RESULTS)) return true;
  const isNamed = (pattern: RegExp) => tokens.some((token) => token.kind === 'word' && pattern.test(token.text));
  if (!isOfOthers && senses.has(SENSE.application) && (senses.hasAny(DEALING) || isNamed(IN_ALL)) && areBare())
    return true;
  // 健全依申请公开工作机制，办理申请164件
  if (!isOfOthers && !isForeign && senses.has(SENSE.application) && senses.has(SENSE.handle) && isNamed(ON_REQUEST))
    return true;
  if (!isOfOthers && !isForeign && (senses.hasAny(OF_NOTHING_ELSE) || (senses.hasAny(FLOWING) && isNamed(CARRIED))))
    return true;
  // 由个人提出的130件，由企业提出的20件
  const least = senses.hasAny(APPLYING) ? 1 : 2;
  const areApplicants = senses.hasAny(COLUMNS) && senses.within(COLUMNS).list.length >= least && isNamed(PUTTING);
  if (!isOfOthers && !isForeign && areApplicants && areBare()) return true;
  const named = senses.hasAny(OTHER_MATTERS) ? RESULTS : RESULTS_AND_REQUESTS;
  return !areLookedThrough && senses.hasAny(named) && senses.within(named).list.length >= 2;
}

/** 校外培训机构等商业企业: one of the applicants that are named behind. */
const isInstance = (tokens: readonly Token[], index: number): boolean =>
  tokens
    .slice(index + 1, index + 4)
    .some(
      (token, i, { [i + 1]: next }) =>
        token.kind === 'word' && token.text === '等' && next?.senses.hasAny(COLUMNS) === true,
    );

/** 15件申请中，社会公益组织5件，主要关注志愿服务: behind all figures, of which one counts requests. */
function isBehindRequests(tokens: readonly Token[], foreign: number): boolean {
  const isCountedHere = ({ kind }: Token, index: number) =>
    kind === 'number' &&
    [tokens[index - 1], tokens[index + 1]].some((token) => token?.senses.hasAny(APPLYING)) &&
    index < foreign;
  return tokens.some(isCountedHere) && tokens.findLastIndex(({ kind }) => kind === 'number') < foreign;
}

/** Whether papers are counted by attribute: 制发公文216件，其中主动公开97件、依申请公开61件、不予公开58件. */
export function countsAttributes(tokens: readonly Token[], senses: Senses): boolean {
  return senses.has(SENSE.paper) && ['主动公开', '依申请公开'].every((attribute) => isCounted(tokens, attribute));
}

const isCounted = (tokens: readonly Token[], word: string): boolean =>
  tokens.some((token, index) => token.kind === 'word' && token.text === word && tokens[index + 1]?.kind === 'number');

/** An application, without a word of what for. */
export const isApplication = (senses: Senses): boolean =>
  senses.has(SENSE.application) && !senses.hasAny(Senses.of('request', 'applicant'));

/** Whether no word that is not known says what was applied for: 低保申请, 法律援助申请. */
export function applicationsAreBare(text: string, tokens: readonly Token[]): boolean {
  return tokens.every((token, index) => {
    if (!isApplication(token.senses)) return true;
    const before = text.charCodeAt(token.start - 1);
    return (
      tokens[index - 1]?.end === token.start || !isHan(before) || '的了到共件类有'.includes(text[token.start - 1]!)
    );
  });
}

const SINGLING = COLUMNS.with(
  Senses.of('applicant', 'application', 'request', 'carriedIn', 'carry', 'lastYear', 'neutral', 'organizations'),
);
const DENYING = SINGLING.with(Senses.of('none', 'receive', 'own', 'organ', 'thisYear'));

/**
 * The requests that a clause without a figure speaks of: 对自然人提出的申请, 上年结转的申请中. Null where it names none, or says more.
 *
 * @param ending the last characters of the clause
 */
export function topicOf(words: readonly WordToken[], ending: string): Topic | null {
  if (!/申请(?:中|里|方面)?$/.test(ending)) return null;
  const group = new WordGroup(words);
  const isDenied = group.has(SENSE.none);
  if (!group.senses.isWithin(isDenied ? DENYING : SINGLING)) return null;
  const [column = null, ...others] = group.pick(COLUMNS);
  const row = group.has(SENSE.carriedIn) ? 'carriedIn' : null;
  return others.length > 0 || (column === null && row === null) ? null : { row, column, isDenied };
}
