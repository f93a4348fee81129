import type { GridCell, LabelCell, Range, TableBlock, ValueCell } from '../../../server/src/core/index.ts';
import { type Attributes, h, type Tree } from '../page/tree.ts';
import { counted, type Drawing, findingsAt, idOf, messagesOf, placeText, worst } from '../preview/drawing.ts';

/** A table as the form prints it; on the screen a grid that the arrow keys move about in. */
export function drawGrid(drawing: Drawing, block: TableBlock<Range>): Tree {
  const rows = block.rows.map(({ cells }) => h('tr', {}, ...cells.map((cell) => drawCell(drawing, block, cell))));
  const header = block.rows.filter(({ isHeader }) => isHeader).length;
  return h(
    'table',
    {
      key: 'grid',
      class: block.table,
      ...(!drawing.isPaper && {
        role: 'grid',
        'aria-multiselectable': 'true',
        'aria-label': block.name,
        'data-table': block.table,
      }),
    },
    header > 0 ? h('thead', {}, ...rows.slice(0, header)) : null,
    h('tbody', {}, ...rows.slice(header)),
  );
}

function drawCell(drawing: Drawing, block: TableBlock<Range>, cell: GridCell<Range>): Tree {
  return cell.kind === 'value' ? drawValue(drawing, block, cell) : drawLabel(drawing, cell);
}

const extent = ({ columns, rows }: GridCell<Range>): Attributes => ({
  colspan: columns > 1 && columns,
  rowspan: rows > 1 && rows,
});

const SCOPES = { column: 'col', row: 'row', corner: undefined } as const;

function drawLabel(drawing: Drawing, cell: LabelCell<Range>): Tree {
  const { kind, text, place, rows, findings } = cell;
  const found = findingsAt(drawing, findings);
  const attributes = {
    ...extent(cell),
    scope: SCOPES[kind] && (kind === 'row' && rows > 1 ? 'rowgroup' : SCOPES[kind]),
    class: kind === 'row' && rows > 1 ? 'group' : kind,
    'data-place': !drawing.isPaper && place && placeText(place),
    title: messagesOf(found, drawing.words) || undefined,
    lang: 'zh-CN',
  };
  return h(kind === 'corner' ? 'td' : 'th', attributes, text, sign(drawing, findings));
}

function drawValue(drawing: Drawing, { table }: TableBlock<Range>, cell: ValueCell<Range>): Tree {
  const { words } = drawing;
  // Where the text has figures that belong to no known cell, nobody may take the cell for empty.
  const written = cell.state === 'missing' || cell.state === 'unbound' ? '?' : cell.text;
  if (drawing.isPaper) return h('td', extent(cell), written);
  const found = findingsAt(drawing, cell.findings);
  const entry = drawing.entries.get(cell.cell);
  const refused = entry && entry.refused !== null ? words.refused(entry.text, entry.refused) : undefined;
  const isPending = entry?.refused === null;
  const severity = refused ? 'error' : worst(found);
  const state = isPending ? words.pending : cell.state !== 'number' && words.state[cell.state];
  const offered = cell.derived ? drawing.offered(cell) : null;
  const offer = offered === null ? null : words.offered(offered);
  const said = [isPending ? entry.text : cell.text, state, refused, offer, found.length > 0 && counted(found, words)];
  const isSelected = drawing.selected.has(cell.cell);
  const isHere = drawing.cell === cell.cell;
  return h(
    'td',
    {
      ...extent(cell),
      class: [
        ...['value', cell.state, cell.derived && 'derived', severity],
        ...[isHere && 'here', isPending && 'pending', isSelected && 'selected'],
      ]
        .filter(Boolean)
        .join(' '),
      tabindex: drawing.entrances.get(table) === cell.cell ? 0 : -1,
      'data-cell': cell.cell,
      // The style drawing draws it beside what the text has, so that neither is taken for the other.
      'data-refused': refused && entry?.text,
      // Beside a figure that stands there another would be read as a part of it: its name tells of it.
      'data-offer': written === '' && !isPending ? offered : null,
      'data-place': cell.place && placeText(cell.place),
      'aria-label': `${cell.title}: ${said.filter(Boolean).join(words.comma)}`,
      'aria-describedby': found.length > 0 && cell.findings.map(idOf).join(' '),
      'aria-invalid': severity === 'error' && 'true',
      'aria-readonly': cell.fixed !== null && 'true',
      'aria-current': isHere && 'true',
      'aria-selected': isSelected || isHere ? 'true' : 'false',
      title: [refused, messagesOf(found, words), cell.fixed, offer].filter(Boolean).join('\n') || undefined,
    },
    isPending ? entry.text : written,
    severity ? h('span', { class: `sign ${severity}` }) : null,
  );
}

/** The sign of what was found at some words, drawn by the style drawing; its messages are its name. */
export function sign(drawing: Drawing, findings: readonly number[]): Tree | null {
  const found = findingsAt(drawing, findings);
  const severity = worst(found);
  if (!severity) return null;
  const said = messagesOf(found, drawing.words);
  return h('span', { class: `sign ${severity}`, role: 'img', 'aria-label': said, title: said });
}
