import { say } from '../../text/bilingual.ts';
import { isWhole } from '../../text/number.ts';
import { carriedFact, concludedFact, handledFact, onRequestFact, receivedFact, rowFact } from '../request-facts.ts';
import { COLUMNS, groupOf, ROWS } from '../request-rows.ts';
import { SENSE, Senses } from '../senses.ts';
import { OF_REVIEW, type Slots } from '../slots.ts';
import type { Sense } from '../vocabulary.ts';
import { type Construction, UNITS_OF_CASES } from './construction.ts';

const NAMES_REQUEST = Senses.of('request', 'applicant');
const OF_REQUEST = Senses.of('request', 'application');
const CARRYING = Senses.of('carriedIn', 'carriedOut', 'carry', 'extended', 'waiting');
const ENDING = Senses.of('answer', 'conclude');
const RESULTS = ROWS;

/** Whether a figure may be one of requests for information at all. */
const isOfRequests = ({ words, unit, value, requests, isForeign, decisions, documentNamed }: Slots): boolean => {
  if (documentNamed !== null) return false;
  const isReceived = words.has(SENSE.application) && words.has(SENSE.receive) && !isForeign;
  const named = words.senses.hasAny(NAMES_REQUEST) || isReceived;
  if (!requests && !named) return false;
  if (!(UNITS_OF_CASES.has(unit) || (unit === '次' && words.has(SENSE.request))) || !isWhole(value)) return false;
  // 行政许可申请436件, beside requests for information.
  return !words.senses.hasAny(OF_REVIEW) && (decisions.length === 0 || words.has(SENSE.request));
};

const column = ({ columns }: Slots): Sense | null => columns[0] ?? null;

/** 结转 with a year or 上年, 下年 beside it, or in one word. */
const directionOf = ({ words, carried }: Slots): 'in' | 'out' | null => {
  if (words.has(SENSE.carriedIn)) return 'in';
  if (words.has(SENSE.carriedOut, SENSE.waiting, SENSE.extended)) return 'out';
  return words.has(SENSE.carry) ? carried : null;
};

export const carriedOver: Construction = {
  name: 'carried-over',
  title: say('上年结转、结转下年度', 'Carried in, carried out'),
  matches: (slots) => isOfRequests(slots) && slots.words.senses.hasAny(CARRYING),
  allows: CARRYING.with(OF_REQUEST)
    .with(COLUMNS)
    .with(
      Senses.of(
        'receive',
        'handle',
        'answer',
        'conclude',
        'decide',
        'rest',
        'otherOnes',
        'lastYear',
        'nextYear',
        'onTime',
        'applicant',
      ),
    ),
  factOf(slots) {
    const { words, columns, form } = slots;
    if (columns.length > 1) return null;
    const direction = directionOf(slots);
    const both = words.has(SENSE.carriedIn) && words.has(SENSE.carriedOut);
    if (both) return null;
    // 办结上年结转3件: so many of them are done, not so many were carried in.
    if (direction === 'in' && words.senses.hasAny(ENDING) && words.isBefore(ENDING, CARRYING)) return 'other';
    if (direction === 'out' && words.isBefore(DONE, CARRYING) && !words.has(SENSE.waiting)) return null;
    if (words.has(SENSE.receive)) return direction === 'in' ? receivedFact(column(slots)) : null;
    if (direction === null) return words.senses.hasAny(DONE) ? null : carriedFact(column(slots));
    return rowFact([direction === 'in' ? 'carriedIn' : 'carriedOut'], column(slots), form);
  },
  examples: {
    compared: [
      '全年收到政府信息公开申请35件，上年结转⟦3⟧件。',
      '全年收到政府信息公开申请35件，2023年结转⟦3⟧件，结转2025年继续办理⟦3⟧件。',
      '收到申请35件，办结35件，转下一年办理⟦3⟧件。',
      '收到申请35件，含上年延续办理⟦3⟧件。',
      '收到申请35件，办结35件，跨年度办理⟦3⟧件。',
      '收到申请35件，⟦3⟧件未到答复期。',
    ],
    silent: [
      '全年办结上年结转2件，均按期答复。',
      '行政许可申请结转下年5件。',
      '收到申请35件，其中2件征求第三方意见后继续办理。',
    ],
  },
};

const DONE = Senses.of('answer', 'conclude', 'handle');

/** 本机关不掌握、依法不予公开: the reason is one of another group, so that the clerk may have put it in either. */
const areAtOdds = (rows: readonly Sense[]): boolean =>
  rows.some((row) => groupOf(row) !== null) && rows.some((row) => GROUP_NAMES.has(row));

const GROUP_NAMES: ReadonlySet<Sense> = new Set(['denied', 'unavailable', 'notProcessed', 'otherHandling']);

export const results: Construction = {
  name: 'results',
  title: say('办理结果', 'Results'),
  matches: (slots) => isOfRequests(slots) && (slots.words.senses.hasAny(RESULTS) || isBareDisclosure(slots)),
  allows: RESULTS.with(OF_REQUEST)
    .with(COLUMNS)
    .with(DONE)
    .with(Senses.of('decide', 'publish', 'onTime', 'open', 'receive', 'applicant', 'exceptional')),
  factOf(slots) {
    const { words, rows } = slots;
    if (slots.countsAttributes) return 'other';
    if (slots.columns.length > 1) return null;
    if (words.has(SENSE.exceptional) && rows.every((row) => groupOf(row) === null)) return null;
    if (isBareDisclosure(slots)) return resultFact(['granted'], slots);
    if (words.has(SENSE.publish) && !rows.includes('granted')) return null;
    if (areAtOdds(rows) || rows.length === 0) return null;
    return resultFact(rows, slots);
  },
  examples: {
    compared: [
      '办结申请35件，其中予以公开⟦9⟧件，部分公开⟦5⟧件，不予公开⟦5⟧件，无法提供⟦10⟧件。',
      '收到申请35件，公开⟦9⟧件，部分公开⟦5⟧件，不予公开⟦5⟧件。',
      '对⟦9⟧件申请予以公开，对⟦5⟧件申请部分公开。',
      '告知本机关不掌握相关政府信息的⟦8⟧件。',
      '公开和部分公开⟦14⟧件，不予公开⟦5⟧件。',
    ],
    silent: [
      '收到申请35件，因本机关不掌握依法不予公开8件。',
      '收到申请35件，信息不存在3件，不属于本机关职责5件。',
      '制发公文216件，其中主动公开97件、依申请公开61件、不予公开58件。',
    ],
  },
};

/** 收到申请14件，公开9件，部分公开2件. */
const isBareDisclosure = ({ words, namesResults, rows }: Slots): boolean =>
  namesResults &&
  rows.length === 0 &&
  words.has(SENSE.publish) &&
  words.all.every(({ text, senses }) => !senses.has(SENSE.publish) || text === '公开');

/** 予以公开9件: of all, or of the applicant named before. */
function resultFact(rows: readonly Sense[], slots: Slots) {
  const { form, bracketOf } = slots;
  const own = column(slots);
  const fact = rowFact(rows, own, form);
  const applicant = bracketOf ? bracketOf.column : slots.column;
  const ofHis = fact && !own && applicant ? rowFact(rows, applicant, form) : null;
  return fact && ofHis ? { ...fact, interpretations: [...fact.interpretations, ...ofHis.interpretations] } : fact;
}

export const received: Construction = {
  name: 'received',
  title: say('收到、受理', 'Received'),
  matches: (slots) => isOfRequests(slots) && slots.words.has(SENSE.receive),
  allows: OF_REQUEST.with(COLUMNS).with(
    Senses.of('receive', 'issue', 'handle', 'answer', 'conclude', 'decide', 'applicant', 'onTime', 'lastYear'),
  ),
  factOf(slots) {
    if (slots.columns.length > 1) return null;
    const { words, form } = slots;
    return words.senses.hasAny(DONE) ? handledFact(column(slots), form) : receivedFact(column(slots));
  },
  examples: {
    compared: [
      '全年共收到政府信息公开申请⟦35⟧件。',
      '通过网络、邮寄、当面等方式共收到政府信息公开申请⟦35⟧件。',
      '法律顾问全程指导，全年收到政府信息公开申请⟦35⟧件。',
      '收到⟦35⟧条公众通过互动栏目提交的信息公开申请。',
      '截至12月底，共收到申请⟦35⟧件。',
      '依申请公开受理数⟦35⟧件。',
      '县水务局收到政府信息公开申请⟦35⟧件。',
    ],
    silent: [
      '县自然资源局收到政府信息公开申请58件。',
      '受理248条网民留言。',
      '全市共收到申请1.23万件。',
      '受理行政审批申请3560件。',
      '上半年收到申请20件。',
      '收到网上申请20件。',
    ],
  },
};

export const concluded: Construction = {
  name: 'concluded',
  title: say('答复、办结', 'Answered, concluded'),
  matches: (slots) => isOfRequests(slots) && slots.words.senses.hasAny(ENDING),
  allows: OF_REQUEST.with(COLUMNS)
    .with(DONE)
    .with(Senses.of('decide', 'onTime', 'applicant', 'rest', 'otherOnes', 'lastYear')),
  factOf(slots) {
    const { words, columns, isPart, form } = slots;
    // 其中按时答复34件: some of those answered.
    if (columns.length > 1) return null;
    if (isPart && words.has(SENSE.onTime) && !words.has(SENSE.rest, SENSE.otherOnes)) return 'other';
    return concludedFact(column(slots), form);
  },
  examples: {
    compared: ['全年办结政府信息公开申请⟦35⟧件。', '收到申请35件，已答复⟦35⟧件。', '收到申请35件，年内办结⟦35⟧件。'],
    silent: [
      '收到申请35件，提前办结8件。',
      '收到申请35件，10个工作日内办结8件，20个工作日内办结4件。',
      '收到申请35件，当场答复5件，书面答复10件。',
      '收到申请35件，电话沟通后答复4件。',
      '收到申请35件，其中按时答复34件。',
    ],
  },
};

export const registered: Construction = {
  name: 'registered',
  title: say('登记', 'Registered'),
  matches: (slots) => isOfRequests(slots) && slots.words.has(SENSE.register) && !slots.words.has(SENSE.receive),
  allows: OF_REQUEST.with(COLUMNS).with(Senses.of('register', 'applicant', 'onTime')),
  // Where some were withdrawn, more are registered than received.
  factOf: (slots) => (slots.isReduced ? 'other' : slots.columns.length > 1 ? null : receivedFact(column(slots))),
  examples: {
    compared: ['全年共登记政府信息公开申请⟦35⟧件。', '依申请公开方面，共登记申请⟦35⟧件。', '登记依申请公开件⟦35⟧件。'],
    silent: ['全年共登记申请38件，申请人撤回3件，实际受理35件。', '登记来访群众126人次，登记信访件42件。'],
  },
};

export const handled: Construction = {
  name: 'handled',
  title: say('办理', 'Handled'),
  matches: (slots) => isOfRequests(slots) && slots.words.has(SENSE.handle),
  allows: OF_REQUEST.with(COLUMNS).with(Senses.of('handle', 'decide', 'applicant', 'onTime')),
  factOf: (slots) =>
    slots.columns.length > 1 || (slots.isPart && slots.words.has(SENSE.onTime))
      ? null
      : handledFact(column(slots), slots.form),
  examples: {
    compared: [
      '全年办理政府信息公开申请⟦38⟧件（含上年结转3件）。',
      '全年共办理依申请公开⟦35⟧件。',
      '依法办理政府信息公开申请⟦35⟧件。',
    ],
    silent: ['全年办理县长信箱来信68件。', '办理“12345”政务服务便民热线562件。'],
  },
};

export const applicants: Construction = {
  name: 'applicants',
  title: say('申请人', 'Applicants'),
  matches: (slots) => isOfRequests(slots) && slots.columns.length > 0,
  allows: OF_REQUEST.with(COLUMNS).with(Senses.of('applicant')),
  factOf(slots) {
    const { columns, bracketOf, form } = slots;
    const own = column(slots);
    if (columns.length > 1 || own === null) return null;
    const rows = bracketOf ? bracketOf.rows : slots.row;
    const ofRows = rows.length > 0 ? rowFact(rows, own, form) : null;
    if (bracketOf !== undefined) {
      if (ofRows) return ofRows;
      return bracketOf &&
        (/^requests\.(?:received|handled|resultsTotal)\.total$/.test(bracketOf.key) || bracketOf.column)
        ? receivedFact(own)
        : null;
    }
    const ofAll = receivedFact(own);
    return ofRows ? { ...ofRows, interpretations: [...ofRows.interpretations, ...ofAll.interpretations] } : ofAll;
  },
  examples: {
    compared: [
      '全年收到政府信息公开申请35件，其中自然人申请⟦21⟧件，法人或其他组织申请⟦14⟧件。',
      '收到申请35件，由自然人提出的⟦21⟧件，由商业企业提出的⟦9⟧件。',
      '上年结转政府信息公开申请3件（自然人⟦2⟧件、商业企业⟦1⟧件）。',
    ],
    silent: ['收到申请35件，其余40件来自科研机构、社会公益组织和其他组织。', '收到申请35件，涉企申请8件。'],
  },
};

export const requestsNamed: Construction = {
  name: 'requests-named',
  title: say('申请件数', 'Requests named without a verb'),
  matches: (slots) => isOfRequests(slots) && slots.words.senses.hasAny(OF_REQUEST),
  allows: OF_REQUEST.with(Senses.of('applicant', 'onTime')),
  factOf({ words, isPart, countsAttributes, dividesOther, form }) {
    if (countsAttributes || dividesOther) return 'other';
    if (words.has(SENSE.request)) return onRequestFact(form);
    return isPart ? 'other' : handledFact(null, form);
  },
  examples: {
    compared: ['全年政府信息公开申请⟦35⟧件，均按期答复。', '⟦35⟧件申请均已登记。', '政府信息公开申请总量为⟦35⟧件。'],
    silent: ['主动公开政府信息326条，其中依申请公开61条。', '全年办理征地补偿类政府信息公开申请12件。'],
  },
};
