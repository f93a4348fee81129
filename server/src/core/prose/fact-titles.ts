import { type Bilingual, say } from '../text/bilingual.ts';
import type { Sense } from './vocabulary.ts';

/** How messages call what is counted. */
export const TITLES: Readonly<Partial<Record<Sense | 'received' | 'resultsTotal' | 'handled', Bilingual>>> = {
  received: say('新收申请', 'requests received'),
  resultsTotal: say('办结', 'requests concluded'),
  handled: say('办理申请', 'requests handled'),
  carriedIn: say('上年结转', 'carried in'),
  carriedOut: say('结转下年度', 'carried over'),
  granted: say('予以公开', 'granted'),
  partiallyGranted: say('部分公开', 'partially granted'),
  denied: say('不予公开', 'denied'),
  stateSecret: say('属于国家秘密', 'state secret'),
  lawProhibited: say('其他法律行政法规禁止公开', 'prohibited by law'),
  security: say('危及“三安全一稳定”', 'security and stability'),
  thirdParty: say('保护第三方合法权益', 'rights of third parties'),
  internalAffairs: say('内部事务信息', 'internal affairs'),
  deliberative: say('过程性信息', 'deliberative process'),
  enforcementFile: say('行政执法案卷', 'enforcement files'),
  adminInquiry: say('行政查询事项', 'administrative inquiries'),
  unavailable: say('无法提供', 'unavailable'),
  notHeld: say('不掌握相关政府信息', 'not held'),
  needsCreation: say('没有现成信息', 'would have to be created'),
  unclear: say('补正后仍不明确', 'unclear after correction'),
  notProcessed: say('不予处理', 'not processed'),
  petition: say('信访举报投诉类申请', 'petitions and complaints'),
  repeated: say('重复申请', 'repeated requests'),
  publication: say('要求提供公开出版物', 'publications'),
  excessive: say('大量反复申请', 'excessive requests'),
  reconfirmation: say('重新出具已获取信息', 'reconfirmation'),
  otherHandling: say('其他处理', 'other handling'),
  correctionOverdue: say('逾期不补正', 'correction overdue'),
  feeOverdue: say('逾期未缴纳费用', 'fee overdue'),
  naturalPerson: say('自然人', 'natural persons'),
  organizations: say('法人或其他组织', 'legal persons and organizations'),
  business: say('商业企业', 'businesses'),
  research: say('科研机构', 'research institutions'),
  socialOrganization: say('社会公益组织', 'social organizations'),
  legalService: say('法律服务机构', 'legal services'),
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
