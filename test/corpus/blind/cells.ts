import type { Cells } from '../sentence.ts';
import { requests, review } from '../tables.ts';

/** A county's department: 160 + 12 = 164 + 8; granted 72, partly 24, denied 16, not available 35, not processed 9, other 8. */
export const DEPARTMENT: Cells = {
  ...requests({
    received: [130, 20, 1, 2, 5, 2],
    carriedIn: [9, 2, 0, 0, 1, 0],
    granted: [58, 9, 1, 1, 2, 1],
    partiallyGranted: [20, 3, 0, 0, 1, 0],
    'denied.thirdParty': [3, 1],
    'denied.internalAffairs': [5],
    'denied.enforcementFile': [4, 1],
    'denied.adminInquiry': [2],
    'unavailable.notHeld': [22, 4, 0, 1, 2, 1],
    'unavailable.needsCreation': [3],
    'unavailable.unclear': [2],
    'notProcessed.petition': [6],
    'notProcessed.repeated': [3],
    'otherHandling.correctionOverdue': [4, 1],
    'otherHandling.other': [2, 0, 0, 0, 1, 0],
  }),
  ...review([6, 2, 1, 1], [3, 0, 1, 1], [2, 1, 0, 0]),
  'proactive.rules.issued': 0,
  'proactive.rules.repealed': 0,
  'proactive.rules.inForce': 0,
  'proactive.normativeDocuments.issued': 7,
  'proactive.normativeDocuments.repealed': 3,
  'proactive.normativeDocuments.inForce': 41,
  'proactive.licensing.decisions': 5326,
  'proactive.penalties.decisions': 418,
  'proactive.coercion.decisions': 23,
  'proactive.fees.amount': 126.5,
};
