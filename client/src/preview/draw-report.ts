import type { PreviewBlock, Range, WordsBlock } from '../../../server/src/core/index.ts';
import { h, type Tree } from '../page/tree.ts';
import { drawFlow } from './draw-flow.ts';
import { drawGrid, sign } from './draw-grid.ts';
import { counted, idOf, placeText, type Sheet } from './sheet.ts';

/** The whole page: the report as it would be printed; on the screen what was found, and where the requests went, as well. */
export function drawReport(sheet: Sheet): Tree[] {
  const { preview, words, isPaper } = sheet;
  const hasTitle = preview.blocks.some(({ kind }) => kind === 'title');
  const blocks = preview.blocks.flatMap((block, i) => drawBlock(sheet, block, i));
  const more = preview.more.blocks > 0 ? h('p', { class: 'note' }, words.moreBlocks(preview.more.blocks)) : null;
  if (isPaper) return [h('article', { lang: 'zh-CN' }, ...blocks, more)];
  const noTitle = hasTitle ? null : h('h1', { class: 'absent' }, words.noTitle);
  return [drawSummary(sheet), h('article', { key: 'report' }, noTitle, ...blocks, more), drawFindings(sheet)];
}

const TAGS = { title: 'h1', heading: 'h2', topic: 'p', paragraph: 'p', signature: 'p', note: 'p' } as const;

function drawBlock(sheet: Sheet, block: PreviewBlock<Range>, index: number): Tree[] {
  if (block.kind !== 'table') return [drawWords(sheet, block, index)];
  const { preview, words, isPaper } = sheet;
  const marks = sign(sheet, block.findings);
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
      drawGrid(sheet, block),
    ),
  ];
  if (block.table === 'requests' && preview.flow && !isPaper) drawn.push(drawFlow(preview.flow, words));
  return drawn;
}

/** A topic is no heading of the page’s outline: in some reports it is only a short line. */
function drawWords(sheet: Sheet, { kind, text, place, findings }: WordsBlock<Range>, index: number): Tree {
  const tag = TAGS[kind];
  const isHere = sheet.block === index;
  const attributes = sheet.isPaper
    ? { class: kind }
    : {
        class: isHere ? `${kind} here` : kind,
        'data-block': index,
        'data-place': placeText(place),
        lang: kind === 'note' ? undefined : 'zh-CN',
      };
  return h(tag, attributes, text, sign(sheet, findings));
}

/** What stays in sight: how the report stands, and which entries were refused. */
function drawSummary(sheet: Sheet): Tree {
  return h('div', { key: 'summary', class: 'summary' }, drawCounts(sheet), drawRefused(sheet));
}

function drawCounts({ preview, words }: Sheet): Tree {
  const { findings } = preview;
  return h(
    'div',
    { class: 'counts' },
    h('span', { role: 'status' }, counted(findings, words)),
    findings.length > 0
      ? h('button', { type: 'button', class: 'link', 'data-go': 'findings' }, words.showFindings)
      : null,
  );
}

/** Each leads back to its cell. */
function drawRefused({ entries, words }: Sheet): Tree {
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

function drawFindings({ preview, words }: Sheet): Tree {
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
