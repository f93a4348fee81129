import type { PageState } from '../overview-messages.ts';
import { h, type Tree } from '../page/tree.ts';
import { REVIEW_STATES } from '../review-states.ts';
import type { Drawing, Measure } from './measures.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

interface Filters {
  readonly words: Words;
  readonly state: PageState;
  readonly list: readonly Row[];
  readonly rows: readonly Row[];
  readonly isBusy: boolean;
  readonly selected: Row | undefined;
  readonly canReview: boolean;
}

interface Choices {
  readonly words: Words;
  readonly state: PageState;
  readonly measures: readonly Measure[];
  readonly hasPicture: boolean;
}

/** A command has room for the names of so many. */
const MAX_REVIEWED = 200;

/** What stands above the table and above the picture, and the figures below it. */
export const toolbars = {
  filters({ words, state, list, rows, isBusy, selected, canReview }: Filters): Tree[] {
    const years = [...new Set(rows.map(({ year }) => year).filter((year) => year !== null))].sort((a, b) => b - a);
    const total = (index: 0 | 1) => list.reduce((sum, { summary }) => sum + (summary?.[index] ?? 0), 0);
    return [
      h('h1', {}, words.title),
      h('label', {}, words.organ, h('input', { type: 'search', name: 'organ', value: state.organ })),
      select(words.year, 'year', state.year, [
        ['', words.allYears],
        ...years.map((year) => [`${year}`, `${year}`] as const),
      ]),
      h('label', {}, h('input', { type: 'checkbox', name: 'onlyFound', checked: state.onlyFound }), words.onlyFound),
      select(words.review, 'review', state.review, [
        ['', words.allReviewStates],
        ...REVIEW_STATES.map((each) => [each, words.reviewStates[each]] as const),
      ]),
      ...(state.below === '' ? [] : [button('everywhere', words.below(nameOf(state.below)))]),
      h('span', { class: 'space' }),
      // A report that does not say whose it is, or of which year, cannot be told again.
      select(
        words.markAs,
        'markAs',
        '',
        [['', words.markHint], ...REVIEW_STATES.map((each) => [each, words.reviewStates[each]] as const)],
        !selected || selected.organ === null || selected.year === null,
      ),
      ...(canReview ? [button('review', words.reviewComments, list.length === 0 || list.length > MAX_REVIEWED)] : []),
      button('copy', words.copy),
      button('csv', words.csv),
      h(
        'p',
        { role: 'status' },
        words.count(list.length, rows.length, total(0), total(1)) + (isBusy ? words.busy : ''),
      ),
    ];
  },

  choices({ words, state, measures, hasPicture }: Choices): Tree[] {
    return [
      h('h2', { id: 'compare' }, words.figures),
      select(
        words.measure,
        'measure',
        state.measure,
        measures.map(({ key, label }) => [key, label] as const),
      ),
      select(words.across, 'across', state.across, [
        ['years', words.overYears],
        ['organs', words.betweenOrgans],
      ]),
      h('span', { class: 'space' }),
      button('png', words.png, !hasPicture),
    ];
  },

  figures({ labels, series }: Drawing, label: string, words: Words, shown: (value: number | null) => string): Tree[] {
    return [
      h('summary', {}, words.asTable),
      h(
        'table',
        {},
        h('caption', {}, label),
        h('thead', {}, h('tr', {}, h('td', {}), ...series.map((each) => h('th', { scope: 'col' }, each.label)))),
        h(
          'tbody',
          {},
          ...labels.map((name, i) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, name),
              ...series.map(({ values }) => h('td', {}, shown(values[i] ?? null))),
            ),
          ),
        ),
      ),
    ];
  },
};

const button = (action: string, label: string, disabled = false): Tree =>
  h('button', { type: 'button', 'data-do': action, disabled }, label);

const select = (
  label: string,
  name: string,
  chosen: string,
  options: readonly (readonly [string, string])[],
  disabled = false,
): Tree =>
  h(
    'label',
    {},
    label,
    h(
      'select',
      { name, disabled },
      ...options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
    ),
  );

function nameOf(address: string): string {
  const name = address.replace(/\/$/, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
