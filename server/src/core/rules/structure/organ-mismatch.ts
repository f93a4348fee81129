import { organOf } from '../../organ/organ.ts';
import { isAnotherOrgan } from '../../organ/same-organ.ts';
import { quotationsOf } from '../../prose/quotations.ts';
import { organBefore } from '../../prose/signature.ts';
import { say } from '../../text/bilingual.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleContext } from '../framework/rule.ts';
import { placeOfTitle } from '../support/cell-spans.ts';

export const organMismatch: Rule = {
  code: 'organ-mismatch',
  severity: 'warning',
  title: say('单位名称前后不一致', 'Another organ than the title’s is named'),
  why: say(
    '署名、正文里的本单位名称应与标题一致。套用其他单位的文本时最容易漏改。简称、机关的办公室不算不一致。',
    'Signature and text name the organ of the title. A text taken over from another organ is easily left with its name. Short names, and an organ’s own office, are the same.',
  ),
  basis: say('内容准确', 'The report is accurate'),
  examples: [
    {
      of: '云溪县水务局\n2025年1月20日',
      wrong: '云溪县教育局\n2025年1月20日',
      right: '云溪县水务局办公室\n2025年1月20日',
    },
    {
      of: '2024年，云溪县水务局围绕群众关心的用水问题',
      wrong: '2024年，云溪县教育局认真围绕群众关心的用水问题',
      right: '2024年，县水务局认真围绕群众关心的用水问题',
    },
  ],
  check(context, reportFinding) {
    const { report } = context;
    if (report.organ === null) return;
    const organ = report.organ;
    const called = callsItselfOtherwise(organ, context);
    if (called)
      reportFinding({
        span: called.span,
        message: () =>
          say(
            `正文自称“${called.name}”，标题的单位是“${organ}”`,
            `The text speaks of “${called.name}”, the title names “${organ}”`,
          ),
      });
    const isGovernment = organOf(organ).kind === 'government';
    for (const { name, span, where } of namedIn(context)) {
      // A government tells what its departments do.
      if (where === 'sentence' && isGovernment && organOf(name).kind === 'department') continue;
      if (!isAnotherOrgan(organ, name)) continue;
      const place = where === 'signature' ? say('署名', 'The signature') : say('正文', 'The text');
      reportFinding({
        span,
        message: () =>
          say(
            `${place.zh}的单位是“${name}”，标题的单位是“${organ}”`,
            `${place.en} names “${name}”, the title “${organ}”`,
          ),
        related: () => [{ span: placeOfTitle(report), message: say(`标题：${organ}`, `Title: ${organ}`) }],
      });
    }
  },
};

interface NamedOrgan {
  readonly name: string;
  readonly span: Span;
  /** `report`: said to be whose report it is. `sentence`: the subject of one. */
  readonly where: 'signature' | 'report' | 'sentence';
}

const NAME = '([\\u4e00-\\u9fff]{2,20}?(?:人民政府|委员会|管委会|办公室|[局厅委]))';
/** The subject of the first sentence of section one: 2024年，云溪县水务局认真…. */
const SUBJECT = new RegExp(
  `^(?:20\\d\\d年(?:度|以来)?[，,]?)?${NAME}(?:认真|坚持|高度重视|严格|深入|全面|积极|持续|切实|不断|始终|紧紧|按照|依法|以习近平)`,
);
/** 现公布云溪县水务局2024年政府信息公开工作年度报告, 本报告由云溪县水务局编制. */
const OF_REPORT = new RegExp(
  `(?:公布|发布|编制)${NAME}20\\d\\d年度?政府信息公开|本报告由${NAME}(?:负责|根据|按照|依据|依照)?[^。；]{0,60}编制`,
);
/** A plan of its own: 下一步，云溪县水务局将进一步…. */
const PLANS = new RegExp(`(?:^|[。；，：])${NAME}将(?:进一步|继续|不断|着力|组织|加强|坚持|严格|认真)`);

function namedIn({ passages, signature }: RuleContext): NamedOrgan[] {
  const found: NamedOrgan[] = [];
  const signed = signature && organBefore(passages, signature);
  if (signed) found.push({ ...signed, where: 'signature' });
  const first = passages.find(({ section }) => section === 'overview');
  for (const passage of passages) {
    const pattern =
      passage === first
        ? SUBJECT
        : passage.section === null
          ? OF_REPORT
          : passage.section === 'problems'
            ? PLANS
            : null;
    const match = pattern?.exec(passage.text.slice(0, MAX_LOOKED));
    const name = match?.[1] ?? match?.[2];
    if (!match || !name || !isWholeName(name)) continue;
    const start = match.index + match[0].indexOf(name);
    const where = pattern === OF_REPORT ? 'report' : 'sentence';
    found.push({ name, span: passage.spanOf(start, start + name.length), where });
  }
  return found;
}

/**
 * Words that end as a name does may be more than one: 在县委县政府和市教育局全面指导下. A whole name begins with its place, and has no
 * second organ in it.
 */
const isWholeName = (name: string): boolean =>
  !PREPOSITION.test(name) && !JOINED.test(name) && organOf(name).place !== '';

const PREPOSITION = /^(?:在|由|按|根据|受|经|与|和|对|为|以)/;
const JOINED = /(?:委|政府|局|厅)(?:和|与|及|省|市|县|区|州)/;

/** The preface and the first sentence are no longer. */
const MAX_LOOKED = 400;

/** 我镇 in the report of a bureau, 我局 in that of a town: by what it calls itself more than once. */
function callsItselfOtherwise(
  organ: string,
  { passages }: RuleContext,
): { readonly name: string; readonly span: Span } | null {
  const { kind } = organOf(organ);
  // 青石镇综合行政执法队 speaks of its town.
  const isOfTown = kind === 'department' && /[镇乡]|街道/.test(organ);
  const other =
    kind === 'town' ? /我局/g : kind === 'department' && !isOfTown ? /[我本](?:镇|乡|街道)(?!域|村)/g : null;
  if (!other) return null;
  let first: { readonly name: string; readonly span: Span } | null = null;
  for (const { text, spanOf } of passages) {
    const isQuoted = quotationsOf(text);
    for (const { index, 0: name } of text.matchAll(other)) {
      if (isQuoted(index)) continue;
      if (first) return first;
      first = { name, span: spanOf(index, index + name.length) };
    }
  }
  return null;
}
