// The page of the overview. It keeps the rows that the server has sent, lists and draws them, and tells the panel what a person
// wants of them.
import type { OverviewAnswer, OverviewRoster } from '../../../server/src/core/index.ts';
import type { FromPage, PageState, ToPage } from '../overview-messages.ts';
import { patchChildren } from '../page/dom.ts';
import { REVIEW_STATES, subjectKey } from '../review-states.ts';
import { Picture, shown } from './chart.ts';
import { csvOf, tabsOf } from './export.ts';
import { listed } from './list.ts';
import { betweenOrgans, type Drawing, measuresIn, overYears } from './measures.ts';
import { rosterTrees } from './rosters.ts';
import { type ReviewStatesByFolder, type Row, reviewOf, rowsOf } from './rows.ts';
import { Table } from './table.ts';
import { toolbars } from './toolbars.ts';
import { wordsIn } from './words.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const host = acquireVsCodeApi();
const words = wordsIn(document.documentElement.lang);
const START: PageState = {
  organ: '',
  year: '',
  onlyFound: false,
  review: '',
  below: '',
  sort: 'organ',
  isDown: false,
  measure: 'received',
  across: 'years',
  unfolded: [],
};
let state: PageState = { ...START, ...host.getState() };
const rows = new Map<string, Row>();
let list: Row[] = [];
let reviewStates: ReviewStatesByFolder = [];
let canReview = false;
let answer: OverviewAnswer | null = null;
let drawing: Drawing | null = null;
let rosters: readonly OverviewRoster[] = [];

const main = document.createElement('main');
const filters = document.createElement('div');
const reporting = document.createElement('details');
const compare = document.createElement('section');
const choices = document.createElement('div');
const box = document.createElement('div');
const canvas = document.createElement('canvas');
const figures = document.createElement('details');
filters.className = 'toolbar';
reporting.className = 'reporting';
choices.className = 'toolbar';
box.className = 'picture';
canvas.setAttribute('role', 'img');
compare.setAttribute('aria-labelledby', 'compare');
box.append(canvas);
compare.append(choices, box, figures);

const picture = new Picture(box, canvas);
const table = new Table(words, state.unfolded, {
  sort: (column) => change({ sort: column, isDown: column === state.sort ? !state.isDown : false }),
  select: () => {
    drawFilters();
    drawPicture();
  },
  open: ({ folder, path }, finding) => host.postMessage({ kind: 'open', folder, path, range: finding?.range ?? null }),
  unfold: ({ folder, path }) => host.postMessage({ kind: 'unfold', folder, path }),
  folded: (unfolded) => {
    state = { ...state, unfolded };
    host.setState(state);
  },
});
main.append(filters, reporting, table.element, compare);
document.body.append(main);
document.title = words.title;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'answer') take(data.answer);
  else if (data.kind === 'findings') table.showFindings(data, data.findings);
  else if (data.kind === 'reviewStates') takeReviewStates(data);
  else change({ below: data.uri });
});

function take(news: OverviewAnswer): void {
  answer = news;
  if (news.isWhole) rows.clear();
  rosters = news.rosters ?? rosters;
  for (const row of rowsOf(news, reviewStates)) {
    rows.set(`${row.folder}/${row.path}`, row);
    table.refold(row);
  }
  show();
}

function takeReviewStates({ folders, canReview: can }: Extract<ToPage, { kind: 'reviewStates' }>): void {
  canReview = can;
  reviewStates = folders.map((states) => new Map(states.map((state) => [subjectKey(state), state])));
  for (const [key, row] of rows) rows.set(key, { ...row, review: reviewOf(row, reviewStates) });
  show();
}

function change(changes: Partial<PageState>): void {
  state = { ...state, ...changes };
  host.setState(state);
  show();
}

function show(): void {
  if (!answer) return;
  list = listed(rows.values(), state, answer.folders, words);
  const reported = rosterTrees(rosters, state.year, words);
  reporting.hidden = reported.length === 0;
  patchChildren(reporting, reported);
  table.show(list, state.sort, state.isDown);
  drawFilters();
  drawPicture();
}

function drawFilters(): void {
  if (!answer) return;
  const { isBusy } = answer;
  const { selected } = table;
  patchChildren(
    filters,
    toolbars.filters({ words, state, list, rows: [...rows.values()], isBusy, selected, canReview }),
  );
}

function drawPicture(): void {
  if (!answer) return;
  const measures = measuresIn(words, answer.denied);
  const measure = measures.find(({ key }) => key === state.measure) ?? measures[0]!;
  const row = table.selected;
  const year = state.year !== '' ? Number(state.year) : (row?.year ?? null);
  const areOrgans = state.across === 'organs';
  const next = areOrgans
    ? year === null
      ? null
      : betweenOrgans(list, year, measure, words)
    : row?.organ
      ? overYears([...rows.values()], row.organ, measure)
      : null;
  patchChildren(choices, toolbars.choices({ words, state, measures, hasPicture: next !== null }));
  drawing = next;
  box.hidden = next === null;
  const label = next ? words.chartOf(measure.label, next.subject) : words.noFigures;
  canvas.setAttribute('aria-label', label);
  patchChildren(
    figures,
    next ? toolbars.figures(next, label, words, (value) => shown(value, measure.isShare === true)) : [],
  );
  if (next) picture.draw(next, measure, areOrgans);
}

main.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'organ') change({ organ: target.value });
});

main.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'onlyFound') change({ onlyFound: target.checked });
  if (!(target instanceof HTMLSelectElement)) return;
  if (target.name === 'review') change({ review: target.value });
  if (target.name === 'markAs') mark(target);
  if (target.name === 'year') change({ year: target.value });
  if (target.name === 'measure') change({ measure: target.value });
  if (target.name === 'across') change({ across: target.value === 'organs' ? 'organs' : 'years' });
});

/** It is a question put each time: what was chosen does not stay. */
function mark(choice: HTMLSelectElement): void {
  const state = REVIEW_STATES.find((each) => each === choice.value);
  const row = table.selected;
  choice.value = '';
  if (state && row && row.organ !== null && row.year !== null)
    host.postMessage({ kind: 'setReviewState', folder: row.folder, organ: row.organ, year: row.year, state });
}

main.addEventListener('click', ({ target }) => {
  const action = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined;
  if (action === 'everywhere') change({ below: '' });
  if (action === 'review')
    host.postMessage({ kind: 'review', reports: list.map(({ folder, path }) => ({ folder, path })) });
  if (action === 'copy') host.postMessage({ kind: 'copy', text: tabsOf(list, words) });
  if (action === 'csv') save('csv', csvOf(list, words), false);
  if (action === 'png' && drawing) save('png', picture.png(), true);
});

const save = (ending: string, content: string, isImage: boolean): void =>
  host.postMessage({ kind: 'save', name: `${words.title}.${ending}`, content, isImage });

// A theme that is changed is seen in the colours of the page's root.
new MutationObserver(() => drawPicture()).observe(document.body, { attributeFilter: ['class'] });

host.postMessage({ kind: 'ready' });
