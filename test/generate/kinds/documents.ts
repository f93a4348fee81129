import { fixText } from '../../../server/src/core/testing.ts';
import type { Habits } from '../habits.ts';
import type { Random } from '../random.ts';
import type { Kind } from './kind.ts';

const EXACTLY = { read: 'exactly' } as const;

/** The whole report in HTML: headings, prose and signature in tags like the tables. */
const htmlDocument: Kind = {
  layouts: ['html'],
  habits: { mark: false, headings: 'official', title: 'plain', closing: 'signature' },
  make: (subject, random) => ({
    changes: { text: (text) => asHtml(text, random) },
    expected: {
      ...EXACTLY,
      title: `${subject.organ}${subject.year}年政府信息公开工作年度报告`,
      organ: subject.organ,
      year: subject.year,
      sections: 6,
    },
  }),
};

const DRESSES: readonly ((line: string) => string)[] = [
  (line) => `<p>${line}</p>`,
  (line) => `<div>${line}</div>`,
  (line) => `<p style="text-indent:2em"><span style="font-family:仿宋;font-size:16pt">${line}</span></p>`,
  (line) => `<p class=MsoNormal><span lang=EN-US style='font-size:16.0pt'>${line}<o:p></o:p></span></p>`,
  (line) => `<span>${line}</span><br/>`,
];

function asHtml(text: string, random: Random): string {
  const dress = random.pick(DRESSES);
  let isTable = false;
  const body = text.split('\n').map((line) => {
    const inTable = isTable || line.includes('<table');
    if (inTable) isTable = !line.includes('</table>');
    return inTable || line.trim() === '' ? line : dress(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  });
  const head = random.pick([
    '<html><head><meta charset="utf-8"><title>政府信息公开</title></head>',
    '<!DOCTYPE html>\n<html>',
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>p.MsoNormal{margin:0cm}</style></head>',
  ]);
  return `${head}<body>\n${body.join('\n')}\n</body></html>\n`;
}

/** Markdown by a converter of web pages: fences around the parts of the page, columns of blanks, styles behind the words. */
const pandocDocument: Kind = {
  layouts: ['pandoc'],
  habits: { title: 'markup', mark: false, headings: 'official' },
  make: (subject, random) => ({
    changes: {
      text: (text) => {
        const [title, ...rest] = text.split('\n');
        const info = random.chance(0.5) ? ['', '::: info', '发布时间：', ':::'] : [];
        return ['::: article', title, ...info, '', '::: {#zoom}', ...rest, ':::', ':::', ''].join('\n');
      },
    },
    expected: { ...EXACTLY, organ: subject.organ, year: subject.year, sections: 6 },
  }),
};

/** Headings of sections five and six run into their text. */
const headingRunIn: Kind = {
  habits: { headings: 'official', blankLines: 0, closing: 'signature' },
  make: (_, random) => {
    const between = random.pick(['', ' ', '　']);
    const run = (text: string, mark: string) => text.replace(new RegExp(`${mark}\\n+`), mark + between);
    return {
      changes: {
        text: (text, markOf) => run(run(text, markOf('heading.problems')), markOf('heading.other')),
      },
      expected: { ...EXACTLY, sections: 6 },
    };
  },
};

/** Sub-headings of section one that read like the headings of sections two and three. */
const subHeadingLikeSection: Kind = {
  habits: { headings: 'official' },
  make: () => ({
    changes: {
      text: (text) =>
        text
          .replace(/(?:（一）|\(一\) |1\.|㈠)主动公开(?:。|\n|：|情况\n)/, '（一）主动公开政府信息情况\n')
          .replace(/(?:（二）|\(二\) |2\.|㈡)依申请公开(?:。|\n|：|情况\n)/, '（二）收到和处理政府信息公开申请情况\n'),
    },
    expected: { ...EXACTLY, sections: 6 },
  }),
};

/** Characters in place of which some viewers of PDF give the radical that looks the same. */
const RADICALS = new Map(
  Array.from({ length: 0x2fd6 - 0x2f00 }, (_, at) => String.fromCharCode(0x2f00 + at)).map((radical) => [
    radical.normalize('NFKC'),
    radical,
  ]),
);

const radicals: Kind = {
  make: (_, random) => {
    const share = random.pick([1, 1, 0.5]);
    const withRadicals = (text: string) =>
      [...text]
        .map((character) => (random.chance(share) ? (RADICALS.get(character) ?? character) : character))
        .join('');
    return {
      changes: { text: withRadicals },
      expected: {
        ...EXACTLY,
        sections: 6,
        also: (_analysis, { text }) =>
          /[\u2f00-\u2fd5]/.test(fixText(text, 'safe').text) ? ['radicals are left when safe fixes are made'] : [],
      },
    };
  },
};

/** No line ends at all. */
const onOneLine: Kind = {
  layouts: ['blanks', 'tabs', 'barsUnpadded', 'leadingBar'],
  habits: {
    // `3 2 其他…`: where no line ends, the number of an item is told from one of the row before by its mark.
    itemMark: '.',
    // A figure that is broken over two lines is two figures in one.
    hardWrap: false,
    // The second half of a group's label, behind a row's values, would be the beginning of any label.
    groupLabels: 'first',
    blanks: false,
    pageBreak: 'none',
    figures: 'plain',
    headings: 'official',
    title: 'plain',
    closing: 'signature',
    reviewHeader: 'full',
    spoiltHeader: false,
    cutGrid: false,
    localRows: false,
  },
  make: (subject) => ({
    changes: { text: (text) => text.replace(/\n+/g, ' ') },
    expected: { ...EXACTLY, organ: subject.organ, year: subject.year, sections: 6 },
  }),
};

/** A sentence is broken behind a comma, and the figure in the next line is none of the table. */
const figureInNextLine: Kind = {
  form: '2021',
  habits: { hardWrap: false, blanks: false } satisfies Partial<Habits>,
  make: (subject, random) => {
    const issued = subject.values.get('proactive.normativeDocuments.issued')!;
    const gap = random.pick(['，\n', '，\n\n'.slice(0, 2)]);
    return {
      subject: {
        ...subject,
        remarks: [
          `${subject.year} 年${gap}${random.pick(['共', '全年'])}制发行政规范性文件${issued + random.int(2, 40)}件。`,
        ],
      },
      expected: { ...EXACTLY, must: ['figure-mismatch'] },
    };
  },
};

/** Fees are asked for from reports of 2020 on. */
const noFeeStatementIn2019: Kind = {
  form: '2019',
  make: (about) => ({
    subject: { ...about, year: 2019 },
    changes: {
      text: (text, markOf) => {
        const at = text.indexOf(markOf('heading.other'));
        return text.slice(0, at) + text.slice(at).replace(/\n[^\n]*信息处理费[^\n]*/g, '\n无其他需要报告的事项。');
      },
    },
    expected: EXACTLY,
  }),
};

export const documents = {
  htmlDocument,
  pandocDocument,
  headingRunIn,
  subHeadingLikeSection,
  radicals,
  onOneLine,
  figureInNextLine,
  noFeeStatementIn2019,
} satisfies Record<string, Kind>;
