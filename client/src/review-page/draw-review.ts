import type { ReviewedReport } from '../../../server/src/review/review-data.ts';
import { h, type Tree } from '../page/tree.ts';
import { REVIEW_STATES } from '../review-states.ts';
import type { DraftComment, DraftReport, LetterDraft } from './letter-draft.ts';
import type { Words } from './words.ts';

const nameOf = (path: string): string => path.replace(/^.*[\\/]/, '');

const subjectOf = ({ organ, year, path }: ReviewedReport): string =>
  organ === null ? nameOf(path) : `${organ}${year === null ? '' : ` ${year}`}`;

/** The buttons above, how many there are, and what could not be read. */
export function drawToolbar({ review, reports }: LetterDraft, notices: readonly string[], words: Words): Tree[] {
  const comments = reports.flatMap((report) => report.comments);
  const kept = comments.filter(({ isKept }) => isKept).length;
  const { unread, notReturned } = review;
  const lines = [
    ...notices,
    ...(unread.length > 0
      ? [words.unread(unread.map(({ path, reason }) => `${nameOf(path)}（${reason}）`).join('；'))]
      : []),
    ...(notReturned.length > 0 ? [words.notReturned(notReturned.map(nameOf).join('、'))] : []),
  ];
  return [
    h('h1', {}, words.title),
    h(
      'label',
      {},
      words.upTo,
      h(
        'select',
        { name: 'upTo' },
        h('option', { value: '' }, words.choose),
        ...(['error', 'warning', 'info'] as const).map((each) => h('option', { value: each }, words.severities[each])),
      ),
    ),
    button('against', words.against),
    button('markAll', words.markAll),
    h('span', { class: 'space' }),
    button('each', words.each),
    button('docx', words.word),
    button('xlsx', words.excel),
    button('md', words.markdown),
    h('p', { role: 'status' }, words.count(kept, comments.length, reports.length)),
    ...lines.map((line) => h('p', { class: 'notice' }, line)),
  ];
}

const button = (action: string, label: string): Tree => h('button', { type: 'button', 'data-do': action }, label);

/** @param open the reports that are unfolded, by their places */
export const drawReports = ({ reports }: LetterDraft, open: ReadonlySet<number>, words: Words): Tree[] =>
  reports.map((report, i) => drawReport(report, i, open.has(i), words));

function drawReport({ report, comments, state }: DraftReport, index: number, isOpen: boolean, words: Words): Tree {
  const kept = comments.filter(({ isKept }) => isKept).length;
  const summary = report.isEmpty ? words.empty : comments.length === 0 ? words.nothingFound : words.comments(kept);
  const subject = subjectOf(report);
  return h(
    'details',
    { key: `report-${index}`, 'data-report': index, open: isOpen },
    h(
      'summary',
      {},
      h('strong', {}, subject),
      h('span', { class: 'sum' }, summary),
      ...(state === null ? [] : [h('span', { class: 'sum' }, words.states[state])]),
    ),
    ...(isOpen ? contents(report, comments, state, index, words) : []),
  );
}

function contents(
  report: ReviewedReport,
  comments: readonly DraftComment[],
  state: DraftReport['state'],
  index: number,
  words: Words,
): Tree[] {
  const { round, unverified } = report;
  const changes = round ? round.cells.length + round.words.length + round.unlisted : 0;
  const notes = [
    ...(round?.reason ? [round.reason] : []),
    ...(unverified > 0 ? [words.unverified(unverified)] : []),
    ...(changes > 0 ? [words.changes(changes)] : []),
  ];
  return [
    h(
      'div',
      { class: 'toolbar', key: 'toolbar' },
      h(
        'label',
        {},
        words.state,
        h(
          'select',
          { name: 'state', 'data-report': index },
          ...(state === null ? [h('option', { value: '', selected: true }, words.notSaid)] : []),
          ...REVIEW_STATES.map((each) => h('option', { value: each, selected: each === state }, words.states[each])),
        ),
      ),
      h(
        'button',
        {
          type: 'button',
          'data-do': 'open',
          'data-report': index,
          'aria-label': words.openReport(nameOf(report.path)),
        },
        words.open,
      ),
    ),
    ...notes.map((note) => h('p', { class: 'notice' }, note)),
    ...(comments.length > 0 ? [commentTable(comments, index, subjectOf(report), round !== null, words)] : []),
  ];
}

function commentTable(
  comments: readonly DraftComment[],
  index: number,
  subject: string,
  hasOutcomes: boolean,
  words: Words,
): Tree {
  const titles = [
    words.keep,
    ...(hasOutcomes ? [words.state] : []),
    words.place,
    words.problem,
    words.expected,
    words.basis,
    words.remark,
    words.order,
  ];
  return h(
    'table',
    { key: 'comments', 'aria-label': subject },
    h('thead', {}, h('tr', {}, ...titles.map((title) => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, ...comments.map((comment, i) => commentRow(comment, i, comments.length, index, hasOutcomes, words))),
  );
}

function commentRow(
  comment: DraftComment,
  place: number,
  count: number,
  index: number,
  hasOutcomes: boolean,
  words: Words,
): Tree {
  const { id } = comment;
  const at = { 'data-report': index, 'data-comment': id };
  const named = (title: string): string => `${title} ${place + 1}`;
  const wordsCell = (name: 'problem' | 'expected' | 'remark', rows: number): Tree =>
    h('td', {}, h('textarea', { ...at, name, rows, 'aria-label': named(words[name]) }, comment[name]));
  const move = (action: 'up' | 'down', disabled: boolean): Tree =>
    h(
      'button',
      { ...at, type: 'button', 'data-do': action, disabled, 'aria-label': named(words[action]) },
      action === 'up' ? '↑' : '↓',
    );
  return h(
    'tr',
    { key: `comment-${id}`, class: `${comment.severity}${comment.isKept ? '' : ' left-out'}` },
    h(
      'td',
      {},
      h('input', { ...at, type: 'checkbox', name: 'keep', checked: comment.isKept, 'aria-label': named(words.keep) }),
    ),
    ...(hasOutcomes ? [h('td', {}, 'state' in comment ? words.outcomes[comment.state] : '')] : []),
    h('td', { class: 'words' }, comment.place),
    wordsCell('problem', 4),
    wordsCell('expected', 2),
    h('td', { class: 'words' }, comment.basis),
    wordsCell('remark', 2),
    h('td', {}, move('up', place === 0), move('down', place === count - 1)),
  );
}
