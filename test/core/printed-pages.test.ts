import assert from 'node:assert/strict';
import { analyse, parseReport } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';

/** The example as programs give it that take the text out of its printed pages. All of it is invented. */
const EXAMPLE = fixture('example.gknb');
const FROM = EXAMPLE.indexOf('一、本年新收');
const TO = EXAMPLE.indexOf('四、政府信息公开');

interface PrintedRow {
  readonly label: string;
  readonly values: readonly string[];
}

/** The rows of the table of requests, without the labels of groups. */
const ROWS: readonly PrintedRow[] = EXAMPLE.slice(FROM, TO)
  .trimEnd()
  .split('\n')
  .map((line) => {
    const fields = line.split('\t').filter((field) => field !== '');
    return { label: fields.at(-8)!, values: fields.slice(-7) };
  });

const withRows = (lines: readonly string[]): string =>
  `${EXAMPLE.slice(0, FROM)}${lines.join('\n')}\n${EXAMPLE.slice(TO)}`;

const requestsOf = (text: string) =>
  parseReport(text)
    .cells.filter(({ form }) => form.table === 'requests')
    .map(({ state, value }) => (state === 'number' ? String(value / 1e6) : '?'));

const ALL = ROWS.flatMap(({ values }) => values);

/** Errors and warnings that the example itself does not have. */
function alarmsOf(text: string): string[] {
  const loud = (of: string) =>
    analyse(of)
      .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ code }) => code);
  const own = loud(EXAMPLE);
  return loud(text).filter((code) => !own.includes(code));
}

/** Every row is read, and nothing is found that the example does not have. */
function isReadWhole(lines: readonly string[]): void {
  const text = withRows(lines);
  assert.deepEqual(requestsOf(text), ALL);
  assert.deepEqual(alarmsOf(text), []);
}

describe('printed pages', () => {
  it('have seven values in each row of the example', () => {
    assert.equal(ROWS.length, 25);
    assert.deepEqual(requestsOf(EXAMPLE), ALL);
  });

  it('have labels broken over lines, and the numbers of items in lines of their own', () => {
    const pieces = (label: string) =>
      label.replace(/^(\d\.)/, '$1\n').replace(/(\p{Script=Han}{4})(?=\p{Script=Han}{3})/gu, '$1\n');
    isReadWhole(ROWS.flatMap(({ label, values }) => [pieces(label), ...values, '']));
  });

  it('have letters of upright labels beside rows and between them', () => {
    const upright: Record<string, string> = {
      '3.危': '三） ',
      '4.保': '不 ',
      '5.属': '予 ',
      '2.没': '法\n提\n供',
      '2.重': '五）',
    };
    isReadWhole(ROWS.map(({ label, values }) => `${upright[label.slice(0, 3)] ?? ''}${label} ${values.join(' ')}`));
  });

  it('have a label that goes on below its values', () => {
    isReadWhole(
      ROWS.flatMap(({ label, values }) =>
        label.startsWith('2.没')
          ? [`   ${label.slice(0, -2)}`, `（四）无法提供   ${values.join('   ')}`, `   ${label.slice(-2)}`]
          : [`${label}   ${values.join('   ')}`],
      ),
    );
  });

  it('have the first value right behind the label', () => {
    isReadWhole(ROWS.map(({ label, values }) => `${label}${values.join(' ')}`));
  });

  it('have the number of a page below a whole row', () => {
    isReadWhole(ROWS.flatMap(({ label, values }, i) => [label, ...values, '', ...(i === 8 ? ['2', '', '\f'] : [])]));
  });

  it('have six columns row by row, and the totals behind all of them', () => {
    isReadWhole([
      ...ROWS.flatMap(({ label, values }) => [label, ...values.slice(0, 6)]),
      '',
      ...ROWS.map(({ values }) => values[6]!),
    ]);
  });

  it('have a value in the wrong place, and then say less', () => {
    const lines = ROWS.flatMap(({ label, values }, i) => [label, ...values.slice(0, i % 3 === 0 ? 6 : 7)]);
    const text = withRows([...lines, '7', '8']);
    assert.deepEqual(alarmsOf(text), ['values-unbound']);
    const { message } = analyse(text).findings.find(({ code }) => code === 'values-unbound')!;
    assert.match(message.zh, /“[^”]+”/);
    assert.doesNotMatch(message.zh, /“”/);
    for (const [i, value] of requestsOf(text).entries()) assert.ok(value === '?' || value === ALL[i], `${i}: ${value}`);
  });

  it('have labels that lag behind their values: none of these rows is taken at its word, but by the order of all', () => {
    const at = ROWS.findIndex(({ label }) => label.startsWith('1.本机关'));
    const lines = ROWS.map(({ label, values }, i) => {
      if (i === at) return label;
      const own = i > at && i < at + 3 ? ROWS[i - 1]!.values : values;
      return `${label}   ${own.join('   ')}${i === at + 2 ? `\n   ${values.join('   ')}` : ''}`;
    });
    const read = requestsOf(withRows(lines)).slice(at * 7, (at + 3) * 7);
    const own = ROWS.slice(at, at + 3).flatMap(({ values }) => values);
    assert.deepEqual(read, own);
  });

  it('have lines that end where the type changes', () => {
    const cut = EXAMPLE.replaceAll('\n', '\n\n').replaceAll(/(?<=\p{Script=Han})(\d+)(?=[年月日件条])/gu, '\n $1\n ');
    assert.deepEqual(requestsOf(cut), ALL);
    assert.equal(parseReport(cut).year, parseReport(EXAMPLE).year);
    assert.equal(parseReport(cut).organ, parseReport(EXAMPLE).organ);
  });

  it('become lines that end in <br/>', () => {
    const lines = ROWS.flatMap(({ label, values }) => [label, ...values]);
    const text = withRows(lines);
    const page = `<html><body>\n${text.split('\n').join('<br/>\n')}</body></html>`;
    assert.deepEqual(requestsOf(page), ALL);
  });
});

describe('digits that run together', () => {
  const glued = (rows: readonly PrintedRow[]) => rows.map(({ label, values }) => `${label} ${values.join('')}`);

  it('are cut where one way alone adds up, and bound to nothing else', () => {
    const read = requestsOf(withRows(glued(ROWS)));
    for (const [i, value] of read.entries()) assert.ok(value === '?' || value === ALL[i], `${i}: ${value}`);
    assert.ok(read.filter((value) => value !== '?').length > ALL.length / 2);
  });

  it('are not cut where blank cells have left nothing', () => {
    const text = withRows(
      glued(ROWS.map(({ label, values }) => ({ label, values: values.filter((value) => value !== '0') }))),
    );
    for (const [i, value] of requestsOf(text).entries()) assert.ok(value === '?' || value === ALL[i], `${i}: ${value}`);
  });

  it('are no number of a person', () => {
    const text = withRows(ROWS.map(({ label, values }, i) => `${label}${i === 5 ? '13800138000' : values.join('')}`));
    assert.ok(!alarmsOf(text).includes('personal-data'));
  });
});

describe('a report without a title', () => {
  const NAME = '云河县水务局';
  const body = (first: string) => `一、总体情况\n${first}\n二、主动公开政府信息情况\n`;

  it('is of the organ that its prose begins with', () => {
    const { organ, year } = parseReport(body(`2024年，${NAME}坚持以公开为常态。`));
    assert.deepEqual([organ, year], [NAME, 2024]);
  });
  it('is of the organ that it is announced for', () => {
    const { organ, year } = parseReport(`现公布${NAME}2023年政府信息公开工作年度报告。\n${body('一年来，工作平稳。')}`);
    assert.deepEqual([organ, year], [NAME, 2023]);
  });
  it('is of nobody known where it names two', () => {
    const text = `如有疑问，请与云河县林业局政务公开工作机构联系。\n${body(`2024年，${NAME}坚持以公开为常态。`)}`;
    assert.equal(parseReport(text).organ, null);
  });
});
