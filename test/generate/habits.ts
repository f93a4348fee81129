import fc from 'fast-check';

/**
 * How a writer, a web page, a PDF viewer or a scanner spoils a report without touching its numbers. The first choice of each
 * is the form's own way; a failing report is made smaller towards it.
 */
export const HABITS = {
  // Labels
  brackets: ['full', 'half', 'spaced'],
  itemMark: ['.', '. ', '、', '．', ' ', '()'],
  quotes: ['curly', 'straight', 'none', 'corner'],
  commas: ['form', 'half', 'allCommas'],
  blanksInLabels: [false, true],
  wrappedLabels: [false, true],
  groupLabels: ['first', 'middle', 'broken'],
  /** Characters in a hundred that a scan takes for another, loses or doubles. */
  scan: [0, 3, 10],
  oldLabel: [false, true],
  labelNotes: [false, true],
  // Headers
  totalFirst: [false, true],
  headerNotes: [false, true],
  headerBlanks: [false, true],
  spoiltHeader: [false, true],
  reviewHeader: ['full', 'flat', 'lost'],
  footnote: [false, true],
  // Cells
  figures: ['plain', 'fullWidth', 'spaced', 'grouped', 'leadingZeros', 'unit', 'note', 'stray'],
  blanks: [false, true],
  localRows: [false, true],
  // Pages
  pageBreak: ['none', 'dashes', 'hyphens', 'bare', 'formFeed'],
  /** A grid that a page break has cut: from there on the rows have lost their first column. */
  cutGrid: [false, true],
  // The document
  title: ['plain', 'broken', 'spaced', 'markup', 'metadata', 'none'],
  preface: ['none', 'short', 'sections', 'contact'],
  headings: ['official', 'hash', 'bold', 'dash', 'dot', 'unofficial', 'digits', 'brackets', 'none', 'restarted'],
  blankLines: [1, 0, 2],
  hardWrap: [false, true],
  closing: ['signature', 'none', 'auditor', 'pageNumber'],
  lineEnd: ['\n', '\r\n', '\r'],
  mark: [false, true],
} as const;

export type Habit = keyof typeof HABITS;
export type Habits = { readonly [H in Habit]: (typeof HABITS)[H][number] };

export const HABIT_NAMES = Object.keys(HABITS) as Habit[];

/** Everything as the form has it. */
export const NO_HABITS = Object.fromEntries(HABIT_NAMES.map((habit) => [habit, HABITS[habit][0]])) as Habits;

/** Any mixture; each habit is more often absent than not, so that a report stays like one that was seen. */
export const someHabits: fc.Arbitrary<Habits> = fc.record(
  Object.fromEntries(
    HABIT_NAMES.map((habit) => {
      const [usual, ...others] = HABITS[habit] as readonly unknown[];
      return [
        habit,
        fc.oneof(
          { withCrossShrink: true },
          { weight: 3, arbitrary: fc.constant(usual) },
          { weight: 1, arbitrary: fc.constantFrom(...others) },
        ),
      ];
    }),
  ),
) as unknown as fc.Arbitrary<Habits>;
