import { type Contact, contactAt } from '../../style/contacts.ts';
import { type Mailbox, privateMailbox } from '../../style/mailboxes.ts';
import { type PersonalNumber, type PersonalNumberKind, personalNumbers } from '../../style/personal-numbers.ts';
import { type Change, editsOf, fragmentsBesideTables, type TextFragment } from '../../style/text-fragment.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { CharClass } from '../../text/char-index.ts';
import type { ParagraphText } from '../../text/paragraph-text.ts';
import type { FindingInit } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';

export const personalData: Rule = {
  code: 'personal-data',
  severity: 'warning',
  title: say('含有个人信息', 'Personal data'),
  why: say(
    '年度报告向社会公布，不应带有公民身份号码、手机号码、银行卡号；联系方式用办公电话和机关邮箱，个人邮箱和经办人员姓名也不宜公布。提示中不重复全部内容。',
    'The report is published: it should have no ID, mobile or bank card number in it. Contacts are an office telephone and the organ’s own mail box; private mail boxes and names of clerks are better left out. Messages do not repeat the data.',
  ),
  basis: say(
    '《条例》第十五条；《个人信息保护法》第二十五条、第三十四条，银行卡号还有第二十八条',
    'Regulations art. 15; Personal Information Protection Law arts. 25 and 34, for bank cards 28 as well',
  ),
  examples: [
    {
      of: '2025年1月20日',
      wrong: '2025年1月20日\n（联系电话：13800138000）',
      right: '2025年1月20日\n（联系电话：0991-1234567）',
    },
    { of: '组织业务培训2次', wrong: '责任人：王小明。组织业务培训2次', right: '责任人：办公室。组织业务培训2次' },
    {
      of: '2025年1月20日',
      wrong: '2025年1月20日\n电子邮箱：100001@qq.com',
      right: '2025年1月20日\n电子邮箱：swj@yunxi.gov.cn',
    },
  ],
  check({ report, passages }, reportFinding) {
    for (const fragment of fragmentsBesideTables(report, passages))
      for (const found of fragment.paragraph.read(personalDataIn)) reportFinding(findingInitOf(fragment, found));
  },
};

type Found = { readonly number: PersonalNumber } | { readonly mailbox: Mailbox } | { readonly contact: Contact };

function personalDataIn(paragraph: ParagraphText): readonly Found[] {
  const { places, units, numbers } = paragraph.charIndex;
  const personal: PersonalNumber[] = [];
  let last = -1;
  for (const { start } of numbers) if (start >= last) last = personalNumbers(paragraph, start, personal);
  const all: Found[] = personal.map((number) => ({ number }));
  for (let i = 0; i < places.length; i++) {
    const at = places[i]!;
    const unit = units[i]!;
    if (unit === CharClass.at) {
      const mailbox = privateMailbox(paragraph, at);
      if (mailbox) all.push({ mailbox });
    } else if (unit === CharClass.halfMark || unit === CharClass.stop || unit === CharClass.blank) {
      const contact = contactAt(paragraph, at);
      if (contact) all.push({ contact });
    }
  }
  return all;
}

function findingInitOf(fragment: TextFragment, found: Found): FindingInit {
  if ('number' in found) return ofNumber(fragment, found.number);
  return 'mailbox' in found ? ofMailbox(fragment, found.mailbox) : ofContact(fragment, found.contact);
}

const NAMES: Readonly<Record<PersonalNumberKind, Bilingual>> = {
  id: say('公民身份号码', 'an ID number'),
  mobile: say('手机号码', 'a mobile number'),
  card: say('银行卡号', 'the number of a bank card'),
};

function ofNumber(fragment: TextFragment, { kind, start, end, digits, masked, hidden }: PersonalNumber): FindingInit {
  const name = NAMES[kind];
  return {
    span: fragment.spanOf(start, end),
    message: () =>
      say(`此处是${name.zh}（${masked}），不应公布`, `This is ${name.en} (${masked}); it should not be published`),
    fixes: () => [mask(fragment, masked, starsFor(digits.slice(...hidden)), true)],
  };
}

function ofMailbox(fragment: TextFragment, { start, name, end, domain }: Mailbox): FindingInit {
  // A number at QQ is a person's account.
  const isPrivate = (domain.endsWith('qq.com') && /^\d+$/.test(name)) || isOfPerson(fragment.paragraph.text, start);
  const shown = Math.min(3, name.length - 1);
  const hidden = Array.from({ length: name.length - shown }, (_, i) => start + shown + i);
  const masked = `${name.slice(0, shown)}${'*'.repeat(name.length - shown)}@${domain}`;
  return {
    span: fragment.spanOf(start, end),
    // An office's own box at a public provider is nobody's data.
    severity: isPrivate ? 'info' : 'hint',
    message: () =>
      isPrivate
        ? say(
            `“${masked}”是个人邮箱，宜改用机关的邮箱`,
            `“${masked}” is a private mail box; give one of the organ’s own`,
          )
        : say(
            `“${masked}”是公共邮箱，宜改用机关的邮箱`,
            `“${masked}” is a box at a public provider; give one of the organ’s own`,
          ),
    fixes: () => [mask(fragment, masked, starsFor(hidden), false)],
  };
}

const MAX_BEFORE = 40;

/** Words before a mail box that say that it is a person's. */
const isOfPerson = (text: string, at: number): boolean =>
  /(?:联系人|负责人|责任人|经办人|审核人|填报人|姓名)\s*[:：]\s*[\u4e00-\u9fff]{2,4}|个人邮箱|私人邮箱|[\u4e00-\u9fff]同志/.test(
    text.slice(Math.max(0, at - MAX_BEFORE), at),
  );

function ofContact(fragment: TextFragment, { start, end, label, masked }: Contact): FindingInit {
  return {
    span: fragment.spanOf(start, end),
    severity: 'info',
    message: () =>
      say(
        `“${label}”后是个人姓名（${masked}），公布前请确认确有必要`,
        `Behind “${label}” stands a person’s name (${masked}); see whether it must be published`,
      ),
    fixes: () => [mask(fragment, masked, [{ start, end, newText: masked }], true)],
  };
}

/** A star in place of each character at these places; what stands between them is kept. */
function starsFor(places: readonly number[]): Change[] {
  const changes: { start: number; end: number; newText: string }[] = [];
  for (const at of places) {
    const last = changes.at(-1);
    if (last?.end === at) {
      last.end++;
      last.newText += '*';
    } else changes.push({ start: at, end: at + 1, newText: '*' });
  }
  return changes;
}

const mask = (fragment: TextFragment, masked: string, changes: readonly Change[], preferred: boolean) => ({
  title: say(`隐去为 ${masked}`, `Mask as ${masked}`),
  preferred,
  safe: false,
  edits: editsOf(fragment, changes),
});
