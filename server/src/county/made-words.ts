import { type Bilingual, type FormCell, say, TABLE_KEYS, type TableKey, toNumber } from '../core/index.ts';
import type { MadeTables } from './made-tables.ts';
import type { Part } from './parts.ts';

/** A part gives the reasons for so many cells one by one. */
const MAX_NAMED = 3;

/** How many reports were added up, and which cells stay open because of which of them. */
export function madeLines({ parts, cells, figures }: MadeTables, titleOf: (cell: FormCell) => Bilingual): Bilingual[] {
  const open = cells.length - figures.size;
  const lines = [
    say(
      `由 ${parts.length} 份报告逐格相加：${figures.size} 格有数，${open} 格留空`,
      `${parts.length} reports were added up cell by cell: ${figures.size} cells have a sum, ${open} stay open`,
    ),
  ];
  for (const [i, part] of parts.entries()) {
    const who =
      part.path === '' || part.name === part.path
        ? say(part.name, part.name)
        : say(`${part.name}（${part.path}）`, `${part.name} (${part.path})`);
    if (part.why) {
      lines.push(say(`${who.zh}：${part.why.zh}，各格留空`, `${who.en}: ${part.why.en}; every cell stays open`));
      continue;
    }
    const reasons = new Map<Bilingual, FormCell[]>();
    for (const { form, figures: own } of cells) {
      const { why } = own[i]!;
      if (why) reasons.set(why, [...(reasons.get(why) ?? []), form]);
    }
    for (const [why, those] of reasons) {
      const named = those.slice(0, MAX_NAMED).map(titleOf);
      const more = those.length > MAX_NAMED;
      lines.push(
        say(
          `${who.zh}：${those.length} 格${why.zh}，未相加（${named.map(({ zh }) => zh).join('、')}${more ? '等' : ''}）`,
          `${who.en}: ${those.length} ${those.length === 1 ? 'cell' : 'cells'} not added up, ${why.en} (${named.map(({ en }) => en).join(', ')}${more ? ', …' : ''})`,
        ),
      );
    }
  }
  return lines;
}

const TABLES: Readonly<Record<TableKey, string>> = { proactive: '主动公开', requests: '申请办理', review: '复议诉讼' };

/** Where each sum comes from, as a sheet: a line for each cell, a column for each part. */
export function traceSheet({ parts, cells }: MadeTables, titleOf: (cell: FormCell) => Bilingual) {
  const before = (...words: string[]): string[] => [...words, ...Array<string>(3 - words.length).fill('')];
  const rows: (string | number)[][] = [
    ['表', '栏目', '合计', ...parts.map(({ name }) => name)],
    [...before('', '文件'), ...parts.map(fileOf)],
  ];
  for (const table of TABLE_KEYS)
    for (const { form, sum, figures } of cells) {
      if (form.table !== table) continue;
      const shown = figures.map(({ value, why }) =>
        why ? (value === null ? why.zh : `${toNumber(value)}（${why.zh}）`) : toNumber(value!),
      );
      rows.push([TABLES[table], titleOf(form).zh, sum === null ? '留空' : toNumber(sum), ...shown]);
    }
  return { name: '来源', rows };
}

const fileOf = ({ path, why }: Part): string => (path === '' ? (why?.zh ?? '') : path);
