import { articlesOf, citation, wholeArticlesOf } from '../form/citation.ts';
import { editionOfYear } from '../form/forms.ts';
import { ARTICLES } from '../form/law.ts';
import { type FormCell, type FormGroup, type FormRow, groupLabels } from '../form/types.ts';
import type { BoundRow, Cell, Report } from '../model/report.ts';
import { definesTotal, numberAt } from '../model/sums.ts';
import type { ReadReport } from '../read-report.ts';
import { cellTitle } from '../rules/support/cell-titles.ts';
import { type Bilingual, inLocale, type Locale, say } from '../text/bilingual.ts';
import { plain } from '../text/number.ts';
import { quote } from '../text/quote.ts';
import type { Span } from '../text/span.ts';
import { addendsByName, equationText } from './equation.ts';
import { lawPageName } from './law-page.ts';
import { bold, escaped, joined, linked, list } from './markdown.ts';
import { type FigureLink, figureAt } from './navigation.ts';
import { type NodeAtOffset, nodeAt } from './node-at-offset.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Where a page can be opened, by its name; null where it cannot. */
export type PageUri = (page: string) => string | null;

/** What the form, the sums and the law say about the place; null where the program has nothing to say. */
export function hoverAt(
  read: ReadReport,
  offset: number,
  locale: Locale,
  addressOf: PageUri = () => null,
): Hover | null {
  const { report } = read;
  const writer = new Writer(report, locale, addressOf);
  const place = nodeAt(report, offset);
  if (place) return { span: place.span, markdown: writer.about(place) };
  const link = figureAt(read, offset);
  return link && { span: link.span, markdown: writer.figure(link) };
}

/** A sum of more cells is told by its name alone. */
const MAX_CELLS = 8;

class Writer {
  constructor(
    private readonly report: Report,
    private readonly locale: Locale,
    private readonly addressOf: PageUri,
  ) {}

  about(place: NodeAtOffset): string {
    switch (place.kind) {
      case 'cell':
        return this.cell(place.cell);
      case 'row':
        return this.row(place.row, place.table);
      case 'group':
        return this.group(place.table, place.group);
      case 'section':
        return joined(bold(place.form.heading), this.say(place.form.content));
      case 'title':
        return this.title(place.title.organ, place.title.year);
    }
  }

  /** A figure in prose: the cells that it speaks of, and whether they agree. */
  figure({ fact, cells, value, agrees }: FigureLink): string {
    const { title } = fact;
    const sum = value === null ? say('', '') : say(`：${plain(value)}`, `: ${plain(value)}`);
    const state =
      value === null
        ? say('表中有数缺失，不能核对', 'cells are lost: it cannot be compared')
        : agrees
          ? say('与表格一致 ✓', 'agrees with the table ✓')
          : say('与表格不一致 ✗', 'differs from the table ✗');
    const shown = cells.slice(0, MAX_CELLS).map((cell) => {
      const name = cellTitle(cell.form);
      const number = numberAt(this.report, cell.form.index);
      const value = number === null ? '–' : plain(number);
      return this.say(say(`${name.zh}：${value}`, `${name.en}: ${value}`));
    });
    return joined(
      `${this.is('正文所指', 'Told of')}${bold(inLocale(title, this.locale))}${this.say(sum)}`,
      this.say(state),
      list(shown),
    );
  }

  private cell(cell: Cell): string {
    const { form } = cell;
    const equations = this.report.form.equationsOf[form.index]!;
    const totals = equations.filter((equation) => definesTotal(equation) && equation.at === form.index);
    return joined(
      // On lines of one paragraph: an editor may have put a finding and all its addends above.
      `${this.cellNames(form)}  \n${this.say(this.state(cell))}`,
      list(equations.map((equation) => this.say(equationText(this.report, equation)))),
      ...totals.map((equation) => {
        const addends = addendsByName(this.report, equation);
        return this.say(say(`合计各项：${addends.zh}`, `Adds up: ${addends.en}`));
      }),
      this.ground(form.row),
    );
  }

  private cellNames({ table, row, column }: FormCell): string {
    const path = [...column.groups, column.label].join(' › ');
    const columnLine = `${this.is('列', 'Column')}${bold(path)}${this.beside(column.en)}`;
    if (row.label === '') return columnLine;
    const rowPath = [...(table === 'proactive' ? [] : groupLabels(row.groups)), row.label].join(' › ');
    const block =
      table === 'proactive' ? `${this.locale === 'en' ? ' ' : ''}${escaped(`（${row.groups[0]!.label}）`)}` : '';
    return `${this.is('行', 'Row')}${bold(rowPath)}${block}${this.beside(row.en)}  \n${columnLine}`;
  }

  private state({ state, value, span, form }: Cell): Bilingual {
    const written = span ? this.report.text.slice(span.start, span.end) : '';
    switch (state) {
      case 'number': {
        const kind = form.derived
          ? say('合计，由其他各项相加', 'a total, from other cells')
          : say('填报数', 'a count that a person enters');
        return say(`值：${plain(value)}（${kind.zh}）`, `Value: ${plain(value)} (${kind.en})`);
      }
      case 'blank': {
        const sum = numberAt(this.report, form.index);
        if (sum === null) return say('值：未填', 'Value: not filled in');
        return say(`值：未填，各项之和为 ${plain(sum)}`, `Value: not filled in; its parts come to ${plain(sum)}`);
      }
      case 'invalid':
        return say(`值：“${quote(written)}”不是数字`, `Value: “${quote(written)}” is not a number`);
      case 'missing':
        return say('值：缺失', 'Value: lost');
      case 'unbound':
        return say(
          '值：表中的数属于哪一行不能确定',
          'Value: which row the figures of the table belong to is not certain',
        );
    }
  }

  private row(row: BoundRow, table: FormCell['table']): string {
    const cells = this.report.cells.filter(({ form }) => form.table === table && form.row === row.form);
    const equations = this.report.form.equations.filter(
      ({ name, at }) => name === 'row-total' && cells.some(({ form }) => form.index === at),
    );
    const path = [...groupLabels(row.form.groups), row.form.label].filter(Boolean).join(' › ');
    return joined(
      path === '' ? '' : `${bold(path)}${this.beside(row.form.en)}`,
      this.say(this.fit(row)),
      list(equations.map((equation) => this.say(equationText(this.report, equation)))),
      this.ground(row.form),
    );
  }

  /** Why the values of a row are not put to columns. */
  private fit({ fit, entries, form }: BoundRow): Bilingual {
    if (fit !== 'short' && fit !== 'long') return say('', '');
    return say(
      `本行有 ${entries.length} 个数，应为 ${form.columns.length} 个，无法确定各数属于哪一列。`,
      `This row has ${entries.length} values instead of ${form.columns.length}: which belongs where cannot be told.`,
    );
  }

  private group(table: FormCell['table'], group: FormGroup): string {
    const rows = this.report.form.tables[table].rows.filter((row) => row.groups.includes(group));
    const own = rows.filter((row) => row.groups.at(-1) === group);
    return joined(
      bold(group.label),
      list((own.length > 0 ? own : rows).map((row) => `${escaped(row.label)}${this.beside(row.en)}`)),
    );
  }

  private title(organ: string | null, year: number | null): string {
    const { form } = this.report;
    const dueForm = year === null ? '2019' : editionOfYear(year);
    const due = Object.values(form.editions).every((edition) => edition === dueForm);
    const notice =
      due || year === null ? '' : this.say(say('（不是该年度应当用的格式）', ' (not the form due for that year)'));
    return joined(
      organ ? bold(organ) : '',
      list([
        this.say(say(`年度：${year ?? '未写明'}`, `Year: ${year ?? 'not told'}`)),
        this.say(say(`格式：${form.notice}`, `Form: ${form.notice}`)) + notice,
      ]),
    );
  }

  /** The articles behind a row, each with a word on what it says. */
  private ground({ articles }: FormRow): string {
    if (articles === '') return '';
    const address = this.addressOf(lawPageName(wholeArticlesOf(articles)));
    const cited = linked(this.say(citation(articles)), address);
    const said = articlesOf(articles).flatMap(
      (article) => ARTICLES[article] ?? ARTICLES[article.replace(/\(.*/, '')] ?? [],
    );
    return joined(`${this.is('依据', 'Ground')}${cited}`, list([...new Set(said)].map((text) => this.say(text))));
  }

  private say(text: Bilingual): string {
    return escaped(inLocale(text, this.locale));
  }

  private is(zh: string, en: string): string {
    return this.locale === 'en' ? `${en}: ` : `${zh}：`;
  }

  /** The English name beside a Chinese label, for who reads English. */
  private beside(en: string): string {
    return this.locale === 'en' && en !== '' ? ` ${escaped(`(${en})`)}` : '';
  }
}
