import { type CheckedReport, DocumentService, type Finding, ruleOf, type Severity } from '../core/index.ts';
import { CommentPlaces } from './comment-places.ts';
import { expectedWords } from './expected-words.ts';
import { type MaskedWords, maskedWords } from './masked-words.ts';
import { COMMENT_SEVERITIES, type CommentSeverity, type ReviewComment } from './review-data.ts';
import { type RootCause, rootCauses } from './root-causes.ts';

/** A comment, and the findings that it is made of. */
export interface TracedComment {
  readonly comment: ReviewComment;
  readonly findings: readonly Finding[];
}

/** Nobody works through more; a report with so much in it is sent back for that alone. */
const MAX_COMMENTS = 500;

/** What an organ is to be told of its report: one for each cause, in the order of the text; of very many the first. */
export function tracedComments(checked: CheckedReport): { traced: TracedComment[]; leftOut: number } {
  const words = maskedWords(checked);
  const places = new CommentPlaces(checked, words);
  const causes = rootCauses(checked);
  const traced = causes.slice(0, MAX_COMMENTS).map((cause) => ({
    comment: commentOf(checked, cause, places, words),
    findings: cause.findings,
  }));
  return { traced, leftOut: causes.length - traced.length };
}

function commentOf(checked: CheckedReport, cause: RootCause, places: CommentPlaces, words: MaskedWords): ReviewComment {
  const { findings } = cause;
  const [first, ...others] = findings as readonly [Finding, ...Finding[]];
  const roots = findings.filter(({ code }) => code === first.code && !cause.isAmbiguous);
  const isTogether = first.code === 'likely-wrong-cell' && roots.length > 1;
  const placeOf = (finding: Finding) => places.of(finding);
  const problem = cause.isAmbiguous ? ambiguousProblem(findings) : rootProblem(checked, first, others);
  const expected = cause.isAmbiguous
    ? ''
    : isTogether
      ? roots.map((root) => `${cellTitleOf(checked, root)} ${root.expected}`).join('；')
      : expectedWords(checked, first);
  return {
    severity: gravest(findings),
    codes: [...new Set(findings.map(({ code }) => code))],
    place: words.mask(isTogether ? roots.map(placeOf).join('；') : placeOf(first)),
    problem: words.mask(problem),
    expected: words.mask(expected),
    basis: ruleOf(first.code)?.basis.zh ?? '',
    remark: '',
  };
}

const rank = (severity: Severity): number => COMMENT_SEVERITIES.indexOf(severity as CommentSeverity);

const gravest = (findings: readonly Finding[]): CommentSeverity =>
  COMMENT_SEVERITIES[Math.min(...findings.map(({ severity }) => rank(severity)))]!;

/** More sums than these say no more of the cell that is wrong. */
const MAX_ECHOES = 6;

function rootProblem(checked: CheckedReport, first: Finding, others: readonly Finding[]): string {
  const message = first.message.zh;
  const sums = others.filter(({ code }) => code !== first.code);
  if (sums.length === 0) return message;
  const shown = sums.slice(0, MAX_ECHOES).map((sum) => {
    const { code, expected, actual } = sum;
    if (code === 'balance') return sum.message.zh;
    return `${cellTitleOf(checked, sum)}（各项之和 ${expected}，表中 ${actual}）`;
  });
  return `${message}。因此不平的：${shown.join('；')}${sums.length > MAX_ECHOES ? `等 ${sums.length} 处` : ''}`;
}

const service = new DocumentService();

const cellTitleOf = ({ report }: CheckedReport, { cells: [name] }: Finding): string => {
  const cell = name === undefined ? undefined : report.form.cellByName.get(name);
  return cell ? service.cellTitle(cell).zh : '';
};

const MAX_CHOICES = 4;

function ambiguousProblem(findings: readonly Finding[]): string {
  const choices = [
    ...new Set(
      findings.flatMap(({ fixes }) => fixes.map(({ title }) => title.zh)).filter((title) => /由 .* 改为/.test(title)),
    ),
  ].slice(0, MAX_CHOICES);
  const ways = choices.length > 0 ? `，可能的是：${choices.join('；或')}` : '';
  return `${findings.map(({ message }) => message.zh).join('；')}。看来出于同一格填错${ways}，请核对原始数据`;
}

/** So many places are named; of the rest it is said how many they are. */
const MAX_PLACES = 5;

/** What is said in the same words of several places is said once. */
export function alikeTogether<Comment extends ReviewComment>(comments: readonly Comment[]): Comment[] {
  const groups = new Map<string, Comment[]>();
  for (const comment of comments) {
    const { place: _, ...others } = comment;
    const key = JSON.stringify(others);
    const group = groups.get(key);
    if (group) group.push(comment);
    else groups.set(key, [comment]);
  }
  return [...groups.values()].map((group) => {
    const places = [...new Set(group.map(({ place }) => place))];
    const more = places.length > MAX_PLACES ? `等 ${places.length} 处` : '';
    return { ...group[0]!, place: places.slice(0, MAX_PLACES).join('；') + more };
  });
}

export const isAtLeast = ({ severity }: ReviewComment, lowest: CommentSeverity): boolean =>
  rank(severity) <= rank(lowest);
