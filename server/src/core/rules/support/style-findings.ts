import type { Passage } from '../../prose/passages.ts';
import type { StyleCheck, StyleIssue } from '../../style/style-issue.ts';
import { type Change, editsOf } from '../../style/text-fragment.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import type { FindingInit, Fix } from '../framework/finding.ts';

/** One finding for all issues of one check in a paragraph, at the first: a draft pasted in with half-width marks has hundreds. */
export function styleFinding(
  passage: Passage,
  { name, advice, isUnambiguous }: StyleCheck,
  issues: readonly StyleIssue[],
): FindingInit {
  const [first] = issues as readonly [StyleIssue, ...StyleIssue[]];
  const shown = shownAs(passage.text.slice(first.start, first.end));
  const count = issues.length;
  const place =
    count === 1
      ? say(`${name.zh}“${shown}”`, `“${shown}” (${name.en})`)
      : say(
          `本段有 ${count} 处${name.zh}，第一处是“${shown}”`,
          `${count} ${name.en} in this paragraph, first “${shown}”`,
        );
  return {
    span: passage.spanOf(first.start, first.end),
    message: () => say(`${place.zh}：${advice.zh}`, `${place.en}: ${advice.en}`),
    fixes: () => fixesOf(passage, issues, isUnambiguous),
  };
}

/** A blank is not seen in a message. */
const shownAs = (piece: string): string =>
  piece.trim() === '' ? '␣' : piece.length > 12 ? `${piece.slice(0, 12)}…` : piece;

function fixesOf(passage: Passage, issues: readonly StyleIssue[], preferred: boolean): Fix[] {
  const mended = issues.filter(({ changes }) => changes.length > 0);
  const [only] = mended;
  if (!only) return [];
  const count = mended.length;
  const title =
    count === 1 ? titleOf(passage, only) : say(`改正本段的 ${count} 处`, `Put ${count} places of this paragraph right`);
  const changes = mended.flatMap((issue) => issue.changes);
  return [{ title, preferred, safe: false, edits: editsOf(passage, changes) }];
}

function titleOf({ text }: Passage, { changes }: StyleIssue): Bilingual {
  const [{ start, end, newText }] = changes as readonly [Change, ...Change[]];
  const old = shownAs(text.slice(start, end));
  if (newText === '') return say(`删去“${old}”`, `Remove “${old}”`);
  if (start === end) return say(`补上“${newText}”`, `Insert “${newText}”`);
  const now = changes.map((change) => change.newText).join(' ');
  return changes.length === 1 ? say(`改为“${now}”`, `Change to “${now}”`) : say(`改为 ${now}`, `Change to ${now}`);
}
