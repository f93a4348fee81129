import type { PreviewBlock, Range, WordsBlock } from '../../../server/src/core/index.ts';
import { h, type Tree } from '../page/tree.ts';
import { drawGrid, sign } from '../sheet/draw-grid.ts';
import { drawFlow } from './draw-flow.ts';
import { counted, type Drawing, idOf, placeText } from './drawing.ts';

/** The whole page: the report as it would be printed; on the screen what was found, and where the requests went, as well. */
export function drawReport(drawing: Drawing): Tree[] {
  const { preview, words, isPaper } = drawing;
  const hasTitle = preview.blocks.some(({ kind }) => kind === 'title');
  const blocks = preview.blocks.flatMap((block, i) => (isShown(drawing, i) ? drawBlock(drawing, block, i) : []));
  const more = preview.more.blocks > 0 ? h('p', { class: 'note' }, words.moreBlocks(preview.more.blocks)) : null;
  if (isPaper) return [h('article', { lang: 'zh-CN' }, ...blocks, more)];
  const noTitle = hasTitle ? null : h('h1', { class: 'absent' }, words.noTitle);
  const rest = drawing.kind === 'sheet' ? h('p', { class: 'note' }, words.restInText) : null;
  return [drawSummary(drawing), h('article', { key: 'report' }, noTitle, ...blocks, more, rest), drawFindings(drawing)];
}

/** Of a report that is filled in as a sheet: its title, and each table with the heading above it. */
function isShown({ preview: { blocks }, kind }: Drawing, index: number): boolean {
  const block = blocks[index]!;
  if (kind === 'preview' || block.kind === 'title' || block.kind === 'table') return true;
  const next = blocks.slice(index + 1).find(({ kind }) => kind === 'heading' || kind === 'table');
  return block.kind === 'heading' && next?.kind === 'table';
}

const TAGS = { title: 'h1', heading: 'h2', topic: 'p', paragraph: 'p', signature: 'p', note: 'p' } as const;

function drawBlock(drawing: Drawing, block: PreviewBlock<Range>, index: number): Tree[] {
  if (block.kind !== 'table') return [drawWords(drawing, block, index)];
  const { preview, words, isPaper } = drawing;
  const marks = sign(drawing, block.findings);
  const drawn = [
    h(
      'div',
      { key: `table ${block.table}`, class: 'table', 'data-block': !isPaper && index },
      marks
        ? h(
            'p',
            { key: 'marks', class: 'marks' },
            marks,
            ` ${block.findings.map((i) => preview.findings[i]!.message).join(' ')}`,
          )
        : null,
      drawGrid(drawing, block),
    ),
  ];
  if (block.table === 'requests' && preview.flow && !isPaper && drawing.kind === 'preview')
    drawn.push(drawFlow(preview.flow, words));
  return drawn;
}

/** A topic is no heading of the page’s outline: in some reports it is only a short line. */
function drawWords(drawing: Drawing, { kind, text, place, findings }: WordsBlock<Range>, index: number): Tree {
  const tag = TAGS[kind];
  const isHere = drawing.block === index;
  const attributes = drawing.isPaper
    ? { class: kind }
    : {
        class: isHere ? `${kind} here` : kind,
        'data-block': index,
        'data-place': placeText(place),
        lang: kind === 'note' ? undefined : 'zh-CN',
      };
  return h(tag, attributes, ...(kind === 'title' ? titleParts(text) : [text]), sign(drawing, findings));
}

/** A title that is broken into lines keeps a year whole: `2024年度`. */
function titleParts(text: string): (Tree | string)[] {
  return text
    .split(/((?<![0-9〇零一二三四五六七八九])[0-9〇零一二三四五六七八九]{2,4}年度?)/u)
    .map((part, i) => (i % 2 === 1 ? h('span', { class: 'year' }, part) : part));
}

/** What stays in sight: how the report stands, and which entries were refused. */
function drawSummary(drawing: Drawing): Tree {
  return h('div', { key: 'summary', class: 'summary' }, drawCounts(drawing), drawRefused(drawing));
}

function drawCounts({ preview, words, message, kind }: Drawing): Tree {
  const { findings } = preview;
  return h(
    'div',
    { class: 'counts' },
    h('span', { role: 'status' }, counted(findings, words)),
    findings.length > 0
      ? h('button', { type: 'button', class: 'link', 'data-go': 'findings' }, words.showFindings)
      : null,
    h('span', { role: 'status', class: 'told' }, message),
    kind === 'preview'
      ? h('button', { type: 'button', class: 'link', 'data-copies': true, title: words.copyHint }, words.copy)
      : null,
  );
}

/** Each leads back to its cell. */
function drawRefused({ entries, words }: Drawing): Tree {
  const refused = [...entries.values()].flatMap(({ cell, title, text, refused: reason }) =>
    reason === null
      ? []
      : [
          h(
            'button',
            { key: cell, type: 'button', class: 'refusal', 'data-returns': cell },
            h('span', { class: 'sign error' }),
            ` ${title}: ${words.refused(text, reason)}`,
          ),
        ],
  );
  return h('div', { role: 'alert', class: 'refusals' }, ...refused);
}

function drawFindings({ preview, words }: Drawing): Tree {
  const { findings, more } = preview;
  return h(
    'section',
    { key: 'findings', class: 'findings', 'aria-labelledby': 'findings' },
    h('h2', { id: 'findings', tabindex: -1 }, words.findings),
    findings.length === 0 ? h('p', {}, words.noFindings) : null,
    findings.length > 0
      ? h(
          'ol',
          {},
          ...findings.map(({ severity, message, place, cells, code }, i) =>
            h(
              'li',
              {},
              h(
                'button',
                {
                  type: 'button',
                  class: 'finding',
                  id: idOf(i),
                  'data-place': placeText(place),
                  'data-shows': cells[0],
                },
                h('span', { class: `sign ${severity}`, role: 'img', 'aria-label': words.severity[severity] }),
                ` ${message} `,
                h('code', {}, code),
              ),
            ),
          ),
        )
      : null,
    more.findings > 0 ? h('p', {}, words.more(more.findings)) : null,
  );
}
