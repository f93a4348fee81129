import { analyse, applyEdits, type Finding } from '../../../server/src/core/testing.ts';
import { reportWith, type Written } from '../report.ts';
import { type Cells, CODES, type Code, type Place, type Sentence } from '../sentence.ts';
import { DEPARTMENT } from './cells.ts';

export interface Score {
  readonly right: number;
  readonly wrong: number;
  /** Right sentences of which something is said, and what. */
  readonly falseAlarms: readonly string[];
  /** Wrong sentences of which nothing is said at the wrong words. */
  readonly missed: readonly string[];
  /** Found, and no fix makes the wrong words read as they should. */
  readonly notMended: readonly string[];
}

/** Passages about one organ, marked like those of the first set. */
export interface OrganPassages {
  readonly organ: string;
  readonly year: number;
  readonly cells: Cells;
  readonly passages: readonly string[];
}

const isWarning = ({ code, severity }: Finding): boolean =>
  code in CODES && CODES[code as Code] === 'warning' && (severity === 'warning' || severity === 'error');

/** What the sample itself says of requests, where the sentence does not stand in its place: it is of other tables. */
const OF_THE_SAMPLE = '全年收到政府信息公开申请35件，上年结转3件；办结35件，结转下年度继续办理3件。';

function withoutOtherFigures({ text, start, end }: Written): Written {
  const at = text.indexOf(OF_THE_SAMPLE);
  if (at < 0) return { text, start, end };
  const instead = '及时答复申请人。';
  const moved = at < start ? instead.length - OF_THE_SAMPLE.length : 0;
  return { text: text.replace(OF_THE_SAMPLE, instead), start: start + moved, end: end + moved };
}

/** How a set of sentences is judged, each in the overview of a department's report. */
export function score(
  sentences: readonly string[],
  heading = '',
  report: Pick<Sentence, 'cells' | 'organ' | 'year'> = { cells: DEPARTMENT },
  sectionOf: (text: string) => Place = () => 'overview',
): Score {
  const falseAlarms: string[] = [];
  const missed: string[] = [];
  const notMended: string[] = [];
  let wrongs = 0;
  for (const marked of sentences) {
    const mark = /【(.*?)→(.*?)】/.exec(marked);
    const plain = marked.replace(/【(.*?)→.*?】/, '$1');
    const written = heading + plain;
    const { text, end: last } = withoutOtherFigures(
      reportWith({ section: sectionOf(plain), text: written, ...report, says: '', finds: [] }),
    );
    const start = last - plain.length;
    const findings = analyse(text).findings.filter(isWarning);
    if (mark === null) {
      if (findings.length > 0)
        falseAlarms.push(`${marked}\n      ${findings.map(({ message }) => message.zh).join(' | ')}`);
      continue;
    }
    wrongs += 1;
    const [, wrong, right] = mark as unknown as [string, string, string];
    const at = start + mark.index;
    const end = right === '' ? start + plain.length : at + wrong.length;
    const from = right === '' ? start : at;
    const there = findings.filter(({ span }) => span.start < end && from < span.end);
    if (there.length === 0)
      missed.push(`${marked}${findings.map(({ message }) => `\n      elsewhere: ${message.zh}`).join('')}`);
    else if (right !== '') {
      const mended = text.slice(0, at) + right + text.slice(at + wrong.length);
      const mends = there.some(({ fixes }) => fixes.some(({ edits }) => applyEdits(text, edits) === mended));
      if (!mends)
        notMended.push(`${marked}${there.map(({ code, message }) => `\n      ${code} ${message.zh}`).join('')}`);
    }
  }
  return { right: sentences.length - wrongs, wrong: wrongs, falseAlarms, missed, notMended };
}

/** Passages about several organs, each in the section that such words stand in. */
export function scoreOfOrgans(organs: readonly OrganPassages[]): Score {
  const scores = organs.map(({ passages, ...report }) => score(passages, '', report, placeOf));
  const all = (list: 'falseAlarms' | 'missed' | 'notMended') => scores.flatMap((each) => each[list]);
  const sum = (count: 'right' | 'wrong') => scores.reduce((total, each) => total + each[count], 0);
  return {
    right: sum('right'),
    wrong: sum('wrong'),
    falseAlarms: all('falseAlarms'),
    missed: all('missed'),
    notMended: all('notMended'),
  };
}

/** Fees for information are told of in section six (逾期未按收费通知要求缴纳费用 is but the name of a row), what the report is made of in its preface, all else in section one. */
const placeOf = (text: string): Place =>
  /(?<!污水)处理费|(?<!未按)收费通知/.test(text)
    ? 'other'
    : /^本报告|统计期限|特?编制本/.test(text)
      ? 'preface'
      : 'overview';
