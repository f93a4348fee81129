// The page of review comments. It keeps what a person makes of them, and tells the panel what is to be written, opened or marked.
import { patchChildren } from '../page/dom.ts';
import type { FromPage, LetterKind, ToPage } from '../review-messages.ts';
import { REVIEW_STATES } from '../review-states.ts';
import { drawReports, drawToolbar } from './draw-review.ts';
import {
  type DraftReport,
  draftOf,
  keepingFrom,
  type LetterDraft,
  moved,
  reviewOf,
  stateByComments,
  withComment,
  withState,
} from './letter-draft.ts';
import { wordsIn } from './words.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();
const words = wordsIn(document.documentElement.lang);
/** More reports are folded at first. */
const MAX_OPEN = 5;

let draft: LetterDraft | null = null;
let notices: readonly string[] = [];
const open = new Set<number>();

const main = document.createElement('main');
const toolbar = document.createElement('div');
const reports = document.createElement('div');
toolbar.className = 'toolbar';
main.append(toolbar, reports);
document.body.append(main);
document.title = words.title;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  open.clear();
  if (data.kind === 'checking') {
    draft = null;
    patchChildren(reports, []);
    patchChildren(toolbar, [words.checking]);
    return;
  }
  draft = draftOf(data.review, data.states);
  notices = data.notices;
  if (draft.reports.length <= MAX_OPEN) for (const i of draft.reports.keys()) open.add(i);
  show();
});

function show(): void {
  if (!draft) return;
  patchChildren(toolbar, drawToolbar(draft, notices, words));
  patchChildren(reports, drawReports(draft, open, words));
}

function change(changed: LetterDraft): void {
  draft = changed;
  show();
}

/** Which report and comment an element is about. */
function aboutOf(element: HTMLElement): { report: number; comment: number } {
  return { report: Number(element.dataset.report), comment: Number(element.dataset.comment) };
}

reports.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement)) return;
    const { report } = aboutOf(target);
    if (target.open === open.has(report)) return;
    if (target.open) open.add(report);
    else open.delete(report);
    show();
  },
  true,
);

/** What is typed is in its field already: it is not drawn again. */
main.addEventListener('input', ({ target }) => {
  if (!draft || !(target instanceof HTMLTextAreaElement)) return;
  const { report, comment } = aboutOf(target);
  const { name, value } = target;
  if (name === 'problem' || name === 'expected' || name === 'remark')
    draft = withComment(draft, report, comment, { [name]: value });
});

main.addEventListener('change', ({ target }) => {
  if (!draft) return;
  if (target instanceof HTMLInputElement && target.name === 'keep') {
    const { report, comment } = aboutOf(target);
    change(withComment(draft, report, comment, { isKept: target.checked }));
  }
  if (!(target instanceof HTMLSelectElement)) return;
  if (target.name === 'upTo' && target.value !== '') {
    const kept = keepingFrom(draft, target.value as Parameters<typeof keepingFrom>[1]);
    target.value = '';
    change(kept);
    // A box that somebody has clicked does not go by its attribute any more.
    for (const box of reports.querySelectorAll<HTMLInputElement>('input[name=keep]'))
      box.checked = box.hasAttribute('checked');
  }
  if (target.name === 'state') mark(target);
});

function mark(choice: HTMLSelectElement): void {
  const { report } = aboutOf(choice);
  const state = REVIEW_STATES.find((each) => each === choice.value);
  const own = draft?.reports[report];
  if (!draft || !state || !own) return;
  host.postMessage({ kind: 'mark', marks: [{ report: subjectOf(own), state }] });
  change(withState(draft, report, state));
}

/** Each as its comments have it: where nobody can say whose it is, there is nothing to be marked. */
function markAll(marked: LetterDraft): void {
  const marks = marked.reports.flatMap((own, i) => {
    const report = subjectOf(own);
    const state = report.organ === null || report.year === null ? null : stateByComments(own);
    return state === null ? [] : [{ place: i, report, state }];
  });
  host.postMessage({ kind: 'mark', marks: marks.map(({ report, state }) => ({ report, state })) });
  change(marks.reduce((all, { place, state }) => withState(all, place, state), marked));
}

const subjectOf = ({ report: { path, organ, year } }: DraftReport) => ({ path, organ, year });

main.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
  if (!button || !draft) return;
  const { report, comment } = aboutOf(button);
  switch (button.dataset.do) {
    case 'up':
    case 'down':
      change(moved(draft, report, comment, button.dataset.do === 'up' ? -1 : 1));
      break;
    case 'open':
      host.postMessage({ kind: 'open', path: draft.reports[report]!.report.path });
      break;
    case 'against':
      host.postMessage({ kind: 'against' });
      break;
    case 'markAll':
      markAll(draft);
      break;
    case 'each':
      host.postMessage({ kind: 'writeEach', review: reviewOf(draft) });
      break;
    default:
      host.postMessage({ kind: 'write', to: button.dataset.do as LetterKind, review: reviewOf(draft) });
  }
});

host.postMessage({ kind: 'ready' });
