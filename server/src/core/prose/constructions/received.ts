import { say } from '../../text/bilingual.ts';
import { handledFact, newlyReceivedFact, receivedFact } from '../request-facts.ts';
import { COLUMNS } from '../request-rows.ts';
import { SENSE, Senses } from '../senses.ts';
import type { Construction, Examples } from './construction.ts';
import { columnOf, DONE, isOfRequests, OF_REQUEST } from './request-slots.ts';

const NEWLY = /^新(?:收|接收|受理)/;

export const received: Construction = {
  name: 'received',
  title: say('收到、受理', 'Received'),
  needs: SENSE.receive,
  matches: isOfRequests,
  allows: OF_REQUEST.with(COLUMNS).with(
    Senses.of('receive', 'issue', 'handle', 'answer', 'conclude', 'decide', 'applicant', 'onTime', 'lastYear'),
  ),
  factOf(slots) {
    const { words, columns, form } = slots;
    if (slots.sentence.dividesOther && !words.has(SENSE.request, SENSE.application)) return 'other';
    // 自然人、法人提出的申请 are all of them.
    const areAll = columns.length === 2 && columns.includes('naturalPerson') && columns.includes('organizations');
    if (columns.length > 1 && !areAll) return null;
    const column = areAll ? null : columnOf(slots);
    if (words.senses.hasAny(DONE)) return handledFact(column, form);
    return words.all.some(({ text }) => NEWLY.test(text)) ? newlyReceivedFact(column) : receivedFact(column);
  },
};

export const receivedExamples: Examples = {
  compared: [
    '全年共收到政府信息公开申请⟦35⟧件。',
    '通过网络、邮寄、当面等方式共收到政府信息公开申请⟦35⟧件。',
    '法律顾问全程指导，全年收到政府信息公开申请⟦35⟧件。',
    '收到⟦35⟧条公众通过互动栏目提交的信息公开申请。',
    '截至12月底，共收到申请⟦35⟧件。',
    '依申请公开受理数⟦35⟧件。',
    '县水务局收到政府信息公开申请⟦35⟧件。',
    '云溪县水务局全年承接依申请公开办件⟦35⟧宗。',
    '全年新收⟦35⟧件，上年结转3件。',
  ],
  silent: [
    '县自然资源局收到政府信息公开申请58件。',
    '受理248条网民留言。',
    '全市共收到申请1.23万件。',
    '受理行政审批申请3560件。',
    '上半年收到申请20件。',
    '收到网上申请20件。',
    '受理土地报批材料263件，办结241件，结转下年22件。',
    '涉企申请20件，予以公开8件。',
  ],
};
