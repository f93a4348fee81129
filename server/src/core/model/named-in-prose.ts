import { isOrgan, organIn, yearIn } from '../syntax/title-words.ts';
import type { Syntax } from '../syntax/tree.ts';

/** More of the prose, and of a line of it, is not looked at. */
const HEAD = 6000;
const MAX_LENGTH = 1000;

/** `现公布云河县水务局2024年政府信息公开工作年度报告`: how a report is named in a sentence. */
const ANNOUNCED =
  /现(?:将|予以?)?(?:公布|发布|公开|编制)([\p{Script=Han}（）()]{4,30}20\d\d年度?政府信息公开工作?(?:年度报告|年报))/gu;

/** A report that is named, this one or another. */
const NAMED = /《([\p{Script=Han}（）()\d]{4,40}政府信息公开[\p{Script=Han}]{0,6}(?:报告|年报))》/gu;

/** `请与云河县水务局政务公开工作机构联系` */
const CONTACT = /请(?:与|联系|向|拨打)([\p{Script=Han}（）()]{4,30}?)(?:政务公开|政府信息公开|办公室|联系|咨询)/gu;

/** `2024年，云河县水务局坚持……`, `一年来，……`: what a report begins with. */
const BEGINNING =
  /^(?:20\d\d年度?来?|一年来|本年度)[，,]([\p{Script=Han}（）()]{4,30}?)(?=坚持|认真|深入|严格|按照|把|将|以|围绕|全面|积极|紧紧|高度|持续|不断|切实|始终|进一步|扎实|大力|主动|贯彻|落实|依法)/u;

/** The organ that the prose of a report without a title says it is of; null where it names none, or several. */
export function organInProse(text: string, syntax: Syntax): string | null {
  const lines = headLines(text, syntax);
  const head = lines.join('\n');
  const organs = [
    ...[...head.matchAll(ANNOUNCED)].map(([, words]) => organIn(words!)),
    ...[...head.matchAll(NAMED)].map(([, words]) => organIn(words!)),
    ...[...head.matchAll(CONTACT)].map(([, words]) => words!),
    ...lines.flatMap((line) => BEGINNING.exec(line)?.[1] ?? []),
  ].filter((organ): organ is string => organ !== null && isOrgan(organ) && !SELF.test(organ));
  return new Set(organs).size === 1 ? organs[0]! : null;
}

/** 本机关, 我局: whose report it is such words do not say. */
const SELF = /^(?:本|我|该|各|全)/;

/** `2024年，本机关收到……`: what the sentences of a report without a title begin with; null where they differ. */
export function yearInProse(text: string, syntax: Syntax): number | null {
  const announced = [...headLines(text, syntax).join('\n').matchAll(ANNOUNCED)].map(
    ([, words]) => yearIn(words!)?.value,
  );
  const { lines } = syntax;
  const years = new Set(announced.filter((year) => year !== undefined));
  for (let line = 0; line < lines.count && years.size < 2; line++) {
    const start = lines.start(line);
    const year = SENTENCE.exec(text.slice(start, Math.min(lines.end(line), start + 24)));
    if (year) years.add(Number(year[1]));
  }
  return years.size === 1 ? [...years][0]! : null;
}

const SENTENCE = /^[\s\u200b]*(20\d\d)年度?[，,]?(?:本|我|全[省市县区州镇乡])/;

/** The first lines, without blanks. */
function headLines(text: string, { lines }: Syntax): string[] {
  const found: string[] = [];
  for (let line = 0; line < lines.count && lines.start(line) < HEAD; line++)
    found.push(
      text
        .slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + MAX_LENGTH))
        .replace(/[\s\u200b]/g, ''),
    );
  return found;
}
